import type { Span } from '../text/span';
import type { Token } from '../text/tokenize';
import { figureUnit } from './figure-unit';
import { type ReadNumber, readNumber } from './numbers';

/**
 * The share that "one in five", "9 out of 10" is, as a fraction; null where a number begins none. "One in five years", "two in
 * 2019" tell when, "12 in 38 raids" and "42 out of 100 points" of two things.
 *
 * @param read the number at the token
 * @param date the date nearest behind it, if there is one
 */
export function shareOf(
  tokens: readonly Token[],
  at: number,
  read: ReadNumber,
  end: number,
  date: Span | undefined,
): ReadNumber | null {
  const isOf = tokens[read.endToken]?.lower === 'out' && tokens[read.endToken + 1]?.lower === 'of';
  if (!isOf && tokens[read.endToken]?.lower !== 'in') return null;
  if (NOBODY.test(tokens[at - 1]?.lower ?? '') || read.max !== null || !Number.isInteger(read.value)) return null;
  let from = read.endToken + (isOf ? 2 : 1);
  if (tokens[from]?.lower === 'every') from++;
  const whole = from < end ? readNumber(tokens, from, end) : null;
  if (whole === null || whole.max !== null || whole.vague || read.value < 1 || whole.value <= read.value) return null;
  // both figures of "42 out of 100" count
  if (read.value > 1 && (read.value > 9 || (whole.value > 10 && !Number.isInteger(Math.log10(whole.value)))))
    return null;
  if (date !== undefined && date.start <= tokens[from]!.start && tokens[from]!.start < date.end) return null;
  if (figureUnit(tokens, from, whole, from, end).unit !== null) return null;
  return { value: read.value / whole.value, max: null, endToken: whole.endToken, vague: false };
}

const NOBODY = /^(?:no|any|every|some)$/;
