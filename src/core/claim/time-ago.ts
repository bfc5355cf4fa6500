import type { Token } from '../text/tokenize';
import { readNumber } from './numbers';
import { dayPeriod, monthPeriod, type Period, weekPeriod, yearPeriod } from './period';

const DAY = 86_400_000;
const UNIT = /^(day|week|month|year)s?$/;
/** "Two thousand five hundred and twenty-one". */
const LONGEST_NUMBER = 8;
/** More of a unit nobody counts exactly. */
const MOST = 500;

/**
 * The period that "twenty-one years ago" names, and its first token; `at` is "ago". Null where the number is not told exactly,
 * as in "a few years ago" and "two and a half years ago".
 *
 * @param published ISO date
 */
export function timeAgo(
  tokens: readonly Token[],
  at: number,
  first: number,
  published: string | null,
): (Period & { readonly firstToken: number }) | null {
  if (tokens[at]!.lower !== 'ago' || at - 2 < first || published === null) return null;
  const unit = UNIT.exec(tokens[at - 1]!.lower)?.[1];
  const today = Date.parse(published.slice(0, 10));
  if (unit === undefined || Number.isNaN(today)) return null;
  for (let firstToken = Math.max(first, at - 1 - LONGEST_NUMBER); firstToken < at - 1; firstToken++) {
    const count = countAt(tokens, firstToken, at - 1);
    if (count === null) continue;
    return Number.isInteger(count) && count >= 0 && count <= MOST
      ? { ...periodAgo(new Date(today), count, unit), firstToken }
      : null;
  }
  return null;
}

/** The number that stands on these tokens alone; not a number for a range, null for other words. */
function countAt(tokens: readonly Token[], at: number, end: number): number | null {
  if (at === end - 1 && /^an?$/.test(tokens[at]!.lower)) return tokens[at - 1]?.lower === 'half' ? null : 1;
  const read = readNumber(tokens, at, end);
  if (read?.endToken !== end) return null;
  return read.max === null && !read.vague ? read.value : Number.NaN;
}

function periodAgo(today: Date, count: number, unit: string): Period {
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  if (unit === 'year') return yearPeriod(year - count);
  if (unit === 'month') return monthPeriod(year, month - count);
  const day = new Date(today.getTime() - count * (unit === 'week' ? 7 : 1) * DAY);
  return unit === 'week' ? weekPeriod(day) : dayPeriod(day);
}
