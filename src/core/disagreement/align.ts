import { sameName } from './same-name';
import type { Statement, Word } from './statement';
import { sameStem } from './stem';

/** A place where two statements differ: what one has there and what the other has; one of them may be empty. */
export interface Difference {
  readonly a: readonly Word[];
  readonly b: readonly Word[];
  /** Matched words just before and just after, or null at an edge. */
  readonly before: Word | null;
  readonly after: Word | null;
}

/** How much of two statements matches. */
export interface Likeness {
  /** Weight of what matches over the weight of the longer, 0…1. */
  readonly similarity: number;
  /** Weight of what matches over the weight of the shorter, 0…1. */
  readonly containment: number;
}

/** Two statements laid side by side, word by word. */
export interface Alignment extends Likeness {
  readonly differences: readonly Difference[];
  /** Figures and dates that stand in the same place, equal or not. */
  readonly slots: readonly (readonly [Word, Word])[];
  /** Matched words, in order. */
  readonly matched: readonly Word[];
  /** Of these, those that both statements have in one form or another, as the shorter name has them. */
  readonly common: readonly Word[];
}

/** Whether two lemmas can name one thing. */
type Closeness = (a: string, b: string) => boolean;

const LONGEST = 120;
const CLOSE = 0.7;

/** Of a pair of statements, for each place in both the most that can match behind it; used by one alignment after another. */
const best = new Float64Array((LONGEST + 1) * (LONGEST + 1));

/**
 * Aligns two frames by their longest common subsequence by weight; a figure matches any figure and a date any date, so
 * that a changed value shows as a slot and not as a gap. Time is the product of the lengths, which are capped.
 *
 * @param isClose whether two lemmas can name one thing; by default those of one stem
 */
export const align = (first: Statement, second: Statement, isClose: Closeness = sameStem): Alignment =>
  alignAlike(first, second, isClose, () => true)!;

/** As `align`, but null for two statements that are not alike enough: most pairs are not, and to see that takes half the time. */
export function alignAlike(
  first: Statement,
  second: Statement,
  isClose: Closeness,
  isEnough: (likeness: Likeness) => boolean,
): Alignment | null {
  const [a, b] = [frameOf(first), frameOf(second)];
  const width = b.length + 1;
  best.fill(0, a.length * width, (a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    const word = a[i]!;
    const row = i * width;
    best[row + b.length] = 0;
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(best[row + width + j]!, best[row + j + 1]!);
      const match = matchWeight(word, b[j]!, isClose);
      best[row + j] = match > 0 ? Math.max(skip, match + best[row + width + j + 1]!) : skip;
    }
  }
  const [weightA, weightB] = [total(a), total(b)];
  const likeness = {
    similarity: best[0]! / Math.max(weightA, weightB, 1),
    containment: best[0]! / Math.max(Math.min(weightA, weightB), 1),
  };
  return isEnough(likeness) ? { ...trace(a, b, isClose), ...likeness } : null;
}

const frameOf = ({ words }: Statement): readonly Word[] => (words.length > LONGEST ? words.slice(0, LONGEST) : words);

function total(words: readonly Word[]): number {
  let sum = 0;
  for (const { weight } of words) sum += weight;
  return sum;
}

function matchWeight(a: Word, b: Word, isClose: Closeness): number {
  if (a.kind === b.kind) {
    if (a.key === b.key) return a.weight + 0.01;
    if (a.stem === b.stem) return a.weight;
    if (a.kind === 'number') return 1.5;
    if (a.kind === 'date') return 1.5;
    if (a.kind === 'name') return sameName(a.key, b.key) ? a.weight : 0;
    return isPlain(a) ? closeWeight(a, b, isClose) : 0;
  }
  if (a.stem === b.stem) return Math.min(a.weight, b.weight);
  return isPlain(a) && isPlain(b) ? closeWeight(a, b, isClose) : 0;
}

const isPlain = ({ kind }: Word): boolean => kind === 'word' || kind === 'verb';

/** Another word for the same thing is worth less than the word itself. */
const closeWeight = (a: Word, b: Word, isClose: Closeness): number =>
  isClose(a.key, b.key) ? CLOSE * Math.min(a.weight, b.weight) : 0;

/** "killed" and "killing" are one word, "Orlan" is in "Karl Orlan"; "port" is not the harbour. */
function commonWord(a: Word, b: Word): readonly Word[] {
  if (a.kind !== 'name' || b.kind !== 'name') return a.stem === b.stem ? [a] : [];
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a];
  return ` ${long.key} `.includes(` ${short.key} `) ? [short] : [];
}

/** Follows `best` from the first words to the last. */
function trace(a: readonly Word[], b: readonly Word[], isClose: Closeness): Omit<Alignment, keyof Likeness> {
  const width = b.length + 1;
  const differences: Difference[] = [];
  const slots: [Word, Word][] = [];
  const matched: Word[] = [];
  const common: Word[] = [];
  let [i, j, fromA, fromB] = [0, 0, 0, 0];
  let before: Word | null = null;
  const close = (after: Word | null): void => {
    if (fromA < i || fromB < j) differences.push({ a: a.slice(fromA, i), b: b.slice(fromB, j), before, after });
  };
  while (i < a.length && j < b.length) {
    const here = best[i * width + j]!;
    const match = matchWeight(a[i]!, b[j]!, isClose);
    if (match > 0 && Math.abs(here - match - best[(i + 1) * width + j + 1]!) < 1e-9) {
      close(a[i]!);
      if (a[i]!.kind === 'number' || a[i]!.kind === 'date') slots.push([a[i]!, b[j]!]);
      before = a[i]!;
      matched.push(a[i]!);
      common.push(...commonWord(a[i]!, b[j]!));
      i++;
      j++;
      fromA = i;
      fromB = j;
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  i = a.length;
  j = b.length;
  close(null);
  return { differences, slots, matched, common };
}
