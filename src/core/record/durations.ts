import type { SpokenWord } from './words';

/** Units of time in one that is never longer or shorter: an hour has 60 minutes, but a month no certain number of days. */
const UNITS: ReadonlyMap<string, readonly [size: number, base: string]> = new Map([
  ['second', [1, 'seconds']],
  ['minute', [60, 'seconds']],
  ['hour', [3600, 'seconds']],
  ['day', [1, 'days']],
  ['week', [7, 'days']],
  ['month', [1, 'months']],
  ['year', [12, 'months']],
]);

/**
 * How long a time is that these words tell and nothing else: "half an hour", "30 minutes" are "1800 seconds"; "an hour and
 * a half" is 5400. Null where they tell none, or something beside.
 */
export function durationOf(words: readonly SpokenWord[]): string | null {
  const keys = words.filter(({ filler }) => !filler).map(({ key }) => key);
  let at = 0;
  const count = /^(?:an?|one)$/.test(keys[0] ?? '') ? 1 : figureOf(keys[0]);
  if (count === null) return null;
  at++;
  if (keys[at] === 'of') at++;
  if (keys[at] === 'a' || keys[at] === 'an') at++;
  const unit = UNITS.get(keys[at]?.replace(/s$/, '') ?? '');
  if (unit === undefined) return null;
  at++;
  const more = keys[at] === 'and' ? figureOf(keys[at + 1]) : null;
  if (more !== null) at += 2;
  if (at < keys.length || (more !== null && more >= 1)) return null;
  return `${Number(((count + (more ?? 0)) * unit[0]).toPrecision(12))} ${unit[1]}`;
}

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
