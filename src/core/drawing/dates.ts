const DAY_MS = 86_400_000;

/** Days since 1970 of an ISO date. */
export const dayOf = (iso: string): number => Math.round(Date.parse(iso.slice(0, 10)) / DAY_MS);

/** A day, month, year or period as a reader writes it: "9 Mar 2027", "Apr 2019", "2024", "1 Mar 2027 – 5 Mar 2027". */
export function period(from: string, to: string, locale: string): string {
  if (from === to) return written(from, locale, 'day');
  if (from.slice(0, 4) === to.slice(0, 4)) {
    if (from.endsWith('-01-01') && to.endsWith('-12-31')) return written(from, locale, 'year');
    if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && isLastOfMonth(to))
      return written(from, locale, 'month');
  }
  return `${period(from, from, locale)} – ${period(to, to, locale)}`;
}

const isLastOfMonth = (iso: string): boolean => new Date((dayOf(iso) + 1) * DAY_MS).getUTCDate() === 1;

const GRAINS = {
  day: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'short', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Grain = keyof typeof GRAINS;

/** By locale and grain: to make one takes a hundred times as long as to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, grain: Grain): Intl.DateTimeFormat {
  const key = `${locale} ${grain}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, GRAINS[grain]);
  formats.set(key, known);
  return known;
}

/** Years before 1000 and impossible days stay as they are. */
function written(iso: string, locale: string, grain: Grain): string {
  const day = dayOf(iso);
  return Number.isNaN(day) ? iso : formatOf(locale, grain).format(day * DAY_MS);
}
