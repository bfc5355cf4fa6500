import { type Disposable, EventEmitter, type LogOutputChannel, type Uri, workspace } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import { LONGEST_FILE } from '../core/text/decode';
import type { Analyzer } from './analyzer';
import { findArticles } from './articleFiles';

/** How far the reading of the workspace has come; `total` is 0 before the files are known. */
export interface Progress {
  readonly read: number;
  readonly total: number;
  readonly done: boolean;
}

export interface FolderEvents {
  /** A file was read or passed over. */
  read(uri: Uri, facts: ArticleFacts | undefined): void;
  removed(uri: Uri): void;
  /** Files of open editors are not read here: what is typed counts. */
  isOpen(key: string): boolean;
}

/** So many files are held in memory at once while they wait for the analysis. */
const AT_ONCE = 4;
/** New files often come in numbers: a check-out, a copied folder. */
const RESCAN_MS = 300;

/** Reads the articles of the workspace and follows what changes on disk. */
export class Folder implements Disposable {
  readonly #analyzer: Analyzer;
  readonly #log: LogOutputChannel;
  readonly #events: FolderEvents;
  readonly #progressed = new EventEmitter<Progress>();
  readonly onDidProgress = this.#progressed.event;
  readonly #subscriptions: Disposable[];
  #watcher: Disposable | undefined;
  #progress: Progress = { read: 0, total: 0, done: false };
  #generation = 0;
  readonly #known = new Map<string, Uri>();
  #rescan: ReturnType<typeof setTimeout> | undefined;

  constructor(analyzer: Analyzer, log: LogOutputChannel, events: FolderEvents) {
    this.#analyzer = analyzer;
    this.#log = log;
    this.#events = events;
    this.#subscriptions = [
      workspace.onDidChangeWorkspaceFolders(() => void this.readAll()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('claimtrace.files')) void this.readAll();
      }),
    ];
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Reads every article of the workspace; a later call takes over from an earlier one. */
  async readAll(): Promise<void> {
    for (const [key, uri] of this.#known) if (!this.#events.isOpen(key)) this.#events.removed(uri);
    this.#known.clear();
    this.#watch();
    await this.#readNew();
  }

  async #readNew(): Promise<void> {
    const generation = ++this.#generation;
    const found = await findArticles();
    if (generation !== this.#generation) return;
    const uris = found.filter((uri) => !this.#known.has(uri.toString())).sort((a, b) => (a.path < b.path ? -1 : 1));
    let next = 0;
    const report = (done: boolean): void => this.#report({ read: this.#known.size, total: found.length, done });
    report(uris.length === 0);
    const readSome = async (): Promise<void> => {
      while (next < uris.length && generation === this.#generation) {
        const uri = uris[next++]!;
        await this.read(uri);
        this.#known.set(uri.toString(), uri);
        if (generation === this.#generation) report(this.#known.size === found.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readSome));
  }

  /** Reads one file again, for instance when its editor was closed without saving. */
  async read(uri: Uri): Promise<void> {
    const key = uri.toString();
    if (this.#events.isOpen(key)) return;
    const facts = await this.#factsOf(uri);
    if (!this.#events.isOpen(key)) this.#events.read(uri, facts);
  }

  /** Whether a file belongs to the workspace's articles. */
  has(uri: Uri): boolean {
    return this.#known.has(uri.toString());
  }

  dispose(): void {
    this.#generation++;
    clearTimeout(this.#rescan);
    this.#watcher?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#progressed.dispose();
  }

  async #factsOf(uri: Uri): Promise<ArticleFacts | undefined> {
    const name = workspace.asRelativePath(uri);
    try {
      const { size } = await workspace.fs.stat(uri);
      if (size > LONGEST_FILE) {
        this.#log.warn(`${name}: passed over, ${size} bytes are too many for an article`);
        return undefined;
      }
      const analysis = await this.#analyzer.analyze(uri.toString(), await workspace.fs.readFile(uri), 'rest');
      if ('facts' in analysis) return analysis.facts;
      this.#log.warn(`${name}: passed over, ${analysis.refused}`);
    } catch (error) {
      this.#log.warn(`${name}: could not be read, ${error instanceof Error ? error.message : error}`);
    }
    return undefined;
  }

  #watch(): void {
    this.#watcher?.dispose();
    const watcher = workspace.createFileSystemWatcher('**/*');
    watcher.onDidCreate(() => this.#readNewSoon());
    watcher.onDidChange((uri) => this.has(uri) && void this.read(uri));
    watcher.onDidDelete((uri) => this.#deleted(uri));
    this.#watcher = watcher;
  }

  /** Whether a new file is an article only the search knows, with its globs; several new files are one search. */
  #readNewSoon(): void {
    clearTimeout(this.#rescan);
    this.#rescan = setTimeout(() => void this.#readNew(), RESCAN_MS);
  }

  /** A deleted folder comes as one event. */
  #deleted(deleted: Uri): void {
    for (const [key, uri] of this.#known) {
      if (key !== deleted.toString() && !uri.path.startsWith(`${deleted.path}/`)) continue;
      this.#known.delete(key);
      this.#events.removed(uri);
    }
  }

  #report(progress: Progress): void {
    this.#progress = progress;
    this.#progressed.fire(progress);
  }
}
