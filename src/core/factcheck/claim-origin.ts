import { filled } from '../drawing/words';
import { primarySource, type WayOnRecord, wayOnRecord } from '../trace/on-record';
import type { Trace } from '../trace/trace';
import type { CheckMatter } from './checked-article';
import { recordedAt } from './checked-quotation';
import type { ClaimOrigin } from './fact-check';
import { labelOf } from './known-article';
import { recordWords } from './record-words';
import type { ReportWords } from './stage';

/** Where a claim comes from; null where no other article and no record has it. */
export function claimOrigin(
  trace: Trace | null,
  { archive, findingsOf, shownPath }: Pick<CheckMatter, 'archive' | 'findingsOf' | 'shownPath'>,
): ClaimOrigin | null {
  const [first, ...others] = trace?.occurrences ?? [];
  if (!trace || !first) return null;
  const source = primarySource(trace.occurrences, archive, findingsOf);
  if (others.length === 0 && source === null) return null;
  const shared = trace.origins.find(({ occurrences }) => occurrences.length > 1);
  return {
    first: first.date === null ? null : { label: labelOf(first.path, archive), date: first.date },
    repeating: others.length,
    undated: trace.undated,
    shared: shared ? { name: shared.name, articles: shared.occurrences.length } : null,
    record: source && { ...recordedAt(source.passage, shownPath), way: wayOnRecord(source), words: source.words },
  };
}

/** How the words of a report call each way. */
const WORDS = {
  asSaid: 'onRecord',
  otherwise: 'otherwiseOnRecord',
  retold: 'toldOnRecord',
} as const satisfies Readonly<Record<WayOnRecord, keyof ReportWords>>;

/**
 * One line on where a claim comes from: "first in Beacon on Mar 3, 2027 · 2 articles repeat it".
 *
 * @param dayOf writes an ISO date as the reader does
 */
export function originWords(
  { first, repeating, undated, shared, record }: ClaimOrigin,
  words: ReportWords,
  dayOf: (date: string) => string,
): string {
  const way = [
    first === null ? words.orderUnknown : filled(words.firstIn, first.label, dayOf(first.date)),
    repeating === 1 ? words.repeatedOnce : filled(words.repeated, repeating),
    ...(undated > 0 && first !== null ? [filled(words.withoutDate, undated)] : []),
    ...(shared === null ? [] : [filled(words.oneOrigin, shared.articles, shared.name)]),
  ];
  return [
    ...(repeating === 0 ? [] : way),
    ...(record === null ? [] : [filled(words[WORDS[record.way]], recordWords(record, words), record.words ?? '')]),
  ].join(' · ');
}
