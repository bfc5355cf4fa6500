import type { Token } from '../text/tokenize';
import { fractionNoun, fractionOf, partBehind, wholeBehind, writtenFraction } from './number-fractions';
import { collectiveOf, isScale, scaleAt, scaleOf } from './number-scale';
import data from './number-words.json';

/** A number read from tokens: `value`, for a range also its upper end, and the index after its last token. */
export interface ReadNumber {
  readonly value: number;
  readonly max: number | null;
  readonly endToken: number;
  /** "tens of thousands", "dozens": an order of magnitude, no figure. */
  readonly vague: boolean;
}

const units = new Map(Object.entries(data.units));
const tens = new Map(Object.entries(data.tens));

const DIGITS = /^[-−–+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?)$/;
const SIGN = /^[-−–+]/;
const NEGATIVE = /^[-−–]/;
const DIGIT_RANGE = /^(\d{1,9}(?:\.\d+)?)[-–—](\d{1,9}(?:\.\d+)?)$/;
const MIXED = /^(\d{1,2})-1\/2$/;
const THOUSANDS = /^\d{3}$/;
const GROUPED = /^\d{1,3}(?:,\d{3}){0,3}$/;
const DASH = /^[-–—]$/;

/**
 * Reads the number that begins at a token: digits with separators, number words ("one hundred and five"), multipliers
 * ("1.2 million"), collectives ("two dozen"), fractions ("two-thirds", "half a million") and ranges ("10 to 12").
 * Null where none begins, or one too large to be reckoned with. A figure torn by blanks ("4, 051") is one.
 */
export function readNumber(tokens: readonly Token[], first: number, end: number): ReadNumber | null {
  const read = readRange(tokens, first, end);
  return read !== null && Number.isFinite(read.value) && Number.isFinite(read.max ?? 0) ? read : null;
}

function readRange(tokens: readonly Token[], first: number, end: number): ReadNumber | null {
  const low = readSingle(tokens, first, end);
  if (low === null || low.max !== null || low.vague) return low;
  const joint = tokens[low.endToken];
  if (joint === undefined || low.endToken + 1 >= end) return low;
  const isRange =
    joint.lower === 'to' ||
    DASH.test(joint.text) ||
    (joint.lower === 'and' && first > 0 && tokens[first - 1]!.lower === 'between') ||
    (joint.lower === 'or' && low.value < 100);
  if (!isRange) return low;
  const high = readSingle(tokens, low.endToken + 1, end);
  if (high === null || high.vague || high.max !== null) return low;
  if (low.value < 0 && high.value < low.value) return { ...high, value: high.value, max: low.value };
  const scale = low.value < 1000 ? (scaleOf(tokens[high.endToken - 1]!.lower) ?? scaleIn(high.value)) : 1;
  const value = low.value * scale < high.value ? low.value * scale : low.value;
  return value < high.value ? { value, max: high.value, endToken: high.endToken, vague: false } : low;
}

/** "10 to 12,000": the lower end shares the multiplier of the upper, as it does in "10 to 12 million". */
function scaleIn(value: number): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) if (value >= scale && value % scale === 0) return scale;
  return 1;
}

function readSingle(tokens: readonly Token[], first: number, end: number): ReadNumber | null {
  const token = tokens[first];
  if (token === undefined || first >= end) return null;
  const range = DIGIT_RANGE.exec(token.text);
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    if (low >= high) return null;
    const { factor, endToken } = scaleAt(tokens, first + 1, end, first);
    return { value: low * factor, max: high * factor, endToken, vague: false };
  }
  if (DIGITS.test(token.text)) return readDigits(tokens, first, end);
  const mixed = MIXED.exec(token.text);
  if (mixed !== null) return scaled(tokens, first, first + 1, end, Number(mixed[1]) + 0.5);
  const fraction = isTorn(tokens, first) ? null : writtenFraction(tokens, first, end);
  if (fraction !== null) return partOfWhole(tokens, first, fraction.endToken, end, fraction.value);
  return readWords(tokens, first, end);
}

/** Of "cafï¿½", a letter that was decoded wrongly, the end is no half. */
const isTorn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.end === tokens[at]!.start && /[\p{L}¿]$/u.test(tokens[at - 1]!.text);

const exact = (value: number, endToken: number): ReadNumber => ({ value, max: null, endToken, vague: false });

/** A number with the part and the multipliers behind it: "two and a half million", "2½ hours", "a million and a half". */
function scaled(tokens: readonly Token[], first: number, at: number, end: number, value: number): ReadNumber {
  const part = isWhole(value) ? partBehind(tokens, at, end) : null;
  const { factor, endToken } = scaleAt(tokens, part?.endToken ?? at, end, first);
  if (part !== null) return exact((value + part.value) * factor, endToken);
  const more = factor > 1 && isWhole(value) ? partBehind(tokens, endToken, end) : null;
  return more === null ? exact(value * factor, endToken) : exact((value + more.value) * factor, more.endToken);
}

const isWhole = (value: number): boolean => value >= 0 && Number.isInteger(value);

/** "half a million", "three quarters of a million", "¾ million", "two thirds". */
function partOfWhole(tokens: readonly Token[], first: number, at: number, end: number, value: number): ReadNumber {
  const whole = wholeBehind(tokens, at, end) ?? scaleAt(tokens, at, end, first);
  return exact(value * whole.factor, whole.endToken);
}

function readDigits(tokens: readonly Token[], first: number, end: number): ReadNumber {
  const written = tokens[first]!.text;
  const sign = NEGATIVE.test(written) && tokens[first - 1]?.pos !== 'NUM' ? -1 : 1;
  let text = written.replace(SIGN, '');
  let next = first + 1;
  // "41/2 months" is what is left of 4½ when its fraction was set small
  if (/^\d{1,2}1$/.test(text) && tokens[next]?.text === '/' && tokens[next + 1]?.text === '2' && next + 1 < end) {
    return exact(sign * (Number(text.slice(0, -1)) + 0.5), next + 2);
  }
  while (isTornThousand(tokens, next, end, text)) {
    text += `,${tokens[next + 1]!.text}`;
    next += 2;
  }
  if (isTornDecimal(tokens, next, end, text)) {
    text += `.${tokens[next + 1]!.text}`;
    next += 2;
  }
  return scaled(tokens, first, next, end, sign * Number(text.replaceAll(',', '')));
}

/** "120, 000 people", but not the list "12, 300 and 400". */
function isTornThousand(tokens: readonly Token[], comma: number, end: number, head: string): boolean {
  const tail = tokens[comma + 1];
  if (tail === undefined || comma + 1 >= end || tokens[comma]!.text !== ',' || !THOUSANDS.test(tail.text)) return false;
  // a year stands before a comma too: "in 2019, 300 people"
  if (!GROUPED.test(head)) return false;
  const after = tokens[comma + 2];
  const listGoesOn =
    after !== undefined && comma + 3 < end && /^(?:and|or|&)$/.test(after.lower) && /^\d/.test(tokens[comma + 3]!.text);
  return !listGoesOn;
}

/** "6. 1 - magnitude", "$2. 5 million": only where a digit follows that can be nothing else. */
function isTornDecimal(tokens: readonly Token[], dot: number, end: number, head: string): boolean {
  const tail = tokens[dot + 1];
  if (tail === undefined || dot + 1 >= end || tokens[dot]!.text !== '.') return false;
  return !head.includes('.') && /^\d{1,2}$/.test(tail.text);
}

function readWords(tokens: readonly Token[], first: number, end: number): ReadNumber | null {
  const word = tokens[first]!.lower;
  if (FRACTION.test(word)) return partOfScale(tokens, first, end);
  const hasArticle = word === 'a' || word === 'an';
  const next = hasArticle && first + 1 < end ? tokens[first + 1]!.lower : '';
  if (FRACTION.test(next)) return partOfScale(tokens, first + 1, end);
  if (hasArticle && !isScale(next) && next !== 'dozen') return null;
  if (VAGUE.test(word)) return { value: vagueValue(word), max: null, endToken: first + 1, vague: true };
  let at = hasArticle ? first + 1 : first;
  let total = 0;
  let part = hasArticle ? 1 : 0;
  let read = part;
  // what "and a half" is a half of
  let last = 1;
  for (; at < end; at++, read++) {
    const { lower } = tokens[at]!;
    const unit = units.get(lower);
    const ten = tens.get(lower);
    const scale = read > 0 ? scaleOf(lower) : undefined;
    if (unit !== undefined && part % 10 === 0 && (unit < 10 || part % 100 === 0)) part += unit;
    else if (ten !== undefined && part % 100 === 0) part += ten;
    else if (scale === 100) part *= 100;
    else if (scale !== undefined) {
      // "two thousand million"
      total = part === 0 ? total * scale : total + part * scale;
      part = 0;
      last = scale;
    } else if (read > 0 && lower === 'dozen') return exact(total + part * 12, at + 1);
    else if (read > 0 && isJoint(tokens, at, end, total + part)) read--;
    else if (read > 0 && isPoint(tokens, first, at, end) && Number.isInteger(part)) {
      let decimals = '';
      for (; isDigit(tokens, at + 1, end); at++) decimals += units.get(tokens[at + 1]!.lower)!;
      part = Number(`${part}.${decimals}`);
    } else break;
  }
  if (read === 0) return null;
  const value = total + part;
  const fraction = value < 10 ? fractionNoun(tokens, at, end) : null;
  if (fraction !== null) return partOfWhole(tokens, first, fraction.endToken, end, value * fraction.value);
  const behind = part === 0 && total > 0 ? partBehind(tokens, at, end) : null;
  return behind === null ? scaled(tokens, first, at, end, value) : exact(value + behind.value * last, behind.endToken);
}

const FRACTION = /^(?:half|quarter|third)$/;
const VAGUE = /^(?:dozens|hundreds|thousands|millions|billions|scores|tens)$/;

/** The "-" of "twenty-five" and the "and" of "one hundred and five". */
function isJoint(tokens: readonly Token[], at: number, end: number, sofar: number): boolean {
  if (at + 1 >= end) return false;
  const next = tokens[at + 1]!.lower;
  const unit = units.get(next) ?? 0;
  if (DASH.test(tokens[at]!.text))
    return (unit > 0 && unit < 10 && sofar % 100 >= 20 && sofar % 10 === 0) || isScale(next);
  return tokens[at]!.lower === 'and' && sofar >= 100 && (units.has(next) || tens.has(next));
}

const isDigit = (tokens: readonly Token[], at: number, end: number): boolean =>
  at < end && (units.get(tokens[at]!.lower) ?? 10) < 10;

/** "three point two million", but not "at one point two boats". */
const isPoint = (tokens: readonly Token[], first: number, at: number, end: number): boolean =>
  tokens[at]!.lower === 'point' && isDigit(tokens, at + 1, end) && tokens[first - 1]?.lower !== 'at';

/** "half a million", "a quarter of a million": only before a multiplier is such a part a figure by itself. */
function partOfScale(tokens: readonly Token[], at: number, end: number): ReadNumber | null {
  const whole = wholeBehind(tokens, at + 1, end);
  return whole === null ? null : exact(fractionOf(tokens[at]!.lower)! * whole.factor, whole.endToken);
}

const vagueValue = (word: string): number => scaleOf(word.slice(0, -1)) ?? collectiveOf(word.slice(0, -1)) ?? 10;
