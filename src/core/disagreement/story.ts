import { fnv1a } from '../text/hash';
import type { Statement } from './statement';

/** What an article is about, for finding others about the same event. */
export interface Signature {
  /** Names and rarer words, hashed to 32 bits, ascending. */
  readonly terms: Uint32Array;
  /** Of the term with the same index. */
  readonly weights: Float32Array;
  /** The most telling terms, enough to meet every article of its story. */
  readonly telling: Uint32Array;
  /** Sum of all weights. */
  readonly weight: number;
  /** Day of publication in days since 1970, or null. */
  readonly day: number | null;
  /** One or two paragraphs: a brief, whose few words must nearly all be shared. */
  readonly brief: boolean;
}

/** Terms kept of one article, and those of them by which others find it. */
const MOST_TERMS = 60;
const TELLING_TERMS = 25;
const BRIEF_TERMS = 45;
/** Reports on one event come out within days; a later look back repeats its names but is checked against its own dates. */
export const LONGEST_STORY_DAYS = 21;

/** Sums up an article's statements. */
export function signatureOf(statements: readonly Statement[], published: string | null): Signature {
  const weights = new Map<string, number>();
  for (const { keys } of statements) {
    for (const [key, weight] of keys) if (weight >= 2.2) weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const brief = weights.size <= BRIEF_TERMS;
  const byWeight = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS);
  const kept = byWeight.map(([key, weight]) => [fnv1a(key), Math.sqrt(weight)] as const);
  const telling = Uint32Array.from(kept.slice(0, TELLING_TERMS), ([term]) => term);
  kept.sort(([a], [b]) => a - b);
  const day = published === null ? Number.NaN : Date.parse(published.slice(0, 10)) / 86_400_000;
  const ofTerms = Float32Array.from(kept, ([, weight]) => weight);
  return {
    terms: Uint32Array.from(kept, ([term]) => term),
    weights: ofTerms,
    telling,
    weight: ofTerms.reduce((sum, weight) => sum + weight, 0),
    day: Number.isNaN(day) ? null : day,
    brief,
  };
}

/** Whether two articles tell one story: a pure function of the two, so that the order of edits cannot matter. */
export function sameStory(a: Signature, b: Signature): boolean {
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > LONGEST_STORY_DAYS) return false;
  let shared = 0;
  let count = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [x, y] = [a.terms[i]!, b.terms[j]!];
    if (x === y) {
      shared += Math.min(a.weights[i]!, b.weights[j]!);
      count++;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const share = shared / Math.max(Math.min(a.weight, b.weight), 1);
  if (a.brief || b.brief) return count >= 2 && share >= 0.22;
  return count >= 6 && share >= 0.12;
}
