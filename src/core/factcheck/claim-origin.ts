import { filled } from '../drawing/words';
import type { Trace } from '../trace/trace';
import type { CheckMatter } from './checked-article';
import type { ClaimOrigin } from './fact-check';
import { labelOf } from './known-article';
import type { ReportWords } from './stage';

/** Where a claim comes from; null where no other article has it. */
export function claimOrigin(trace: Trace | null, archive: CheckMatter['archive']): ClaimOrigin | null {
  const [first, ...others] = trace?.occurrences ?? [];
  if (!trace || !first || others.length === 0) return null;
  const shared = trace.origins.find(({ occurrences }) => occurrences.length > 1);
  return {
    first: first.date === null ? null : { label: labelOf(first.path, archive), date: first.date },
    repeating: others.length,
    undated: trace.undated,
    shared: shared ? { name: shared.name, articles: shared.occurrences.length } : null,
  };
}

/**
 * One line on where a claim comes from: "first in Beacon on Mar 3, 2027 · 2 articles repeat it".
 *
 * @param dayOf writes an ISO date as the reader does
 */
export function originWords(
  { first, repeating, undated, shared }: ClaimOrigin,
  words: ReportWords,
  dayOf: (date: string) => string,
): string {
  return [
    first === null ? words.orderUnknown : filled(words.firstIn, first.label, dayOf(first.date)),
    repeating === 1 ? words.repeatedOnce : filled(words.repeated, repeating),
    ...(undated > 0 && first !== null ? [filled(words.withoutDate, undated)] : []),
    ...(shared === null ? [] : [filled(words.oneOrigin, shared.articles, shared.name)]),
  ].join(' · ');
}
