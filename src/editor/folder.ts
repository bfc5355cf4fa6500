import { type Disposable, EventEmitter, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { PackedFacts } from '../core/archive/packing';
import { decode, LONGEST_FILE } from '../core/text/decode';
import type { Analysis, Analyzer } from './analyzer';
import type { Decisions } from './annotations/decisions';
import { ArticleGlobs } from './articleGlobs';
import { FolderReading, type Progress } from './folderReading';
import { gatherArticles } from './gathering/gather';
import { hidingSettings } from './gathering/hidden';
import { isIgnoreFile } from './gathering/ignoreRules';
import { type KeptFacts, stampOf } from './keeping/keptFacts';
import { changesFiles } from './settings';
import { Slices } from './slices';
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
  readonly #kept: KeptFacts | null;
  readonly #log: LogOutputChannel;
  readonly #reading: FolderReading<Uri>;
  readonly #progressed = new EventEmitter<void>();
  readonly onDidProgress = this.#progressed.event;
  readonly #globs = new ArticleGlobs();
  readonly #subscriptions: Disposable[];
  #watcher: Disposable | undefined;
  #rescan: ReturnType<typeof setTimeout> | undefined;
  #analyses = 0;
  readonly #slices = new Slices();

  /** @param kept null where nothing can be kept */
  constructor(
    analyzer: Analyzer,
    decisions: Decisions,
    kept: KeptFacts | null,
    log: LogOutputChannel,
    events: FolderEvents,
  ) {
    this.#analyzer = analyzer;
    this.#decisions = decisions;
    this.#kept = kept;
    this.#log = log;
    this.#reading = new FolderReading<Uri>({
      find: async () => {
        const [found] = await Promise.all([gatherArticles(log), kept?.load()]);
        return found;
      },
      load: (uri) => this.#load(uri),
      isOpen: (key) => events.isOpen(key),
      read: (uri, facts) => {
        try {
          events.read(uri, facts);
        } catch (error) {
          kept?.forget(uri.toString());
          log.error(`${workspace.asRelativePath(uri)}: passed over, ${traceOf(error)}`);
        }
      },
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

  /** How often a file was analysed, and not just found to be the one that was analysed before. */
  get analyses(): number {
    return this.#analyses;
  }

  /** Reads every article of the workspace; a later call takes over from an earlier one. */
  async readAll(): Promise<void> {
    this.#watch();
    await this.#reading.readAll();
    // a reading that took over may not know its articles yet
    await this.#kept?.retain((address) => this.progress.total === 0 || this.#reading.has(address));
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
    return this.#reading.has(uri.toString());
  }

  /** Resolves once what was detected is kept. */
  async settled(): Promise<void> {
    await this.#kept?.write();
  }

  dispose(): void {
    this.#reading.stop();
    this.#kept?.dispose();
    clearTimeout(this.#rescan);
    this.#watcher?.dispose();
    this.#globs.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#progressed.dispose();
  }

  async #load(uri: Uri): Promise<PackedFacts | undefined> {
    const name = workspace.asRelativePath(uri);
    const key = uri.toString();
    try {
      const now = Date.now();
      const file = await workspace.fs.stat(uri);
      if (file.size > LONGEST_FILE) {
        this.#log.warn(`${name}: passed over, ${file.size} bytes are too many for an article`);
        return undefined;
      }
      const stamp = stampOf(file, now);
      const known = stamp && this.#kept?.find(key, stamp);
      if (known && !this.#decisions.concern(uri)) {
        await this.#slices.turn();
        return known;
      }
      const content = await workspace.fs.readFile(uri);
      // read before the analysis takes the bytes to another thread
      const decoded = this.#decisions.concern(uri) ? decode(content) : null;
      const analysis = known ? { facts: known } : await this.#analyze(uri, content);
      if ('facts' in analysis) {
        if (stamp && !known) this.#kept?.keep(key, stamp, analysis.facts);
        return decoded && 'text' in decoded
          ? await this.#decisions.applied(uri, decoded.text, analysis.facts)
          : analysis.facts;
      }
      if ('refused' in analysis) this.#log.warn(`${name}: passed over, ${analysis.refused}`);
    } catch (error) {
      this.#kept?.forget(key);
      this.#log.warn(`${name}: could not be read, ${error instanceof Error ? error.message : error}`);
    }
    return undefined;
  }

  #analyze(uri: Uri, content: Uint8Array): Promise<Analysis> {
    this.#analyses++;
    return this.#analyzer.analyze({ key: uri.toString(), path: uri.path, languageId: null, content }, 'rest');
  }

  #watch(): void {
    this.#watcher?.dispose();
    const watcher = workspace.createFileSystemWatcher('**/*');
    watcher.onDidCreate((uri) => {
      if (isIgnoreFile(uri) || this.#globs.mayMatch(uri.path)) this.#readNewSoon();
    });
    watcher.onDidChange((uri) => {
      if (isIgnoreFile(uri)) this.#readNewSoon();
      this.#kept?.forget(uri.toString());
      this.#follow(this.#reading.changed(uri));
    });
    watcher.onDidDelete((uri) => {
      if (isIgnoreFile(uri)) this.#readNewSoon();
      this.#kept?.forget(uri.toString());
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
