import { grouped } from '../text/grouped';
import { message } from '../text/message';
import { type Compaction, compactLogs } from './compact-logs';
import { Documents } from './documents';
import type { DelEvent, EventBody, LogEvent, UnknownEvent } from './event';
import { unreadSentences } from './flaws';
import { foldDocument } from './fold';
import type { OldText } from './locate';
import { type Reason, reasonOf, type World } from './log-files';
import { LogWriter } from './log-writer';
import { OldTexts } from './old-texts';
import { inOrder } from './order';
import { ARCHIVE_DOCUMENT, documentOf, isInside, isNamedLog, isStrayLog } from './paths';
import { type DamagedLine, LogReader } from './read-log';
import { type Recorded, together } from './recorded';
import { signed } from './signed';
import type { ArchiveDecisions, DocumentState } from './state';
import { textsOf } from './texts-of';
import { isUndo } from './undo';

/** What could not be used of a folder of annotations, or not as it should be. */
export interface Unread {
  /** A log, or the copy of a text; empty: the folder itself. */
  readonly file: string;
  /** Where the system says it, trying again may help. */
  readonly reason: Reason;
}

const FOLDER = '';
/** Stands where bytes were that are no UTF-8, unless a person wrote it. */
const REPLACED = '\ufffd';

/** What is in memory only. */
export interface Unsaved {
  readonly reason: Reason;
  /** By document. */
  readonly logs: ReadonlyMap<string, string>;
  /** Texts that anchors were made against, by their path in the annotations' folder. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Logs read at a time. */
const AT_ONCE = 16;

/**
 * The annotations of a folder: reads all logs, answers what they say, and writes what people decide. Answers hold at once, on
 * the disk they are a little later; see `event.ts` for the files.
 */
export class AnnotationStore {
  readonly #world: World;
  readonly #documents = new Documents();
  readonly #writer: LogWriter;
  readonly #unread = new Map<string, Reason>();
  /** By log: whoever began to read it last. */
  readonly #reading = new Map<string, object>();
  readonly #texts: OldTexts;

  /** @param noticed is told when something turns out to be damaged though no log was read */
  constructor(world: World, noticed: () => void = () => {}) {
    this.#world = world;
    this.#writer = new LogWriter(world);
    this.#texts = new OldTexts(world, noticed);
  }

  /** Under which name is written here. */
  get person(): string {
    return this.#world.person;
  }

  /** Reads all logs. */
  async load(): Promise<void> {
    const paths = await this.#world.files.list();
    for (let at = 0; at < paths.length; at += AT_ONCE) {
      await Promise.all(paths.slice(at, at + AT_ONCE).map((path) => this.reload(path)));
    }
  }

  /**
   * The folder could not be listed: what was read of it before holds, and what is decided. Null: it could be, again.
   *
   * @returns whether that is news
   */
  notListed(error: unknown): boolean {
    const before = this.#unread.get(FOLDER);
    if (error === null) return this.#unread.delete(FOLDER);
    const reason = reasonOf(error);
    this.#unread.set(FOLDER, reason);
    return JSON.stringify(before) !== JSON.stringify(reason);
  }

  /**
   * Reads a log again, or for the first time; one that is gone is forgotten. Other files are passed over, lost logs named.
   *
   * @returns whether it may say something that was not known
   */
  async reload(path: string): Promise<boolean> {
    const document = documentOf(path);
    if (document === null) {
      const isStray = isStrayLog(path);
      if (isStray) this.#unread.set(path, message(unreadSentences.strayLog));
      return isStray;
    }
    if (!this.#documents.has(path) && (await this.#isAsWritten(path))) return false;
    const reader = new LogReader(path);
    const turn = {};
    this.#reading.set(path, turn);
    // of two that read the same log at once the one that began later knows better
    const isLatest = (): boolean => this.#reading.get(path) === turn;
    let isText = true;
    try {
      for await (const piece of this.#world.files.read(path)) {
        reader.push(piece);
        if (piece.includes(REPLACED)) isText = false;
      }
      if (!isText) isText = (await this.#world.files.text(path)) !== null;
    } catch (error) {
      const still = (await this.#world.files.list(document)).includes(path);
      if (!isLatest()) return false;
      if (still) this.#unread.set(path, reasonOf(error));
      else this.forget(path);
      return true;
    }
    if (!isLatest()) return false;
    if (isText) this.#unread.delete(path);
    else this.#unread.set(path, message(unreadSentences.noText));
    this.#documents.replace(path, reader.end());
    return true;
  }

  /** Whether a log holds what this window wrote, and nothing else: it is told of after each writing. */
  async #isAsWritten(path: string): Promise<boolean> {
    const written = this.#writer.textOf(path);
    try {
      return written !== undefined && (await this.#world.files.text(path)) === written;
    } catch {
      return false;
    }
  }

  /** Forgets a log that was deleted. */
  forget(path: string): void {
    this.#reading.delete(path);
    this.#unread.delete(path);
    this.#documents.replace(path, null);
  }

  /** Paths of all logs that were read. */
  logs(): readonly string[] {
    return this.#documents.logs();
  }

  /** What people say of an article; empty when it has no annotations. */
  stateOf(article: string): DocumentState {
    return this.#documents.stateOf(article);
  }

  /** What people decided over all articles. */
  decisions(): ArchiveDecisions {
    return this.#documents.decisions();
  }

  /** All that people said over all articles, in no order. */
  decisionEvents(): readonly (LogEvent | UnknownEvent)[] {
    return this.#documents.decisionEvents();
  }

  /** Whether this window wrote an event. */
  wrote(event: string): boolean {
    return this.#documents.writtenIn(event) !== undefined;
  }

  /** Paths of the articles that have annotations, sorted. */
  articles(): readonly string[] {
    return this.#documents.paths();
  }

  /** Lines of logs that are no events. */
  damaged(): readonly DamagedLine[] {
    return this.#documents.damaged();
  }

  /** What could not be used as it should be, and why. */
  unread(): readonly Unread[] {
    const changed = this.#texts.changed.map((file) => ({ file, reason: message(unreadSentences.changedText) }));
    return [...[...this.#unread].map(([file, reason]) => ({ file, reason })), ...changed];
  }

  /** Looks again at copies of texts that were not what they should be; tells whether some are not any more. */
  lookAgain(): Promise<boolean> {
    return this.#texts.lookAgain();
  }

  /** Why events are in memory only, with all that is needed for saving them elsewhere; null when all are saved. */
  unsaved(): Unsaved | null {
    const reason = this.#writer.failure ?? this.#texts.failure;
    if (reason === null) return null;
    return { reason, logs: this.#writer.unsaved(), texts: this.#texts.unsaved() };
  }

  /** Resolves once all that was recorded so far is saved, or known to be in memory only. */
  async settled(): Promise<void> {
    await Promise.all([this.#writer.settled(), this.#texts.settled()]);
  }

  /** Tries again to save what could not be saved; null when all is. */
  async retry(): Promise<string | null> {
    const copies = await this.#texts.retry();
    return (await this.#writer.retry()) ?? copies;
  }

  /**
   * Writes what a person decides about an article.
   *
   * @param article path in the folder
   * @param text the text that new anchors were made against; it is kept where git does not have it
   * @throws RangeError when the article is outside the folder, or when no reader would take an event; nothing is written then
   */
  record(article: string, bodies: readonly EventBody[], text: string | null = null): Recorded {
    if (!isInside(article)) throw new RangeError(`${article} is not in the folder that is open`);
    const [known] = this.#documents.of(article);
    const document = known ?? this.#world.random();
    const opening: readonly EventBody[] = known === undefined ? [{ op: 'doc', path: article }] : [];
    const recorded = this.#write(document, this.#documents.stateOf(article).latest, [...opening, ...bodies]);
    if (text === null) return recorded;
    const saved = Promise.all([recorded.saved, this.#texts.keep(text)]).then(([log, copy]) => log ?? copy);
    return { events: recorded.events, saved };
  }

  /**
   * Writes a decision over all articles.
   *
   * @param latest time of the latest decision that is known, where other folders are open, too
   * @throws RangeError when no reader would take an event; nothing is written then
   */
  decide(bodies: readonly EventBody[], latest = this.decisions().latest): Recorded {
    return this.#write(ARCHIVE_DOCUMENT, latest, bodies);
  }

  /** Takes over decisions that were written into another folder, word for word. */
  adoptDecisions(events: readonly LogEvent[]): Recorded {
    return this.#append(ARCHIVE_DOCUMENT, events);
  }

  /** Tells that an article was renamed; one without annotations needs nothing. */
  rename(from: string, to: string): Recorded {
    if (!isInside(to)) throw new RangeError(`${to} is not in the folder that is open`);
    const documents = this.#documents.of(from);
    return together(
      documents.map((document) => this.#write(document, this.#latestIn(document), [{ op: 'rename', path: to }])),
    );
  }

  /** Takes back what this window wrote, the last first; to which article a document belongs by its first event stays. */
  undo(events: readonly LogEvent[]): Recorded {
    const written = grouped(
      events.filter(({ op }) => op !== 'doc').toReversed(),
      ({ id }) => this.#documents.writtenIn(id) ?? ARCHIVE_DOCUMENT,
    );
    return together(
      [...written].map(([document, all]) =>
        this.#write(
          document,
          this.#latestIn(document),
          all.map(({ id }): EventBody => ({ op: 'undo', event: id })),
        ),
      ),
    );
  }

  /** All that people said of an article, in order. */
  eventsOf(article: string): readonly (LogEvent | UnknownEvent)[] {
    return inOrder(this.#documents.eventsOf(article));
  }

  /**
   * Takes over what people said of an article in another folder, word for word and under their names. What was said of it here
   * before it went there, and taken away then, is here again; so is what went here before and was taken back.
   *
   * @param oldText the other folder's; the texts that anchors were made against are kept here, too
   */
  adopt(article: string, events: readonly (LogEvent | UnknownEvent)[], oldText: OldText): Recorded {
    if (!isInside(article)) throw new RangeError(`${article} is not in the folder that is open`);
    const document = this.#world.random();
    const copied = events.map(({ unknown: _, ...event }: Partial<UnknownEvent>) => event as LogEvent);
    const { annotations, latest: theirs } = foldDocument(events);
    const known = new Set(copied.map(({ id }) => id));
    const placing = signed([{ op: 'rename', path: article }], this.#world, theirs);
    const copies = this.#append(document, copied);
    const placed = this.#append(document, placing);
    const takenAway = this.#documents
      .eventsOf(article)
      .filter((event) => !known.has(event.id))
      .filter((event) =>
        isUndo(event) ? known.has(event.event) : isDeletion(event) && annotations.has(event.annotation),
      );
    const { latest } = this.#documents.stateOf(article);
    const undone = takenAway.map(({ id }): EventBody => ({ op: 'undo', event: id }));
    const revived = this.#write(document, latest, undone);
    const kept = [...textsOf(annotations.values())].map(async (id) => {
      const text = await oldText(id);
      return text === null ? null : this.#texts.keep(text);
    });
    return together([copies, placed, revived, ...kept.map((saved) => ({ events: [], saved }))]);
  }

  /** The text that anchors were made against: from the repository, else the copy kept; null when it is nowhere. */
  oldText(id: string): Promise<string | null> {
    return this.#texts.find(id);
  }

  /**
   * Joins the logs of each document that nobody writes to any more: those that are committed, or outside a repository all but
   * this window's (another window whose log is gone begins a new one). What some other program named, and what is damaged,
   * stays as it is.
   */
  async compact(): Promise<Compaction> {
    const committed = await this.#world.committed();
    const damaged = new Set(this.damaged().map(({ file }) => file));
    const closed = (await this.#world.files.list()).filter(
      (path) =>
        isNamedLog(path) && !damaged.has(path) && !this.#writer.writesTo(path) && (committed?.has(path) ?? true),
    );
    return compactLogs(this.#world, closed, this);
  }

  #write(document: string, known: string | null, bodies: readonly EventBody[]): Recorded {
    return this.#append(document, signed(bodies, this.#world, known));
  }

  #append(document: string, events: readonly LogEvent[]): Recorded {
    this.#documents.record(document, events);
    return { events, saved: this.#writer.append(document, events) };
  }

  #latestIn(document: string): string | null {
    return document === ARCHIVE_DOCUMENT ? this.decisions().latest : this.#documents.stateIn(document).latest;
  }
}

const isDeletion = (event: LogEvent | UnknownEvent): event is DelEvent => event.op === 'del';
