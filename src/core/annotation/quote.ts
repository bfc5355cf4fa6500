import search from 'approx-string-match';
import type { Span } from '../text/span';

/** The words of a passage with what stands around it: a text quote selector of the Web Annotation Data Model, 4.2.4. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A place where a quote's words stand, and how well what is around it fits, 0…1. */
export interface QuotePlace extends Span {
  readonly fit: number;
}

/** So many places of one quote are looked at; with more of them nobody can tell which is meant. */
const MOST_PLACES = 1000;

/** Every place where the quote stands with exactly its prefix and suffix; overlapping ones, too. */
export function quoteMatches(
  text: string,
  { exact, prefix = '', suffix = '' }: Quote,
  most = Number.POSITIVE_INFINITY,
): readonly Span[] {
  const whole = prefix + exact + suffix;
  const found: Span[] = [];
  for (let at = text.indexOf(whole); at !== -1; at = text.indexOf(whole, at + 1)) {
    const start = at + prefix.length;
    found.push({ start, end: start + exact.length });
    // an empty quote stands once more at the end, and nowhere after it
    if (at >= text.length || found.length >= most) break;
  }
  return found;
}

/** The places where the quote's words stand, best fitting surroundings first, of equals the one nearest to `near`. */
export function quotePlaces(text: string, { exact, prefix = '', suffix = '' }: Quote, near = 0): readonly QuotePlace[] {
  return quoteMatches(text, { exact }, MOST_PLACES)
    .map((span) => ({ ...span, fit: surroundingsFit(text, span, prefix, suffix) }))
    .sort((a, b) => b.fit - a.fit || Math.abs(a.start - near) - Math.abs(b.start - near));
}

/** Share of the prefix and suffix that stands around a place, 0…1; 1 when there is neither. */
export function surroundingsFit(text: string, { start, end }: Span, prefix: string, suffix: string): number {
  const [before, after] = [prefix.trim(), suffix.trim()];
  const size = before.length + after.length;
  if (size === 0) return 1;
  // a letter of slack for each four, and for white space
  const reach = (part: string): number => Math.ceil(part.length * 1.25) + 2;
  const errors =
    fewestErrors(text.slice(Math.max(0, start - reach(before)), start), before) +
    fewestErrors(text.slice(end, end + reach(after)), after);
  return 1 - errors / size;
}

function fewestErrors(text: string, pattern: string): number {
  if (pattern === '' || text.includes(pattern)) return 0;
  return Math.min(pattern.length, ...search(text, pattern, pattern.length).map(({ errors }) => errors));
}
