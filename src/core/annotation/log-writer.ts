import type { LogEvent } from './event';
import { type Reason, reasonOf, reasonText, type World } from './log-files';
import { documentOf, logPath } from './paths';
import { eventLine } from './write-event';

const linesOf = (events: readonly LogEvent[]): string => events.map(eventLine).join('');

interface OpenLog {
  readonly path: string;
  readonly revision: string | null;
  readonly text: string;
}

/**
 * Appends a window's events to logs of its own, one after the other. A log is written to as long as the same commit is checked
 * out; what cannot be written stays and is tried again with the next event, in a new log.
 */
export class LogWriter {
  readonly #world: World;
  /** By document. */
  readonly #open = new Map<string, OpenLog>();
  readonly #unsaved = new Map<string, readonly LogEvent[]>();
  #queue: Promise<void> = Promise.resolve();
  #failure: Reason | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  /** Why events are unsaved; null when none is. */
  get failure(): Reason | null {
    return this.#failure;
  }

  /** Everything that could not be written, as a log, by document. */
  unsaved(): ReadonlyMap<string, string> {
    return new Map([...this.#unsaved].map(([document, events]) => [document, linesOf(events)]));
  }

  /** Whether this window writes to a log. */
  writesTo(path: string): boolean {
    return this.textOf(path) !== undefined;
  }

  /** What this window wrote into a log; undefined where it writes to another, or to none. */
  textOf(path: string): string | undefined {
    const document = documentOf(path);
    const open = document === null ? undefined : this.#open.get(document);
    return open?.path === path ? open.text : undefined;
  }

  /** Writes events; resolves once they are on the disk, or to the reason why they are not. */
  append(document: string, events: readonly LogEvent[]): Promise<string | null> {
    this.#unsaved.set(document, [...(this.#unsaved.get(document) ?? []), ...events]);
    const done = this.#queue.then(() => this.#flush(document));
    this.#queue = done.then(() => {});
    return done;
  }

  /** Resolves once all that was to be written so far is, or failed. */
  settled(): Promise<void> {
    return this.#queue;
  }

  /** Tries again to write what could not be written. */
  async retry(): Promise<string | null> {
    await Promise.all([...this.#unsaved.keys()].map((document) => this.append(document, [])));
    return this.#failure === null ? null : reasonText(this.#failure);
  }

  async #flush(document: string): Promise<string | null> {
    const waiting = this.#unsaved.get(document) ?? [];
    if (waiting.length === 0) return null;
    try {
      await this.#write(document, linesOf(waiting));
    } catch (error) {
      // the log may end in half a line now
      this.#open.delete(document);
      this.#failure = reasonOf(error);
      return reasonText(this.#failure);
    }
    // what came meanwhile waits behind
    const rest = (this.#unsaved.get(document) ?? []).slice(waiting.length);
    if (rest.length > 0) this.#unsaved.set(document, rest);
    else this.#unsaved.delete(document);
    if (this.#unsaved.size === 0) this.#failure = null;
    return null;
  }

  async #write(document: string, text: string): Promise<void> {
    const revision = await this.#world.revision();
    const open = this.#open.get(document);
    if (open !== undefined && open.revision === revision) {
      try {
        await this.#world.files.append(open.path, text, open.text);
        this.#open.set(document, { ...open, text: open.text + text });
        return;
      } catch {
        // gone, by a compaction or a stash: the next log takes it
      }
    }
    const path = logPath(document, this.#world.person, this.#world.random());
    await this.#world.files.append(path, text, '');
    this.#open.set(document, { path, revision, text });
  }
}
