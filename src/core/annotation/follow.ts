import type { Span } from '../text/span';

/** A change of an open text, as editors tell it: `length` code units from `start` on are replaced. */
export interface TextChange {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/**
 * A span after changes of the text around and in it. What is typed at its borders is not part of it; what is typed inside is.
 * When all of it is replaced, the span is empty.
 *
 * @param changes one after the other, each in the text that the ones before left
 */
export const followed = (span: Span, changes: readonly TextChange[]): Span => changes.reduce(follow, span);

function follow({ start, end }: Span, change: TextChange): Span {
  const changeEnd = change.start + change.length;
  const shift = change.text.length - change.length;
  if (changeEnd <= start) return { start: start + shift, end: end + shift };
  if (change.start >= end) return { start, end };
  // all of it went: what came instead is other text
  if (change.start <= start && changeEnd >= end) return { start: change.start, end: change.start };
  if (change.start <= start) return { start: change.start + change.text.length, end: end + shift };
  return { start, end: changeEnd >= end ? change.start : end + shift };
}

/**
 * Whether a change takes a border of the span away, so that nothing tells what of the new text belongs to it: a paragraph that is
 * cut, or a file that another program wrote anew.
 */
export function isTorn({ start, end }: Span, { start: from, length }: TextChange): boolean {
  const to = from + length;
  if (to <= start || from >= end) return false;
  return from < start || to > end || (from === start && to === end);
}
