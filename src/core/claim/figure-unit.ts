import type { Token } from '../text/tokenize';
import { currencyAt, type UnitAt } from './currency';
import type { ReadNumber } from './numbers';
import units from './units.json';

const signs = new Map(Object.entries(units.currencySigns));
const measures = new Map(Object.entries(units.measures).map(([word, [unit]]) => [word, unit as string]));

const DASH = /^[-–—]$/;

/** The unit of a figure, and the tokens that figure and unit stand on. */
export interface FigureUnit {
  /** See `Quantity.unit`. */
  readonly unit: string | null;
  readonly firstToken: number;
  readonly endToken: number;
}

/** What a figure measures: money by a sign before it or a word after it, a share, an area, a measure, an age. */
export function figureUnit(
  tokens: readonly Token[],
  at: number,
  read: ReadNumber,
  first: number,
  end: number,
): FigureUnit {
  const signed = signBefore(tokens, at, first);
  if (signed !== null) return { ...signed, endToken: read.endToken };
  const dashed = read.endToken < end && DASH.test(tokens[read.endToken]!.text);
  const after = unitAt(tokens, dashed ? read.endToken + 1 : read.endToken, end);
  if (after !== null) return { ...after, firstToken: at };
  const magnitude = magnitudeAt(tokens, at, read, first, end);
  if (magnitude !== null) return magnitude;
  const unit = isAppositiveAge(tokens, at, read, first, end) ? 'year old' : null;
  return { unit, firstToken: at, endToken: read.endToken };
}

/** The measure that a noun names: "4,183 passing yards". */
export const measureOf = (noun: string): string | undefined => measures.get(noun);

/** "$", "US$", "A$" right before a figure. */
function signBefore(tokens: readonly Token[], at: number, first: number): Omit<FigureUnit, 'endToken'> | null {
  const sign = at > first ? signs.get(tokens[at - 1]!.lower) : undefined;
  if (sign === undefined) return null;
  const firstToken = at - 1;
  const country = firstToken > first ? tokens[firstToken - 1]! : undefined;
  const isNamed = country !== undefined && country.end === tokens[firstToken]!.start;
  return { unit: (isNamed && signs.get(`${country.lower}$`)) || sign, firstToken };
}

function unitAt(tokens: readonly Token[], at: number, end: number): UnitAt | null {
  if (at >= end) return null;
  const word = tokens[at]!;
  const currency = currencyAt(tokens, at, end);
  if (currency !== null) return currency;
  if (word.lower === 'per' && tokens[at + 1]?.lower === 'cent') return { unit: '%', endToken: at + 2 };
  const area = areaAt(tokens, at, end);
  if (area !== null) return area;
  const unit = measures.get(word.lower) ?? measures.get(word.lemma);
  if (unit === undefined || (word.pos === 'PROPN' && word.lower.length < 3)) return null;
  let endToken = at + 1;
  if (unit !== 'year' || !isOld(tokens, endToken, end)) return { unit, endToken };
  while (endToken < end && /^(?:[-–—]|old|of|age)$/.test(tokens[endToken]!.lower)) endToken++;
  return { unit: 'year old', endToken };
}

/** "square metres", "sq. ft", "square-foot". */
function areaAt(tokens: readonly Token[], at: number, end: number): UnitAt | null {
  if (!/^(?:square|sq\.?)$/.test(tokens[at]!.lower)) return null;
  let side = at + 1;
  while (side < end && /^[-–—.]$/.test(tokens[side]!.text)) side++;
  if (side >= end) return null;
  const unit = measures.get(`square ${tokens[side]!.lower}`) ?? measures.get(`square ${tokens[side]!.lemma}`);
  return unit === undefined ? null : { unit, endToken: side + 1 };
}

function isOld(tokens: readonly Token[], at: number, end: number): boolean {
  const word = at < end && DASH.test(tokens[at]!.text) ? at + 1 : at;
  return (
    word < end && (tokens[word]!.lower === 'old' || (tokens[word]!.lower === 'of' && tokens[word + 1]?.lower === 'age'))
  );
}

const LARGEST_MAGNITUDE = 10;
const SCALES = /^(?:richter|magnitude)$/;

/** "A magnitude of 6.1", "a 6.1-magnitude quake", "6.1 on the Richter scale". */
function magnitudeAt(
  tokens: readonly Token[],
  at: number,
  read: ReadNumber,
  first: number,
  end: number,
): FigureUnit | null {
  if (read.value >= LARGEST_MAGNITUDE) return null;
  const before = skip(tokens, at - 1, first - 1, -1, /^(?:of|[-–])$/);
  if (tokens[before]?.lower === 'magnitude' && before >= first)
    return { unit: 'magnitude', firstToken: at, endToken: read.endToken };
  const after = skip(tokens, read.endToken, end, 1, /^(?:on|the|open|ended|in|[-–])$/);
  if (after >= end || !SCALES.test(tokens[after]!.lower)) return null;
  const isScaled = after + 1 < end && tokens[after + 1]!.lower === 'scale';
  return { unit: 'magnitude', firstToken: at, endToken: isScaled ? after + 2 : after + 1 };
}

const MOST_SKIPPED = 5;

/** The first token from `at` on, in either direction, that does not match. */
function skip(tokens: readonly Token[], at: number, end: number, step: 1 | -1, skipped: RegExp): number {
  let next = at;
  for (let i = 0; i < MOST_SKIPPED && next !== end && skipped.test(tokens[next]!.lower); i++) next += step;
  return next;
}

/** "Ortiz, 35, was", "aged 36". */
function isAppositiveAge(tokens: readonly Token[], at: number, read: ReadNumber, first: number, end: number): boolean {
  if (at <= first || !/^\d{1,3}$/.test(tokens[at]!.text) || read.endToken !== at + 1 || read.value > 120) return false;
  if (/^(?:aged?)$/.test(tokens[at - 1]!.lower)) return true;
  const closed = read.endToken >= end || /^[,;.)]$/.test(tokens[read.endToken]!.text);
  return (
    closed && tokens[at - 1]!.text === ',' && at - 2 >= first && tokens[at - 2]!.pos === 'PROPN' && read.value >= 1
  );
}
