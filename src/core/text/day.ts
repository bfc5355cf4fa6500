/** The ISO date of a day, months from 1; null where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const has = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return has ? date.toISOString().slice(0, 10) : null;
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Whether a string is the ISO date of a day that the calendar has. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year !== undefined && calendarDay(Number(year), Number(month), Number(day)) !== null;
}
