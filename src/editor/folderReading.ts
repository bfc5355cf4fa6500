import type { PackedFacts } from '../core/archive/packing';
import { eachInSlices } from './slices';

/** How far the reading of the workspace has come; `total` is 0 before the files are known. */
export interface Progress {
  readonly read: number;
  readonly total: number;
  readonly done: boolean;
  /** The files could not even be listed. */
  readonly failed: boolean;
  /** No further files are read until a person wants it. */
  readonly paused: boolean;
}

/** A file's address; what it is as a string tells files apart. */
export interface Address {
  readonly path: string;
  toString(): string;
}

/** What the reading needs of the workspace, and whom it tells. */
export interface FolderHost<File extends Address> {
  find(): PromiseLike<readonly File[]>;
  /** Facts of a file as it is now; undefined when it is passed over. */
  load(file: File): Promise<PackedFacts | undefined>;
  /** Files of open editors are not read here: what is typed counts. */
  isOpen(key: string): boolean;
  read(file: File, facts: PackedFacts | undefined): void;
  removed(file: File): void;
  progressed(): void;
}

interface Entry<File> {
  readonly file: File;
  /** Raised by each reading; only the latest may tell what it found. */
  ticket: number;
  isRead: boolean;
}

/** So many files are read at once: what they hold is in memory while it waits for the analysis. */
const AT_ONCE = 4;
/** When all are read most need no more than a look, which is a way to another process and back: many go it together. */
const FIRST_AT_ONCE = 32;

/** Knows the articles of the workspace and which of them have been read, while files come, change and go. */
export class FolderReading<File extends Address> {
  readonly #host: FolderHost<File>;
  readonly #entries = new Map<string, Entry<File>>();
  #read = 0;
  #done = false;
  #failed = false;
  /** Raised when a reading of everything takes over from what runs. */
  #generation = 0;
  #running = false;
  #again = false;
  /** Keys of files that changed and wait for one of the readers. */
  readonly #stale = new Set<string>();
  #readers = 0;
  /** What was deleted and is no article: a folder of some, perhaps. */
  readonly #gone = new Set<string>();
  #sweep: ReturnType<typeof setTimeout> | undefined;
  /** What waits for the end of a pause. */
  #pause: { readonly over: Promise<void>; readonly end: () => void } | null = null;

  constructor(host: FolderHost<File>) {
    this.#host = host;
  }

  get progress(): Progress {
    const { size: total } = this.#entries;
    return { read: this.#read, total, done: this.#done, failed: this.#failed, paused: this.#pause !== null };
  }

  /** Whether a file is among the workspace's articles. */
  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** Reads every article anew; a later call takes over from an earlier one. */
  async readAll(): Promise<void> {
    const all = [...this.#entries.keys()].flatMap((key) => this.#forget(key) ?? []);
    this.#done = false;
    this.#host.progressed();
    await Promise.all([this.#tellRemoved(all), this.#run()]);
  }

  /** Looks for articles that came or went; what runs comes to its end first. */
  async readNew(): Promise<void> {
    if (this.#running) this.#again = true;
    else await this.#run();
  }

  /** Reads one article again: it changed, or its editor was closed without saving. */
  async read(file: File): Promise<void> {
    const key = file.toString();
    const entry = this.#entries.get(key);
    if (!entry || this.#host.isOpen(key)) return;
    const ticket = ++entry.ticket;
    const facts = await this.#host.load(entry.file);
    const isCurrent = this.#entries.get(key) === entry && entry.ticket === ticket;
    if (isCurrent && !this.#host.isOpen(key)) this.#host.read(entry.file, facts);
  }

  /** Reads an article that changed on disk once a reader is free: a checkout changes thousands at a time. */
  async changed(file: File): Promise<void> {
    this.#stale.add(file.toString());
    if (this.#readers === AT_ONCE) return;
    this.#readers++;
    try {
      for (const key of this.#stale) {
        this.#stale.delete(key);
        const entry = this.#entries.get(key);
        if (entry) await this.read(entry.file);
      }
    } finally {
      this.#readers--;
    }
  }

  /** A file or a folder, with all that lies in it, was deleted. */
  deleted(deleted: File): void {
    // A search under way may have found it before.
    if (this.#running) this.#again = true;
    const key = deleted.toString();
    if (this.#entries.has(key)) {
      this.#drop(key);
      this.#host.progressed();
      return;
    }
    this.#gone.add(deleted.path);
    this.#sweep ??= setTimeout(() => void this.#dropInGone());
  }

  /** Holds on before the next file; what changes on disk is still followed. */
  pause(): void {
    if (this.#pause) return;
    let end = (): void => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#pause = { over, end };
    this.#host.progressed();
  }

  /** Goes on where `pause` held on. */
  resume(): void {
    this.#pause?.end();
    this.#pause = null;
    this.#host.progressed();
  }

  /** No pass goes on after this. */
  stop(): void {
    this.#generation++;
    this.#stale.clear();
    clearTimeout(this.#sweep);
    this.#pause?.end();
  }

  /** Many deletions that are told at once are one look at all articles. */
  async #dropInGone(): Promise<void> {
    this.#sweep = undefined;
    if (this.#running) this.#again = true;
    const gone = insideOf(this.#gone, this.#entries);
    this.#gone.clear();
    const files = gone.flatMap((key) => this.#forget(key) ?? []);
    if (files.length > 0) this.#host.progressed();
    await this.#tellRemoved(files);
  }

  async #run(): Promise<void> {
    const generation = ++this.#generation;
    this.#running = true;
    this.#failed = false;
    try {
      do {
        this.#again = false;
        await this.#pass(generation);
      } while (this.#again && generation === this.#generation);
    } catch (error) {
      if (generation === this.#generation) this.#failed = true;
      throw error;
    } finally {
      if (generation === this.#generation) {
        this.#running = false;
        this.#done = true;
        this.#host.progressed();
      }
    }
  }

  async #pass(generation: number): Promise<void> {
    const found = new Map<string, File>();
    await eachInSlices(await this.#host.find(), (file) => found.set(file.toString(), file));
    if (generation !== this.#generation) return;
    const fresh: [string, File][] = [];
    await eachInSlices([...this.#entries.keys()], (key) => void (found.has(key) || this.#drop(key)));
    await eachInSlices(found, ([key, file]) => void (this.#entries.has(key) || fresh.push([key, file])));
    if (generation !== this.#generation) return;
    for (const [key, file] of fresh.sort(([, a], [, b]) => (a.path < b.path ? -1 : 1)))
      this.#entries.set(key, { file, ticket: 0, isRead: false });
    const waiting = [...this.#entries.values()].filter(({ isRead }) => !isRead);
    if (waiting.length === 0) return;
    this.#done = false;
    this.#host.progressed();
    const readers = waiting.values();
    const readSome = async (): Promise<void> => {
      for (const entry of readers) {
        await this.#pause?.over;
        if (generation !== this.#generation) return;
        await this.#readFirst(entry);
      }
    };
    await Promise.all(Array.from({ length: FIRST_AT_ONCE }, readSome));
  }

  async #readFirst(entry: Entry<File>): Promise<void> {
    const key = entry.file.toString();
    if (this.#entries.get(key) !== entry) return;
    await this.read(entry.file);
    if (this.#entries.get(key) !== entry) return;
    entry.isRead = true;
    this.#read++;
    this.#host.progressed();
  }

  #drop(key: string): void {
    const file = this.#forget(key);
    if (file && !this.#host.isOpen(key)) this.#host.removed(file);
  }

  #forget(key: string): File | undefined {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    if (entry?.isRead) this.#read--;
    return entry?.file;
  }

  /** What is open stays, until its editor closes; what came back meanwhile stays as well. */
  async #tellRemoved(files: readonly File[]): Promise<void> {
    await eachInSlices(files, (file) => {
      const key = file.toString();
      if (!this.#entries.has(key) && !this.#host.isOpen(key)) this.#host.removed(file);
    });
  }
}

/** Keys of the entries that are in one of these folders; each of their own folders is looked up once. */
function insideOf<File extends { readonly path: string }>(
  folders: ReadonlySet<string>,
  entries: ReadonlyMap<string, Entry<File>>,
): readonly string[] {
  const known = new Map<string, boolean>();
  const found: string[] = [];
  for (const [key, { file }] of entries) {
    const own = file.path.slice(0, file.path.lastIndexOf('/'));
    const isGone = known.get(own) ?? isInside(file.path, folders);
    known.set(own, isGone);
    if (isGone) found.push(key);
  }
  return found;
}

/** Whether one of the folders that a path leads through is among these. */
function isInside(path: string, folders: ReadonlySet<string>): boolean {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    if (folders.has(path.slice(0, end))) return true;
  return false;
}
