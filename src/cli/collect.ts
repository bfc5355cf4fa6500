import { dirname } from 'node:path';
import { JoinedDecisions } from '../core/annotation/joined-decisions';
import { analyzeArticle } from '../core/archive/analyze';
import { Archive } from '../core/archive/archive';
import { decidedFacts } from '../core/archive/corrected-facts';
import type { ArticleFacts } from '../core/archive/facts';
import type { Disagreement } from '../core/disagreement/disagreement';
import { Disagreements } from '../core/disagreement/disagreements';
import { type AnnotatedFolder, type AnnotatedFolders, annotatedPath } from './annotated-folder';
import { readArticle } from './read-article';
import { entriesAt, type Found, isFolder, plainName, realPath, type Visited, walk } from './walk';

/** Articles that are compared with each other. */
export interface Collection {
  /** The folder's path where every folder is a collection, else empty. */
  readonly name: string;
  readonly files: readonly Found[];
}

/**
 * One collection of all paths; or one for each folder right below them, and one for the files right in a path. A file
 * named outright goes with those right in its folder. Each file is in one collection, once.
 *
 * @param visited files that are no articles; those that are found come to them
 */
export function collections(paths: readonly string[], eachFolder: boolean, visited: Visited = new Set()): Collection[] {
  if (!eachFolder) return [{ name: '', files: paths.flatMap((path) => [...walk(path, visited)]) }];
  const byFolder = new Map<string, { name: string; files: Found[] }>();
  const collect = (folder: string, files: Iterable<Found>): void => {
    const key = realPath(folder);
    const known = byFolder.get(key) ?? { name: plainName(folder), files: [] };
    byFolder.set(key, known);
    for (const file of files) known.files.push(file);
  };
  for (const path of paths) {
    const own = isFolder(path) ? path : dirname(path);
    for (const entry of entriesAt(path, visited)) {
      if ('folder' in entry) collect(entry.folder, walk(entry.folder, visited));
      else collect(own, [entry]);
    }
  }
  return [...byFolder.values()];
}

/** The articles of a collection and what they disagree about. */
export interface Compared {
  readonly archive: Archive;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Reads and analyses files one after the other, and takes in what people decided on them and on their speakers; no text is
 * kept.
 *
 * @param folders where their annotations are
 * @param passOver is told of each path that cannot be read or decoded, and why
 */
export async function readCollection(
  files: Iterable<Found>,
  folders: AnnotatedFolders,
  passOver: (path: string, reason: string) => void,
): Promise<Compared> {
  const archive = new Archive();
  const disagreements = new Disagreements((path) => archive.facts(path)!);
  const annotated = new Set<AnnotatedFolder>();
  for (const found of files) {
    if ('unreadable' in found) {
      passOver(found.unreadable, found.reason);
      continue;
    }
    const decoded = readArticle(found.file);
    if ('refused' in decoded) {
      passOver(found.file, decoded.refused);
      continue;
    }
    const folder = await folders.of(found.file);
    annotated.add(folder);
    const facts = await decidedIn(folder, found.file, decoded.text);
    archive.replace(found.file, facts);
    disagreements.replace(found.file, facts);
  }
  const { pairs, names } = new JoinedDecisions().of(Array.from(annotated, ({ store }) => store));
  archive.decide({ pairs: [...pairs.values()], names: [...names.values()] });
  archive.identifyPeople(() => false);
  return { archive, disagreements: disagreements.all() };
}

/** The facts of an article as people decided. */
export async function decidedIn(folder: AnnotatedFolder, file: string, text: string): Promise<ArticleFacts> {
  const facts = analyzeArticle(text, file);
  const path = annotatedPath(folder, file);
  const { store } = folder;
  return path === null ? facts : decidedFacts(facts, text, store.stateOf(path), (id) => store.oldText(id));
}
