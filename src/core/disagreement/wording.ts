import type { Span } from '../text/span';
import { align } from './align';
import { type Exchange, exchangesOf } from './exchange';
import type { Candidate, Finding } from './finding';
import { findingOf, phraseOf, spanOf } from './pair';
import { areClose } from './relations';
import { sameName } from './same-name';
import { onlySaid, type Word } from './statement';

const LEAST_CONTAINMENT = 0.6;
const LEAST_WEIGHT = 12;
const FEWEST_MATCHED = 3;
const LEAST_EXCHANGE = 2.5;
/** Shown in the explanation. */
const MOST_EXCHANGES = 2;
const MOST_WORDS = 6;

/** One speaker's statement rendered in different words; the explanation shows both renderings where they part. */
export function compareWordings(candidate: Candidate): Finding | null {
  const { a, b, originA, originB } = candidate;
  if (!a.claim.quoted || !b.claim.quoted) return null;
  const [nameA, nameB] = [originA.speakers[a.claim.speaker ?? -1]?.name, originB.speakers[b.claim.speaker ?? -1]?.name];
  if (nameA === undefined || nameB === undefined || !sameName(nameA.toLowerCase(), nameB.toLowerCase())) return null;
  const alignment = align(onlySaid(a), onlySaid(b), areClose);
  const weight = alignment.matched.reduce((sum, word) => sum + word.weight, 0);
  if (alignment.containment < LEAST_CONTAINMENT || weight < LEAST_WEIGHT || alignment.matched.length < FEWEST_MATCHED)
    return null;
  const parted = exchangesOf(alignment).filter(
    ({ kind, a: x, b: y, weight: w, atEdge }) =>
      // outside the matched words the reporter speaks, and a figure that differs is the number comparator's
      !atEdge &&
      kind !== 'paraphrase' &&
      kind !== 'addition' &&
      x.length > 0 &&
      y.length > 0 &&
      w >= LEAST_EXCHANGE &&
      [...x, ...y].every((word) => word.kind !== 'number' && word.kind !== 'date' && !isFigure(word)),
  );
  if (parted.length === 0) return null;
  const render = (side: 'a' | 'b', exchanges: readonly Exchange[]): string =>
    exchanges.map((exchange) => words(exchange[side])).join(' … ');
  const focusOf = (side: 'a' | 'b', exchanges: readonly Exchange[]): Span | null =>
    spanOf(exchanges.flatMap((exchange) => exchange[side].slice(0, MOST_WORDS)));
  const shown = mostTelling(parted);
  return findingOf({ ...candidate, alignment, exchanges: [] }, 'wording', 'info', alignment.containment, [
    { focus: focusOf('a', shown), said: `“${render('a', shown)}”`, value: render('a', parted) },
    { focus: focusOf('b', shown), said: `“${render('b', shown)}”`, value: render('b', parted) },
  ]);
}

/** "11th hour" and "eleventh-hour" are one spelling or another, "3-1" and "2-1" the results of two games: neither is a matter of wording. */
export const isFigure = ({ key }: Word): boolean => /^\d+(?:st|nd|rd|th|[-–:]\d+)$/.test(key);

const words = (all: readonly Word[]): string => phraseOf(all.slice(0, MOST_WORDS));

/** The weightiest exchanges, in text order. */
function mostTelling(exchanges: readonly Exchange[]): readonly Exchange[] {
  const border = exchanges.map(({ weight }) => weight).sort((x, y) => y - x)[MOST_EXCHANGES - 1] ?? 0;
  return exchanges.filter(({ weight }) => weight >= border).slice(0, MOST_EXCHANGES);
}
