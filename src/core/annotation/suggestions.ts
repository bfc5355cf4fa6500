import type { Claim } from '../claim/claim';
import type { Quotation } from '../speaker/speaker';
import type { Span } from '../text/span';
import { suggestionKey } from './fingerprint';

/** Something detected, which people may accept or reject. Suggested is never counted as checked. */
export interface Suggestion {
  /** See `suggestionKey`. */
  readonly key: string;
  readonly type: 'claim' | 'quotation';
  /** Parts of the passage, in text order. */
  readonly spans: readonly Span[];
  /** In the article's claims or quotations. */
  readonly index: number;
}

/** All that was detected in an article, in text order. */
export function suggestionsIn(
  { claims, quotations }: { readonly claims: readonly Claim[]; readonly quotations: readonly Quotation[] },
  text: string,
): readonly Suggestion[] {
  const passage = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  const all: readonly Suggestion[] = [
    ...claims.map((claim, index): Suggestion => {
      const spans = [{ start: claim.start, end: claim.end }];
      return { key: suggestionKey('claim', passage(spans)), type: 'claim', spans, index };
    }),
    ...quotations.map((quotation, index): Suggestion => {
      const spans = quotation.content.map(({ start, end }) => ({ start, end }));
      return { key: suggestionKey('quotation', passage(spans)), type: 'quotation', spans, index };
    }),
  ];
  return all.toSorted((a, b) => a.spans[0]!.start - b.spans[0]!.start);
}
