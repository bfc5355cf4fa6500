import { countWhile } from './bisect';

/** Offsets of a text counted in Unicode code points, as standards have them, and in UTF-16 code units, as here. */
export interface CodePoints {
  /** The code point at a code unit; one inside a pair counts as its start. */
  fromUnit(unit: number): number;
  /** The code unit at which a code point starts; beyond the last it is the text's length. */
  toUnit(codePoint: number): number;
}

/** Counts a text once; questions take the logarithm of the number of characters beyond U+FFFF. */
export function codePoints(text: string): CodePoints {
  /** Code units at which pairs start. */
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index);
  return {
    // inside a pair, its start counted as one, too, so that the difference is that of the start
    fromUnit: (unit) => Math.min(unit, text.length) - countWhile(pairs.length, (n) => pairs[n]! < unit),
    // the n-th pair starts at a code point that is n less than its code unit
    toUnit: (codePoint) =>
      Math.min(codePoint + countWhile(pairs.length, (n) => pairs[n]! - n < codePoint), text.length),
  };
}
