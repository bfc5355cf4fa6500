import { strict } from 'chrono-node';
import { calendarDay } from '../text/day';

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/** "3/4/2027": the third of April or the fourth of March. */
const AMBIGUOUS = /^\D*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/;
const LONGEST = 80;
/** No day is named without its month's name or digits around a sign. */
const MONTH =
  /(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])|\d[-/.]\d/i;

/** The day, ISO 8601, that a short string names with its year; null where it names none or it might be two. */
export function dateOf(words: string): string | null {
  const text = words.trim();
  const iso = ISO.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return dateIn(text)?.date ?? null;
}

/** A day named with its year inside a short line, and how many code units name it. */
export function dateIn(line: string): { readonly date: string; readonly length: number } | null {
  if (line.length > LONGEST || AMBIGUOUS.test(line) || !/\d{4}/.test(line) || !MONTH.test(line)) return null;
  for (const { start, text } of strict.parse(line)) {
    if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) continue;
    const date = isoDate(start.get('year')!, start.get('month')!, start.get('day')!);
    if (date !== null) return { date, length: text.length };
  }
  return null;
}

/** The ISO date, or null where the calendar has no such day or no newspaper had appeared yet. */
export const isoDate = (year: number, month: number, day: number): string | null =>
  year < 1600 ? null : calendarDay(year, month, day);
