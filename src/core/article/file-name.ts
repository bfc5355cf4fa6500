import { isoDate } from './date';

const DATE = /(?<!\d)(\d{4})([-_/.]?)(\d{2})\2(\d{2})(?!\d)/;
const OUTLET = /^([a-z][a-z0-9 -]*)_(?=\d{4}[-.]?\d{2}[-.]?\d{2}_)/i;

/**
 * What a path says of its article: the day in "2027-03-28-ferry.md" or "2027/03/28/ferry.md", and the outlet in
 * "outlet_2016-09-12_slug.txt".
 */
export function readFileName(path: string): { readonly outlet: string | null; readonly date: string | null } {
  const folders = path.replaceAll('\\', '/').split('/');
  const name = folders.at(-1)!;
  const date = DATE.exec(name) ?? DATE.exec(folders.slice(-4).join('/'));
  const outlet = OUTLET.exec(name)?.[1] ?? null;
  return {
    outlet: outlet?.replaceAll('-', ' ').trim() || null,
    date: date && isoDate(Number(date[1]), Number(date[3]), Number(date[4])),
  };
}

/** The last part of a path or address, as people write it. */
export function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
