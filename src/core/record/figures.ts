import data from '../claim/number-words.json';
import type { RawWord } from './words';

const UNITS = new Map(Object.entries(data.units));
const TENS = new Map(Object.entries(data.tens));
const SCALES = new Map(Object.entries(data.multipliers).filter(([name]) => name.length > 3 || /^[mbt]n$/.test(name)));
const COLLECTIVES = new Map(Object.entries(data.collectives).filter(([name]) => name === 'dozen'));
/** "fourth", "twentieth"; those of higher numbers end as those of the units do. */
const ORDINALS = new Map([
  ...Object.entries(data.ordinals),
  ...[...UNITS, ...TENS]
    .filter(([, value]) => value > 12)
    .map(([name, value]) => [`${name.replace(/y$/, 'ie')}th`, value] as const),
]);
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d+)?$/;
const ORDINAL_DIGITS = /^(\d+)(?:st|nd|rd|th)$/;
const SIGNS = new Map([
  ['%', 'percent'],
  ['$', 'dollar'],
  ['£', 'pound'],
  ['€', 'euro'],
]);
/** "Nineteen eighty-one" is a year, "ten thirty" a time. */
const FIRST_CENTURY = 16;
const LAST_CENTURY = 20;
const COINS = /^(dollar|pound|euro)s$/;

/** Joins the words of each figure into one word with its value as key ("#14"), whether in digits or words. */
export function readFigures(words: readonly RawWord[]): RawWord[] {
  const read: RawWord[] = [];
  let sign: RawWord | null = null;
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const name = SIGNS.get(word.text);
    if (name !== undefined) {
      const before = { ...word, key: name };
      at++;
      // "$5" is said "five dollars"
      if (word.text === '%') read.push(before);
      else sign = before;
      continue;
    }
    if (word.key === 'per' && words[at + 1]?.key === 'cent') {
      read.push(joined(words, at, at + 2, 'percent'));
      at += 2;
      continue;
    }
    const figure = figureAt(words, at);
    if (figure === null) {
      read.push({ ...word, key: word.key.replace(COINS, '$1') });
      at++;
    } else {
      const whole = joined(words, at, figure.end, `#${figure.value}`);
      read.push(sign ? { ...whole, start: sign.start, opens: sign.opens, gap: sign.gap, mark: '' } : whole);
      at = figure.end;
    }
    if (sign !== null) {
      read.push({ ...sign, opens: false, gap: 'none', mark: words[at - 1]!.mark });
      sign = null;
    }
  }
  return read;
}

function joined(words: readonly RawWord[], from: number, to: number, key: string): RawWord {
  const [first, last] = [words[from]!, words[to - 1]!];
  const text = words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');
  return {
    ...first,
    end: last.end,
    key,
    text,
    mark: last.mark,
    setOff: { before: first.setOff.before, behind: last.setOff.behind },
  };
}

interface Figure {
  readonly value: string;
  /** Index behind its last word. */
  readonly end: number;
}

function figureAt(words: readonly RawWord[], from: number): Figure | null {
  const first = words[from]!.key;
  // "April 30" is said "the thirtieth of April"
  const ordinal = ORDINALS.get(first) ?? (ORDINAL_DIGITS.test(first) ? Number.parseInt(first, 10) : undefined);
  if (ordinal !== undefined) return { value: String(ordinal), end: from + 1 };
  let [total, group, end, seen] = [0, 0, from, false];
  // "a hundred", "a dozen"
  if (first === 'a' && isScale(words[from + 1]?.key ?? '')) [group, end, seen] = [1, from + 1, true];
  for (; end < words.length; end++) {
    const { key, gap } = words[end]!;
    if (seen && gap !== 'none') break;
    const next = words[end + 1]?.key ?? '';
    const scale = SCALES.get(key) ?? COLLECTIVES.get(key);
    if (DIGITS.test(key)) {
      if (seen) break;
      group = Number(key.replaceAll(',', ''));
    } else if (UNITS.has(key) || TENS.has(key)) {
      const value = UNITS.get(key) ?? TENS.get(key)!;
      // "one of them" counts nothing
      if (!seen && value === 1 && next !== 'point' && !isScale(next)) return null;
      if (group === 0) group = value;
      else if (value < 10 ? group % 10 === 0 && group % 100 >= 20 : group % 100 === 0) group += value;
      else if (value < 10 && group % 100 === 0 && group > 0) group += value;
      else if (value >= 10 && group >= FIRST_CENTURY && group <= LAST_CENTURY && total === 0)
        group = 100 * group + value;
      else if (value < 10 && group > 999 && group % 10 === 0 && group % 100 >= 20) group += value;
      else break;
    } else if (key === 'point' && seen && isDigit(next)) {
      let decimals = '';
      for (; isDigit(words[end + 1]?.key ?? ''); end++) decimals += UNITS.get(words[end + 1]!.key)!;
      group = Number(`${group}.${decimals}`);
    } else if (ORDINALS.has(key) && seen && group % 10 === 0 && group % 100 >= 20 && ORDINALS.get(key)! < 10) {
      return { value: String(total + group + ORDINALS.get(key)!), end: end + 1 };
    } else if (scale !== undefined && seen) {
      if (scale === 100) group = (group || 1) * 100;
      else {
        total += (group || 1) * scale;
        group = 0;
      }
    } else if (
      !(seen && key === 'and' && group % 100 === 0 && (UNITS.has(next) || TENS.has(next)) && isHundred(words, end))
    )
      break;
    seen = true;
  }
  return seen ? { value: String(total + group), end } : null;
}

const isDigit = (key: string): boolean => (UNITS.get(key) ?? 10) < 10;

const isScale = (key: string): boolean => SCALES.has(key) || COLLECTIVES.has(key);

const isHundred = (words: readonly RawWord[], at: number): boolean => SCALES.has(words[at - 1]?.key ?? '');
