import type { Quantity } from '../claim/claim';
import { datesDiffer } from './date';
import { fateRelation } from './fate';
import { countsMore, type FigurePair, nameRelation } from './gate';
import { type Statement, sharedWeight } from './statement';
import { placesDiffer } from './where';

/** Weight of what two statements must share besides what befell the persons: a place or what happened there. */
const FEWEST_SHARED = 12;

/** Counts on which one reporter and the next may differ; what is so many times more is another event's. */
const FAR_APART = 4;

/**
 * Whether two figures are tolls of one event: how many persons, whoever they are, were killed, hurt, missed or saved. What
 * tells of another event speaks against it: other names and places, a month or a year, or an article that has both figures.
 */
export function areTollsOfOne({ a, b, quantityA, quantityB, alignment, articlesWithBoth }: FigurePair): boolean {
  if (fateRelation(quantityA, quantityB) !== 'same' || !countsAll(quantityA) || !countsAll(quantityB)) return false;
  if (articlesWithBoth > 0 || countsMore(a) !== countsMore(b) || datesDiffer(alignment)) return false;
  if (placesDiffer(a, b) || nameRelation(a, b).conflict || looksBack(a) !== looksBack(b)) return false;
  const [few, many] = [quantityA.value, quantityB.value].sort((x, y) => x - y) as [number, number];
  return many <= few * FAR_APART && sharedWeight(a, b) >= FEWEST_SHARED;
}

const ANYBODY = new Set<string | null>([
  null,
  'people',
  'person',
  'dead',
  'killed',
  'injured',
  'wounded',
  'hurt',
  'life',
  'missing',
]);

/** "Three soldiers" or two women may be among ten people, and "two others" are besides somebody. */
const countsAll = ({ noun, modifiers }: Quantity): boolean => ANYBODY.has(noun) && modifiers.length === 0;

const looksBack = ({ words }: Statement): boolean =>
  words.some(({ kind, key }) => kind === 'date' && /^(?:\d{4}(?:-\d\d)?|--\d\d)$/.test(key));
