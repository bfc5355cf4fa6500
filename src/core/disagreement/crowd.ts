import { fnv1a, mix } from '../text/hash';

/** Of a larger story an article is compared with a part, this many articles at most on average. */
const MOST_COMPARED = 40;

/** How many halvings bring a number of articles of one story down to those an article is compared with. */
export const crowdingOf = (articles: number): number =>
  articles <= MOST_COMPARED ? 0 : Math.ceil(Math.log2(articles / MOST_COMPARED));

/** A number drawn for an article by its path: 32 bits, always the same. */
export const drawFor = (path: string): number => mix(fnv1a(path), 1);

/** An article among those of its story. */
export interface InCrowd {
  readonly draw: number;
  /** See `crowdingOf`. */
  readonly crowding: number;
}

/**
 * Whether two articles of one story are compared: in a story of some thousand articles only those that draw the same part of
 * it, so that an edit costs the same however many there are. It depends on the two paths and on how many articles tell the
 * stories of the two, hence not on the order in which the articles came.
 */
export function areCompared(a: InCrowd, b: InCrowd): boolean {
  const halvings = Math.max(a.crowding, b.crowding);
  return halvings === 0 || a.draw >>> (32 - halvings) === b.draw >>> (32 - halvings);
}
