import { isAskable, pairsOf, readable, verdictOf } from '../core/disagreement/confirm';
import { ConfirmedDisagreements, type DisagreementList } from '../core/disagreement/confirmed';
import type { Disagreement, Passage } from '../core/disagreement/disagreement';
import type { ConfirmationReply, ConfirmationRequest } from '../host/confirmer/confirmation';
import type { Thread } from '../host/thread';
import { type Outcome, type Patience, PatientThread } from './patientThread';

/** What the confirmer needs of the editor. */
export interface ConfirmerHost {
  startThread(): Promise<Thread<ConfirmationRequest, ConfirmationReply>>;
  /** The model's folder; empty when no model is to be asked. */
  folder(): string;
  /** What the comparison found. */
  found(): DisagreementList;
  /** Open articles, that which is looked at first. */
  openPaths(): Iterable<string>;
  /** The passages' words; empty where they cannot be read, or have changed meanwhile. */
  textsOf(passages: readonly Passage[]): Promise<readonly string[]>;
  /** Disagreements at these articles moved. */
  changed(paths: ReadonlySet<string>): void;
  log(message: string): void;
  /** The model cannot be used: completes "goes on without its model: …". */
  unusable(reason: string): void;
}

type ModelThread = PatientThread<ConfirmationRequest, ConfirmationReply>;

/** A model is read with the first request. */
const PATIENCE_MS: Patience = { loading: 60_000, request: 180_000 };
/** Changes come in crowds while a folder is read. */
const QUIET_MS = 500;
/** So many hints of articles that nobody looks at are asked about, and so many of one that is open. */
const MOST_AT_REST = 1_000;
const MOST_PER_ARTICLE = 100;
const MOST_KEPT = 5_000;

/**
 * Asks a model about hints, one at a time and in the background, those of open articles first. Without a model, and whatever
 * becomes of it, the disagreements are those that the comparison found.
 */
export class Confirmer {
  readonly #host: ConfirmerHost;
  readonly #patience: Patience;
  readonly #quiet: number;
  readonly #confirmed: ConfirmedDisagreements;
  /** The setting as it was last looked at. */
  #folder = '';
  /** Not there without a model, nor when it was given up. */
  #thread: ModelThread | undefined;
  #queue: Disagreement[] = [];
  /** What is read, or asked about; it is no longer in the queue. */
  #current: Disagreement | undefined;
  #isReading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ConfirmerHost, patience = PATIENCE_MS, quiet = QUIET_MS) {
    this.#host = host;
    this.#patience = patience;
    this.#quiet = quiet;
    this.#confirmed = new ConfirmedDisagreements(() => host.found(), MOST_KEPT);
  }

  /** What the comparison found, as far as the model has been asked about it. */
  get disagreements(): DisagreementList {
    return this.#confirmed;
  }

  /** The disagreements, the open articles or the setting may have changed. */
  refresh(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#follow(this.#host.folder());
      if (this.#thread) this.#queue = this.#unasked();
      this.#next();
    }, this.#quiet);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#thread?.dispose();
  }

  /** Another model has other verdicts. */
  #follow(folder: string): void {
    if (folder === this.#folder) return;
    this.#folder = folder;
    this.#drop();
    const moved = this.#host
      .found()
      .all()
      .filter((each) => isAskable(each) && this.#confirmed.knows(each));
    this.#confirmed.clear();
    if (moved.length > 0) this.#host.changed(pathsOf(moved));
    if (folder === '') return;
    this.#thread = new PatientThread(
      'The confirmer',
      {
        startThread: () => this.#host.startThread(),
        log: (message) => this.#host.log(message),
        free: () => this.#next(),
        stopped: () => this.#giveUp('its thread does not start'),
      },
      this.#patience,
    );
  }

  #unasked(): Disagreement[] {
    const isNew = (each: Disagreement): boolean =>
      isAskable(each) && !this.#confirmed.knows(each) && each !== this.#current;
    const queue = new Set<Disagreement>();
    for (const path of this.#host.openPaths())
      for (const each of this.#host.found().at(path).filter(isNew).slice(0, MOST_PER_ARTICLE)) queue.add(each);
    let left = MOST_AT_REST - this.#confirmed.size;
    for (const each of this.#host.found().all()) {
      if (left <= 0) break;
      if (!isNew(each) || queue.has(each)) continue;
      queue.add(each);
      left--;
    }
    return [...queue];
  }

  #next(): void {
    const thread = this.#thread;
    if (!thread || this.#isReading || this.#queue.length === 0) return;
    if (!thread.isFree) {
      thread.start();
      return;
    }
    const disagreement = this.#queue.shift()!;
    this.#current = disagreement;
    const goOn = (texts: readonly string[]): void => {
      this.#isReading = false;
      const isReadable = texts.every((text) => text !== '');
      if (isReadable && thread === this.#thread && thread.isFree) {
        this.#ask(thread, disagreement, texts);
        return;
      }
      // what could not be read is asked about when things change again
      this.#current = undefined;
      this.#next();
    };
    this.#isReading = true;
    this.#host.textsOf(disagreement.passages).then(goOn, (error: unknown) => {
      this.#host.log(error instanceof Error ? error.message : String(error));
      goOn(['']);
    });
  }

  #ask(thread: ModelThread, disagreement: Disagreement, texts: readonly string[]): void {
    const { path } = disagreement.passages[0]!;
    thread.ask({ folder: this.#folder, pairs: pairsOf(texts.map(readable)) }, path, (outcome) =>
      this.#settle(disagreement, outcome),
    );
  }

  #settle(disagreement: Disagreement, outcome: Outcome<ConfirmationReply>): void {
    if ('lost' in outcome) this.#giveUp(outcome.lost);
    else if ('unusable' in outcome.reply) this.#giveUp(outcome.reply.unusable);
    else if ('failed' in outcome.reply) {
      this.#host.log(`${disagreement.passages[0]!.path}: the model was not asked, ${outcome.reply.failed}`);
      this.#confirmed.put(disagreement, 'open');
    } else {
      const verdict = verdictOf(disagreement.passages, outcome.reply.inferences);
      this.#confirmed.put(disagreement, verdict);
      if (verdict !== 'open') this.#host.changed(pathsOf([disagreement]));
    }
  }

  /** What it said so far stays. */
  #giveUp(reason: string): void {
    this.#drop();
    this.#host.unusable(reason);
  }

  #drop(): void {
    this.#thread?.dispose();
    this.#thread = undefined;
    this.#queue = [];
    this.#current = undefined;
  }
}

const pathsOf = (disagreements: readonly Disagreement[]): ReadonlySet<string> =>
  new Set(disagreements.flatMap(({ passages }) => passages.map(({ path }) => path)));
