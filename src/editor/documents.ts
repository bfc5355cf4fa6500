import { type CancellationToken, type Disposable, type LogOutputChannel, type TextDocument, workspace } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import { type PackedFacts, unpackFacts } from '../core/archive/packing';
import type { Analyzer } from './analyzer';
import type { Decisions } from './annotations/decisions';
import { isArticle } from './articleFiles';
import { changesFiles } from './settings';
import { traceOf } from './trace';

/** A pause in typing after which the text is read again. */
const DEBOUNCE_MS = 150;

interface Reading {
  readonly id: number;
  readonly version: number;
  /** As the analysis has them. */
  readonly detected: Promise<PackedFacts | undefined>;
  /** As people decided. */
  readonly facts: Promise<ArticleFacts | undefined>;
}

/** Keeps the facts of open documents as they are typed; `changed` hears of each finished reading. */
export class Documents implements Disposable {
  readonly #analyzer: Analyzer;
  readonly #decisions: Decisions;
  readonly #log: LogOutputChannel;
  readonly #changed: (document: TextDocument, facts: PackedFacts | undefined) => void;
  readonly #readings = new Map<string, Reading>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: Disposable[];
  #lastId = 0;

  constructor(
    analyzer: Analyzer,
    decisions: Decisions,
    log: LogOutputChannel,
    changed: (document: TextDocument, facts: PackedFacts | undefined) => void,
  ) {
    this.#analyzer = analyzer;
    this.#decisions = decisions;
    this.#log = log;
    this.#changed = changed;
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.#follow(document)),
      decisions.onDidChange((addresses) => this.tellAnew(new Set(addresses))),
      workspace.onDidChangeTextDocument(({ document }) => this.#later(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      workspace.onDidChangeConfiguration((change) => changesFiles(change) && this.#sort()),
    ];
    for (const document of workspace.textDocuments) this.#follow(document);
  }

  /** Facts of the document as it is now; undefined for what is no article, or when the document moved on meanwhile. */
  async factsOf(document: TextDocument, token?: CancellationToken): Promise<ArticleFacts | undefined> {
    // what is read of a closed document would hide the file on disk
    if (document.isClosed || !isArticle(document)) return undefined;
    const reading = this.#readingOf(document);
    const facts = await reading.facts;
    return token?.isCancellationRequested || reading.version !== document.version ? undefined : facts;
  }

  /** The same as it was detected, whatever people decided. */
  async detectedOf(document: TextDocument): Promise<ArticleFacts | undefined> {
    if (document.isClosed || !isArticle(document)) return undefined;
    const reading = this.#readingOf(document);
    const packed = await reading.detected;
    return packed && reading.version === document.version ? unpackFacts(packed) : undefined;
  }

  /** Tells of open documents once more: what was detected stays, people may have decided otherwise. */
  tellAnew(addresses: ReadonlySet<string>): void {
    for (const document of workspace.textDocuments) {
      const key = document.uri.toString();
      const reading = addresses.has(key) ? this.#readings.get(key) : undefined;
      if (reading?.version === document.version)
        this.#begin(document, reading.detected).facts.catch((error: unknown) => this.#log.error(traceOf(error)));
    }
  }

  isOpen(key: string): boolean {
    return this.#readings.has(key);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #readingOf(document: TextDocument): Reading {
    const known = this.#readings.get(document.uri.toString());
    return known?.version === document.version ? known : this.#begin(document, this.#read(document));
  }

  #begin(document: TextDocument, detected: Promise<PackedFacts | undefined>): Reading {
    const id = ++this.#lastId;
    const reading = { id, version: document.version, detected, facts: this.#finish(document, id, detected) };
    this.#readings.set(document.uri.toString(), reading);
    return reading;
  }

  async #read(document: TextDocument): Promise<PackedFacts | undefined> {
    const { uri, languageId } = document;
    const submission = { key: uri.toString(), path: uri.path, languageId, content: document.getText() };
    const analysis = await this.#analyzer.analyze(submission, 'urgent');
    if ('refused' in analysis) this.#log.warn(`${workspace.asRelativePath(uri)}: passed over, ${analysis.refused}`);
    return 'facts' in analysis ? analysis.facts : undefined;
  }

  async #finish(
    document: TextDocument,
    id: number,
    reading: Promise<PackedFacts | undefined>,
  ): Promise<ArticleFacts | undefined> {
    const { uri, version } = document;
    const text = document.getText();
    const detected = await reading;
    const packed = detected && (await this.#decisions.applied(uri, text, detected));
    if (this.#readings.get(uri.toString())?.id === id && document.version === version) this.#changed(document, packed);
    if (!packed) return undefined;
    // who took it in unpacked it, too: together they would hold the host
    await new Promise((resolve) => setTimeout(resolve));
    return unpackFacts(packed);
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
