import { type Disposable, EventEmitter, RelativePattern, Uri, window, workspace } from 'vscode';
import type { EventBody, LogEvent } from '../../core/annotation/event';
import { ANNOTATION_FOLDER, documentOf } from '../../core/annotation/paths';
import type { ArchiveDecisions, DocumentState } from '../../core/annotation/state';
import { AnnotationStore, type Recorded } from '../../core/annotation/store';
import { eachInSlices } from '../slices';
import { joined } from './joinedDecisions';
import type { Naming } from './naming';
import { type FolderWorld, homelessWorld, NOBODY, worldOf } from './world';

/** Where the annotations of an article are: the store of its folder, and the article's name in it. */
export interface ArticlePlace {
  readonly store: AnnotationStore;
  readonly path: string;
}

/** A folder of the workspace with what people wrote about its articles. */
export interface AnnotatedFolder {
  readonly uri: Uri;
  readonly store: AnnotationStore;
}

interface Opened extends AnnotatedFolder {
  readonly world: FolderWorld;
  readonly watcher: Disposable;
  /** What tells a log as it was read last from a later one, by path. */
  readonly stamps: Map<string, string>;
}

/** What was decided, so that it can be taken back. */
interface Step {
  readonly store: AnnotationStore;
  /** Null: a decision over all articles. */
  path: string | null;
  readonly events: readonly LogEvent[];
}

/** Logs that are looked at together. */
const AT_ONCE = 16;
/** Checkouts change many files at once. */
const QUIET_MS = 50;

/** The annotations of all folders of the workspace, each in a `.claimtrace` folder of its own; they follow the disk. */
export class Annotations implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** People, here or elsewhere, said something else than before. */
  readonly onDidChange = this.#changed.event;
  readonly #failed = new EventEmitter<AnnotationStore>();
  /** What was said is in memory only. */
  readonly onDidFail = this.#failed.event;
  readonly #folders = new Map<string, Opened>();
  /** By folder, while its annotations are read for the first time: nobody opens it twice. */
  readonly #opening = new Map<string, Promise<void>>();
  /** What was said in folders that are about to be open, by folder. */
  readonly #waiting = new Map<string, (() => void)[]>();
  /** Of folders that were closed, as long as something in them is to be saved. */
  readonly #leaving = new Set<AnnotationStore>();
  readonly #naming: Naming;
  readonly #homeless: AnnotationStore;
  readonly #log: (error: unknown) => void;
  readonly #subscriptions: Disposable[];
  readonly #steps: Step[] = [];
  /** Logs to look at; null: all of the folder. */
  readonly #stale = new Map<Opened, Set<string> | null>();
  #isFocused = window.state.focused;
  #isAnnounced = false;
  /** Until something is said: views ask for thousands of addresses again and again. */
  #annotated: readonly Uri[] | null = null;
  #isLoaded = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(naming: Naming, log: (error: unknown) => void) {
    this.#naming = naming;
    this.#homeless = new AnnotationStore(homelessWorld(naming));
    this.#log = log;
    this.#subscriptions = [
      workspace.onDidChangeWorkspaceFolders(() => this.load().catch(log)),
      // not every file system tells of changes: whoever comes back from another program sees what it did
      window.onDidChangeWindowState(({ focused }) => {
        if (focused && !this.#isFocused) for (const each of this.#folders.values()) this.#lookSoon(each, null);
        this.#isFocused = focused;
      }),
      workspace.onDidGrantWorkspaceTrust(() => this.#reopen().catch(log)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#renamed(oldUri, newUri);
      }),
    ];
  }

  /** Reads the annotations of folders that are new, and lets go of those that were closed. */
  async load(): Promise<void> {
    for (const [key, { watcher, store }] of this.#folders) {
      if (isOpen(key)) continue;
      watcher.dispose();
      this.#folders.delete(key);
      this.#letGo(store).catch(this.#log);
    }
    await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => this.#openOnce(uri)));
    this.#isLoaded = true;
    this.#announce();
  }

  /** Whether the logs of all open folders have been read. */
  get isRead(): boolean {
    return this.#isLoaded && this.#opening.size === 0;
  }

  folders(): readonly AnnotatedFolder[] {
    return [...this.#folders.values()];
  }

  placeOf(article: Uri): ArticlePlace {
    const known = this.folderOf(article);
    if (!known) return { store: this.#homeless, path: encodeURIComponent(article.toString()) };
    return { store: known.store, path: article.path.slice(known.uri.path.replace(/\/$/, '').length + 1) };
  }

  /** The folder of the workspace in which a file is. */
  folderOf(file: Uri): AnnotatedFolder | undefined {
    const folder = workspace.getWorkspaceFolder(file);
    return folder && this.#folders.get(folder.uri.toString());
  }

  /** Articles of which people said something, those in no folder that is open, too. */
  annotated(): readonly Uri[] {
    this.#annotated ??= [
      ...this.folders().flatMap(({ uri, store }) => store.articles().map((path) => Uri.joinPath(uri, path))),
      ...this.#homeless.articles().map((name) => Uri.parse(decodeURIComponent(name))),
    ];
    return this.#annotated;
  }

  /** What people said of an article. */
  stateOf(article: Uri): DocumentState {
    const { store, path } = this.placeOf(article);
    return store.stateOf(path);
  }

  /** What people decided over all articles, in whichever folder; of two folders that tell of one thing the later holds. */
  decisions(): ArchiveDecisions {
    const all = this.#stores().map((store) => store.decisions());
    const [only] = all;
    return all.length === 1 ? only! : all.reduce(joined);
  }

  /** Writes what a person decides about an article; `text` as in `AnnotationStore.record`. */
  record(article: Uri, bodies: readonly EventBody[], text: string | null = null): void {
    this.#onceOpen(article, () => {
      const { store, path } = this.placeOf(article);
      this.#signed(store, () => this.#take(store, path, store.record(path, bodies, text)));
    });
  }

  /** Writes where passages are now: nobody's decision, so there is nothing to take back. */
  follow(article: Uri, bodies: readonly EventBody[], text: string): void {
    this.#onceOpen(article, () => {
      const { store, path } = this.placeOf(article);
      this.#hear(store, store.record(path, bodies, text));
    });
  }

  /** Writes a decision over all articles, into the first folder. */
  decide(bodies: readonly EventBody[]): void {
    const [first] = workspace.workspaceFolders ?? [];
    this.#onceOpen(first?.uri, () => {
      const store = (first && this.#folders.get(first.uri.toString())?.store) ?? this.#homeless;
      this.#signed(store, () => this.#take(store, null, store.decide(bodies)));
    });
  }

  /** Takes back an event wherever it stands. */
  undoDecision(event: string): void {
    const isThere = (store: AnnotationStore): boolean => {
      const { pairs, names, settled } = store.decisions();
      return [...pairs.values(), ...names.values(), ...settled.values()].some((each) => each.event === event);
    };
    const store = this.#stores().find(isThere);
    if (store) this.#take(store, null, store.decide([{ op: 'undo', event }]));
  }

  /** Whether this window wrote something that it did not take back yet. */
  get hasDecided(): boolean {
    return this.#steps.length > 0;
  }

  /** Takes back what this window wrote last and did not take back yet; tells whether there was something. */
  undoLast(): boolean {
    const step = this.#steps.pop();
    if (!step) return false;
    const bodies = step.events
      .filter(({ op }) => op !== 'doc')
      .toReversed()
      .map(({ id }): EventBody => ({ op: 'undo', event: id }));
    const { store, path } = step;
    this.#hear(store, path === null ? store.decide(bodies) : store.record(path, bodies));
    return true;
  }

  /** Resolves once all that was said so far is saved, or known to be in memory only. */
  async settled(): Promise<void> {
    await Promise.all([this.#naming.giveUp(), ...this.#opening.values()]);
    await Promise.all([...this.#stores(), ...this.#leaving].map((store) => store.settled()));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const { watcher } of this.#folders.values()) watcher.dispose();
    for (const each of this.#subscriptions) each.dispose();
    this.#changed.dispose();
    this.#failed.dispose();
  }

  #stores(): readonly AnnotationStore[] {
    return [...[...this.#folders.values()].map(({ store }) => store), this.#homeless];
  }

  #take(store: AnnotationStore, path: string | null, recorded: Recorded): void {
    this.#steps.push({ store, path, events: recorded.events });
    this.#hear(store, recorded);
  }

  #hear(store: AnnotationStore, { saved }: Recorded): void {
    this.#announce();
    saved.then((reason) => reason !== null && this.#failed.fire(store), this.#log);
  }

  /** What is said in one go is one change: a folder that is renamed holds a thousand articles. */
  #announce(): void {
    this.#annotated = null;
    if (this.#isAnnounced) return;
    this.#isAnnounced = true;
    queueMicrotask(() => {
      this.#isAnnounced = false;
      this.#changed.fire();
    });
  }

  /** At once where the file's folder is open, or where it is in none; else as soon as it is, in turn. */
  #onceOpen(file: Uri | undefined, act: () => void): void {
    const folder = file && workspace.getWorkspaceFolder(file);
    const key = folder?.uri.toString();
    if (!folder || key === undefined || this.#folders.has(key)) {
      act();
      return;
    }
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), act]);
    this.#openOnce(folder.uri)?.catch(this.#log);
  }

  #catchUp(waiting: readonly (() => void)[]): void {
    for (const act of waiting) {
      try {
        act();
      } catch (error) {
        // the others and the folder need not fail with it
        this.#log(error);
      }
    }
  }

  /** At once where it is known who decides, or nobody wants to tell; else as soon as it is. */
  #signed(store: AnnotationStore, act: () => void): void {
    if (store.person !== NOBODY || this.#naming.isAnswered) act();
    else this.#naming.ask().then(act).catch(this.#log);
  }

  /** What is said last in a folder that is closed is still written; when it cannot be, that is said. */
  async #letGo(store: AnnotationStore): Promise<void> {
    this.#leaving.add(store);
    if ((await store.retry()) !== null) this.#failed.fire(store);
    await store.settled();
    this.#leaving.delete(store);
  }

  /** Undefined where it is open already. */
  #openOnce(uri: Uri): Promise<void> | undefined {
    const key = uri.toString();
    const underWay = this.#opening.get(key);
    if (underWay || this.#folders.has(key)) return underWay;
    const opening = this.#open(uri).finally(() => this.#opening.delete(key));
    this.#opening.set(key, opening);
    return opening;
  }

  async #open(uri: Uri): Promise<void> {
    const key = uri.toString();
    const world = await worldOf(uri, this.#naming);
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    if (!isOpen(key)) {
      this.#catchUp(waiting);
      return;
    }
    const store = new AnnotationStore(world);
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(uri, `${ANNOTATION_FOLDER}/**`));
    const opened: Opened = { uri, store, world, watcher, stamps: new Map() };
    const stale = ({ path }: Uri): void => {
      const file = path.slice(Uri.joinPath(uri, ANNOTATION_FOLDER).path.length + 1);
      // of a folder that comes or goes nothing is told but its own name
      if (documentOf(file) !== null || !file.includes('.')) this.#lookSoon(opened, file.includes('.') ? file : null);
    };
    watcher.onDidCreate(stale);
    watcher.onDidChange(stale);
    watcher.onDidDelete(stale);
    this.#folders.set(key, opened);
    this.#catchUp(waiting);
    // the rest works without what cannot be read
    await this.#look(opened, null).catch(this.#log);
  }

  /** What waited in memory is saved once the folder is trusted. */
  async #reopen(): Promise<void> {
    const folders = [...this.#folders.values()];
    await Promise.all(folders.map(({ world }) => world.learnPerson()));
    await Promise.all(folders.map(({ store }) => store.retry()));
    this.#announce();
  }

  #lookSoon(folder: Opened, log: string | null): void {
    const logs = this.#stale.get(folder);
    if (log === null || logs === null) this.#stale.set(folder, null);
    else this.#stale.set(folder, new Set(logs).add(log));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lookAgain().catch(this.#log), QUIET_MS);
  }

  async #lookAgain(): Promise<void> {
    const stale = [...this.#stale];
    this.#stale.clear();
    const changed = await Promise.all(stale.map(([folder, logs]) => this.#look(folder, logs)));
    if (changed.includes(true)) this.#announce();
  }

  /** Reads those of some logs, or of all, that changed on the disk; tells whether there were some. */
  async #look({ uri, store, world, stamps }: Opened, some: ReadonlySet<string> | null): Promise<boolean> {
    const paths = some ? [...some] : (await world.files.list()).filter((path) => documentOf(path) !== null);
    const present = new Set(paths);
    const gone = some ? [] : [...stamps.keys()].filter((path) => !present.has(path));
    for (const path of gone) {
      stamps.delete(path);
      store.forget(path);
    }
    let isChanged = gone.length > 0;
    const look = async (path: string): Promise<void> => {
      const stamp = await stampOf(Uri.joinPath(uri, ANNOTATION_FOLDER, path));
      if (stamp !== null && stamps.get(path) === stamp) return;
      if (stamp === null) stamps.delete(path);
      else stamps.set(path, stamp);
      await store.reload(path);
      isChanged = true;
    };
    for (let at = 0; at < paths.length; at += AT_ONCE) await Promise.all(paths.slice(at, at + AT_ONCE).map(look));
    return isChanged;
  }

  #renamed(from: Uri, to: Uri): void {
    const folder = workspace.getWorkspaceFolder(from);
    // as long as logs are read nobody knows which articles have annotations
    const opening = folder && this.#openOnce(folder.uri);
    if (opening) opening.then(() => this.#moved(from, to), this.#log);
    else this.#moved(from, to);
  }

  /** A folder that is renamed takes all its articles along. */
  #moved(from: Uri, to: Uri): void {
    const before = this.placeOf(from);
    const after = this.placeOf(to);
    if (before.store !== after.store || before.store === this.#homeless) return;
    const paths = before.store.articles().filter((path) => path === before.path || path.startsWith(`${before.path}/`));
    eachInSlices(paths, (path) => {
      const now = after.path + path.slice(before.path.length);
      this.#hear(before.store, before.store.rename(path, now));
      for (const step of this.#steps) if (step.store === before.store && step.path === path) step.path = now;
    }).catch(this.#log);
  }
}

const isOpen = (folder: string): boolean =>
  workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder) ?? false;

/** Null where it cannot be told: the file is read then. */
async function stampOf(uri: Uri): Promise<string | null> {
  try {
    const { mtime, size } = await workspace.fs.stat(uri);
    return `${mtime} ${size}`;
  } catch {
    return null;
  }
}
