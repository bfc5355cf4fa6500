import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { randomId } from '../core/annotation/random-id';
import type { SettledDisagreement } from '../core/annotation/state';
import { Archive } from '../core/archive/archive';
import type { ArticleFacts } from '../core/archive/facts';
import { type PackedFacts, unpackFacts } from '../core/archive/packing';
import type { DisagreementList } from '../core/disagreement/confirmed';
import type { Disagreement } from '../core/disagreement/disagreement';
import type { SpeakerDecisions } from '../core/speaker/decisions';
import type { Analyzer } from './analyzer';
import type { Decisions } from './annotations/decisions';
import type { Comparer } from './comparer';
import { type ComparisonProgress, type ComparisonState, ComparisonWatch } from './comparisonState';
import type { Confirmer } from './confirmer';
import { contextKeys } from './contextKeys';
import { Documents } from './documents';
import { Folder } from './folder';
import type { Progress } from './folderReading';
import { keptFacts } from './keeping/storage';
import { oneAtATime } from './oneAtATime';
import { type ReadingState, readingState } from './readingState';
import { restAfter } from './rest';
import { contextTeller } from './setContext';
import { isChanged } from './settings';
import { PassageTexts } from './settling/passageTexts';
import { Slices } from './slices';
import { shownBy } from './tabs';
import { createAnalyzer, createComparer, createConfirmer } from './threads';

/** Changes come in crowds while a folder is read; views hear of them at most this often. */
const QUIET_MS = 100;

/** All articles the editor knows of, open or on disk, and the archive that answers questions over them. */
export class Articles implements Disposable {
  readonly archive = new Archive();
  readonly #changed = new EventEmitter<void>();
  /** The archive or what disagrees has changed since the last event. */
  readonly onDidChange = this.#changed.event;
  readonly #compared = new EventEmitter<ReadonlySet<string>>();
  /** Disagreements went or came at these paths. */
  readonly onDidCompare = this.#compared.event;
  readonly #read = new EventEmitter<string>();
  /** An article has new facts or is gone. */
  readonly onDidRead = this.#read.event;
  /** The words of passages, which the archive does not keep. */
  readonly texts = new PassageTexts(this);
  readonly #log: LogOutputChannel;
  readonly #analyzer: Analyzer;
  readonly #comparer: Comparer;
  readonly #comparison: ComparisonWatch;
  readonly #confirmer: Confirmer;
  readonly #documents: Documents;
  readonly #folder: Folder;
  readonly #subscriptions: Disposable[];
  readonly #identifyPeople = oneAtATime(
    () => this.#identify(),
    (error) => this.#log.error(String(error)),
  );
  #pending: ReturnType<typeof setTimeout> | undefined;
  /** Before this moment nobody is told of changes. */
  #restsUntil = 0;
  readonly #tellReading: (state: ReadingState) => void;
  readonly #tellComparison: (state: ComparisonState) => void;
  readonly #tellArticles: (any: boolean) => void;
  #settled: ReadonlyMap<string, SettledDisagreement> = new Map();

  constructor(context: ExtensionContext, decisions: Decisions, log: LogOutputChannel) {
    this.#log = log;
    const failed = (error: unknown): void => log.error(String(error));
    this.#tellReading = contextTeller(contextKeys.state, failed);
    this.#tellComparison = contextTeller(contextKeys.comparison, failed);
    this.#tellArticles = contextTeller(contextKeys.hasArticles, failed);
    this.#analyzer = createAnalyzer(context, log, () => this.#announce());
    this.#comparer = createComparer(context, log, {
      paths: () => this.archive.paths(),
      factsOf: (path) => this.archive.packed(path),
      changed: (paths) => {
        this.#disagreementsChanged(paths);
        this.#confirmer.refresh();
      },
      progressed: () => this.#comparison.look(),
    });
    this.#comparison = new ComparisonWatch(
      () => ({
        left: this.#comparer.left,
        isStopped: this.#comparer.isStopped,
        total: this.archive.size,
        isReading: this.state === 'reading',
      }),
      () => this.#announce(),
    );
    this.#confirmer = createConfirmer(context, log, {
      found: () => this.#comparer.disagreements,
      textsOf: (passages) => Promise.all(passages.map((passage) => this.texts.wordsAt(passage.path, passage))),
      changed: (paths) => this.#disagreementsChanged(paths),
    });
    this.#documents = new Documents(this.#analyzer, decisions, log, ({ uri }, facts) => {
      if (this.#counts(uri)) this.#put(uri, facts, 'urgent');
    });
    this.#folder = new Folder(this.#analyzer, decisions, keptFacts(context, log), log, {
      isOpen: (key) => this.#documents.isOpen(key) && hasTab(key),
      read: (uri, facts) => this.#put(uri, facts, 'rest'),
      removed: (uri) => this.#put(uri, undefined, 'rest'),
    });
    this.#subscriptions = [
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        this.#shown(opened.flatMap(({ input }) => shownBy(input)));
        this.#hidden(closed.flatMap(({ input }) => shownBy(input)));
      }),
      this.#folder.onDidProgress(() => this.#announce()),
      window.onDidChangeActiveTextEditor(() => this.#confirmer.refresh()),
      workspace.onDidChangeConfiguration((change) => isChanged('confirmer', change) && this.#confirmer.refresh()),
    ];
    this.#tellState();
  }

  /** What disagrees, as far as articles have been compared. */
  get disagreements(): DisagreementList {
    return this.#confirmer.disagreements;
  }

  /** Other articles that tell the story one of these tells, as far as they have been compared. */
  storyOf(paths: readonly string[]): Promise<readonly string[]> {
    return this.#comparer.storyOf(paths);
  }

  /** Takes in what people decided on speakers; what disagrees is told with other names by then. */
  decide(decisions: SpeakerDecisions): void {
    this.archive.decide(decisions);
    this.#disagreementsChanged(new Set(this.disagreements.paths()));
  }

  /** What people settled, by identifier. */
  get settlements(): ReadonlyMap<string, SettledDisagreement> {
    return this.#settled;
  }

  /** How people settled a disagreement; undefined while it is open. */
  settlementOf({ id }: Disagreement): SettledDisagreement | undefined {
    return this.#settled.get(id);
  }

  /** Takes in what people settled. It is kept by identifier, which outlives the next comparison of the same words. */
  settle(settled: ReadonlyMap<Disagreement, SettledDisagreement>): void {
    const before = this.#settled;
    if (before.size === 0 && settled.size === 0) return;
    this.#settled = new Map(Array.from(settled, ([{ id }, decision]) => [id, decision]));
    const changed = this.disagreements.all().filter(({ id }) => before.get(id)?.event !== this.#settled.get(id)?.event);
    if (changed.length === 0) return;
    this.#compared.fire(new Set(changed.flatMap(({ passages }) => passages.map(({ path }) => path))));
    this.#announce();
  }

  get progress(): Progress {
    return this.#folder.progress;
  }

  /** How often a file of the folder was analysed; those that did not change since an earlier session need not be. */
  get analyses(): number {
    return this.#folder.analyses;
  }

  /** Resolves once what was detected is kept for the next session. */
  settled(): Promise<void> {
    return this.#folder.settled();
  }

  /** Reads the workspace; it may take minutes, everything works meanwhile with what is there. */
  readWorkspace(): Promise<void> {
    return this.#folder.readAll();
  }

  /** Holds the reading of the workspace on; open documents are read as ever. */
  pauseReading(): void {
    this.#folder.pause();
  }

  resumeReading(): void {
    this.#folder.resume();
  }

  /** Why there may be nothing to show yet. */
  get state(): ReadingState {
    return readingState(this.progress, this.#analyzer.stopped);
  }

  /** How far what was read has been compared: as long as it is under way, disagreements that are not there may come. */
  get comparison(): ComparisonProgress {
    return this.#comparison.progress;
  }

  /** Facts of an open document as it is now, as people decided. */
  factsOf(document: TextDocument, token?: CancellationToken): Promise<ArticleFacts | undefined> {
    return this.#documents.factsOf(document, token);
  }

  /** What was detected in an open document, whatever people said of it. */
  detectedOf(document: TextDocument): Promise<ArticleFacts | undefined> {
    return this.#documents.detectedOf(document);
  }

  /** What stands in words that somebody asks about; null when they cannot be analysed. */
  async factsIn(words: string): Promise<ArticleFacts | null> {
    const asked = { key: randomId(), path: 'words.txt', languageId: null, content: words };
    const analysis = await this.#analyzer.analyze(asked, 'urgent');
    return 'facts' in analysis ? unpackFacts(analysis.facts) : null;
  }

  dispose(): void {
    clearTimeout(this.#pending);
    for (const each of [
      ...this.#subscriptions,
      this.#documents,
      this.#folder,
      this.#analyzer,
      this.#comparer,
      this.#comparison,
      this.#confirmer,
      this.texts,
    ])
      each.dispose();
    this.#changed.dispose();
    this.#compared.dispose();
    this.#read.dispose();
  }

  #disagreementsChanged(paths: ReadonlySet<string>): void {
    this.#compared.fire(paths);
    this.#announce();
  }

  #put(uri: Uri, facts: PackedFacts | undefined, priority: 'urgent' | 'rest'): void {
    const path = uri.toString();
    if (facts) this.archive.replacePacked(path, facts);
    else this.archive.remove(path);
    this.#comparer.compare(path, priority);
    this.#read.fire(path);
    this.#identifyPeople();
    this.#announce();
  }

  /** Slice by slice, rather than all at once when somebody asks. */
  async #identify(): Promise<void> {
    const slices = new Slices();
    // what comes in a crowd is done together
    await slices.rest();
    while (!this.archive.identifyPeople(() => slices.isDue)) await slices.rest();
    // who is told of by another name than the article's may be known by now
    if (this.archive.hasDecisions) this.#announce();
  }

  /** What was typed and not saved is gone; a loose file leaves with its editor. */
  #closed(document: TextDocument): void {
    if (this.#folder.has(document.uri)) this.#folder.read(document.uri);
    else if (this.archive.has(document.uri.toString())) this.#put(document.uri, undefined, 'urgent');
  }

  /**
   * Whether a document is an article of the archive: one of the folder, or one that somebody sees. The document of a file
   * that was deleted or is in no folder may live on for minutes after its editor.
   */
  #counts(uri: Uri): boolean {
    return this.#folder.has(uri) || hasTab(uri.toString());
  }

  /** A tab may come after its document was read. */
  #shown(uris: readonly Uri[]): void {
    const unknown = uris.map(String).filter((key) => !this.archive.has(key));
    if (unknown.length > 0) this.#documents.tellAnew(new Set(unknown));
  }

  #hidden(uris: readonly Uri[]): void {
    for (const uri of uris)
      if (this.archive.has(uri.toString()) && !this.#counts(uri)) this.#put(uri, undefined, 'urgent');
  }

  #announce(): void {
    this.#pending ??= setTimeout(
      () => {
        this.#pending = undefined;
        const began = performance.now();
        this.#tellState();
        this.#changed.fire();
        this.#restsUntil = performance.now() + restAfter(began);
      },
      Math.max(QUIET_MS, this.#restsUntil - performance.now()),
    );
  }

  /** An empty view says why it is empty, and commands show where they can do something. */
  #tellState(): void {
    this.#tellReading(this.state);
    this.#tellComparison(this.comparison.state);
    this.#tellArticles(this.archive.size > 0);
  }
}

/** Whether a tab shows a file. The document of one that nobody sees any more may live on for minutes. */
const hasTab = (key: string): boolean =>
  window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => shownBy(input).some((uri) => uri.toString() === key)),
  );
