import type { Alignment } from './align';
import type { Finding } from './finding';
import { type AlignedPair, findingOf } from './pair';
import type { Word } from './statement';

const NEAR_DUPLICATE = 0.66;
const SURE = 0.85;

/** Dates in the same place of two nearly equal sentences that exclude each other. */
export function compareDates(pair: AlignedPair): Finding | null {
  const { alignment, exchanges } = pair;
  if (alignment.similarity < NEAR_DUPLICATE) return null;
  const clashes = alignment.slots.filter(([a, b]) => a.kind === 'date' && excludes(a, b));
  const [clash] = clashes;
  if (clash === undefined || alignment.slots.some(([a, b]) => a.kind === 'number' && a.key !== b.key)) return null;
  const sure =
    clashes.length === 1 &&
    alignment.similarity >= SURE &&
    exchanges.every(({ kind }) => kind === 'paraphrase' || kind === 'addition');
  return findingOf(
    pair,
    'date',
    sure ? 'warning' : 'info',
    alignment.similarity,
    clash.map((word) => ({ focus: null, said: word.text })),
  );
}

/** Whether some date of one statement excludes the one in its place in the other. */
export function datesDiffer({ slots, differences }: Alignment): boolean {
  if (slots.some(([a, b]) => a.kind === 'date' && excludes(a, b))) return true;
  return differences.some(
    ({ a, b }) => a.some((word) => word.kind === 'date') && b.some((word) => word.kind === 'date'),
  );
}

/** "2014" holds "2014-10-06", "--10-06" may be it; "2015" cannot. */
function excludes(a: Word, b: Word): boolean {
  const [x, y] = [parts(a.key), parts(b.key)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== '' && y[i] !== '' && x[i] !== y[i]) return true;
  return false;
}

/** Year, month, day; an unknown year is empty. A decade or a week is one part. */
function parts(key: string): readonly string[] {
  if (key.startsWith('--')) return ['', ...key.slice(2).split('-')];
  return /^\d{4}-/.test(key) && !key.includes('/') ? key.split('-') : [key];
}
