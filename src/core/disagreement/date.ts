import type { DateSpan } from '../claim/claim';
import type { Alignment } from './align';
import { describeDate } from './describe-date';
import type { Finding } from './finding';
import { type AlignedPair, findingOf } from './pair';
import type { Statement, Word } from './statement';

const NEAR_DUPLICATE = 0.6;
/** From here two reports tell of one event in one sentence. */
const SAME_EVENT = 0.7;
const SURE = 0.85;
/** "Published 28 July" tells of nothing. */
const FEWEST_MATCHED = 4;

/** Dates in the same place of two nearly equal sentences that exclude each other. */
export function compareDates(pair: AlignedPair): Finding | null {
  const { alignment, exchanges, versions } = pair;
  if (alignment.similarity < NEAR_DUPLICATE || (!pair.brief && alignment.matched.length < FEWEST_MATCHED)) return null;
  const clashes = alignment.slots.filter(([a, b]) => a.kind === 'date' && excludes(a, b));
  const [clash] = clashes;
  if (clash === undefined || alignment.slots.some(([a, b]) => a.kind === 'number' && a.key !== b.key)) return null;
  const isEvent = alignment.matched.some(({ kind }) => kind === 'verb');
  const sure =
    isEvent &&
    clashes.length === 1 &&
    !clash.some(({ key }) => WEEKDAYS.includes(key)) &&
    alignment.similarity >= SURE &&
    exchanges.every(({ kind }) => kind === 'paraphrase' || kind === 'addition');
  return findingOf(
    pair,
    'date',
    sure ? 'warning' : versions || (isEvent && alignment.similarity >= SAME_EVENT) ? 'info' : 'hint',
    alignment.similarity,
    clash.map((word) => ({ focus: word.span, said: describeDate(word.key), value: word.key })),
  );
}

/** Whether some date of one statement excludes the one in its place in the other. */
export function datesDiffer({ slots, differences }: Alignment): boolean {
  if (slots.some(([a, b]) => a.kind === 'date' && excludes(a, b))) return true;
  return differences.some(
    ({ a, b }) => a.some((word) => word.kind === 'date') && b.some((word) => word.kind === 'date'),
  );
}

/** Whether the dates nearest to a place in each statement exclude each other: what stands there is of different times. */
export function timesDiffer(a: Statement, atA: number, b: Statement, atB: number): boolean {
  const [x, y] = [nearestDate(a, atA), nearestDate(b, atB)];
  if (x === null || y === null) return false;
  if (excludes(x.word, y.word)) return true;
  return x.span !== undefined && y.span !== undefined ? farApart(x.span, y.span) : looksBack(x.word, y.word);
}

/** Who reports what happened "on Monday" does not mean "in 2019" or "in March", whenever the week was. */
const looksBack = (a: Word, b: Word): boolean =>
  (WEEKDAYS.includes(a.key) && WITHOUT_DAY.test(b.key)) || (WEEKDAYS.includes(b.key) && WITHOUT_DAY.test(a.key));

function nearestDate({ words, claim }: Statement, at: number): { word: Word; span: DateSpan | undefined } | null {
  const places = words.flatMap(({ kind }, i) => (kind === 'date' ? [i] : []));
  const [nearest] = places.toSorted((x, y) => Math.abs(x - at) - Math.abs(y - at) || x - y);
  if (nearest === undefined) return null;
  // a date without a known year has no span
  const span = places.length === claim.dates.length ? claim.dates[places.indexOf(nearest)] : undefined;
  return { word: words[nearest]!, span };
}

/** Days from which on what happened is another event, whatever "on Tuesday" meant. */
const ANOTHER_TIME = 31;

function farApart(a: DateSpan, b: DateSpan): boolean {
  const gap = Math.max(Date.parse(a.from) - Date.parse(b.to), Date.parse(b.from) - Date.parse(a.to));
  return gap > ANOTHER_TIME * 86_400_000;
}

const WITHOUT_DAY = /^(?:\d{4}(?:-\d\d)?|--\d\d)$/;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Whether two dates cannot be one. "2014" holds "2014-10-06", "--10-06" may be it, "tuesday" too if it was one; "2015" cannot. */
export function excludes(a: Word, b: Word): boolean {
  const [dayA, dayB] = [weekdayOf(a.key), weekdayOf(b.key)];
  if (WEEKDAYS.includes(a.key) || WEEKDAYS.includes(b.key)) return dayA !== null && dayB !== null && dayA !== dayB;
  if (!/\d/.test(a.key) || !/\d/.test(b.key)) return false;
  const [x, y] = [parts(a.key), parts(b.key)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== '' && y[i] !== '' && x[i] !== y[i]) return true;
  return false;
}

function weekdayOf(key: string): number | null {
  if (WEEKDAYS.includes(key)) return WEEKDAYS.indexOf(key);
  return /^\d{4}-\d\d-\d\d$/.test(key) ? new Date(key).getUTCDay() : null;
}

/** Year, month, day; an unknown year is empty. A decade or a week is one part. */
function parts(key: string): readonly string[] {
  if (key.startsWith('--')) return ['', ...key.slice(2).split('-')];
  return /^\d{4}-/.test(key) && !key.includes('/') ? key.split('-') : [key];
}
