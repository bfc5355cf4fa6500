import { parseArticle } from '../../../src/core/article/parse';
import type { Claim } from '../../../src/core/claim/claim';
import { extractClaims } from '../../../src/core/claim/extract';
import type { Quotation } from '../../../src/core/speaker/speaker';
import { tokenize } from '../../../src/core/text/tokenize';

/** The claims of a text published on a day. */
export function claimsOf(
  text: string,
  date: string | null = null,
  quotations: readonly Quotation[] = [],
): readonly Claim[] {
  const article = parseArticle(text, { format: 'plain' });
  const dated = { ...article, metadata: { ...article.metadata, date } };
  return extractClaims(dated, tokenize(article.prose, article.blocks), quotations);
}

/** The only claim of a one-sentence text. */
export const claimOf = (text: string, date: string | null = null): Claim => claimsOf(text, date)[0]!;
