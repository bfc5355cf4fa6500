import { analyzeArticle } from '../core/archive/analyze';
import { Archive } from '../core/archive/archive';
import { readArticle } from './read-article';
import { type Found, filesIn, isFolder, subfolders, walk } from './walk';

/** Articles that are compared with each other. */
export interface Collection {
  /** The folder's path where every folder is a collection, else empty. */
  readonly name: string;
  readonly files: Iterable<Found>;
}

/** One collection of all paths, or one a folder right below them, with the files right in a path as one more. */
export function collections(paths: readonly string[], eachFolder: boolean): Collection[] {
  if (!eachFolder) return [{ name: '', files: walkAll(paths) }];
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [{ name: path, files: walk(path) }];
    return [
      { name: path, files: filesIn(path) },
      ...subfolders(path).map((folder) => ({ name: folder, files: walk(folder) })),
    ];
  });
}

function* walkAll(paths: readonly string[]): Generator<Found> {
  for (const path of paths) yield* walk(path);
}

/**
 * Reads and analyses files one after the other; no text is kept.
 *
 * @param passOver is told of each path that cannot be read or decoded, and why
 */
export function readCollection(files: Iterable<Found>, passOver: (path: string, reason: string) => void): Archive {
  const archive = new Archive();
  const seen = new Set<string>();
  for (const found of files) {
    const path = 'file' in found ? found.file : found.unreadable;
    if (seen.has(path)) continue;
    seen.add(path);
    if ('unreadable' in found) {
      passOver(path, found.reason);
      continue;
    }
    const decoded = readArticle(path);
    if ('refused' in decoded) passOver(path, decoded.refused);
    else archive.replace(path, analyzeArticle(decoded.text, path));
  }
  return archive;
}
