const DAY_MS = 86_400_000;

/** Days since 1970 of an ISO date. */
export const dayOf = (iso: string): number => Math.round(Date.parse(iso.slice(0, 10)) / DAY_MS);

/** A day, month, year or period as a reader writes it: "9 Mar 2027", "Apr 2019", "2024", "1 Mar 2027 – 5 Mar 2027". */
export function period(from: string, to: string, locale: string): string {
  if (from === to) return written(from, locale, { day: 'numeric', month: 'short', year: 'numeric' });
  if (from.slice(0, 4) === to.slice(0, 4)) {
    if (from.endsWith('-01-01') && to.endsWith('-12-31')) return written(from, locale, { year: 'numeric' });
    if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && isLastOfMonth(to))
      return written(from, locale, { month: 'short', year: 'numeric' });
  }
  return `${period(from, from, locale)} – ${period(to, to, locale)}`;
}

const isLastOfMonth = (iso: string): boolean => new Date((dayOf(iso) + 1) * DAY_MS).getUTCDate() === 1;

/** Years before 1000 and impossible days stay as they are. */
function written(iso: string, locale: string, format: Intl.DateTimeFormatOptions): string {
  const day = dayOf(iso);
  return Number.isNaN(day) ? iso : new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(day * DAY_MS);
}
