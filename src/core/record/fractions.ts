import data from '../claim/number-words.json';
import type { RawWord } from './words';

const UNITS = new Map(Object.entries(data.units));
const FRACTIONS = new Map(Object.entries(data.fractions));
const PLURALS = new Map([...FRACTIONS].map(([name, value]) => [name === 'half' ? 'halves' : `${name}s`, value]));
/** "The second half" is a part, no figure. */
const ORDERS = new Set(['first', 'second', 'other', 'better', 'latter']);

/** A part of one in words. */
export interface Fraction {
  readonly value: number;
  /** Index behind its last word. */
  readonly end: number;
}

/** "a quarter", "half a", "two thirds", "a third of" at a word; null where none begins there. "A third boat" is none. */
export function fractionAt(words: readonly RawWord[], at: number): Fraction | null {
  const [first, next] = [words[at]!.key, words[at + 1]?.key ?? ''];
  if (first === 'half' && !ORDERS.has(words[at - 1]?.key ?? '')) return { value: 0.5, end: at + 1 };
  const part = FRACTIONS.get(next);
  const count = UNITS.get(first) ?? 0;
  if (count > 1 && PLURALS.has(next)) return { value: count * PLURALS.get(next)!, end: at + 2 };
  if (part === undefined || !(first === 'one' || (first === 'a' && isPart(words, at + 1)))) return null;
  return { value: part, end: at + 2 };
}

/** "and a half" behind a figure. */
export function fractionBehind(words: readonly RawWord[], at: number): Fraction | null {
  const fraction = words[at]?.key === 'and' && words[at + 1] ? fractionAt(words, at + 1) : null;
  return fraction !== null && fraction.end > at + 2 ? fraction : null;
}

/** "A third" is one of three with "of" or nothing behind it; "a half" and "a quarter" always are parts. */
const isPart = (words: readonly RawWord[], at: number): boolean =>
  words[at]!.key === 'half' ||
  words[at]!.key === 'quarter' ||
  words[at]!.mark !== '' ||
  words[at + 1] === undefined ||
  words[at + 1]!.key === 'of';
