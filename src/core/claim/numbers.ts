import type { Token } from '../text/tokenize';
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
const multipliers = new Map(Object.entries(data.multipliers));
const collectives = new Map(Object.entries(data.collectives));
const fractions = new Map(Object.entries(data.fractions));

const DIGITS = /^[-−–+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?)$/;
const SIGN = /^[-−–+]/;
const NEGATIVE = /^[-−–]/;
const DIGIT_RANGE = /^(\d{1,9}(?:\.\d+)?)[-–—](\d{1,9}(?:\.\d+)?)$/;
const SIMPLE_FRACTION = /^(\d)\/(\d)$/;
const HALVES = /^(\d{0,3})([½¼¾])$/;
const MIXED = /^(\d{1,2})-1\/2$/;
const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const THOUSANDS = /^\d{3}$/;
const DASH = /^[-–—]$/;

/**
 * Reads the number that begins at a token: digits with separators, number words ("one hundred and five"), multipliers
 * ("1.2 million"), collectives ("two dozen"), fractions ("two-thirds", "half a million") and ranges ("10 to 12").
 * Null where none begins. A figure torn by blanks ("4, 051") is one.
 */
export function readNumber(tokens: readonly Token[], first: number, end: number): ReadNumber | null {
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
  const scaled = low.value < high.value && low.value < 1000 && high.value >= 1000 ? scaleOf(high.value) : 1;
  const value = low.value * scaled < high.value ? low.value * scaled : low.value;
  return value < high.value ? { value, max: high.value, endToken: high.endToken, vague: false } : low;
}

/** "10 to 12 million": the lower end shares the multiplier of the upper. */
function scaleOf(value: number): number {
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
    const scaled = multiply(tokens, first + 1, end, 1);
    return { value: low * scaled.value, max: high * scaled.value, endToken: scaled.endToken, vague: false };
  }
  if (DIGITS.test(token.text)) return readDigits(tokens, first, end);
  const half = HALVES.exec(token.text);
  if (half !== null) return exact(Number(half[1] || 0) + VULGAR[half[2]!]!, first + 1);
  const mixed = MIXED.exec(token.text);
  if (mixed !== null) return exact(Number(mixed[1]) + 0.5, first + 1);
  const fraction = SIMPLE_FRACTION.exec(token.text);
  if (fraction !== null && fraction[2] !== '0') return exact(Number(fraction[1]) / Number(fraction[2]), first + 1);
  return readWords(tokens, first, end);
}

const exact = (value: number, endToken: number): ReadNumber => ({ value, max: null, endToken, vague: false });

function readDigits(tokens: readonly Token[], first: number, end: number): ReadNumber {
  const written = tokens[first]!.text;
  // what follows a figure is the end of a range torn by a blank
  const half = halfAfter(tokens, first + 1, end);
  if (half !== null && /^\d{1,2}$/.test(written)) return exact(Number(written) + 0.5, half);
  const sign = NEGATIVE.test(written) && tokens[first - 1]?.pos !== 'NUM' ? -1 : 1;
  let text = written.replace(SIGN, '').replaceAll(',', '');
  let next = first + 1;
  // "41/2 months" is what is left of 4½ when its fraction was set small
  if (/^\d{1,2}1$/.test(text) && tokens[next]?.text === '/' && tokens[next + 1]?.text === '2' && next + 1 < end) {
    return exact(sign * (Number(text.slice(0, -1)) + 0.5), next + 2);
  }
  while (isTornThousand(tokens, next, end, text)) {
    text += tokens[next + 1]!.text;
    next += 2;
  }
  if (isTornDecimal(tokens, next, end, text)) {
    text += `.${tokens[next + 1]!.text}`;
    next += 2;
  }
  const scaled = multiply(tokens, next, end, sign * Number(text));
  return exact(scaled.value, scaled.endToken);
}

/** The end of the half in "4-1/2 months", "4 1/2 months". */
function halfAfter(tokens: readonly Token[], at: number, end: number): number | null {
  const one = at < end && DASH.test(tokens[at]!.text) ? at + 1 : at;
  if (one < end && tokens[one]!.text === '1/2') return one + 1;
  const [top, stroke, under] = tokens.slice(one, Math.min(one + 3, end)).map(({ text }) => text);
  return top === '1' && stroke === '/' && under === '2' ? one + 3 : null;
}

/** "120, 000 people", but not the list "12, 300 and 400". */
function isTornThousand(tokens: readonly Token[], comma: number, end: number, head: string): boolean {
  const tail = tokens[comma + 1];
  if (tail === undefined || comma + 1 >= end || tokens[comma]!.text !== ',' || !THOUSANDS.test(tail.text)) return false;
  if (head.includes('.') || head.length > 12 || (head.length > 3 && head.length % 3 === 1 && head.length === 4))
    return false;
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
  if (word === 'half' || word === 'quarter') return readFraction(tokens, first, end, fractions.get(word)!);
  if ((word === 'a' || word === 'an') && first + 1 < end) {
    const next = tokens[first + 1]!.lower;
    if (next === 'hundred' || next === 'thousand' || next === 'million' || next === 'billion') {
      const scaled = multiply(tokens, first + 1, end, 1);
      return exact(scaled.value, scaled.endToken);
    }
    if (collectives.has(next) && next !== 'score') return exact(collectives.get(next)!, first + 2);
    if (next === 'half' || next === 'quarter' || next === 'third')
      return readFraction(tokens, first + 1, end, fractions.get(next)!);
    return null;
  }
  if (isVague(tokens, first, end)) return { value: vagueValue(word), max: null, endToken: first + 1, vague: true };
  let at = first;
  let total = 0;
  let part = 0;
  let read = 0;
  while (at < end) {
    const lower = tokens[at]!.lower;
    if (
      units.has(lower) &&
      (part % 10 === 0 || part === 0) &&
      (part === 0 || part % 100 === 0 || units.get(lower)! < 10)
    ) {
      part += units.get(lower)!;
    } else if (tens.has(lower) && part % 100 === 0) part += tens.get(lower)!;
    else if (read > 0 && lower === 'hundred') part *= 100;
    else if (read > 0 && lower.length > 2 && multipliers.has(lower)) {
      total += part * multipliers.get(lower)!;
      part = 0;
    } else if (read > 0 && collectives.has(lower)) {
      total += part * collectives.get(lower)!;
      part = 0;
      return exact(total, at + 1);
    } else if (read > 0 && isJoint(tokens, at, end, total + part)) {
      at++;
      continue;
    } else break;
    at++;
    read++;
  }
  if (read === 0) return null;
  const fraction = fractionAfter(tokens, at, end);
  if (fraction !== null && total + part < 10) return exact((total + part) * fraction.value, fraction.endToken);
  return exact(total + part, at);
}

/** The "-" of "twenty-five" and the "and" of "one hundred and five". */
function isJoint(tokens: readonly Token[], at: number, end: number, sofar: number): boolean {
  const next = tokens[at + 1]?.lower;
  if (next === undefined || at + 1 >= end) return false;
  if (DASH.test(tokens[at]!.text))
    return (sofar % 100 >= 20 && sofar % 10 === 0 && (units.get(next) ?? 0) in ONE_TO_NINE) || isScale(next);
  return tokens[at]!.lower === 'and' && sofar >= 100 && (units.has(next) || tens.has(next));
}

const ONE_TO_NINE = { 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true, 9: true };
const isScale = (word: string): boolean => word === 'hundred' || (word.length > 2 && multipliers.has(word));

function multiply(
  tokens: readonly Token[],
  at: number,
  end: number,
  value: number,
): { value: number; endToken: number } {
  let next = at;
  if (next + 1 < end && DASH.test(tokens[next]!.text) && isScale(tokens[next + 1]!.lower)) next++;
  const word = next < end ? tokens[next]!.lower : '';
  // a bare letter is a multiplier only of money that it touches: "£1.7m"; "60m" is sixty metres
  const factor = word.length === 1 && !isMoney(tokens, next) ? undefined : multipliers.get(word);
  if (factor === undefined) {
    const dozen = next < end ? collectives.get(word) : undefined;
    return dozen === undefined || word === 'score'
      ? { value, endToken: at }
      : { value: value * dozen, endToken: next + 1 };
  }
  return multiply(tokens, next + 1, end, value * factor);
}

function isMoney(tokens: readonly Token[], letter: number): boolean {
  const sign = tokens[letter - 2];
  return sign !== undefined && /[$£€]$/.test(sign.text) && tokens[letter - 1]!.end === tokens[letter]!.start;
}

function fractionAfter(tokens: readonly Token[], at: number, end: number): { value: number; endToken: number } | null {
  const word = at < end && DASH.test(tokens[at]!.text) ? at + 1 : at;
  const lower = word < end ? tokens[word]!.lower : '';
  const value = fractions.get(lower.endsWith('s') ? lower.slice(0, -1) : lower);
  return value === undefined || lower === 'half' ? null : { value, endToken: word + 1 };
}

/** "half a million", "a quarter of": only before a multiplier is it a figure by itself. */
function readFraction(tokens: readonly Token[], first: number, end: number, value: number): ReadNumber | null {
  let next = first + 1;
  if (next < end && /^(?:a|an)$/.test(tokens[next]!.lower)) next++;
  const scale = next < end ? tokens[next]!.lower : '';
  if (isScale(scale) && scale !== 'hundred') return exact(value * multipliers.get(scale)!, next + 1);
  if (collectives.has(scale) && next > first + 1) return exact(value * collectives.get(scale)!, next + 1);
  return null;
}

function isVague(tokens: readonly Token[], first: number, end: number): boolean {
  return /^(?:dozens|hundreds|thousands|millions|billions|scores|tens)$/.test(tokens[first]!.lower) && first + 1 <= end;
}

function vagueValue(word: string): number {
  return multipliers.get(word.slice(0, -1)) ?? collectives.get(word.slice(0, -1)) ?? 10;
}
