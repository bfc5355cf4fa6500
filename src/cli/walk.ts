import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file to read, or a path that cannot be read and why. */
export type Found = { readonly file: string } | { readonly unreadable: string; readonly reason: string };

const ARTICLE = /\.(?:md|markdown|txt|article)$/i;

/**
 * The article files at and below a path, sorted by name within their folder: a file named outright whatever its ending,
 * in folders those of an article's ending. Dot-folders and node_modules are left out; a link is followed unless it leads
 * back to where it was reached from.
 */
export function* walk(path: string): Generator<Found> {
  const kind = kindOf(path);
  if (typeof kind !== 'string') yield kind;
  else if (kind === 'folder') yield* walkFolder(path, new Set());
  else if (kind === 'file') yield { file: slashed(path) };
  else yield { unreadable: slashed(path), reason: 'neither a file nor a folder' };
}

/** The folders right below one, sorted; not those left out from walks. */
export function subfolders(folder: string): string[] {
  return names(folder)
    .filter((name) => !isLeftOut(name) && kindOf(join(folder, name)) === 'folder')
    .map((name) => join(folder, name));
}

/** The article files right in a folder, sorted. */
export function* filesIn(folder: string): Generator<Found> {
  for (const name of names(folder)) if (ARTICLE.test(name)) yield* entry(join(folder, name));
}

export const isFolder = (path: string): boolean => kindOf(path) === 'folder';

function* walkFolder(folder: string, above: ReadonlySet<string>): Generator<Found> {
  let inside: string[];
  let here: ReadonlySet<string>;
  try {
    const real = realpathSync(folder);
    if (above.has(real)) return;
    here = new Set([...above, real]);
    inside = readdirSync(folder).sort();
  } catch (error) {
    yield { unreadable: slashed(folder), reason: reasonOf(error) };
    return;
  }
  for (const name of inside) {
    if (isLeftOut(name)) continue;
    const path = join(folder, name);
    if (kindOf(path) === 'folder') yield* walkFolder(path, here);
    else if (ARTICLE.test(name)) yield* entry(path);
  }
}

function* entry(path: string): Generator<Found> {
  const kind = kindOf(path);
  if (typeof kind !== 'string') yield kind;
  else if (kind === 'file') yield { file: slashed(path) };
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function kindOf(path: string): 'file' | 'folder' | 'other' | Extract<Found, { unreadable: string }> {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch (error) {
    return { unreadable: slashed(path), reason: reasonOf(error) };
  }
}

const isLeftOut = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const slashed = (path: string): string => join(path).replaceAll('\\', '/');

/** What went wrong with a file, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ELOOP':
      return 'a link that leads to itself';
    default:
      return code ?? String(error);
  }
}
