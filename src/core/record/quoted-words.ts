import type { Article } from '../article/article';
import { findMarkedPassages } from '../quotation/marks';
import type { MarkedPassage } from '../quotation/quotation';
import type { Quotation } from '../speaker/speaker';
import { countWhile } from '../text/bisect';
import type { Span } from '../text/span';
import { type SpokenWord, spokenWords } from './words';

/** What a quotation gives as the very words of its speaker. */
export interface QuotedWords {
  readonly words: readonly SpokenWord[];
  /** What stands between the marks, in text order. */
  readonly parts: readonly Span[];
}

const ENDS = /[.!?…]["'”’»)\]]*\s*$/u;
const BORDER = /[.!?…]/;

/** Gives for each quotation the words between its marks; null for reported speech. */
export function quotedWordsOf(article: Article, quotations: readonly Quotation[]): readonly (QuotedWords | null)[] {
  const marked = findMarkedPassages(article).filter(({ depth, scare }) => depth === 0 && !scare);
  return quotations.map(({ content }) => {
    const parts = partsIn(content, marked);
    if (parts.length === 0) return null;
    const words = parts.flatMap((part, index) => {
      const spoken = spokenWords(article.prose.slice(part.start, part.end), 'editor', part.start);
      const before = parts[index - 1];
      if (before === undefined || spoken.length === 0) return spoken;
      // “A.” … “B.” may leave out what was between; “A,” she said, “and B” may not
      const apart = isApart(article.prose, before, part);
      return [
        { ...spoken[0]!, opens: spoken[0]!.opens && apart, gap: apart ? ('dots' as const) : ('none' as const) },
        ...spoken.slice(1),
      ];
    });
    return words.length === 0 ? null : { words, parts };
  });
}

/** @param marked in text order, none inside another */
function partsIn(content: readonly Span[], marked: readonly MarkedPassage[]): readonly Span[] {
  const parts = new Set<Span>();
  for (const part of content) {
    const first = countWhile(marked.length, (at) => marked[at]!.span.end <= part.start);
    for (let at = first; at < marked.length && marked[at]!.span.start < part.end; at++) parts.add(marked[at]!.inner);
  }
  return [...parts];
}

/** Whether a sentence ends between two parts, or the reporter's own words lead from one to the other. */
function isApart(prose: string, before: Span, part: Span): boolean {
  if (ENDS.test(prose.slice(Math.max(before.start, before.end - 4), before.end))) return true;
  const between = prose.slice(before.end, part.start);
  return BORDER.test(between) || !/^["'”’»,\s]*[^“"«]{0,80},\s*["“«‘']?$/u.test(between);
}
