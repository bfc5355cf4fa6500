import type { Statement } from './statement';

/** What an article is about, for finding others about the same event. */
export interface Signature {
  /** Terms by weight: names and rarer words, most telling first. */
  readonly terms: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Day of publication in days since 1970, or null. */
  readonly day: number | null;
  /** One or two paragraphs: a brief, whose few words must nearly all be shared. */
  readonly brief: boolean;
}

/** Terms kept of one article. */
const MOST_TERMS = 60;
const BRIEF_TERMS = 45;
/** Reports on one event come out within days; a later look back repeats its names but is checked against its own dates. */
const LONGEST_STORY_DAYS = 21;

/** Sums up an article's statements. */
export function signatureOf(statements: readonly Statement[], published: string | null): Signature {
  const weights = new Map<string, number>();
  for (const { keys } of statements) {
    for (const [key, weight] of keys) if (weight >= 2.2) weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const brief = weights.size <= BRIEF_TERMS;
  const terms = new Map(
    [...weights]
      .map(([key, weight]) => [key, Math.sqrt(weight)] as const)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_TERMS),
  );
  let weight = 0;
  for (const each of terms.values()) weight += each;
  const day = published === null ? Number.NaN : Date.parse(published.slice(0, 10)) / 86_400_000;
  return { terms, weight, day: Number.isNaN(day) ? null : day, brief };
}

/** Whether two articles tell one story: a pure function of the two, so that the order of edits cannot matter. */
export function sameStory(a: Signature, b: Signature): boolean {
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > LONGEST_STORY_DAYS) return false;
  const [few, many] = a.terms.size < b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let shared = 0;
  let count = 0;
  for (const [term, weight] of few) {
    const other = many.get(term);
    if (other === undefined) continue;
    shared += Math.min(weight, other);
    count++;
  }
  const share = shared / Math.max(Math.min(a.weight, b.weight), 1);
  if (a.brief || b.brief) return count >= 2 && share >= 0.22;
  return count >= 6 && share >= 0.12;
}
