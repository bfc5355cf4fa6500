import { findMarkedPassages } from '../quotation/marks';
import { contains, overlaps, type Span } from '../text/span';
import type { Attribution } from './attribution';

const EMPTY_LINE = /\r?\n[ \t]*\r?\n/g;

/**
 * Whether words are given as somebody's very own: they stand between quotation marks, or in what is quoted without any.
 *
 * @param text of the article
 */
export function isQuoted(
  text: string,
  quotations: readonly Pick<Attribution, 'type' | 'content'>[],
  words: Span,
): boolean {
  const blocks = [{ ...paragraphAround(text, words), kind: 'paragraph' as const }];
  return (
    findMarkedPassages({ prose: text, blocks }).some(({ span }) => overlaps(span, words)) ||
    quotations.some(({ type, content }) => type === 'direct' && content.some((part) => contains(part, words)))
  );
}

/** Marks are looked for between empty lines, however the lines between them are broken. */
function paragraphAround(text: string, { start, end }: Span): Span {
  const borders = [...text.matchAll(EMPTY_LINE)];
  const before = borders.findLast(({ index, 0: line }) => index + line.length <= start);
  const after = borders.find(({ index }) => index >= end);
  return { start: before ? before.index + before[0].length : 0, end: after?.index ?? text.length };
}
