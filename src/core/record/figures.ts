import data from '../claim/number-words.json';
import { ORDINALS } from '../claim/ordinals';
import units from '../claim/units.json';
import { fractionAt, fractionBehind } from './fractions';
import type { RawWord } from './words';

const UNITS = new Map(Object.entries(data.units));
const TENS = new Map(Object.entries(data.tens));
const SCALES = new Map(Object.entries(data.multipliers).filter(([name]) => name.length > 3 || /^[mbt]n$/.test(name)));
const COLLECTIVES = new Map(Object.entries(data.collectives).filter(([name]) => name === 'dozen'));
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d+)?$/;
/** "1.5bn"; "5m" are metres, unless a currency stands beside it. */
const SHORT_SCALE = /^(\d+(?:\.\d+)?)(mn|mln|bn|bln|tn|k|m)$/;
const ONLY_MONEY = new Set(['k', 'm']);
const SCALED = new Map(Object.entries(data.multipliers));
const MINUS = new Set(['minus', 'negative']);
const DEGREES = new Set(['degree', 'degrees', 'celsius', 'fahrenheit']);
const POINTS_OF_REFERENCE = new Set(['zero', '0', 'freezing']);
const DECADE = /^(\d\d)?(\d)0'?s$/;
const DECADES: ReadonlyMap<string, number> = new Map<string, number>(
  [...TENS].map(([name, value]) => [`${name.slice(0, -1)}ies`, value / 10] as const),
);
/** Decades without a century are of the last, those before this of the present. */
const FIRST_OF_LAST_CENTURY = 3;
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
const CURRENCY_WORDS = new Set(Object.keys(units.currencyWords));
const CURRENCIES = /^[-−]?[$£€]$/;
const COINS = /^(dollar|pound|euro)s$/;

/** Joins the words of each figure into one word with its value as key ("#14"), whether in digits or words. */
export function readFigures(words: readonly RawWord[]): RawWord[] {
  const read: RawWord[] = [];
  let sign: RawWord | null = null;
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const name = SIGNS.get(word.text.replace(/^[-−]/, ''));
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
    if (word.key === 'percentage' && /^points?$/.test(words[at + 1]?.key ?? '')) {
      read.push(joined(words, at, at + 2, 'percentage point'));
      at += 2;
      continue;
    }
    const figure = decadeAt(words, at) ?? signedFigureAt(words, at);
    if (figure === null) {
      read.push({ ...word, key: word.key.replace(COINS, '$1') });
      at++;
    } else {
      const whole = joined(words, at, figure.end, `#${isNegative(sign) ? '-' : ''}${figure.value}`);
      read.push(
        sign
          ? { ...whole, text: sign.text + whole.text, start: sign.start, opens: sign.opens, gap: sign.gap, mark: '' }
          : whole,
      );
      at = figure.end;
    }
    if (sign !== null) {
      read.push({ ...sign, end: words[at - 1]!.end, opens: false, gap: 'none', mark: words[at - 1]!.mark });
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

const isNegative = (sign: RawWord | null): boolean => sign !== null && sign.text.length > 1;

/** "degrees below zero" behind a figure. */
function isBelowZero(words: readonly RawWord[], from: number): boolean {
  let at = from;
  while (DEGREES.has(words[at]?.key ?? '')) at++;
  return words[at]?.key === 'below' && POINTS_OF_REFERENCE.has(words[at + 1]?.key ?? '');
}

/** "-0.3", "minus two"; "five minus two" are two figures. */
function signedFigureAt(words: readonly RawWord[], from: number): Figure | null {
  const { key } = words[from]!;
  const before = words[from - 1];
  const isWord = MINUS.has(key) && (before === undefined || figureAt(words, from - 1) === null);
  const figure = isWord ? words[from + 1] && figureAt(words, from + 1) : figureAt(words, from);
  if (!figure) return null;
  return isWord || /^[-−]/.test(key) || isBelowZero(words, figure.end)
    ? { ...figure, value: `-${figure.value}` }
    : figure;
}

/** "the 1990s", "the nineties", "the nineteen nineties". */
function decadeAt(words: readonly RawWord[], from: number): Figure | null {
  const { key } = words[from]!;
  const written = DECADE.exec(key);
  const century = UNITS.get(key) ?? TENS.get(key) ?? 0;
  const isLong = century >= FIRST_CENTURY && century <= LAST_CENTURY && DECADES.has(words[from + 1]?.key ?? '');
  const decade = written ? Number(written[2]) : DECADES.get(isLong ? words[from + 1]!.key : key);
  if (decade === undefined) return null;
  const years = written?.[1] ?? (isLong ? String(century) : decade < FIRST_OF_LAST_CENTURY ? '20' : '19');
  return { value: `${years}${decade}0s`, end: isLong ? from + 2 : from + 1 };
}

function figureAt(words: readonly RawWord[], from: number): Figure | null {
  const first = words[from]!.key.replace(/^[-−]/, '');
  const fraction = fractionAt(words, from);
  if (fraction !== null) {
    // "half a million", "three quarters of a million"
    const of =
      words[fraction.end]?.key === 'of' && words[fraction.end + 1]?.key === 'a' ? fraction.end + 1 : fraction.end;
    const at = words[of]?.key === 'a' ? of + 1 : of;
    const scale = scaleOf(words[at]?.key ?? '');
    if (scale !== undefined) return { value: written(fraction.value * scale), end: at + 1 };
    return { value: written(fraction.value), end: fraction.end };
  }
  const short = SHORT_SCALE.exec(first);
  if (short && (!ONLY_MONEY.has(short[2]!) || isMoney(words, from)))
    return { value: written(Number(short[1]) * SCALED.get(short[2]!)!), end: from + 1 };
  // "April 30" is said "the thirtieth of April"
  const ordinal = ORDINALS.get(first) ?? (ORDINAL_DIGITS.test(first) ? Number.parseInt(first, 10) : undefined);
  if (ordinal !== undefined) return { value: String(ordinal), end: from + 1 };
  let [total, group, end, seen, last] = [0, 0, from, false, 1];
  // "a hundred", "a dozen"
  if (first === 'a' && isScale(words[from + 1]?.key ?? '')) [group, end, seen] = [1, from + 1, true];
  for (; end < words.length; end++) {
    const { gap } = words[end]!;
    const key = end === from ? first : words[end]!.key;
    if (seen && gap !== 'none') break;
    const next = words[end + 1]?.key ?? '';
    const scale = scaleOf(key);
    const part = seen ? fractionBehind(words, end) : null;
    if (part !== null) {
      // "two and a half million", "two million and a half"
      if (group === 0) total += part.value * last;
      else group += part.value;
      end = part.end - 1;
      continue;
    }
    if (isOh(key) && group >= 10 && group <= LAST_CENTURY && total === 0 && isDigit(next)) {
      group = 100 * group + UNITS.get(next)!;
      end++;
      continue;
    }
    if (DIGITS.test(key)) {
      if (seen) break;
      group = Number(key.replaceAll(',', ''));
    } else if (UNITS.has(key) || TENS.has(key)) {
      const value = UNITS.get(key) ?? TENS.get(key)!;
      // "one of them" counts nothing
      if (!seen && value === 1 && next !== 'point' && !isScale(next) && !fractionBehind(words, end + 1)) return null;
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
        // "two thousand million"
        total = group === 0 && total > 0 ? total * scale : total + (group || 1) * scale;
        [group, last] = [0, scale];
      }
    } else if (
      !(seen && key === 'and' && group % 100 === 0 && (UNITS.has(next) || TENS.has(next)) && isHundred(words, end))
    )
      break;
    seen = true;
  }
  return seen ? { value: written(total + group), end } : null;
}

/** "$5m", "5m euros". */
const isMoney = (words: readonly RawWord[], at: number): boolean =>
  CURRENCIES.test(words[at - 1]?.text ?? '') || CURRENCY_WORDS.has((words[at + 1]?.key ?? '').replace(/s$/, ''));

const isDigit = (key: string): boolean => (UNITS.get(key) ?? 10) < 10;

/** "Nineteen oh five". */
const isOh = (key: string): boolean => key === 'oh' || key === 'o';

/** Without what sums of fractions leave behind the twelfth place. */
const written = (value: number): string => String(Number(value.toPrecision(12)));

const scaleOf = (key: string): number | undefined => SCALES.get(key) ?? COLLECTIVES.get(key);

const isScale = (key: string): boolean => SCALES.has(key) || COLLECTIVES.has(key);

const isHundred = (words: readonly RawWord[], at: number): boolean => SCALES.has(words[at - 1]?.key ?? '');
