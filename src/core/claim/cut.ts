import type { Span } from '../text/span';
import type { Claim } from './claim';
import { bareWord, readSpelling, writeSpelling } from './spelling';
import { cuedModality } from './stance';

const FIGURE = /^~?#(\d+)$/;

/**
 * A statement whose passage a person drew anew. What stands outside – words of its frame, figures, dates, a denial, a hedge – is not its
 * own any more; a figure of which only the noun was cut off stays.
 */
export function cutTo(claim: Claim, { start, end }: Span): Claim {
  const words = claim.frame.split(' ');
  const spelled = readSpelling(words.map(bareWord), claim.spelling, claim.start);
  // without their places it is not known which words are left
  if (spelled === null) return { ...claim, start, end, quantities: [], dates: [], frame: '', spelling: '' };
  const isInside = (place: Span): boolean => start <= place.start && place.end <= end;
  const left = words.flatMap((word, index) => {
    const place = spelled[index]!;
    return isInside(place) ? [{ word, place }] : [];
  });
  const figures = left.flatMap(({ word }) => figureOf(word) ?? []);
  const frame = left.map(({ word }) => {
    const figure = figureOf(word);
    return figure === null ? word : word.replace(/\d+$/, String(figures.indexOf(figure)));
  });
  const wasDenied = words.some(isDenial) && !frame.some(isDenial);
  return {
    ...claim,
    start,
    end,
    quantities: figures.map((index) => {
      const quantity = claim.quantities[index]!;
      return { ...quantity, end: Math.min(quantity.end, end) };
    }),
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

/** The index of the quantity for which a word of a frame stands. */
function figureOf(word: string): number | null {
  const found = FIGURE.exec(word);
  return found && Number(found[1]);
}

const isDenial = (word: string): boolean => bareWord(word) === 'not';
