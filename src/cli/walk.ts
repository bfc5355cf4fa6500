import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, normalize, parse, resolve, sep } from 'node:path';
import { reasonOf } from './reason';

/** A file to read, or a path that cannot be read and why. */
export type Found = { readonly file: string } | Unreadable;

interface Unreadable {
  readonly unreadable: string;
  readonly reason: string;
}

/** Real paths of all files and folders come by: each counts once, however many names and links lead to it. */
export type Visited = Set<string>;

const ARTICLE = /\.(?:md|markdown|txt|article)$/i;
/** Folders of what articles are held against, not of articles; as the editor has them by default. */
const RECORD_FOLDERS: ReadonlySet<string> = new Set(['records', 'transcripts']);

/** The files at and below a path, articles unless others are wanted, as `entriesAt` has them. */
export function* walk(path: string, visited: Visited, wanted = ARTICLE): Generator<Found> {
  for (const entry of entriesAt(path, visited, wanted)) {
    if ('folder' in entry) yield* walk(entry.folder, visited, wanted);
    else yield entry;
  }
}

/**
 * A file named outright, whatever its ending, or what is right in a folder, sorted by name: files of the wanted
 * ending, and folders but for dot-folders, node_modules and, where articles are wanted, those of records. Links are
 * followed; what was visited before is passed over.
 */
export function* entriesAt(
  path: string,
  visited: Visited,
  wanted = ARTICLE,
): Generator<Found | { readonly folder: string }> {
  const name = plainName(path);
  if (!isFirst(name, visited)) return;
  const kind = kindOf(path);
  if (typeof kind !== 'string') yield kind;
  else if (kind === 'folder') yield* entriesIn(name, visited, wanted);
  else if (kind === 'file') yield { file: name };
  else yield { unreadable: name, reason: 'neither a file nor a folder' };
}

export const isFolder = (path: string): boolean => kindOf(path) === 'folder';

function* entriesIn(folder: string, visited: Visited, wanted: RegExp): ReturnType<typeof entriesAt> {
  let inside: Dirent[];
  try {
    inside = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { unreadable: folder, reason: reasonOf(error) };
    return;
  }
  for (const entry of inside.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = plainName(join(folder, entry.name));
    // a folder's list tells what is in it even where the things themselves are closed
    const kind = entry.isSymbolicLink() ? kindOf(path) : kindBy(entry);
    if (kind === 'folder') {
      if (!isLeftOut(entry.name, wanted)) yield { folder: path };
    } else if (wanted.test(entry.name) && isFirst(path, visited)) {
      if (typeof kind !== 'string') yield kind;
      else if (kind === 'file') yield { file: path };
    }
  }
}

type Kind = 'file' | 'folder' | 'other';

function kindOf(path: string): Kind | Unreadable {
  try {
    return kindBy(statSync(path));
  } catch (error) {
    return { unreadable: plainName(path), reason: reasonOf(error) };
  }
}

const kindBy = (entry: Pick<Stats, 'isDirectory' | 'isFile'>): Kind =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';

const isLeftOut = (name: string, wanted: RegExp): boolean =>
  name.startsWith('.') || name === 'node_modules' || (wanted === ARTICLE && RECORD_FOLDERS.has(name));

/** Whether a folder's walk comes by a path in it, as one of an article; a link with the name of one may lead to any file. */
export function isArticlePath(path: string): boolean {
  const folders = path.split('/');
  return ARTICLE.test(folders.pop()!) && !folders.some((name) => isLeftOut(name, ARTICLE));
}

function isFirst(path: string, visited: Visited): boolean {
  const real = realPath(path);
  if (visited.has(real)) return false;
  visited.add(real);
  return true;
}

/** A path without links; one that leads nowhere is only made absolute. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/** A path as reports have it: `./a//b/` is `a/b`; elsewhere than on Windows a backslash is a letter of a name. */
export function plainName(path: string): string {
  const plain = normalize(path);
  const open = plain.endsWith(sep) && plain !== parse(plain).root ? plain.slice(0, -1) : plain;
  return sep === '/' ? open : open.replaceAll(sep, '/');
}
