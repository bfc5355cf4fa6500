import type { PackedFacts } from '../../core/archive/packing';
import { NO_FINDINGS, type RecordFindings } from '../../core/record/verdict';
import type { RecordsReply, RecordsRequest } from '../../host/records';
import type { Thread } from '../../host/thread';
import { type Patience, PatientThread } from '../patientThread';
import { eachInSlices } from '../slices';

/** An article as it is checked. */
export interface CheckedArticle {
  readonly text: string;
  readonly facts: PackedFacts;
}

/** What the checker needs of the editor. */
export interface RecordCheckerHost {
  startThread(): Promise<Thread<RecordsRequest, RecordsReply>>;
  /** A record's file, as it is read. */
  parts(record: string): AsyncIterable<Uint8Array>;
  /** An article as it is now; null when it is gone, or not analysed yet. */
  article(path: string): Promise<CheckedArticle | null>;
  /** All articles there are. */
  paths(): Iterable<string>;
  /** What somebody looks at, articles and others, what is wanted most first. */
  openPaths(): Iterable<string>;
  /** The findings of an article are others. */
  changed(path: string): void;
  log(message: string): void;
  /** It does not start, or always dies, and is not tried again. */
  stopped(): void;
}

/** A part of a record takes a fifth of a second, an article some milliseconds. */
const PATIENCE_MS: Patience = { loading: 60_000, request: 30_000 };
const MOST_LOSSES = 3;

/** Calls back later, unless what it answers with is called before. */
export type Later = (act: () => void) => () => void;

/** A transcript that somebody types is saved again and again: only once it rests, all that may quote it is read. */
const onceRested: Later = (act) => {
  const timer = setTimeout(act, 3000);
  return () => clearTimeout(timer);
};

interface Asked {
  readonly request: RecordsRequest;
  readonly about: string;
  /** Null: the thread is gone. */
  readonly settle: (reply: RecordsReply | null) => void;
}

/**
 * Has the records read and the articles' quotations held against them, one thing after the other: records first, then what
 * is open. What else was checked before is checked again once the records are left alone.
 */
export class RecordChecker {
  readonly #host: RecordCheckerHost;
  readonly #thread: PatientThread<RecordsRequest, RecordsReply>;
  readonly #records = new Set<string>();
  /** Records to read again, or to forget. */
  readonly #stale = new Set<string>();
  readonly #urgent = new Set<string>();
  readonly #rest = new Set<string>();
  /** Articles that were held against the records as they were before, to be checked once those rest. */
  readonly #again = new Set<string>();
  /** Every article is to be checked again; they are listed once, after the records. */
  #allStale = false;
  /** What is listed for the first time waits for nothing. */
  #hasListed = false;
  readonly #later: Later;
  #isRested = true;
  #cancelRest = (): void => {};
  readonly #findings = new Map<string, RecordFindings>();
  #asked: Asked | undefined;
  #working = false;
  #losses = 0;

  constructor(host: RecordCheckerHost, later = onceRested, patience = PATIENCE_MS) {
    this.#host = host;
    this.#later = later;
    this.#thread = new PatientThread(
      'The keeping of records',
      {
        startThread: () => host.startThread(),
        log: (message) => host.log(message),
        free: () => this.#ask(),
        stopped: () => host.stopped(),
        lost: () => this.#startOver(),
      },
      patience,
    );
  }

  /** What the records have of an article, as far as that is known. */
  findingsOf(path: string): RecordFindings {
    return this.#findings.get(path) ?? NO_FINDINGS;
  }

  /** Articles with checked quotations. */
  checked(): readonly string[] {
    return Array.from(this.#findings).flatMap(([path, { checks }]) => (checks.length > 0 ? [path] : []));
  }

  has(record: string): boolean {
    return this.#records.has(record);
  }

  /** A record is new or has changed. */
  read(record: string): void {
    this.#records.add(record);
    this.#touch(record);
  }

  /** A record is gone; unknown ones are ignored. */
  forget(record: string): void {
    if (this.#records.delete(record)) this.#touch(record);
  }

  /** An article is new, has changed or is gone. */
  check(path: string, priority: 'urgent' | 'rest'): void {
    if (this.#records.size === 0) return;
    (priority === 'urgent' ? this.#urgent : this.#rest).add(path);
    this.#work();
  }

  dispose(): void {
    this.#cancelRest();
    for (const waiting of [this.#stale, this.#urgent, this.#rest, this.#again]) waiting.clear();
    this.#allStale = false;
    this.#thread.dispose();
  }

  /** What is found in any article may be in this record. */
  #touch(record: string): void {
    this.#stale.add(record);
    this.#allStale = true;
    for (const path of this.#host.openPaths()) this.#urgent.add(path);
    this.#isRested = false;
    this.#cancelRest();
    this.#cancelRest = this.#later(() => {
      this.#isRested = true;
      this.#work();
    });
    this.#work();
  }

  #work(): void {
    if (this.#working || this.#thread.stopped) return;
    this.#working = true;
    this.#workOff()
      .catch((error: unknown) => this.#host.log(String(error)))
      .finally(() => {
        this.#working = false;
      });
  }

  async #workOff(): Promise<void> {
    while (!this.#thread.stopped) {
      const record = first(this.#stale);
      const path = first(this.#urgent) ?? first(this.#rest) ?? (this.#isRested ? first(this.#again) : undefined);
      if (record !== undefined) await this.#readRecord(record);
      else if (this.#allStale) await this.#listAll();
      else if (path !== undefined) await this.#checkArticle(path);
      else {
        this.#losses = 0;
        return;
      }
    }
  }

  async #listAll(): Promise<void> {
    this.#allStale = false;
    const waiting = this.#hasListed ? this.#again : this.#rest;
    this.#hasListed = true;
    await eachInSlices(this.#host.paths(), (path) => waiting.add(path));
  }

  async #readRecord(record: string): Promise<void> {
    this.#stale.delete(record);
    await this.#reply({ forget: record }, record);
    if (!this.#records.has(record)) return;
    try {
      let [part, isFirst]: [Uint8Array, boolean] = [new Uint8Array(), true];
      for await (const next of this.#host.parts(record)) {
        if (part.length > 0) {
          const reply = await this.#reply({ record, part, first: isFirst, last: false }, record);
          if (reply === null || 'refused' in reply) return this.#passOver(record, reply);
          isFirst = false;
        }
        part = next;
      }
      const reply = await this.#reply({ record, part, first: isFirst, last: true }, record);
      if (reply === null || 'refused' in reply) this.#passOver(record, reply);
      else if ('flaws' in reply)
        for (const { line, message } of reply.flaws) this.#host.log(`${record}, line ${line + 1}: ${message}`);
    } catch (error) {
      this.#host.log(`${record}: could not be read, ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #passOver(record: string, reply: { readonly refused: string } | null): void {
    if (reply) this.#host.log(`${record}: passed over, ${reply.refused}`);
  }

  async #checkArticle(path: string): Promise<void> {
    for (const waiting of [this.#urgent, this.#rest, this.#again]) waiting.delete(path);
    const article = await this.#host.article(path);
    const reply = article && (await this.#reply({ article: path, ...article }, path));
    if (reply && 'refused' in reply) this.#host.log(`${path}: ${reply.refused}`);
    const findings = reply && 'findings' in reply ? reply.findings : NO_FINDINGS;
    const isEmpty = findings.checks.length + findings.retold.length === 0;
    if (isEmpty && !this.#findings.has(path)) return;
    if (isEmpty) this.#findings.delete(path);
    else this.#findings.set(path, findings);
    this.#host.changed(path);
  }

  #reply(request: RecordsRequest, about: string): Promise<RecordsReply | null> {
    return new Promise((settle) => {
      this.#asked = { request, about, settle };
      this.#ask();
    });
  }

  #ask(): void {
    const asked = this.#asked;
    if (asked === undefined) return;
    if (this.#thread.stopped) {
      this.#asked = undefined;
      asked.settle(null);
    } else if (this.#thread.isFree) {
      this.#asked = undefined;
      this.#thread.ask(asked.request, asked.about, (outcome) =>
        asked.settle('reply' in outcome ? outcome.reply : null),
      );
    } else this.#thread.start();
  }

  /** A new thread knows no record. */
  #startOver(): void {
    for (const record of this.#records) this.#stale.add(record);
    if (++this.#losses === MOST_LOSSES) this.#thread.giveUp();
  }
}

const first = (set: ReadonlySet<string>): string | undefined => set.values().next().value;
