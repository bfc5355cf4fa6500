import type { Span } from '../text/span';

/** Code units of a quotation that are kept for lists. */
const EXCERPT_LENGTH = 120;

/** The first words of what was said, white space folded; the text may be an article's or its prose alone. */
export function excerptOf(text: string, content: readonly Span[]): string {
  const words = content
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 2 * EXCERPT_LENGTH)))
    .join(' … ');
  const folded = words.replace(/\s\s+|[^\S ]/g, ' ').trim();
  return folded.length <= EXCERPT_LENGTH ? folded : `${folded.slice(0, EXCERPT_LENGTH - 1).trimEnd()}…`;
}

/** Whether a quotation says more than its excerpt. */
export const isCut = ({ excerpt, content }: { readonly excerpt: string; readonly content: readonly Span[] }): boolean =>
  excerpt.endsWith('…') && content.reduce((sum, { start, end }) => sum + end - start, 0) > EXCERPT_LENGTH;
