import type { Span } from '../text/span';

/**
 * Where an anchor's passage is now.
 *
 * - `exact`: the same words at the place that follows from the edits; quotation marks and line breaks may differ
 * - `moved`: the same words elsewhere
 * - `edited`: the passage with changed words; a person should confirm it
 * - `ambiguous`: several places, and nothing tells which; best first
 * - `orphan`: it is not there any more
 */
export type Placed =
  | { readonly kind: 'exact' | 'moved' | 'edited'; readonly span: Span }
  | { readonly kind: 'ambiguous'; readonly places: readonly Span[] }
  | { readonly kind: 'orphan' };

/** The only one of its kind. */
export const ORPHAN: Placed = { kind: 'orphan' };
