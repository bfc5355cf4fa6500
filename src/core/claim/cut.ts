import { overlaps, type Span } from '../text/span';
import type { Claim, Quantity } from './claim';
import { bareWord, readSpelling, type SpelledWord, writeSpelling } from './spelling';
import { cuedModality } from './stance';

const FIGURE = /^~?#(\d+)$/;

/**
 * A statement whose passage a person drew anew. What stands outside – words of its frame, figures, dates, a denial, a hedge – is not its
 * own any more; a figure of which only the noun was cut off stays, and of a range the end that is left.
 */
export function cutTo(claim: Claim, passage: Span): Claim {
  const { start, end } = passage;
  const words = claim.frame.split(' ');
  const spelled = readSpelling(words.map(bareWord), claim.spelling, claim.start);
  // without their places it is not known which words are left
  if (spelled === null) return { ...claim, start, end, quantities: [], dates: [], frame: '', spelling: '' };
  const isInside = (place: Span): boolean => start <= place.start && place.end <= end;
  const left = words.flatMap((word, index) => {
    const place = spelled[index]!;
    const number = figureOf(word);
    const figure = number === null ? null : claim.quantities[number]!;
    if (isInside(place)) return [{ word, place, figure }];
    return figure === null ? [] : endLeft(figure, place, passage).map((each) => ({ word, ...each }));
  });
  const figures = left.flatMap(({ figure }) => figure ?? []);
  const frame = left.map(({ word, figure }) =>
    figure === null ? word : word.replace(/\d+$/, String(figures.indexOf(figure))),
  );
  const wasDenied = words.some(isDenial) && !frame.some(isDenial);
  return {
    ...claim,
    start,
    end,
    quantities: figures.map((figure) => ({ ...figure, end: Math.min(figure.end, end) })),
    dates: claim.dates.filter(isInside),
    polarity: wasDenied ? 'affirmed' : claim.polarity,
    modality: cuedModality(words) === claim.modality ? cuedModality(frame) : claim.modality,
    frame: frame.join(' '),
    spelling: writeSpelling(
      frame.map(bareWord),
      left.map(({ place }) => place),
      start,
    ),
  };
}

interface FigureLeft {
  readonly place: SpelledWord;
  readonly figure: Quantity;
}

/** What is left of a range of which a passage holds one end: that end, as a figure of its own. */
function endLeft(figure: Quantity, place: Span, { start, end }: Span): readonly FigureLeft[] {
  const { value, max } = figure;
  if (max === null || !overlaps(place, { start, end })) return [];
  const [isUpper, isLower] = [place.start < start, end < place.end];
  if (isUpper && isLower) return [];
  return isUpper
    ? [{ place: { ...place, start, text: null }, figure: { ...figure, start, value: max, max: null, bound: 'exact' } }]
    : [{ place: { ...place, end, text: null }, figure: { ...figure, value, max: null } }];
}

/** The index of the quantity for which a word of a frame stands. */
function figureOf(word: string): number | null {
  const found = FIGURE.exec(word);
  return found && Number(found[1]);
}

const isDenial = (word: string): boolean => bareWord(word) === 'not';
