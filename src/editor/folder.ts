import { type Disposable, EventEmitter, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { PackedFacts } from '../core/archive/packing';
import { decode, LONGEST_FILE } from '../core/text/decode';
import type { Analyzer } from './analyzer';
import type { Decisions } from './annotations/decisions';
import { ArticleGlobs } from './articleGlobs';
import { FolderReading, type Progress } from './folderReading';
import { gatherArticles } from './gathering/gather';
import { hidingSettings } from './gathering/hidden';
import { isIgnoreFile } from './gathering/ignoreRules';
import { changesFiles } from './settings';
import { traceOf } from './trace';

export interface FolderEvents {
  /** A file was read or passed over. */
  read(uri: Uri, facts: PackedFacts | undefined): void;
  removed(uri: Uri): void;
  /** Files of open editors are not read here: what is typed counts. */
  isOpen(key: string): boolean;
}

/** New files often come in numbers: a check-out, a copied folder. */
const RESCAN_MS = 300;

/** Reads the articles of the workspace and follows what changes on disk. */
export class Folder implements Disposable {
  readonly #analyzer: Analyzer;
  readonly #decisions: Decisions;
  readonly #log: LogOutputChannel;
  readonly #reading: FolderReading<Uri>;
  readonly #progressed = new EventEmitter<void>();
  readonly onDidProgress = this.#progressed.event;
  readonly #globs = new ArticleGlobs();
  readonly #subscriptions: Disposable[];
  #watcher: Disposable | undefined;
  #rescan: ReturnType<typeof setTimeout> | undefined;

  constructor(analyzer: Analyzer, decisions: Decisions, log: LogOutputChannel, events: FolderEvents) {
    this.#analyzer = analyzer;
    this.#decisions = decisions;
    this.#log = log;
    this.#reading = new FolderReading<Uri>({
      find: () => gatherArticles(log),
      load: (uri) => this.#load(uri),
      isOpen: (key) => events.isOpen(key),
      read: (uri, facts) => events.read(uri, facts),
      removed: (uri) => events.removed(uri),
      progressed: () => this.#progressed.fire(),
    });
    this.#subscriptions = [
      workspace.onDidChangeWorkspaceFolders(() => this.#follow(this.#reading.readNew())),
      decisions.onDidChange((addresses) => {
        for (const address of addresses) this.#follow(this.#reading.changed(Uri.parse(address)));
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (changesFiles(change)) this.#follow(this.readAll());
        else if (hidingSettings.some((each) => change.affectsConfiguration(each)))
          this.#follow(this.#reading.readNew());
      }),
    ];
  }

  get progress(): Progress {
    return this.#reading.progress;
  }

  /** Reads every article of the workspace; a later call takes over from an earlier one. */
  async readAll(): Promise<void> {
    this.#watch();
    await this.#reading.readAll();
  }

  pause(): void {
    this.#reading.pause();
  }

  resume(): void {
    this.#reading.resume();
  }

  /** Reads one file again, for instance when its editor was closed without saving. */
  read(uri: Uri): void {
    this.#follow(this.#reading.read(uri));
  }

  /** Whether a file belongs to the workspace's articles. */
  has(uri: Uri): boolean {
    return this.#reading.has(uri);
  }

  dispose(): void {
    this.#reading.stop();
    clearTimeout(this.#rescan);
    this.#watcher?.dispose();
    this.#globs.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#progressed.dispose();
  }

  async #load(uri: Uri): Promise<PackedFacts | undefined> {
    const name = workspace.asRelativePath(uri);
    try {
      const { size } = await workspace.fs.stat(uri);
      if (size > LONGEST_FILE) {
        this.#log.warn(`${name}: passed over, ${size} bytes are too many for an article`);
        return undefined;
      }
      const content = await workspace.fs.readFile(uri);
      // read before the analysis takes the bytes to another thread
      const decoded = this.#decisions.concern(uri) ? decode(content) : null;
      const submission = { key: uri.toString(), path: uri.path, languageId: null, content };
      const analysis = await this.#analyzer.analyze(submission, 'rest');
      if ('facts' in analysis && decoded && 'text' in decoded)
        return await this.#decisions.applied(uri, decoded.text, analysis.facts);
      if ('facts' in analysis) return analysis.facts;
      if ('refused' in analysis) this.#log.warn(`${name}: passed over, ${analysis.refused}`);
    } catch (error) {
      this.#log.warn(`${name}: could not be read, ${error instanceof Error ? error.message : error}`);
    }
    return undefined;
  }

  #watch(): void {
    this.#watcher?.dispose();
    const watcher = workspace.createFileSystemWatcher('**/*');
    watcher.onDidCreate((uri) => {
      if (isIgnoreFile(uri) || this.#globs.mayMatch(uri.path)) this.#readNewSoon();
    });
    watcher.onDidChange((uri) => {
      if (isIgnoreFile(uri)) this.#readNewSoon();
      this.#follow(this.#reading.changed(uri));
    });
    watcher.onDidDelete((uri) => {
      if (isIgnoreFile(uri)) this.#readNewSoon();
      this.#reading.deleted(uri);
    });
    this.#watcher = watcher;
  }

  /** Whether a new file is an article only the search knows, with its globs; several new files are one search. */
  #readNewSoon(): void {
    clearTimeout(this.#rescan);
    this.#rescan = setTimeout(() => this.#follow(this.#reading.readNew()), RESCAN_MS);
  }

  #follow(reading: Promise<void>): void {
    reading.catch((error: unknown) => this.#log.error(traceOf(error)));
  }
}
