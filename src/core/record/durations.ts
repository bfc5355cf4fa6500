import type { SpokenWord } from './words';

interface Unit {
  readonly size: number;
  readonly base: string;
}

/** Units of time in one that is never longer or shorter: a day has 24 hours, but a month no certain number of days. */
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['second', { size: 1, base: 'seconds' }],
  ['minute', { size: 60, base: 'seconds' }],
  ['hour', { size: 3600, base: 'seconds' }],
  ['day', { size: 86_400, base: 'seconds' }],
  ['week', { size: 604_800, base: 'seconds' }],
  ['fortnight', { size: 1_209_600, base: 'seconds' }],
  ['month', { size: 1, base: 'months' }],
  ['year', { size: 12, base: 'months' }],
  ['decade', { size: 120, base: 'months' }],
  ['century', { size: 1200, base: 'months' }],
]);

/**
 * How long a time is that these words tell and nothing else: "half an hour", "30 minutes" are "1800 seconds"; "an hour and
 * a half", "one hour thirty minutes" are 5400. Null where they tell none, or something beside.
 */
export function durationOf(words: readonly SpokenWord[]): string | null {
  const keys = words.filter(({ filler }) => !filler).map(({ key }) => key);
  let [sum, at] = [0, 0];
  let last: Unit | null = null;
  while (at < keys.length) {
    if (last !== null && keys[at] === 'and') at++;
    const count = /^(?:an?|one)$/.test(keys[at] ?? '') ? 1 : figureOf(keys[at]);
    if (count === null) return null;
    at++;
    if (last !== null && at === keys.length) {
      // "and a half"
      if (count >= 1) return null;
      sum += count * last.size;
      break;
    }
    if (keys[at] === 'of') at++;
    if (keys[at] === 'a' || keys[at] === 'an') at++;
    const unit = unitOf(keys[at]);
    if (unit === null || (last !== null && (unit.base !== last.base || count * unit.size >= last.size))) return null;
    sum += count * unit.size;
    last = unit;
    at++;
  }
  return last && `${Number(sum.toPrecision(12))} ${last.base}`;
}

const unitOf = (key = ''): Unit | null => UNITS.get(key.replace(/ies$/, 'y').replace(/s$/, '')) ?? null;

/** Words that a time is told in, at most: "three quarters of an hour and a half". */
const MOST_WORDS = 7;

/** What is left of two runs of words without a time that both tell, the longest where several are; null where none is. */
export function withoutSharedDuration<A extends SpokenWord, B extends SpokenWord>(
  a: readonly A[],
  b: readonly B[],
): readonly [readonly A[], readonly B[]] | null {
  const told = durationsIn(b);
  for (const [duration, [from, to]] of durationsIn(a)) {
    const there = told.get(duration);
    if (there) return [a.toSpliced(from, to - from), b.toSpliced(there[0], there[1] - there[0])];
  }
  return null;
}

/** The times that words tell, with the first place of each; those of most words first. */
function durationsIn(words: readonly SpokenWord[]): ReadonlyMap<string, readonly [from: number, to: number]> {
  const found = new Map<string, readonly [number, number]>();
  for (let length = MOST_WORDS; length > 1; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const duration = durationOf(words.slice(from, from + length));
      if (duration !== null && !found.has(duration)) found.set(duration, [from, from + length]);
    }
  return found;
}

function figureOf(key = ''): number | null {
  const value = key[0] === '#' ? Number(key.slice(1)) : Number.NaN;
  return Number.isNaN(value) ? null : value;
}
