import { isError, type RecordCheck, type RecordPassage } from '../record/verdict';
import { overlaps } from '../text/span';
import type { CheckMatter } from './checked-article';
import type { CheckedQuotation, RecordedAt } from './fact-check';
import { type KnownArticle, lineAt, speakerAt } from './known-article';

/** A quotation as it stands to the record; null when the article has changed since it was held against it. */
export function checkedQuotation(
  { quotation: index, span, quoted, verdict, passage, stretches, repairs, explanation }: RecordCheck,
  article: KnownArticle,
  { archive, shownPath, inWords }: CheckMatter,
): CheckedQuotation | null {
  const { text, facts } = article;
  const quotation = facts.quotations[index];
  if (text.slice(span.start, span.end) !== quoted) return null;
  if (!quotation?.content.some((part) => overlaps(part, span))) return null;
  return {
    words: quoted,
    line: lineAt(facts, span.start),
    speaker: speakerAt(quotation.speaker, article, archive),
    verdict,
    explanation: inWords(explanation),
    stretches,
    record: passage && recordedAt(passage, shownPath),
    suggested: isError(verdict) && repairs.length > 0 ? repaired(text, span, repairs) : null,
  };
}

/** A passage of a record as a report tells it. */
export const recordedAt = (
  { path, from, speaker, seconds }: RecordPassage,
  shownPath: CheckMatter['shownPath'],
): RecordedAt => ({ path: shownPath(path), line: from.line + 1, speaker, seconds });

const repaired = (text: string, span: RecordCheck['span'], repairs: RecordCheck['repairs']): string =>
  repairs
    .map(({ start, words }, index) => text.slice(repairs[index - 1]?.end ?? span.start, start) + words)
    .concat(text.slice(repairs.at(-1)!.end, span.end))
    .join('');
