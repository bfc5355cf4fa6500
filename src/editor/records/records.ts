import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  RelativePattern,
  Uri,
  workspace,
} from 'vscode';
import { disk } from '#host';
import type { RecordCheck } from '../../core/record/verdict';
import type { Articles } from '../articles';
import { gatherRecords } from '../gathering/gather';
import { isChanged, settings } from '../settings';
import { createRecordChecker } from '../threads';
import { traceOf } from '../trace';
import type { RecordChecker } from './recordChecker';

/** Part of a file that is handed on at a time where only the whole can be read. */
const PART = 1 << 20;

/** The records of the workspace, and how the articles' quotations stand to them. */
export class Records implements Disposable {
  readonly #checker: RecordChecker;
  readonly #known = new Set<string>();
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<string>();
  /** The checks of this article are others. */
  readonly onDidCheck = this.#changed.event;
  readonly #subscriptions: Disposable[];
  #watchers: Disposable[] = [];

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
      workspace.onDidChangeConfiguration((change) => isChanged('records', change) && reload()),
    ];
  }

  /** How the quotations of an article stand to the records. */
  checksOf(path: string): readonly RecordCheck[] {
    return this.#checker.checksOf(path);
  }

  has(record: string): boolean {
    return this.#checker.has(record);
  }

  /** Finds the records, reads them and follows what changes. */
  async load(): Promise<void> {
    for (const watcher of this.#watchers) watcher.dispose();
    const folders = settings.records === '' ? [] : (workspace.workspaceFolders ?? []);
    this.#watchers = folders.map((folder) => this.#watch(folder.uri));
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

  #dropIn(deleted: string): void {
    for (const record of this.#known) if (record === deleted || record.startsWith(`${deleted}/`)) this.#drop(record);
  }

  #watch(folder: Uri): Disposable {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, settings.records));
    watcher.onDidCreate((uri) => this.#read(uri.toString()));
    watcher.onDidChange((uri) => this.#read(uri.toString()));
    // of a folder that is deleted nothing is told but its own name
    const deletions = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'), true, true);
    deletions.onDidDelete((uri) => this.#dropIn(uri.toString()));
    return Disposable.from(watcher, deletions);
  }

  dispose(): void {
    for (const each of [...this.#subscriptions, ...this.#watchers, this.#changed]) each.dispose();
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
