import type { Quantity } from '../claim/claim';
import units from '../claim/units.json';

/** What a figure can mean, in the first unit of its dimension; both ends inclusive. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const factors = new Map(Object.values(units.measures).map(([unit, factor]) => [unit as string, factor as number]));
const dimensions = new Map(Object.entries(units.dimensions));

/** "one in five", "two thirds of": a share without a unit. */
const isFraction = ({ value, unit, modifiers }: Quantity): boolean =>
  unit === null && value > 0 && value < 1 && modifiers.includes('of');

/** "length", "time", "age" …; a currency or a plain count is its own dimension. One in five is a share as 20 % is. */
export function dimensionOf(quantity: Quantity): string {
  const { unit } = quantity;
  if (unit !== null) return dimensions.get(unit) ?? unit;
  return isFraction(quantity) ? 'share' : 'count';
}

const PERCENT = 100;

const factorOf = (quantity: Quantity): number =>
  isFraction(quantity) ? PERCENT : quantity.unit === null ? 1 : (factors.get(quantity.unit) ?? 1);

/** What a figure says at most, in the first unit of its dimension. */
export const amountOf = (quantity: Quantity): number => (quantity.max ?? quantity.value) * factorOf(quantity);

/** Shares by which "about" and "nearly" may miss: "about 200" is vaguer than "about 235". */
const ABOUT_ROUND = 0.1;
const ABOUT_PRECISE = 0.03;

/**
 * The values a figure leaves open: bounds, ranges and rounding. 2,000 may be 1,950 to 2,050 rounded to its last digit that
 * is not zero; counts below a hundred are exact.
 */
export function intervalOf(quantity: Quantity): Interval {
  const { value, max } = quantity;
  const factor = factorOf(quantity);
  // who says one in five has rounded as one who says about 20 %
  const bound = isFraction(quantity) && quantity.bound === 'exact' ? 'about' : quantity.bound;
  const scale = (low: number, high: number): Interval => ({ low: low * factor, high: high * factor });
  if (bound === 'atLeast') return { low: (value - rounding(value)) * factor, high: Number.POSITIVE_INFINITY };
  if (bound === 'atMost')
    return { low: value < 0 ? Number.NEGATIVE_INFINITY : 0, high: ((max ?? value) + rounding(max ?? value)) * factor };
  if (max !== null) return scale(value, max);
  if (bound === 'about') {
    const slack = digitsOf(value) > 2 ? ABOUT_PRECISE : ABOUT_ROUND;
    return scale(value - Math.abs(value) * slack, value + Math.abs(value) * slack);
  }
  // a house number is a name, however round
  const half = quantity.noun === 'block' ? 0 : rounding(value);
  return scale(value - half, value + half);
}

/** A little less than half: 47.1 and 47.2 do not meet at 47.15. */
const HALF = 0.495;

/** Half a unit of the last digit that is not zero. */
function rounding(signed: number): number {
  const value = Math.abs(signed);
  if (!Number.isInteger(value)) return HALF * 10 ** -decimals(value);
  if (value < 100) return 0;
  let scale = 1;
  while (value % (scale * 10) === 0) scale *= 10;
  // one zero at the end of a long figure is chance
  if (scale === 1 || (scale === 10 && value >= 1000)) return 0;
  return Math.min(scale * HALF, value * COARSEST);
}

/** "200 million" may be 194 to 206 million, hardly 150. */
const COARSEST = 0.03;

/** How many digits a figure tells: 235,000 tells three. */
const digitsOf = (value: number): number =>
  String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

function decimals(value: number): number {
  const text = String(value);
  const dot = text.indexOf('.');
  return dot < 0 ? 0 : text.length - dot - 1;
}

/** Share by which a converted measure may miss: "40 miles" for 64 km. */
const CONVERTED = 0.06;

/** Dimensions in which newspapers convert for their readers, and round what comes out. */
const CONVERTIBLE = new Set(['length', 'mass', 'volume', 'area', 'speed']);

const isConverted = (quantity: Quantity, other: Quantity): boolean =>
  quantity.unit !== other.unit && CONVERTIBLE.has(dimensionOf(quantity));

/** Units in which decimals are often left out. */
const ROUNDED: ReadonlySet<string | null> = new Set(['%', 'magnitude']);

/** "9 %" may be 8.76 % in round figures where another tells the decimals, and "10 miles" 15 km. */
function roundedFor(quantity: Quantity, other: Quantity): Interval {
  const { low, high } = intervalOf(quantity);
  if (
    isConverted(quantity, other) &&
    quantity.bound === 'exact' &&
    quantity.value < 100 &&
    Number.isInteger(quantity.value)
  ) {
    const half = HALF * factorOf(quantity);
    return { low: low - half, high: high + half };
  }
  const isRounder = Number.isInteger(quantity.value) && !Number.isInteger(other.value);
  if (quantity.unit !== other.unit || !ROUNDED.has(quantity.unit) || !isRounder) return { low, high };
  return { low: Math.min(low, quantity.value - HALF), high: Math.max(high, (quantity.max ?? quantity.value) + HALF) };
}

/** Whether both figures can be right at once. */
export function compatible(a: Quantity, b: Quantity): boolean {
  const [x, y] = [roundedFor(a, b), roundedFor(b, a)];
  const slack = a.unit === b.unit ? 1e-9 : CONVERTED;
  const reaches = (low: number, high: number): boolean => low <= high + Math.abs(high) * slack;
  return reaches(x.low, y.high) && reaches(y.low, x.high);
}

/** Whether two figures are of one dimension, so that they can be compared at all; "a fifth of the boats" and "300 boats" are not. */
export const comparable = (a: Quantity, b: Quantity): boolean => dimensionOf(a) === dimensionOf(b);

/** Whether a plain count is a manner of speaking, of which "more than" tells little: "a dozen", "20", "50". */
export const isLoose = ({ unit, value }: Quantity): boolean =>
  unit === null && value < 100 && (value === 12 || value % 10 === 0);
