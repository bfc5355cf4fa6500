import type { Token } from '../text/tokenize';
import { collectiveOf, type Scale, scaleOf } from './number-scale';
import data from './number-words.json';

const units = new Map(Object.entries(data.units));
const fractions = new Map(Object.entries(data.fractions));
const VULGAR = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
const WRITTEN = /^([1-9])\/([1-9])$/;
const DASH = /^[-–—]$/;

/** A part of one, and the index after its last token. */
export interface Fraction {
  readonly value: number;
  readonly endToken: number;
}

/** "½", "3/4" at a token; null where none stands. */
export function writtenFraction(tokens: readonly Token[], at: number, end: number): Fraction | null {
  if (at >= end) return null;
  const { text } = tokens[at]!;
  const written = VULGAR.has(text) ? null : WRITTEN.exec(text);
  const value = written === null ? VULGAR.get(text) : Number(written[1]) / Number(written[2]);
  return value === undefined ? null : { value, endToken: at + 1 };
}

/** What a word names: 0.25 for "quarter"; undefined for any other word. */
export const fractionOf = (word: string): number | undefined => fractions.get(word);

/** The "-thirds" of "two-thirds": what one of them is. */
export function fractionNoun(tokens: readonly Token[], at: number, end: number): Fraction | null {
  const word = behindDash(tokens, at, end);
  const lower = word < end ? tokens[word]!.lower : '';
  const value = fractions.get(lower.endsWith('s') ? lower.slice(0, -1) : lower);
  return value === undefined || lower === 'half' ? null : { value, endToken: word + 1 };
}

/** What is added to a number behind it: "2½", "2 1/2", "2 - 1 / 2", "two and a half", "two-and-a-half", "six and three quarters". */
export function partBehind(tokens: readonly Token[], at: number, end: number): Fraction | null {
  const from = behindDash(tokens, at, end);
  if (from >= end) return null;
  if (tokens[from]!.lower === 'and') return spokenPart(tokens, behindDash(tokens, from + 1, end), end);
  if (!/^\d{1,3}$/.test(tokens[at - 1]!.text)) return null;
  const written = writtenFraction(tokens, from, end);
  if (written !== null) return written.value < 1 ? written : null;
  const isTorn = from + 2 < end && HALF.every((text, i) => tokens[from + i]!.text === text);
  return isTorn ? { value: 1 / 2, endToken: from + 3 } : null;
}

const HALF = ['1', '/', '2'];

/** The "a half" of "two and a half"; in "12 and a quarter of the boats" the quarter counts by itself. */
function spokenPart(tokens: readonly Token[], at: number, end: number): Fraction | null {
  const count = at < end ? tokens[at]!.lower : '';
  const top = count === 'a' || count === 'one' ? 1 : (units.get(count) ?? 0);
  const noun = behindDash(tokens, at + 1, end);
  if (noun >= end || top === 0 || (top === 1 && !/^(?:half|quarter)$/.test(tokens[noun]!.lower))) return null;
  const value = top === 1 ? fractions.get(tokens[noun]!.lower) : fractionNoun(tokens, noun, end)?.value;
  return value === undefined || tokens[noun + 1]?.lower === 'of' ? null : { value: top * value, endToken: noun + 1 };
}

const behindDash = (tokens: readonly Token[], at: number, end: number): number =>
  at < end && DASH.test(tokens[at]!.text) ? at + 1 : at;

/** The whole that a fraction is taken of: "(half) a million", "(three quarters) of a million", "(half) a dozen". */
export function wholeBehind(tokens: readonly Token[], at: number, end: number): Scale | null {
  const of = at < end && tokens[at]!.lower === 'of' ? at + 1 : behindDash(tokens, at, end);
  const next = of < end && /^an?$/.test(tokens[of]!.lower) ? of + 1 : of;
  const word = next < end ? tokens[next]!.lower : '';
  // "half a dozen", but no "half dozen" and no "half hundred"
  const factor = next > of ? (scaleOf(word) ?? collectiveOf(word)) : word === 'hundred' ? undefined : scaleOf(word);
  return factor === undefined ? null : { factor, endToken: next + 1 };
}
