import { countWhile } from '../text/bisect';
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

/** Finds the partners of a statement that a further look takes for worth it; in its own article it is one itself. */
export type PartnerFinder = (
  statement: Statement,
  isWorth: (partner: Statement, shared: number) => boolean,
) => readonly Partner[];

/**
 * For an article: the statements that share words with another article's, those that share most first kept, in text order.
 * The time of one search does not grow with the article: a word that stands nearly everywhere is followed only near the
 * same place.
 *
 * @param statements those of the article that `index` was made of
 */
export function partnerFinder(statements: readonly Statement[], index: WordIndex): PartnerFinder {
  const mostPlaces = Math.min(MOST_PLACES, Math.floor(PLACES_IN_ALL / statements.length));
  const most = Math.max(FEWEST_PARTNERS, Math.min(MOST_PARTNERS, Math.floor(PARTNERS_IN_ALL / statements.length)));
  // empty between searches
  const shared = new Float64Array(statements.length);
  const met: number[] = [];
  return ({ keys, index: own }, isWorth) => {
    const meet = (weight: number, places: readonly number[], first: number, end: number): void => {
      for (let i = first; i < end; i++) {
        const at = places[i]!;
        if (shared[at] === 0) met.push(at);
        shared[at]! += weight;
      }
    };
    let left = mostPlaces;
    for (const key of rarestFirst(keys, index)) {
      const places = index.get(key)!;
      const [first, end] = around(places, own, Math.max(left, FEWEST_PLACES));
      meet(keys.get(key)!, places, first, end);
      left -= end - first;
    }
    const kept =
      met.length <= most
        ? met
        : met
            .toSorted((a, b) => shared[b]! - shared[a]! || Math.abs(a - own) - Math.abs(b - own) || a - b)
            .slice(0, most);
    const partners = kept
      .filter((at) => isWorth(statements[at]!, shared[at]!))
      .sort((a, b) => a - b)
      .map((at): Partner => ({ statement: statements[at]!, shared: shared[at]! }));
    for (const at of met) shared[at] = 0;
    met.length = 0;
    return partners;
  };
}

/** The keys that stand in the index. */
const rarestFirst = (keys: ReadonlyMap<string, number>, index: WordIndex): readonly string[] =>
  [...keys.keys()].filter((key) => index.has(key)).sort((a, b) => index.get(a)!.length - index.get(b)!.length);

/** The range of at most `most` places around `own` among ascending places. */
function around(places: readonly number[], own: number, most: number): readonly [first: number, end: number] {
  if (places.length <= most) return [0, places.length];
  const first = Math.max(0, Math.min(lowerBound(places, own) - Math.floor(most / 2), places.length - most));
  return [first, first + most];
}

/** How many of the ascending places lie before one. */
const lowerBound = (places: readonly number[], place: number): number =>
  countWhile(places.length, (index) => places[index]! < place);
