import type { Claim } from '../claim/claim';
import type { Quotation } from '../speaker/speaker';
import type { Span } from '../text/span';
import { suggestionKey } from './fingerprint';
import type { LocatedAnnotation } from './locate';
import type { DocumentState } from './state';

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

/** What people said of a suggestion. */
export type Answer =
  | { readonly kind: 'open' | 'rejected' }
  /** Accepted, perhaps corrected: the annotation holds, whatever was detected. */
  | { readonly kind: 'accepted'; readonly located: LocatedAnnotation };

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

/**
 * What people said of each suggestion, in the same order. A rejected one stays rejected as long as its words stay; an accepted
 * or corrected one belongs to the annotation that names it, or that marks just its passage with its type.
 */
export function answersTo(
  suggestions: readonly Suggestion[],
  { rejections }: Pick<DocumentState, 'rejections'>,
  located: readonly LocatedAnnotation[],
): readonly Answer[] {
  const byKey = new Map<string, LocatedAnnotation>();
  const byPlace = new Map<string, LocatedAnnotation>();
  for (const each of located) {
    const { suggestion, type } = each.annotation;
    if (suggestion !== null) byKey.set(suggestion, each);
    if (each.spans.length > 0) byPlace.set(placeKey(type, each.spans), each);
  }
  return suggestions.map(({ key, type, spans }): Answer => {
    const annotation = byPlace.get(placeKey(type, spans)) ?? byKey.get(key);
    if (annotation !== undefined) return { kind: 'accepted', located: annotation };
    return { kind: rejections.has(key) ? 'rejected' : 'open' };
  });
}

const placeKey = (type: string, spans: readonly Span[]): string =>
  `${type} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
