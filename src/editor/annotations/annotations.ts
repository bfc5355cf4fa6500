import { type Disposable, EventEmitter, l10n, RelativePattern, type Uri, window, workspace } from 'vscode';
import type { EventBody } from '../../core/annotation/event';
import { moveArticle, type StoredArticle } from '../../core/annotation/move-article';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import type { Recorded } from '../../core/annotation/recorded';
import type { ArchiveDecisions, DocumentState } from '../../core/annotation/state';
import { AnnotationStore } from '../../core/annotation/store';
import { eachInSlices } from '../slices';
import { type AnnotatedArticle, AnnotatedArticles } from './annotatedArticles';
import { holds, joined } from './joinedDecisions';
import { LogsLookedAt } from './logsLookedAt';
import type { Naming } from './naming';
import { type FollowedLogs, readChangedLogs } from './readChangedLogs';
import { stepName } from './stepName';
import { type Step, Steps } from './steps';
import { type FolderWorld, homelessWorld, NOBODY, refusalOf, worldOf } from './world';

/** Where the annotations of an article are: the store of its folder, and the article's name in it. */
export type ArticlePlace = StoredArticle;

/** A folder of the workspace with what people wrote about its articles. */
export interface AnnotatedFolder {
  readonly uri: Uri;
  readonly store: AnnotationStore;
}

interface Opened extends AnnotatedFolder, FollowedLogs {
  readonly world: FolderWorld;
  readonly watcher: Disposable;
}

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
  readonly #steps = new Steps();
  #isAnnounced = false;
  /** Until something is said: views ask for thousands of addresses again and again. */
  #annotated: readonly AnnotatedArticle[] | null = null;
  readonly #articles = new AnnotatedArticles();
  #isLoaded = false;
  readonly #logs: LogsLookedAt;

  constructor(naming: Naming, log: (error: unknown) => void) {
    this.#naming = naming;
    this.#homeless = new AnnotationStore(homelessWorld(naming));
    this.#log = log;
    this.#logs = new LogsLookedAt(() => this.#announce(), log);
    this.#subscriptions = [
      workspace.onDidChangeWorkspaceFolders(() => this.load().catch(log)),
      // not every file system tells of changes: whoever comes back from another program sees what it did
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#logs.soon(...this.#folders.values());
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

  /** In the order of the workspace. */
  folders(): readonly AnnotatedFolder[] {
    return (workspace.workspaceFolders ?? []).flatMap(({ uri }) => this.#folders.get(uri.toString()) ?? []);
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
  annotated(): readonly AnnotatedArticle[] {
    this.#annotated ??= this.#articles.all(this.folders(), this.#homeless);
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
      this.#signed(store, () => this.#take(store, store.record(path, bodies, text), stepName(bodies, article)));
    });
  }

  /** Writes where passages are now: nobody's decision, so there is nothing to take back. */
  follow(article: Uri, bodies: readonly EventBody[], text: string): void {
    this.#onceOpen(article, () => {
      const { store, path } = this.placeOf(article);
      this.#hear(store, store.record(path, bodies, text).saved);
    });
  }

  /** Tells that another program renamed an article: nobody's decision either. */
  renamed(from: Uri, to: Uri): void {
    this.#moved(from, to);
  }

  /** Puts all that people said of an article on another, in whichever folder; it can be taken back. */
  async move(from: Uri, to: Uri): Promise<void> {
    const [before, after] = [this.placeOf(from), this.placeOf(to)];
    if (!this.#isSigned(before.store) || !this.#isSigned(after.store)) await this.#naming.ask();
    const written = await this.#carry(before, after);
    if (written.length === 0) return;
    this.#steps.add(written, l10n.t('marks put on another article'));
    this.#announce();
  }

  /**
   * Writes a decision over all articles, into the first folder into which one may write.
   *
   * @param named articles that it names by their paths: from now on their renames are written down, marked or not
   */
  decide(bodies: readonly EventBody[], named: readonly Uri[] = []): void {
    const all = workspace.workspaceFolders ?? [];
    const first = all.find(({ uri }) => refusalOf(uri) === null) ?? all[0];
    this.#onceOpen(first?.uri, () => {
      const store = (first && this.#folders.get(first.uri.toString())?.store) ?? this.#homeless;
      this.#signed(store, () => {
        for (const each of named) {
          const own = this.folderOf(each) && this.placeOf(each);
          if (own) this.#hear(own.store, own.store.record(own.path, []).saved);
        }
        this.#take(store, store.decide(bodies), stepName(bodies));
      });
    });
  }

  /** Takes back an event wherever it stands. */
  undoDecision(event: string): void {
    const store = this.#stores().find((each) => holds(each.decisions(), event));
    if (store) this.#take(store, store.decide([{ op: 'undo', event }]), l10n.t('a decision'));
  }

  /** Whether this window wrote something that it did not take back yet. */
  get hasDecided(): boolean {
    return !this.#steps.isEmpty;
  }

  /** Takes back what this window wrote last and did not take back yet; tells what it was, null: there was nothing. */
  undoLast(): Promise<string | null> {
    return this.#steps.takeBack((store, saved) => this.#hear(store, saved));
  }

  /** Resolves once all that was said so far is saved, or known to be in memory only. */
  async settled(): Promise<void> {
    await Promise.all([this.#naming.giveUp(), ...this.#opening.values()]);
    await Promise.all([...this.#stores(), ...this.#leaving].map((store) => store.settled()));
  }

  dispose(): void {
    this.#logs.dispose();
    for (const { watcher } of this.#folders.values()) watcher.dispose();
    for (const each of this.#subscriptions) each.dispose();
    this.#changed.dispose();
    this.#failed.dispose();
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

  #stores(): readonly AnnotationStore[] {
    return [...this.folders().map(({ store }) => store), this.#homeless];
  }

  #take(store: AnnotationStore, { events, saved }: Recorded, name: string): void {
    this.#steps.add([{ store, events }], name);
    this.#hear(store, saved);
  }

  #hear(store: AnnotationStore, saved: Promise<string | null>): void {
    this.#announce();
    saved.then((reason) => reason !== null && this.#failed.fire(store), this.#log);
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
    if (this.#isSigned(store)) act();
    else this.#naming.ask().then(act).catch(this.#log);
  }

  #isSigned(store: AnnotationStore): boolean {
    return store.person !== NOBODY || this.#naming.isAnswered;
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
    const stale = (): void => this.#logs.soon(opened);
    watcher.onDidCreate(stale);
    watcher.onDidChange(stale);
    watcher.onDidDelete(stale);
    this.#folders.set(key, opened);
    this.#catchUp(waiting);
    // the rest works without what cannot be read
    await readChangedLogs(opened).catch(this.#log);
  }

  /** What waited in memory is saved once the folder is trusted. */
  async #reopen(): Promise<void> {
    const folders = [...this.#folders.values()];
    await Promise.all(folders.map(({ world }) => world.learnPerson()));
    await Promise.all(folders.map(({ store }) => store.retry()));
    this.#announce();
  }

  #renamed(from: Uri, to: Uri): void {
    // as long as logs are read nobody knows which articles have annotations
    const opening = [from, to].flatMap((uri) => {
      const folder = workspace.getWorkspaceFolder(uri);
      return (folder && this.#openOnce(folder.uri)) ?? [];
    });
    if (opening.length === 0) this.#moved(from, to);
    else Promise.all(opening).then(() => this.#moved(from, to), this.#log);
  }

  /** A folder that is renamed takes all its articles along. */
  #moved(from: Uri, to: Uri): void {
    const before = this.placeOf(from);
    const after = this.placeOf(to);
    const paths = before.store.articles().filter((path) => path === before.path || path.startsWith(`${before.path}/`));
    eachInSlices(paths, (path) => {
      const there = { store: after.store, path: after.path + path.slice(before.path.length) };
      this.#steps.follow(before.store, this.#carry({ store: before.store, path }, there)).catch(this.#log);
    }).catch(this.#log);
  }

  /** What would be in memory only elsewhere stays where it is: its marks are listed as those of a lost article. */
  async #carry(from: ArticlePlace, to: ArticlePlace): Promise<Step> {
    if (to.store === this.#homeless && from.store !== to.store) return [];
    return moveArticle(from, to, (store, saved) => this.#hear(store, saved));
  }
}

const isOpen = (folder: string): boolean =>
  workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder) ?? false;
