import { countWhile } from './bisect';

/** A stretch of an article's text: UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A stretch of a text without the blanks at its ends; empty where it holds nothing else. */
export function withoutBlanks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end).trimStart();
  return { start: end - words.length, end: end - words.length + words.trimEnd().length };
}

/** Whether a caret at `offset` touches the span; behind its last letter counts, as in every editor. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** How many code units two spans share. */
export const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Length of what both cover over the length from the first start to the last end, 0…1; 0 for empty ones. */
export const likeness = (a: Span, b: Span): number =>
  sharedLength(a, b) / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** Whether two lists hold the same spans in the same order. */
export const areSameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, at) => start === b[at]!.start && end === b[at]!.end);

/** Text order: earlier first, of two that start together the longer first. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The smallest span that holds all of `spans`, of which there is at least one. */
export function hull(spans: readonly Span[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Those of `spans`, which are in text order, that `outer` holds. Time grows with what is found: O(log n + found). */
export function heldBy<Held extends Span>(spans: readonly Held[], outer: Span): Held[] {
  const first = countWhile(spans.length, (at) => spans[at]!.start < outer.start);
  const held: Held[] = [];
  for (let at = first; at < spans.length && spans[at]!.start < outer.end; at++)
    if (contains(outer, spans[at]!)) held.push(spans[at]!);
  return held;
}
