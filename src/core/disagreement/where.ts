import { isPlace, sameName } from './same-name';
import type { Statement, Word } from './statement';

/**
 * Whether two statements are set in different places, so that they tell of two events: each names where it is, and neither
 * names anywhere what the other does. A town and a country may be one place, two towns or two countries are not.
 */
export function placesDiffer(a: Statement, b: Statement): boolean {
  if (a.places.length === 0 || b.places.length === 0) return false;
  if (a.places.some((place) => mentions(b, place)) || b.places.some((place) => mentions(a, place))) return false;
  return a.places.some((place) => b.places.some((other) => isPlace(place.key) === isPlace(other.key)));
}

const mentions = ({ words }: Statement, place: Word): boolean =>
  words.some(({ kind, key }) => kind === 'name' && sameName(key, place.key));
