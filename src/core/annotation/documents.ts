import type { LogEvent, UnknownEvent } from './event';
import { foldAdded, foldDocument, foldPath } from './fold';
import { foldDecisions } from './fold-decisions';
import { ARCHIVE_DOCUMENT, documentOf } from './paths';
import type { DamagedLine, ReadLog } from './read-log';
import type { ArchiveDecisions, DocumentState } from './state';

type Event = LogEvent | UnknownEvent;

/** Events that this window wrote are kept under this name: whether and where they are on the disk does not matter. */
const OWN = '';

/**
 * What all logs say, by document. A changed log replaces its own events; states are folded when asked for and kept until
 * one of their logs changes.
 */
export class Documents {
  /** By document, then by log. */
  readonly #events = new Map<string, Map<string, readonly Event[]>>();
  /** By the id of an event of this window: its document. */
  readonly #own = new Map<string, string>();
  readonly #damaged = new Map<string, readonly DamagedLine[]>();
  /** Those of all logs in order; null when they have to be gathered anew. */
  #allDamaged: readonly DamagedLine[] | null = null;
  readonly #states = new Map<string, DocumentState>();
  /** Documents by the article's path; null when it has to be made anew. */
  #byPath: Map<string, readonly string[]> | null = null;
  readonly #paths = new Map<string, string>();
  readonly #byArticle = new Map<string, DocumentState>();
  #decisions: ArchiveDecisions | null = null;

  /** Whether a log was taken in. */
  has(path: string): boolean {
    const document = documentOf(path);
    return document !== null && (this.#events.get(document)?.has(path) ?? false);
  }

  /** Paths of all logs that were taken in. */
  logs(): readonly string[] {
    return [...this.#events.values()].flatMap((logs) => [...logs.keys()].filter((path) => path !== OWN));
  }

  /** Takes in a log, or what it says now; null: it is gone. */
  replace(path: string, log: ReadLog | null): void {
    const document = documentOf(path);
    if (document === null) return;
    const logs = this.#logs(document);
    if (log === null) logs.delete(path);
    else logs.set(path, log.events);
    const wasDamaged = this.#damaged.delete(path);
    if (log !== null && log.damaged.length > 0) this.#damaged.set(path, log.damaged);
    if (wasDamaged || this.#damaged.has(path)) this.#allDamaged = null;
    this.#touch(document);
  }

  /** Takes in events of this window. */
  record(document: string, events: readonly Event[]): void {
    const logs = this.#logs(document);
    const state = this.#states.get(document);
    logs.set(OWN, [...(logs.get(OWN) ?? []), ...events]);
    for (const { id } of events) this.#own.set(id, document);
    this.#touch(document);
    const now = state && foldAdded(state, this.#eventsIn(document), events);
    if (now) this.#states.set(document, now);
  }

  /** Ids of the documents that are about an article, the one in which new events belong first. */
  of(path: string): readonly string[] {
    this.#byPath ??= this.#index();
    return this.#byPath.get(path) ?? [];
  }

  /** Paths of the articles that have a document, sorted. */
  paths(): readonly string[] {
    this.#byPath ??= this.#index();
    return [...this.#byPath.keys()].sort();
  }

  /** All events on an article, in no order. */
  eventsOf(path: string): readonly Event[] {
    return this.of(path).flatMap((id) => this.#eventsIn(id));
  }

  /** The document into which this window wrote an event, the last of several; undefined where it did not. */
  writtenIn(event: string): string | undefined {
    return this.#own.get(event);
  }

  /** What all documents of an article say together. */
  stateOf(path: string): DocumentState {
    const known = this.#byArticle.get(path);
    if (known !== undefined) return known;
    const documents = this.of(path);
    const [only] = documents;
    const state = documents.length === 1 ? this.stateIn(only!) : foldDocument(this.eventsOf(path));
    this.#byArticle.set(path, state);
    return state;
  }

  /** What one document says. */
  stateIn(document: string): DocumentState {
    const known = this.#states.get(document);
    if (known !== undefined) return known;
    const state = foldDocument(this.#eventsIn(document));
    this.#states.set(document, state);
    return state;
  }

  decisions(): ArchiveDecisions {
    this.#decisions ??= foldDecisions(this.decisionEvents());
    return this.#decisions;
  }

  /** All events over all articles, in no order. */
  decisionEvents(): readonly Event[] {
    return this.#eventsIn(ARCHIVE_DOCUMENT);
  }

  /** The damaged lines that are told of, by file and line; the same list until a log with some is read again or goes. */
  damaged(): readonly DamagedLine[] {
    this.#allDamaged ??= [...this.#damaged].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, lines]) => lines);
    return this.#allDamaged;
  }

  #logs(document: string): Map<string, readonly Event[]> {
    const known = this.#events.get(document);
    if (known !== undefined) return known;
    const fresh = new Map<string, readonly Event[]>();
    this.#events.set(document, fresh);
    return fresh;
  }

  #eventsIn(document: string): readonly Event[] {
    const logs = [...(this.#events.get(document)?.values() ?? [])];
    return logs.length === 1 ? logs[0]! : logs.flat();
  }

  #touch(document: string): void {
    if (document === ARCHIVE_DOCUMENT) {
      this.#decisions = null;
      return;
    }
    this.#states.delete(document);
    // while logs are being read nobody asks, and all are looked at once
    if (this.#byPath === null) return;
    const before = this.#paths.get(document) ?? null;
    const path = foldPath(this.#eventsIn(document));
    if (path !== before) this.#move(document, before, path, this.#byPath);
    if (path !== null) this.#byArticle.delete(path);
  }

  /** A folder that is renamed moves all that are in it: they are not indexed anew for each. */
  #move(document: string, from: string | null, to: string | null, byPath: Map<string, readonly string[]>): void {
    if (from !== null) {
      const others = this.of(from).filter((each) => each !== document);
      if (others.length > 0) byPath.set(from, others);
      else byPath.delete(from);
      this.#byArticle.delete(from);
      this.#paths.delete(document);
    }
    if (to !== null) {
      byPath.set(to, [...this.of(to), document].sort());
      this.#paths.set(document, to);
    }
  }

  #index(): Map<string, readonly string[]> {
    this.#paths.clear();
    const byPath = new Map<string, string[]>();
    for (const document of [...this.#events.keys()].sort()) {
      const path = document === ARCHIVE_DOCUMENT ? null : foldPath(this.#eventsIn(document));
      if (path === null) continue;
      this.#paths.set(document, path);
      const known = byPath.get(path);
      if (known === undefined) byPath.set(path, [document]);
      else known.push(document);
    }
    return byPath;
  }
}
