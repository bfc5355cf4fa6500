import type { Quantity } from '../claim/claim';
import units from '../claim/units.json';
import { pluralOf } from './plural';
import shown from './shown-figures.json';
import type { Statement } from './statement';

const BOUNDS = { exact: '', atLeast: 'at least ', atMost: 'at most ', about: 'about ' };
const MAGNITUDES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;
/** Digits after the point beside a magnitude; a figure that needs more is written in full. */
const DIGITS = 3;

const signs = new Map<string, string>();
for (const [sign, code] of Object.entries(units.currencySigns)) {
  if (!signs.has(code)) signs.set(code, sign.toUpperCase());
}
const unitWords = new Map(Object.entries(shown.units));
const fractions = new Map(Object.entries(shown.fractions).map(([under, word]) => [Number(under), word]));

/** A figure as a person would write it: "at least 7 Russian diplomats", "12 %", "$4.5 million", "a third of officials". */
export function describeQuantity(quantity: Quantity, statement: Statement): string {
  const { value, max, bound, unit, noun, modifiers } = quantity;
  const words = modifiers.filter((word) => word !== 'of' && !word.startsWith('per '));
  const rate = modifiers.filter((word) => word.startsWith('per ')).map((word) => ` ${word}`);
  const one = value === 1 && max === null;
  const fraction = unit === null && max === null ? fractionOf(value, modifiers.includes('of')) : null;
  const figure =
    fraction ??
    [value, max]
      .filter((each) => each !== null)
      .map(numeral)
      .join(' to ');
  const written = withCapitals([...words, ...(noun === null ? [] : [noun])], statement);
  const counted = [
    ...written.slice(0, words.length),
    ...written.slice(words.length).map((each) => (one ? each : pluralOf(each))),
  ].join(' ');
  const measured = `${BOUNDS[bound]}${withUnit(figure, unit, one)}`;
  // of sums and measures the figure says enough
  if (noun === null || (unit !== null && unit !== '%')) return `${measured}${rate.join('')}`;
  return `${measured}${unit === '%' || fraction !== null ? ' of' : ''} ${counted}${rate.join('')}`;
}

/** Digits after the point of a figure without a magnitude. */
const MOST_DIGITS = 4;
const [whole, rounded, exact] = [0, DIGITS, MOST_DIGITS].map(
  (digits) => new Intl.NumberFormat('en', { maximumFractionDigits: digits }),
) as [Intl.NumberFormat, Intl.NumberFormat, Intl.NumberFormat];

/** "6.8 million", "14,250". */
function numeral(value: number): string {
  for (const [size, word] of MAGNITUDES) {
    if (Math.abs(value) < size) continue;
    const short = Number((value / size).toFixed(DIGITS));
    return Math.abs(short * size - value) < 1e-9 * Math.abs(value)
      ? `${rounded.format(short)} ${word}`
      : whole.format(value);
  }
  return exact.format(value);
}

/** How near a decimal must come to a fraction to be one. */
const NEAR = 5e-4;

/** "a third" for 0.3333; 0.25 only where it is a part of something, since else it may have been written so. */
function fractionOf(value: number, isPart: boolean): string | null {
  if (value <= 0 || value >= 1) return null;
  for (const [under, word] of fractions) {
    const top = Math.round(value * under);
    if (top === 0 || Math.abs(value * under - top) > NEAR * under) continue;
    if (!isPart && under !== 2 && Number.isInteger(value * 100)) return null;
    if (under === 2) return word;
    return `${shown.tops[top]!} ${top === 1 ? word : pluralOf(word)}`;
  }
  return null;
}

function withUnit(figure: string, unit: string | null, one: boolean): string {
  if (unit === null) return figure;
  if (/^[A-Z]{3}$/.test(unit)) return signs.has(unit) ? `${signs.get(unit)!}${figure}` : `${unit} ${figure}`;
  if (unit === 'magnitude') return `magnitude ${figure}`;
  if (unit === '°') return `${figure}°`;
  if (unit === 'year old') return `${figure} ${one ? 'year' : 'years'} old`;
  const word = unitWords.get(unit);
  return `${figure} ${word === undefined ? unit : one ? word : pluralOf(word)}`;
}

/** Words with the capitals that the statement's names have: "ostish" → "Ostish". */
function withCapitals(words: readonly string[], statement: Statement): readonly string[] {
  const capital = new Map(
    statement.words
      .filter(({ kind }) => kind === 'name')
      .flatMap(({ text }) => text.split(' ').map((part) => [part.toLowerCase(), part] as const)),
  );
  return words.map((word) => capital.get(word) ?? word);
}
