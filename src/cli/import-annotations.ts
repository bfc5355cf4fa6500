import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotationStore } from '../core/annotation/store';
import type { AnnotatedArticle } from '../core/exchange/annotated-article';
import { importCsv } from '../core/exchange/annotations-csv';
import type { Import, KnownArticle } from '../core/exchange/collected';
import { importBrat } from '../core/exchange/import-brat';
import { importWebAnnotations } from '../core/exchange/import-web-annotations';
import { notYetSaid } from '../core/exchange/not-yet-said';
import { readWebAnnotations } from '../core/exchange/read-web-annotations';
import { articlePathOf } from '../core/exchange/web-annotation';
import { type AnnotatedFolder, annotatedRoot, openFolder, withAnnotations } from './annotated-folder';
import type { ExchangeFormat, ImportCommand } from './arguments';
import { Complaints } from './complaints';
import { pathIn } from './path-in';
import { nameOfUser } from './person';
import { readArticle } from './read-article';
import { reasonOf } from './reason';
import type { ExitStatus, Streams } from './streams';
import { counted } from './text-analysis';
import { walk } from './walk';

const LARGEST = 200_000_000;
/** No system has longer ones. */
const LONGEST_PATH = 5000;
const ENDINGS: readonly (readonly [RegExp, ExchangeFormat])[] = [
  [/\.(?:json|jsonld)$/i, 'w3c'],
  [/\.ann$/i, 'brat'],
  [/\.csv$/i, 'csv'],
];
const ARTICLE_ENDINGS = ['.txt', '.md', '.markdown', '.article'];

/** Takes annotations from files of others into the folder's own. */
export async function importAnnotations(command: ImportCommand, streams: Streams): Promise<ExitStatus> {
  const complaints = new Complaints(streams);
  const root = annotatedRoot(command.into);
  const opened = await openFolder(root, command.person ?? (await nameOfUser(root)), complaints);
  await follow(opened, complaints);
  const articles = new FolderArticles(opened);
  let taken = 0;
  for (const file of command.paths) {
    const format = command.format ?? ENDINGS.find(([ending]) => ending.test(file))?.[1];
    if (format === undefined) {
      complaints.passOver(file, 'its ending tells no format: --format w3c, brat or csv');
      continue;
    }
    try {
      const { size } = statSync(file);
      if (size > LARGEST) throw new Error('it is too large');
      const read = await readImport(format, file, readFileSync(file, 'utf8'), opened, articles);
      for (const { name, reason } of read.passedOver) complaints.passOver(`${file}: ${name}`, reason);
      for (const article of read.articles) {
        const { path, text } = article;
        const bodies = notYetSaid(article.bodies, await withAnnotations(opened.store, article));
        if (bodies.length === 0) continue;
        const failure = await opened.store.record(path, bodies, text).saved;
        if (failure !== null) throw new Error(`cannot be saved: ${failure}`);
        taken += bodies.length;
      }
    } catch (error) {
      complaints.passOver(file, reasonOf(error));
    }
  }
  await streams.out(`${counted(taken, 'event')} taken into ${root}\n`);
  return complaints.any ? 2 : 0;
}

/** Writes down where articles are that another program renamed, as the editor does: what is taken now belongs to them. */
async function follow({ folder, store, formerly }: AnnotatedFolder, complaints: Complaints): Promise<void> {
  for (const [path, before] of formerly) {
    const failure = await store.rename(before, path).saved;
    if (failure !== null) complaints.passOver(join(folder, path), `cannot be saved: ${failure}`);
  }
}

async function readImport(
  format: ExchangeFormat,
  file: string,
  content: string,
  { store }: AnnotatedFolder,
  articles: FolderArticles,
): Promise<Import> {
  switch (format) {
    case 'w3c': {
      const { annotations, refused } = readWebAnnotations(content);
      const read = importWebAnnotations(annotations, (iri) => articles.behind(iri));
      const problems = refused.map(({ name, problems: all }) => ({ name, reason: all.join(' ') }));
      return { articles: read.articles, passedOver: [...problems, ...read.passedOver] };
    }
    case 'brat': {
      const article = articles.beside(file);
      if (article === null)
        throw new Error('there is no article of its name beside it, in the folder of the annotations');
      return importBrat(content, article, randomUUID);
    }
    case 'csv': {
      const located: AnnotatedArticle[] = [];
      for (const article of articles.all()) located.push(await withAnnotations(store, article));
      return importCsv(content, located, randomUUID, (path) => articles.nowAt(path));
    }
  }
}

/** The articles of a folder, read when they are asked for. */
class FolderArticles {
  readonly #root: string;
  readonly #read = new Map<string, KnownArticle | null>();
  readonly #store: AnnotationStore;
  /** Where annotated articles are now, by the paths that they had before. */
  #moved: ReadonlyMap<string, string> | null = null;
  #paths: ReadonlySet<string> | null = null;

  constructor({ folder, store }: AnnotatedFolder) {
    this.#root = folder;
    this.#store = store;
  }

  /** The path of an article that is called by this one or was before; another one may be there now. */
  nowAt(path: string): string {
    if (this.paths().has(path)) return path;
    this.#moved ??= new Map(
      this.#store.articles().flatMap((now) => this.#store.stateOf(now).paths.map((before) => [before, now] as const)),
    );
    return this.#moved.get(path) ?? path;
  }

  *all(): Generator<KnownArticle> {
    for (const path of this.paths()) {
      const article = this.#article(path);
      if (article !== null) yield article;
    }
  }

  /** Paths of all articles, in the folder. */
  paths(): ReadonlySet<string> {
    this.#paths ??= new Set(
      [...walk(this.#root, new Set())].flatMap((found) => {
        const path = 'file' in found ? pathIn(this.#root, found.file) : null;
        return path === null ? [] : [path];
      }),
    );
    return this.#paths;
  }

  /** The article that an IRI names: by our own name, or by an address that ends with its path. */
  behind(iri: string): KnownArticle | null {
    const own = articlePathOf(iri);
    if (own !== null) return this.#article(this.nowAt(own));
    const ending = endingOf(iri);
    if (ending === null) return null;
    // the longest path that it ends with, looked up from the left: asked for each of many annotations
    const paths = this.paths();
    for (let at = ending.indexOf('/', ending.length - LONGEST_PATH); at !== -1; at = ending.indexOf('/', at + 1)) {
      const path = ending.slice(at + 1);
      if (paths.has(path)) return this.#article(path);
    }
    return null;
  }

  /** The article beside a file, of the same name. */
  beside(file: string): KnownArticle | null {
    const base = file.replace(/\.[^./\\]+$/, '');
    const found = ARTICLE_ENDINGS.map((ending) => base + ending).find((path) => existsSync(path));
    const path = found === undefined ? null : pathIn(this.#root, found);
    return path === null ? null : this.#article(path);
  }

  #article(path: string): KnownArticle | null {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const decoded = readArticle(join(this.#root, path));
    const article = 'text' in decoded ? { path, text: decoded.text } : null;
    this.#read.set(path, article);
    return article;
  }
}

/** The path of an address, decoded; null when it is no address. */
function endingOf(iri: string): string | null {
  try {
    return decodeURIComponent(new URL(iri).pathname);
  } catch {
    return null;
  }
}
