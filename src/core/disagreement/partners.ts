import type { Statement } from './statement';
import type { WordIndex } from './word-index';

/** A statement worth comparing with another, and the weight of the words they share. */
export interface Partner {
  readonly statement: Statement;
  readonly shared: number;
}

/** So many statements of an ordinary article are compared with one; of a huge one only the most alike. */
const MOST_PARTNERS = 64;
const FEWEST_PARTNERS = 8;
/** Partners over all statements of an article. */
const PARTNERS_IN_ALL = 24_000;
/** Places looked up for one statement, and in any case for each of its words; and over all statements of an article. */
const MOST_PLACES = 6000;
const FEWEST_PLACES = 16;
const PLACES_IN_ALL = 1_500_000;

/**
 * The statements of an article that share words with one, those that share most first kept, in text order. The time of one
 * call does not grow with the article: a word that stands nearly everywhere is followed only near the same place.
 *
 * @param statements those of the article that `index` was made of
 * @param from partners have at least this index
 */
export function partnersOf(
  { keys, index: own }: Statement,
  statements: readonly Statement[],
  index: WordIndex,
  from = 0,
): readonly Partner[] {
  const places = [...keys].flatMap(([key, weight]) => {
    const known = index.get(key);
    return known === undefined ? [] : [{ weight, known }];
  });
  places.sort((a, b) => a.known.length - b.known.length);
  const shared = new Map<number, number>();
  let left = Math.min(MOST_PLACES, Math.floor(PLACES_IN_ALL / statements.length));
  for (const { weight, known } of places) {
    const [first, end] = around(known, Math.max(own, from), Math.max(left, FEWEST_PLACES), from);
    for (let i = first; i < end; i++) shared.set(known[i]!, (shared.get(known[i]!) ?? 0) + weight);
    left -= end - first;
  }
  const most = Math.max(FEWEST_PARTNERS, Math.min(MOST_PARTNERS, Math.floor(PARTNERS_IN_ALL / statements.length)));
  const found = [...shared];
  if (found.length > most) {
    found.sort(([a, x], [b, y]) => y - x || Math.abs(a - own) - Math.abs(b - own) || a - b);
    found.length = most;
  }
  return found.sort(([a], [b]) => a - b).map(([at, weight]) => ({ statement: statements[at]!, shared: weight }));
}

/** The range of at most `most` places around `own` among ascending places, leaving out those before `from`. */
function around(
  places: readonly number[],
  own: number,
  most: number,
  from: number,
): readonly [first: number, end: number] {
  const least = lowerBound(places, from);
  if (places.length - least <= most) return [least, places.length];
  const middle = lowerBound(places, own);
  const first = Math.max(least, Math.min(middle - Math.floor(most / 2), places.length - most));
  return [first, first + most];
}

/** How many of the ascending places lie before one. */
function lowerBound(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
