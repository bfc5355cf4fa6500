import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flaws } from '../core/annotation/flaws';
import { locate } from '../core/annotation/locate';
import type { JudgedText } from '../core/annotation/open-figures';
import { ANNOTATION_FOLDER } from '../core/annotation/paths';
import { AnnotationStore } from '../core/annotation/store';
import type { AnnotatedArticle } from '../core/exchange/annotated-article';
import type { KnownArticle } from '../core/exchange/collected';
import { inEnglish } from '../core/text/message';
import { nodeWorld } from '../host/node/world';
import type { Complaints } from './complaints';
import { pathIn } from './path-in';
import { readArticle } from './read-article';
import { reasonOf } from './reason';
import { formerPaths } from './renamed-articles';
import { isFolder, realPath, walk } from './walk';

/** A folder with annotations, or one that could have them. */
export interface AnnotatedFolder {
  readonly folder: string;
  readonly store: AnnotationStore;
  /** See `formerPaths`. */
  readonly formerly: ReadonlyMap<string, string>;
}

/**
 * The folder whose annotations a path belongs to: the nearest that has some, in the repository where it is in one, else the
 * repository, else its own.
 */
export function annotatedRoot(path: string): string {
  const real = realPath(path);
  const own = isFolder(real) ? real : dirname(real);
  for (let folder = own; ; folder = dirname(folder)) {
    if ([ANNOTATION_FOLDER, '.git'].some((mark) => existsSync(join(folder, mark)))) return folder;
    if (folder === dirname(folder)) return own;
  }
}

/** Reads a folder's annotations; logs and lines that cannot be read are named. */
export async function openFolder(folder: string, person: string, complaints: Complaints): Promise<AnnotatedFolder> {
  const store = new AnnotationStore(nodeWorld(folder, person));
  try {
    await store.load();
  } catch (error) {
    complaints.passOver(join(folder, ANNOTATION_FOLDER), reasonOf(error));
  }
  const logs = join(folder, ANNOTATION_FOLDER);
  for (const { file, reason } of store.unread()) {
    if (typeof reason === 'string') complaints.passOver(join(logs, file), reason);
    else complaints.loseDecision(join(logs, file), inEnglish(reason));
  }
  for (const { file, line, reason } of store.damaged()) {
    const told = [`${join(logs, file)}:${line}`, `this line ${inEnglish(reason)}`] as const;
    if (reason.template === flaws.mergeMarker) complaints.note(...told);
    else complaints.loseDecision(...told);
  }
  return { folder, store, formerly: formerPaths(folder, store) };
}

/** Whoever only reads needs no name. */
const NOBODY = '';

/** The folders whose annotations belong to files, each opened once. */
export class AnnotatedFolders {
  readonly #complaints: Complaints;
  readonly #opened = new Map<string, Promise<AnnotatedFolder>>();
  /** By the folder of a file. */
  readonly #roots = new Map<string, string>();

  constructor(complaints: Complaints) {
    this.#complaints = complaints;
  }

  /** The folder to which a file's annotations belong. */
  of(file: string): Promise<AnnotatedFolder> {
    // where the file is, whatever links led to it: others of a folder need not be there
    const place = dirname(realPath(file));
    const root = this.#roots.get(place) ?? annotatedRoot(place);
    this.#roots.set(place, root);
    return this.#open(root);
  }

  /** The folder to which the annotations of what is at a path, a file or a folder, belong. */
  at(path: string): Promise<AnnotatedFolder> {
    return this.#open(annotatedRoot(path));
  }

  /** All that were asked for so far. */
  opened(): Promise<readonly AnnotatedFolder[]> {
    return Promise.all(this.#opened.values());
  }

  #open(root: string): Promise<AnnotatedFolder> {
    const opened = this.#opened.get(root) ?? openFolder(root, NOBODY, this.#complaints);
    this.#opened.set(root, opened);
    return opened;
  }
}

/** An article with what people said of it, and how the command line calls it. */
export interface ShownArticle extends AnnotatedArticle, JudgedText {
  readonly shownPath: string;
}

/** The articles at and below paths, each with its annotations, read one after the other. */
export async function* annotatedArticles(
  paths: readonly string[],
  complaints: Complaints,
): AsyncGenerator<ShownArticle> {
  const folders = new AnnotatedFolders(complaints);
  const visited = new Set<string>();
  for (const path of paths) {
    // it is told which of its articles are gone even where none is left
    await folders.at(path);
    for (const found of walk(path, visited)) {
      if ('unreadable' in found) {
        complaints.passOver(found.unreadable, found.reason);
        continue;
      }
      const article = await annotatedArticle(await folders.of(found.file), found.file, complaints);
      if (article !== null) yield article;
    }
  }
  for (const { folder, store, formerly } of await folders.opened()) {
    const followed = new Set(formerly.values());
    for (const path of store.articles()) {
      const file = join(folder, path);
      if (!existsSync(file) && !followed.has(path))
        complaints.note(file, 'there is no article any more, but annotations of it');
    }
  }
}

async function annotatedArticle(
  { folder, store, formerly }: AnnotatedFolder,
  file: string,
  { passOver }: Complaints,
): Promise<ShownArticle | null> {
  const path = pathIn(folder, file);
  if (path === null) {
    passOver(file, `it is outside ${folder}`);
    return null;
  }
  const decoded = readArticle(file);
  if ('refused' in decoded) {
    passOver(file, decoded.refused);
    return null;
  }
  const annotated = await withAnnotations(store, { path: formerly.get(path) ?? path, text: decoded.text });
  const { rejections } = store.stateOf(annotated.path);
  return { ...annotated, path, shownPath: file, rejections, oldText: (id) => store.oldText(id) };
}

/** An article with what the store says of it, where that is in its text now. */
export async function withAnnotations(store: AnnotationStore, { path, text }: KnownArticle): Promise<AnnotatedArticle> {
  const { annotations } = store.stateOf(path);
  return { path, text, annotations: await locate(annotations.values(), text, (id) => store.oldText(id)) };
}

/** The path under which a file was annotated in a folder; null when it is outside. */
export function annotatedPath({ folder, formerly }: AnnotatedFolder, file: string): string | null {
  const path = pathIn(folder, file);
  return path === null ? null : (formerly.get(path) ?? path);
}
