import { casual } from 'chrono-node';
import { calendarDay } from '../text/day';
import type { Token } from '../text/tokenize';
import { askWord } from '../text/word';
import type { DateSpan } from './claim';
import { dayPeriod, monthPeriod, type Period, weekPeriod, yearPeriod } from './period';
import { timeAgo } from './time-ago';

const MONTHS = new Map(
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].flatMap((name, index) => [
    [name, index],
    [name.slice(0, 3), index],
    [`${name.slice(0, 3)}.`, index],
  ]) as [string, number][],
)
  .set('sept', 8)
  .set('sept.', 8);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DECADE = /^((?:1[5-9]|20)\d)0s$/;
const BEFORE_YEAR =
  /^(?:in|since|until|till|by|before|after|from|during|of|to|through|and|early|late|mid|–|-|,|\(|christmas|summer|winter|spring|autumn|fall)$/;
const NEAR_DAY = /^(?:yesterday|today|tonight|tomorrow)$/;
const PERIOD = /^(?:days?|weeks?|weekend|months?|years?)$/;
const RELATIVE = /^(?:last|next|this|past)$/;
const DAY = 86_400_000;

/** A date together with the tokens it stands on. */
export interface DateTokens {
  /** Null when neither the text nor the day of publication tells the year, or the calendar has no such day. */
  readonly date: DateSpan | null;
  /** Its grain and value for comparing: "2014", "2014-10", "2014-10-06", "--10-06", "tuesday". */
  readonly key: string;
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * The dates and periods a sentence names. Calendar dates and times ago ("three weeks ago") are read from the tokens; what
 * else is relative to the day of publication ("on Tuesday", "last month") is left to chrono-node, on the few words that name it.
 *
 * @param published ISO date; without it relative dates are passed over
 */
export function findDates(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  published: string | null,
): DateTokens[] {
  const found: DateTokens[] = [];
  for (let at = firstToken; at < endToken; ) {
    if (!mayBeDate(tokens[at]!.word)) {
      at++;
      continue;
    }
    const date =
      calendarDate(tokens, at, firstToken, endToken, published) ??
      dateAgo(tokens, at, firstToken, published) ??
      relativeDate(tokens, at, firstToken, endToken, published);
    if (date !== null) found.push(date);
    at = date === null ? at + 1 : Math.max(date.endToken, at + 1);
  }
  return found;
}

/** Whether a word is one that dates are read from. */
const mayBeDate = askWord(
  ({ lower }) =>
    /^\d/.test(lower) ||
    MONTHS.has(lower) ||
    WEEKDAY.test(lower) ||
    lower === 'ago' ||
    RELATIVE.test(lower) ||
    NEAR_DAY.test(lower),
);

function calendarDate(
  tokens: readonly Token[],
  at: number,
  first: number,
  end: number,
  published: string | null,
): DateTokens | null {
  const { text, lower } = tokens[at]!;
  const code = lower.charCodeAt(0);
  const isDigit = code >= 48 && code <= 57;
  if (!isDigit)
    return MONTHS.has(lower) && isMonth(tokens, at, first, end)
      ? fromMonth(tokens, at, at, null, end, published)
      : null;
  const decade = DECADE.exec(text);
  if (decade !== null) return dateTokens(tokens, at, at + 1, `${decade[1]}0-01-01`, `${decade[1]}9-12-31`);
  if (DAY_NUMBER.test(text)) {
    let month = at + 1;
    if (month < end && tokens[month]!.lower === 'of') month++;
    const day = Number(DAY_NUMBER.exec(text)![1]);
    if (
      month < end &&
      day >= 1 &&
      day <= 31 &&
      MONTHS.has(tokens[month]!.lower) &&
      /^\p{Lu}/u.test(tokens[month]!.text)
    ) {
      return fromMonth(tokens, month, at, day, end, published);
    }
    return null;
  }
  if (!YEAR.test(text) || !isYear(tokens, at, first, end)) return null;
  return dateTokens(tokens, at, at + 1, `${text}-01-01`, `${text}-12-31`);
}

/** "May" and "March" are words too: a month stands with a number or after a preposition, capitalised. */
function isMonth(tokens: readonly Token[], at: number, first: number, end: number): boolean {
  const { text, lower } = tokens[at]!;
  if (!/^\p{Lu}/u.test(text)) return false;
  if (lower.length > 5 || (lower.length > 3 && lower !== 'march')) return true;
  const next = at + 1 < end ? tokens[at + 1]!.text : '';
  const previous = at > first ? tokens[at - 1]!.lower : '';
  if (/^\d/.test(next)) return true;
  return (
    lower !== 'mar' &&
    lower !== 'dec' &&
    lower !== 'jan' &&
    /^(?:in|since|until|by|last|next|of|early|late|mid|from|to)$/.test(previous)
  );
}

function fromMonth(
  tokens: readonly Token[],
  monthAt: number,
  firstToken: number,
  dayBefore: number | null,
  end: number,
  published: string | null,
): DateTokens {
  const month = MONTHS.get(tokens[monthAt]!.lower)!;
  let next = monthAt + 1;
  let day = dayBefore;
  const dayAfter = next < end ? DAY_NUMBER.exec(tokens[next]!.text) : null;
  if (day === null && dayAfter !== null && Number(dayAfter[1]) >= 1 && Number(dayAfter[1]) <= 31) {
    day = Number(dayAfter[1]);
    next++;
  }
  const comma = next < end && tokens[next]!.text === ',' ? next + 1 : next;
  let year: number | null = null;
  if (comma < end && YEAR.test(tokens[comma]!.text)) {
    year = Number(tokens[comma]!.text);
    next = comma + 1;
  }
  year ??= nearestYear(month, day, published);
  if (year === null) return { date: null, key: isoMonthDay(month, day), firstToken, endToken: next };
  if (day === null) {
    const { from, to } = monthPeriod(year, month);
    return dateTokens(tokens, firstToken, next, from, to);
  }
  const date = calendarDay(year, month + 1, day);
  if (date === null)
    return { date: null, key: `${year}${isoMonthDay(month, day).slice(1)}`, firstToken, endToken: next };
  return dateTokens(tokens, firstToken, next, date, date);
}

/** Without a year in sight ISO 8601 leaves it out: "--10-06", "--10". */
const isoMonthDay = (month: number, day: number | null): string =>
  `--${String(month + 1).padStart(2, '0')}${day === null ? '' : `-${String(day).padStart(2, '0')}`}`;

/** News names a day without its year when it is within half a year of publication. */
function nearestYear(month: number, day: number | null, published: string | null): number | null {
  const today = published === null ? Number.NaN : Date.parse(published);
  if (Number.isNaN(today)) return null;
  const year = new Date(today).getUTCFullYear();
  const distance = (y: number): number => Math.abs(Date.UTC(y, month, day ?? 15) - today);
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best), year);
}

function isYear(tokens: readonly Token[], at: number, first: number, end: number): boolean {
  const previous = at > first ? tokens[at - 1]! : undefined;
  const next = at + 1 < end ? tokens[at + 1]! : undefined;
  if (previous !== undefined && /^[$£€#]$/.test(previous.text)) return false;
  if (previous !== undefined && BEFORE_YEAR.test(previous.lower))
    return !/^(?:[,(]|to|and|of|by|after)$/.test(previous.lower) || next === undefined || next.pos !== 'NOUN';
  return next === undefined || next.pos !== 'NOUN' || /^(?:the|a|that)$/.test(previous?.lower ?? '');
}

function relativeDate(
  tokens: readonly Token[],
  at: number,
  first: number,
  end: number,
  published: string | null,
): DateTokens | null {
  const { lower } = tokens[at]!;
  if (published === null)
    return WEEKDAY.test(lower) ? { date: null, key: lower, firstToken: at, endToken: at + 1 } : null;
  let firstToken = at;
  let endToken = at + 1;
  if (WEEKDAY.test(lower)) {
    if (at > first && RELATIVE.test(tokens[at - 1]!.lower)) firstToken = at - 1;
  } else if (RELATIVE.test(lower)) {
    if (endToken >= end || !PERIOD.test(tokens[endToken]!.lower)) return null;
    endToken++;
  } else if (!NEAR_DAY.test(lower)) return null;
  const words = tokens
    .slice(firstToken, endToken)
    .map((token) => token.lower)
    .join(' ');
  const period = resolve(words, published);
  if (period === null) return null;
  const date = dateTokens(tokens, firstToken, endToken, period.from, period.to);
  // of a weekday only its name is certain, "on Thursday" may be the one that is to come; "today" may be a speaker's
  return WEEKDAY.test(lower) || NEAR_DAY.test(lower) ? { ...date, key: lower } : date;
}

function dateAgo(tokens: readonly Token[], at: number, first: number, published: string | null): DateTokens | null {
  const ago = timeAgo(tokens, at, first, published);
  return ago === null ? null : dateTokens(tokens, ago.firstToken, at + 1, ago.from, ago.to);
}

const resolved = new Map<string, Period | null>();
const MOST_RESOLVED = 5000;

/** chrono-node takes some 50 µs a phrase and news repeats the same few within a day's reports. */
function resolve(words: string, published: string): Period | null {
  const key = `${published} ${words}`;
  const known = resolved.get(key);
  if (known !== undefined) return known;
  if (resolved.size > MOST_RESOLVED) resolved.clear();
  const period = resolveWithChrono(words, published);
  resolved.set(key, period);
  return period;
}

function resolveWithChrono(words: string, published: string): Period | null {
  const reference = new Date(`${published.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(reference.getTime())) return null;
  const forwardDate = words.startsWith('next');
  const start = casual.parse(words, { instant: reference, timezone: 0 }, { forwardDate })[0]?.start.date();
  if (start === undefined) return null;
  const bare =
    WEEKDAY.test(words) && start.getTime() > reference.getTime() ? new Date(start.getTime() - 7 * DAY) : start;
  if (/year/.test(words)) return yearPeriod(bare.getUTCFullYear());
  if (/month/.test(words)) return monthPeriod(bare.getUTCFullYear(), bare.getUTCMonth());
  if (/week/.test(words)) return weekPeriod(bare);
  return dayPeriod(bare);
}

const dateTokens = (
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  from: string,
  to: string,
): DateTokens => ({
  firstToken,
  endToken,
  key: from === to ? from : keyOf(from, to),
  date: { start: tokens[firstToken]!.start, end: tokens[endToken - 1]!.end, from, to },
});

function keyOf(from: string, to: string): string {
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 3)}0s`;
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && !to.endsWith('-07')
    ? from.slice(0, 7)
    : `${from}/${to}`;
}
