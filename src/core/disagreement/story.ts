import { fnv1a } from '../text/hash';
import type { Statement } from './statement';

/** What an article is about, for finding others about the same event. */
export interface Signature {
  /** See `writeTerms`. */
  readonly terms: string;
  /** Day of publication in days since 1970, or null. */
  readonly day: number | null;
  /** One or two paragraphs: a brief, whose few words must nearly all be shared. */
  readonly brief: boolean;
}

/** A name or one of the rarer words. */
interface Term {
  /** Hash of 32 bits. */
  readonly hash: number;
  readonly weight: number;
  /** One of the most telling, which are enough to meet every article of its story. */
  readonly telling: boolean;
}

/** Terms kept of one article, and those of them by which others find it. */
const MOST_TERMS = 60;
const TELLING_TERMS = 25;
const BRIEF_TERMS = 45;
/** Reports on one event come out within days; a later look back repeats its names but is checked against its own dates. */
export const LONGEST_STORY_DAYS = 21;

/** Code units of a term: its hash, then twice its weight in so many parts, odd if it is telling. */
const UNITS = 3;
const PARTS = 256;
const LARGEST_UNIT = 0xffff;

/** Sums up an article's statements. */
export function signatureOf(statements: readonly Statement[], published: string | null): Signature {
  const weights = new Map<string, number>();
  for (const { keys } of statements) {
    for (const [key, weight] of keys) if (weight >= 2.2) weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const byWeight = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS);
  const terms = byWeight.map(
    ([key, weight], rank): Term => ({
      hash: fnv1a(key),
      weight: Math.sqrt(weight),
      telling: rank < TELLING_TERMS,
    }),
  );
  const day = published === null ? Number.NaN : Date.parse(published.slice(0, 10)) / 86_400_000;
  return {
    terms: writeTerms(terms),
    day: Number.isNaN(day) ? null : day,
    brief: weights.size <= BRIEF_TERMS,
  };
}

/** Terms by ascending hash as a text of code units: arrays of numbers of their own take three times the memory. */
const writeTerms = (terms: readonly Term[]): string =>
  String.fromCharCode(
    ...terms
      .toSorted((a, b) => a.hash - b.hash)
      .flatMap(({ hash, weight, telling }) => [
        hash >>> 16,
        hash & 0xffff,
        Math.min(Math.round(weight * PARTS) * 2 + Number(telling), LARGEST_UNIT - Number(!telling)),
      ]),
  );

/** How many code units the terms of an article take: they begin at multiples of `UNITS`. */
const hashAt = (terms: string, at: number): number => terms.charCodeAt(at) * 0x10000 + terms.charCodeAt(at + 1);
const weightAt = (terms: string, at: number): number => (terms.charCodeAt(at + 2) >>> 1) / PARTS;
const isTelling = (terms: string, at: number): boolean => (terms.charCodeAt(at + 2) & 1) === 1;

/** Hashes of the terms by which others find the article. */
export function tellingTerms({ terms }: Signature): readonly number[] {
  const telling: number[] = [];
  for (let at = 0; at < terms.length; at += UNITS) if (isTelling(terms, at)) telling.push(hashAt(terms, at));
  return telling;
}

function weightOf({ terms }: Signature): number {
  let sum = 0;
  for (let at = 0; at < terms.length; at += UNITS) sum += weightAt(terms, at);
  return sum;
}

/** Whether two articles tell one story: a pure function of the two, so that the order of edits cannot matter. */
export function sameStory(a: Signature, b: Signature): boolean {
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > LONGEST_STORY_DAYS) return false;
  let shared = 0;
  let count = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [x, y] = [hashAt(a.terms, i), hashAt(b.terms, j)];
    if (x === y) {
      shared += Math.min(weightAt(a.terms, i), weightAt(b.terms, j));
      count++;
    }
    if (x <= y) i += UNITS;
    if (y <= x) j += UNITS;
  }
  const share = shared / Math.max(Math.min(weightOf(a), weightOf(b)), 1);
  if (a.brief || b.brief) return count >= 2 && share >= 0.22;
  return count >= 6 && share >= 0.12;
}
