import { hull, type Span } from '../text/span';
import type { Alignment } from './align';
import { describeDate } from './describe-date';
import type { DisagreementKind } from './disagreement';
import type { Exchange } from './exchange';
import type { Candidate, Finding, Side } from './finding';
import { sharedWords } from './reason';
import type { Word } from './statement';

/** Two statements laid side by side, with what is exchanged between them. */
export interface AlignedPair extends Candidate {
  readonly alignment: Alignment;
  readonly exchanges: readonly Exchange[];
}

/** A finding about an aligned pair; `sides` holds what disagrees in the first and in the second statement. */
export function findingOf(
  pair: AlignedPair,
  kind: DisagreementKind,
  level: Finding['level'],
  score: number,
  sides: readonly Pick<Side, 'focus' | 'said' | 'value' | 'several'>[],
): Finding {
  return {
    kind,
    level,
    score: Math.min(1, Math.max(0, score)),
    a: { origin: pair.originA, statement: pair.a, ...sides[0]! },
    b: { origin: pair.originB, statement: pair.b, ...sides[1]! },
    because: sharedWords(pair.alignment),
  };
}

/** How far apart two words can stand with nothing but a blank or a hyphen between them. */
const BESIDE = 1;

/** Words as an explanation quotes them: "closing … permanent mission", with dots where the frame leaves words out. */
export function phraseOf(words: readonly Word[]): string {
  let phrase = '';
  words.forEach((word, i) => {
    if (word.kind === 'number') return;
    const text = word.kind === 'date' ? describeDate(word.key) : word.text;
    const [from, to] = [words[i - 1]?.span?.end, word.span?.start];
    const apart = from !== undefined && to !== undefined && to - from > BESIDE;
    phrase += phrase === '' ? text : `${apart ? ' … ' : ' '}${text}`;
  });
  return phrase;
}

/** Where words stand in the article, from the first to the last; null where that is not known. */
export function spanOf(words: readonly Word[]): Span | null {
  const spans = words.flatMap(({ span }) => span ?? []);
  return spans.length === 0 ? null : hull(spans);
}

/** A side that shows these words and marks them in the article. */
export const saying = (words: readonly Word[]): Pick<Side, 'focus' | 'said' | 'value'> => ({
  focus: spanOf(words),
  said: `“${phraseOf(words)}”`,
  value: words.map(({ key }) => key).join(' '),
});
