const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date's key as a person would write it: "2014-10-06" → "6 October 2014", "--10-06" → "6 October", "tuesday" → "Tuesday". */
export function describeDate(key: string): string {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(key) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return /^[a-z]+day$/.test(key) ? key[0]!.toUpperCase() + key.slice(1) : key;
  return [day === undefined ? '' : String(Number(day)), name, year === '-' ? '' : year].filter(Boolean).join(' ');
}
