import {
  type CancellationToken,
  commands,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { Archive } from '../core/archive/archive';
import type { ArticleFacts } from '../core/archive/facts';
import { createAnalyzer } from './analysis';
import type { Analyzer } from './analyzer';
import { Documents } from './documents';
import { Folder } from './folder';
import type { Progress } from './folderReading';
import { type ReadingState, readingState } from './readingState';

/** Changes come in crowds while a folder is read; views hear of them at most this often. */
const QUIET_MS = 100;

/** All articles the editor knows of, open or on disk, and the archive that answers questions over them. */
export class Articles implements Disposable {
  readonly archive = new Archive();
  readonly #changed = new EventEmitter<void>();
  /** The archive has changed since the last event. */
  readonly onDidChange = this.#changed.event;
  readonly #log: LogOutputChannel;
  readonly #analyzer: Analyzer;
  readonly #documents: Documents;
  readonly #folder: Folder;
  readonly #subscriptions: Disposable[];
  #pending: ReturnType<typeof setTimeout> | undefined;
  #state: ReadingState | undefined;

  constructor(context: ExtensionContext, log: LogOutputChannel) {
    this.#log = log;
    this.#analyzer = createAnalyzer(context, log, () => this.#announce());
    this.#documents = new Documents(this.#analyzer, log, (document, facts) => this.#put(document.uri, facts));
    this.#folder = new Folder(this.#analyzer, log, {
      isOpen: (key) => this.#documents.isOpen(key),
      read: (uri, facts) => this.#put(uri, facts),
      removed: (uri) => this.#put(uri, undefined),
    });
    this.#subscriptions = [
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      this.#folder.onDidProgress(() => this.#announce()),
    ];
    this.#tellState();
  }

  get progress(): Progress {
    return this.#folder.progress;
  }

  /** Reads the workspace; it may take minutes, everything works meanwhile with what is there. */
  readWorkspace(): Promise<void> {
    return this.#folder.readAll();
  }

  /** Facts of an open document as it is now. */
  factsOf(document: TextDocument, token?: CancellationToken): Promise<ArticleFacts | undefined> {
    return this.#documents.factsOf(document, token);
  }

  dispose(): void {
    clearTimeout(this.#pending);
    for (const each of [...this.#subscriptions, this.#documents, this.#folder, this.#analyzer]) each.dispose();
    this.#changed.dispose();
  }

  #put(uri: Uri, facts: ArticleFacts | undefined): void {
    if (facts) this.archive.replace(uri.toString(), facts);
    else this.archive.remove(uri.toString());
    this.#announce();
  }

  /** What was typed and not saved is gone; a loose file leaves with its editor. */
  #closed(document: TextDocument): void {
    if (this.#folder.has(document.uri)) this.#folder.read(document.uri);
    else this.#put(document.uri, undefined);
  }

  #announce(): void {
    this.#pending ??= setTimeout(() => {
      this.#pending = undefined;
      this.#tellState();
      this.#changed.fire();
    }, QUIET_MS);
  }

  /** An empty view says why it is empty. */
  #tellState(): void {
    const state = readingState(this.progress, this.#analyzer.stopped);
    if (state === this.#state) return;
    this.#state = state;
    commands
      .executeCommand('setContext', 'claimtrace.state', state)
      .then(undefined, (error: unknown) => this.#log.error(String(error)));
  }
}
