import type { Token } from '../text/tokenize';

const MINUS = /^(?:minus|[-−–])$/;
const POINT_OF_REFERENCE = /^(?:zero|freezing|0)$/;
const SCALE = /^(?:c|f|celsius|fahrenheit)$/;

/** "minus 12", "−12": the token of the sign that belongs to a figure, else the figure's. A dash between two words is none. */
export function signBefore(tokens: readonly Token[], figure: number, first: number): number {
  const at = figure - 1;
  const sign = tokens[at];
  if (sign === undefined || at < first || !MINUS.test(sign.lower)) return figure;
  const before = at > first ? tokens[at - 1]! : undefined;
  // "five minus three", "10 -12"
  if (before?.pos === 'NUM') return figure;
  if (sign.lower === 'minus') return at;
  const stands = sign.end === tokens[figure]!.start && (before === undefined || before.end < sign.start);
  return stands ? at : figure;
}

/** The end of "below zero" after a figure and its unit, where that makes it negative; else null. */
export function belowZero(tokens: readonly Token[], from: number, end: number): number | null {
  const at = from < end && SCALE.test(tokens[from]!.lower) ? from + 1 : from;
  if (at + 1 >= end || tokens[at]!.lower !== 'below' || !POINT_OF_REFERENCE.test(tokens[at + 1]!.lower)) return null;
  return at + 2;
}
