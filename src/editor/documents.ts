import { type CancellationToken, type Disposable, type LogOutputChannel, type TextDocument, workspace } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import { type PackedFacts, unpackFacts } from '../core/archive/packing';
import type { Analyzer } from './analyzer';
import { isArticle } from './articleFiles';
import { traceOf } from './trace';

/** A pause in typing after which the text is read again. */
const DEBOUNCE_MS = 150;

interface Reading {
  readonly id: number;
  readonly version: number;
  readonly facts: Promise<ArticleFacts | undefined>;
}

/** Keeps the facts of open documents as they are typed; `changed` hears of each finished reading. */
export class Documents implements Disposable {
  readonly #analyzer: Analyzer;
  readonly #log: LogOutputChannel;
  readonly #changed: (document: TextDocument, facts: PackedFacts | undefined) => void;
  readonly #readings = new Map<string, Reading>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: Disposable[];
  #lastId = 0;

  constructor(
    analyzer: Analyzer,
    log: LogOutputChannel,
    changed: (document: TextDocument, facts: PackedFacts | undefined) => void,
  ) {
    this.#analyzer = analyzer;
    this.#log = log;
    this.#changed = changed;
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.#follow(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#later(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('claimtrace.files') && this.#sort()),
    ];
    for (const document of workspace.textDocuments) this.#follow(document);
  }

  /** Facts of the document as it is now; undefined for what is no article, or when the document moved on meanwhile. */
  async factsOf(document: TextDocument, token?: CancellationToken): Promise<ArticleFacts | undefined> {
    // what is read of a closed document would hide the file on disk
    if (document.isClosed || !isArticle(document)) return undefined;
    const key = document.uri.toString();
    let reading = this.#readings.get(key);
    if (reading?.version !== document.version) {
      const id = ++this.#lastId;
      reading = { id, version: document.version, facts: this.#read(document, id) };
      this.#readings.set(key, reading);
    }
    const facts = await reading.facts;
    return token?.isCancellationRequested || reading.version !== document.version ? undefined : facts;
  }

  isOpen(key: string): boolean {
    return this.#readings.has(key);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  async #read(document: TextDocument, id: number): Promise<ArticleFacts | undefined> {
    const { uri, version, languageId } = document;
    const key = uri.toString();
    const submission = { key, path: uri.path, languageId, content: document.getText() };
    const analysis = await this.#analyzer.analyze(submission, 'urgent');
    const packed = 'facts' in analysis ? analysis.facts : undefined;
    if ('refused' in analysis) this.#log.warn(`${workspace.asRelativePath(uri)}: passed over, ${analysis.refused}`);
    if (this.#readings.get(key)?.id === id && document.version === version) this.#changed(document, packed);
    return packed && unpackFacts(packed);
  }

  /** Reads a document that nobody asked for yet. */
  #follow(document: TextDocument): void {
    this.factsOf(document).catch((error: unknown) => this.#log.error(traceOf(error)));
  }

  #later(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#follow(document);
      }, DEBOUNCE_MS),
    );
  }

  /** The settings say anew which of the open documents are articles. */
  #sort(): void {
    for (const document of workspace.textDocuments) {
      if (isArticle(document)) this.#follow(document);
      else if (this.#readings.delete(document.uri.toString())) this.#changed(document, undefined);
    }
  }

  #forget(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#readings.delete(key);
  }
}
