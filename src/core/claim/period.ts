const DAY = 86_400_000;

/** A stretch of days, ISO dates, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The ISO date of an instant, in UTC. */
export const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** A day by itself. */
export const dayPeriod = (day: Date): Period => ({ from: iso(day), to: iso(day) });

/** The week around a day, from Monday (ISO 8601). */
export function weekPeriod(day: Date): Period {
  const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY;
  return { from: iso(new Date(monday)), to: iso(new Date(monday + 6 * DAY)) };
}

/** A month, counted from 0; beyond 0 to 11 it is one of another year. */
export const monthPeriod = (year: number, month: number): Period => ({
  from: iso(new Date(Date.UTC(year, month, 1))),
  to: iso(new Date(Date.UTC(year, month + 1, 0))),
});

/** A year of four digits. */
export const yearPeriod = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });
