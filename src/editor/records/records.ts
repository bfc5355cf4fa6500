import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  RelativePattern,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { disk } from '#host';
import type { RecordFindings } from '../../core/record/verdict';
import type { Articles } from '../articles';
import { gatherRecords } from '../gathering/gather';
import { hidingSettings, matcher } from '../gathering/hidden';
import { isIgnoreFile } from '../gathering/ignoreRules';
import { seldom } from '../seldom';
import { changesFiles, globsOf, isChanged } from '../settings';
import { createRecordChecker } from '../threads';
import { traceOf } from '../trace';
import type { RecordChecker } from './recordChecker';

/** Several files that come at once are one search. */
const FIND_MS = 300;
/** Part of a file that is handed on at a time where only the whole can be read. */
const PART = 1 << 20;

/** The records of the workspace, and what they have of the articles. */
export class Records implements Disposable {
  readonly #checker: RecordChecker;
  readonly #known = new Set<string>();
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<string>();
  /** The findings of this article are others. */
  readonly onDidCheck = this.#changed.event;
  readonly #subscriptions: Disposable[];
  #watchers: Disposable[] = [];
  readonly #finding = seldom(() => this.#find().catch((error: unknown) => this.#log.error(traceOf(error))), FIND_MS);

  constructor(articles: Articles, context: ExtensionContext, log: LogOutputChannel) {
    this.#log = log;
    this.#checker = createRecordChecker(context, log, {
      parts: (record) => partsOf(Uri.parse(record)),
      article: async (path) => {
        const [text, facts] = [await articles.texts.textOf(path), articles.archive.packed(path)];
        return text !== null && facts ? { text, facts } : null;
      },
      paths: () => articles.archive.paths(),
      changed: (path) => this.#changed.fire(path),
    });
    const reload = (): void => {
      this.load().catch((error: unknown) => log.error(traceOf(error)));
    };
    this.#subscriptions = [
      articles.onDidRead((path) =>
        this.#checker.check(
          path,
          workspace.textDocuments.some(({ uri }) => uri.toString() === path) ? 'urgent' : 'rest',
        ),
      ),
      workspace.onDidChangeWorkspaceFolders(reload),
      workspace.onDidChangeConfiguration((change) => {
        if (isChanged('records', change)) reload();
        else if (changesFiles(change) || hidingSettings.some((each) => change.affectsConfiguration(each)))
          this.#finding.soon();
      }),
    ];
  }

  /** What the records have of an article. */
  findingsOf(path: string): RecordFindings {
    return this.#checker.findingsOf(path);
  }

  /** Articles of whose quotations a record knows something. */
  checked(): readonly string[] {
    return this.#checker.checked();
  }

  has(record: string): boolean {
    return this.#checker.has(record);
  }

  /** Finds the records, reads them and follows what changes. */
  async load(): Promise<void> {
    for (const watcher of this.#watchers) watcher.dispose();
    const folders = (workspace.workspaceFolders ?? []).filter((folder) => globsOf(folder).records !== '');
    this.#watchers = folders.map((folder) => this.#watch(folder));
    await this.#find();
  }

  async #find(): Promise<void> {
    const found = new Set((await gatherRecords(this.#log)).map(String));
    for (const record of this.#known) if (!found.has(record)) this.#drop(record);
    for (const record of found) if (!this.#known.has(record)) this.#read(record);
  }

  #read(record: string): void {
    this.#known.add(record);
    this.#checker.read(record);
  }

  #drop(record: string): void {
    this.#known.delete(record);
    this.#checker.forget(record);
  }

  /** The known records at a path or below it. */
  #knownIn(path: string): string[] {
    return Array.from(this.#known).filter((record) => record === path || record.startsWith(`${path}/`));
  }

  #watch(folder: WorkspaceFolder): Disposable {
    // of a folder that comes or goes nothing is told but its own name
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder.uri, '**'));
    // what the settings say is asked for once: other records than these are watched anew
    const isRecord = matcher(folder, [globsOf(folder).records]);
    watcher.onDidCreate((uri) => {
      // found by a search that began before it was deleted
      if (this.#known.has(uri.toString())) this.#read(uri.toString());
      else if (isRecord(uri) || !/\.[^/]*$/.test(uri.path)) this.#finding.soon();
    });
    watcher.onDidChange((uri) => {
      const known = this.#knownIn(uri.toString());
      for (const record of known) this.#read(record);
      // what goes and comes at once is told as changed, a folder with all that is in it
      if (known.length > 0 ? !this.#known.has(uri.toString()) : isRecord(uri) || isIgnoreFile(uri))
        this.#finding.soon();
    });
    watcher.onDidDelete((uri) => {
      const gone = this.#knownIn(uri.toString());
      for (const record of gone) this.#drop(record);
      // a search that goes on may bring them back
      if (gone.length > 0 || isIgnoreFile(uri)) this.#finding.soon();
    });
    return watcher;
  }

  dispose(): void {
    for (const each of [...this.#subscriptions, ...this.#watchers, this.#changed, this.#finding]) each.dispose();
    this.#checker.dispose();
  }
}

async function* partsOf(uri: Uri): AsyncIterable<Uint8Array> {
  if (disk && uri.scheme === 'file') {
    yield* disk.parts(uri.fsPath);
    return;
  }
  const bytes = await workspace.fs.readFile(uri);
  for (let at = 0; at < bytes.length; at += PART) yield bytes.slice(at, at + PART);
}
