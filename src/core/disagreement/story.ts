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
/** Articles of one story meet in so many telling terms, unless one is brief. */
const FEWEST_MEETINGS = 2;
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

/** Terms begin at multiples of `UNITS`. */
const hashAt = (terms: string, at: number): number => terms.charCodeAt(at) * 0x10000 + terms.charCodeAt(at + 1);
const weightAt = (terms: string, at: number): number => (terms.charCodeAt(at + 2) >>> 1) / PARTS;
const isTelling = (terms: string, at: number): boolean => (terms.charCodeAt(at + 2) & 1) === 1;

/** Hashes of the terms by which others find the article. */
export function tellingTerms({ terms }: Signature): readonly number[] {
  const telling: number[] = [];
  for (let at = 0; at < terms.length; at += UNITS) if (isTelling(terms, at)) telling.push(hashAt(terms, at));
  return telling;
}

/** What the terms of two articles have in common. */
interface Meeting {
  /** How many terms both have, how many of them are telling for both, and the weight of those both have. */
  readonly terms: number;
  readonly telling: number;
  readonly shared: number;
  /** The weight of all terms of the one that has less. */
  readonly weight: number;
}

function meetingOf(a: string, b: string): Meeting {
  let [terms, telling, shared, weightA, weightB] = [0, 0, 0, 0, 0];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const x = i < a.length ? hashAt(a, i) : Number.POSITIVE_INFINITY;
    const y = j < b.length ? hashAt(b, j) : Number.POSITIVE_INFINITY;
    const [inA, inB] = [x <= y ? weightAt(a, i) : 0, y <= x ? weightAt(b, j) : 0];
    if (x === y) {
      terms++;
      shared += Math.min(inA, inB);
      if (isTelling(a, i) && isTelling(b, j)) telling++;
    }
    weightA += inA;
    weightB += inB;
    if (x <= y) i += UNITS;
    if (y <= x) j += UNITS;
  }
  return { terms, telling, shared, weight: Math.min(weightA, weightB) };
}

/** Whether two articles that meet in so many telling terms may tell one story. */
export const isEnough = (a: Signature, b: Signature, meetings: number): boolean =>
  meetings >= FEWEST_MEETINGS || (meetings > 0 && (a.brief || b.brief));

/** Whether two articles tell one story: a pure function of the two, so that the order of edits cannot matter. */
export function sameStory(a: Signature, b: Signature): boolean {
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > LONGEST_STORY_DAYS) return false;
  const { terms, telling, shared, weight } = meetingOf(a.terms, b.terms);
  if (!isEnough(a, b, telling)) return false;
  const share = shared / Math.max(weight, 1);
  if (a.brief || b.brief) return terms >= 2 && share >= 0.22;
  return terms >= 6 && share >= 0.12;
}
