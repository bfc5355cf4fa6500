import { isError, type RecordCheck } from '../record/verdict';
import { overlaps } from '../text/span';
import type { CheckMatter } from './checked-article';
import type { CheckedQuotation } from './fact-check';
import { type KnownArticle, lineAt, speakerAt } from './known-article';

/** A quotation as it stands to the record; null when the article has changed since it was held against it. */
export function checkedQuotation(
  { quotation: index, span, verdict, passage, stretches, repairs, explanation }: RecordCheck,
  article: KnownArticle,
  { archive, shownPath, inWords }: CheckMatter,
): CheckedQuotation | null {
  const { text, facts } = article;
  const quotation = facts.quotations[index];
  if (!quotation?.content.some((part) => overlaps(part, span))) return null;
  return {
    words: text.slice(span.start, span.end),
    line: lineAt(facts, span.start),
    speaker: speakerAt(quotation.speaker, article, archive),
    verdict,
    explanation: inWords(explanation),
    stretches,
    record: passage && {
      path: shownPath(passage.path),
      line: passage.from.line + 1,
      speaker: passage.speaker,
      seconds: passage.seconds,
    },
    suggested: isError(verdict) && repairs.length > 0 ? repaired(text, span, repairs) : null,
  };
}

const repaired = (text: string, span: RecordCheck['span'], repairs: RecordCheck['repairs']): string =>
  repairs
    .map(({ start, words }, index) => text.slice(repairs[index - 1]?.end ?? span.start, start) + words)
    .concat(text.slice(repairs.at(-1)!.end, span.end))
    .join('');
