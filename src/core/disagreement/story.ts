import { fnv1a } from '../text/hash';
import type { Statement } from './statement';

/** What an article is about, for finding others about the same event. */
export interface Signature {
  /** Names and rarer words, hashed to 32 bits, ascending. */
  readonly terms: Uint32Array;
  /** Of the term with the same index. */
  readonly weights: Float32Array;
  /** Indexes of the most telling terms, enough to meet every article of its story. */
  readonly telling: Uint8Array;
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
/** Of a number of 32 bits. */
const BYTES = 4;
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
  const kept = byWeight.map(([key, weight], rank) => ({ term: fnv1a(key), weight: Math.sqrt(weight), rank }));
  kept.sort((a, b) => a.term - b.term);
  const day = published === null ? Number.NaN : Date.parse(published.slice(0, 10)) / 86_400_000;
  // one buffer for both: a second takes as much memory as twenty terms
  const numbers = new ArrayBuffer(2 * BYTES * kept.length);
  const terms = new Uint32Array(numbers, 0, kept.length);
  const weightOf = new Float32Array(numbers, BYTES * kept.length);
  kept.forEach(({ term, weight }, index) => {
    terms[index] = term;
    weightOf[index] = weight;
  });
  return {
    terms,
    weights: weightOf,
    telling: Uint8Array.from(kept.flatMap(({ rank }, index) => (rank < TELLING_TERMS ? [index] : []))),
    weight: weightOf.reduce((sum, weight) => sum + weight, 0),
    day: Number.isNaN(day) ? null : day,
    brief,
  };
}

/** The terms by which others find the article. */
export const tellingTerms = ({ terms, telling }: Signature): readonly number[] =>
  Array.from(telling, (index) => terms[index]!);

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
