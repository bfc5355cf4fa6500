import { isDay } from '../text/day';
import type { SourceReference } from './event';
import { isWebAddress } from './web-address';

/** The Wayback Machine and archive.today put the time of a copy and the original's address into the copy's. */
const COPY =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|ph|is|li|fo|md|vn))\/(\d{4})(?:\.?(\d\d)\.?(\d\d)(?:-?\d{1,6})?)?(?:[a-z]{2}_)?\/(https?:\/\/.+)$/i;

/** What an address says of a source: of an archived copy's the original, the copy, and its day where that is given. */
export function readAddress(address: string): SourceReference & { readonly url: string } {
  const [, year, month, day, original] = COPY.exec(address) ?? [];
  if (original === undefined || !isWebAddress(original)) return { url: address };
  const date = `${year}-${month}-${day}`;
  return { url: original, archived: address, ...(isDay(date) && { seen: date }) };
}
