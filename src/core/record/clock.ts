/** Seconds of a time code: "01:02:03.5", "02:03,500", "2:03". */
export const secondsOf = (code: string): number =>
  code
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => 60 * sum + Number(part), 0);

/** Seconds as people write a time code: 3723 → "1:02:03", 65 → "1:05". */
export function timeCode(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
