import { type Span, touches, withoutBlanks } from '../text/span';

/** One selection in an article. */
export interface Selected {
  /** Offset of its caret, in UTF-16 code units. */
  readonly caret: number;
  /** The selected words, blanks around them left out; null when there are none. */
  readonly words: Span | null;
}

/** Something in an article: its parts, none when it was not found. */
interface Passage {
  readonly spans: readonly Span[];
}

/**
 * What is meant of several passages of a text: with selected words only that of just these words, or of which they are one
 * part, never a larger one around them; without any words the smallest at the caret.
 */
export function meantBy<Item extends Passage>(
  { caret, words }: Selected,
  all: readonly Item[],
  text: string,
): Item | undefined {
  if (words === null) return smallestAt(caret, all);
  const isSelected = (part: Span): boolean => {
    const { start, end } = withoutBlanks(text, part);
    return start === words.start && end === words.end;
  };
  return smallest(all.filter(({ spans }) => spans.some(isSelected)));
}

/** The smallest at a caret; behind its last letter counts. Of equal ones the first. */
export const smallestAt = <Item extends Passage>(caret: number, all: readonly Item[]): Item | undefined =>
  smallest(all.filter(({ spans }) => spans.some((span) => touches(span, caret))));

const smallest = <Item extends Passage>(all: readonly Item[]): Item | undefined =>
  all.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];

const lengthOf = ({ spans }: Passage): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
