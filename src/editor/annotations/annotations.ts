import { type Disposable, EventEmitter, l10n, type Uri, workspace } from 'vscode';
import { type EarlierDecision, earlierDecisions } from '../../core/annotation/earlier-decisions';
import type { EventBody } from '../../core/annotation/event';
import { decideIn, holdsWhatChanges, JoinedDecisions, type RecordedIn } from '../../core/annotation/joined-decisions';
import { moveArticle, type StoredArticle } from '../../core/annotation/move-article';
import type { Recorded } from '../../core/annotation/recorded';
import type { ArchiveDecisions, DocumentState } from '../../core/annotation/state';
import { AnnotationStore } from '../../core/annotation/store';
import { eachInSlices, inSlices } from '../slices';
import { type AnnotatedArticle, AnnotatedArticles } from './annotatedArticles';
import { type AnnotatedFolder, AnnotatedFolders } from './annotatedFolders';
import { foldersOf } from './foldersOf';
import type { Naming } from './naming';
import { stepName } from './stepName';
import { type Step, Steps } from './steps';
import { homelessWorld, NOBODY, refusalOf } from './world';

/** Where the annotations of an article are: the store of its folder, and the article's name in it. */
export type ArticlePlace = StoredArticle;

/** Earlier decisions that are listed: who wants to take back an older one finds it in its view. */
const MOST_EARLIER = 20;
const MOST_AHEAD_MS = 24 * 60 * 60_000;

/** The annotations of all folders of the workspace, each in a `.claimtrace` folder of its own; they follow the disk. */
export class Annotations implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** People, here or elsewhere, said something else than before. */
  readonly onDidChange = this.#changed.event;
  readonly #failed = new EventEmitter<AnnotationStore>();
  /** What was said is in memory only. */
  readonly onDidFail = this.#failed.event;
  readonly #folders: AnnotatedFolders;
  readonly #naming: Naming;
  readonly #homeless: AnnotationStore;
  readonly #log: (error: unknown) => void;
  readonly #subscription: Disposable;
  readonly #steps = new Steps();
  #hasEarlier = false;
  #isAnnounced = false;
  /** Until something is said: views ask for thousands of addresses again and again. */
  #annotated: readonly AnnotatedArticle[] | null = null;
  readonly #articles = new AnnotatedArticles();
  readonly #decisions = new JoinedDecisions();

  constructor(naming: Naming, log: (error: unknown) => void) {
    this.#naming = naming;
    this.#homeless = new AnnotationStore(homelessWorld(naming));
    this.#log = log;
    this.#folders = new AnnotatedFolders(naming, {
      changed: () => this.#announce(),
      read: () => this.earlier().catch(log),
      unsaved: (store) => this.#failed.fire(store),
      log,
    });
    this.#subscription = workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#renamed(oldUri, newUri);
    });
  }

  /** Reads the annotations of folders that are new, and lets go of those that were closed. */
  load(): Promise<void> {
    return this.#folders.load();
  }

  /** Whether the logs of all open folders have been read. */
  get isRead(): boolean {
    return this.#folders.isRead;
  }

  /** In the order of the workspace. */
  folders(): readonly AnnotatedFolder[] {
    return this.#folders.all();
  }

  placeOf(article: Uri): ArticlePlace {
    const known = this.folderOf(article);
    if (!known) return { store: this.#homeless, path: encodeURIComponent(article.toString()) };
    return { store: known.store, path: article.path.slice(known.uri.path.replace(/\/$/, '').length + 1) };
  }

  /** The folder of the workspace in which a file is. */
  folderOf(file: Uri): AnnotatedFolder | undefined {
    return this.#folders.of(file);
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

  /** What people decided over all articles, in whichever folder. */
  decisions(): ArchiveDecisions {
    return this.#decisions.of(this.#stores());
  }

  /** Writes what a person decides about an article; `text` as in `AnnotationStore.record`. */
  record(article: Uri, bodies: readonly EventBody[], text: string | null = null): void {
    this.#folders.onceOpen(article, () => {
      const { store, path } = this.placeOf(article);
      this.#signed(store, () => this.#take(store, store.record(path, bodies, text), stepName(bodies, article)));
    });
  }

  /** Writes where passages are now: nobody's decision, so there is nothing to take back. */
  follow(article: Uri, bodies: readonly EventBody[], text: string): void {
    this.#folders.onceOpen(article, () => {
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
   * Writes a decision over all articles into the first folder that has some of those it is about and into which one may write;
   * and into each that holds what it changes.
   *
   * @param about the addresses of those articles
   * @param named articles that it names by their paths: from now on their renames are written down, marked or not
   */
  decide(bodies: readonly EventBody[], about: Iterable<string>, named: readonly Uri[] = []): void {
    this.#decide(foldersOf(about), bodies, named);
  }

  /** Takes back a decision wherever it stands. */
  undoDecision(event: string): void {
    const body: EventBody = { op: 'undo', event };
    const holding = this.folders().filter(({ store }) => holdsWhatChanges(store, body));
    this.#decide(
      holding.map(({ uri }) => uri),
      [body],
    );
  }

  /** Whether something that this window wrote was not taken back yet, or its person wrote something before. */
  get hasDecided(): boolean {
    return !this.#steps.isEmpty || this.#hasEarlier;
  }

  /** Takes back what this window wrote last and did not take back yet; tells what it was, null: there was nothing. */
  undoLast(): Promise<string | null> {
    return this.#steps.takeBack((store, saved) => this.#hear(store, saved));
  }

  /** What the person at this window decided before it was opened and can take back, the latest first. */
  async earlier(): Promise<readonly EarlierDecision[]> {
    // whoever has no name shares it with others
    const own = this.folders().filter(({ uri, store }) => isWritable(uri) && store.person !== NOBODY);
    const stores = own.map(({ store }) => store);
    const found = await inSlices(earlierDecisions(stores, MOST_EARLIER));
    if (this.#hasEarlier !== found.length > 0) {
      this.#hasEarlier = found.length > 0;
      this.#announce();
    }
    return found;
  }

  /**
   * Takes back one of those, and tells whether it still could; that is no step of its own, so that the next one is the one
   * before.
   */
  async undoEarlier({ events: [chosen] }: EarlierDecision): Promise<boolean> {
    // articles may have got other names meanwhile, and others have judged
    const still = (await this.earlier()).find(({ events }) => events.some(({ id }) => id === chosen!.id));
    if (still) this.#takeBack(still);
    return still !== undefined;
  }

  #takeBack({ store, path, events }: EarlierDecision): void {
    const bodies = events.toReversed().map(({ id }): EventBody => ({ op: 'undo', event: id }));
    if (path !== null) this.#hear(store, store.record(path, bodies).saved);
    else for (const each of this.#written(store, bodies)) this.#hear(each.store, each.saved);
  }

  /** Resolves once all that was said so far is saved, or known to be in memory only. */
  async settled(): Promise<void> {
    await this.#naming.giveUp();
    await Promise.all([this.#folders.settled(), this.#homeless.settled()]);
  }

  dispose(): void {
    this.#folders.dispose();
    this.#subscription.dispose();
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

  #decide(preferred: readonly Uri[], bodies: readonly EventBody[], named: readonly Uri[] = []): void {
    const places = [...preferred, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri)];
    const home = places.find(isWritable) ?? places[0];
    this.#folders.onceOpen(home, () => {
      const store = (home && this.folderOf(home)?.store) ?? this.#homeless;
      this.#signed(store, () => {
        for (const each of named) {
          const own = this.folderOf(each) && this.placeOf(each);
          if (own) this.#hear(own.store, own.store.record(own.path, []).saved);
        }
        const written = this.#written(store, bodies);
        this.#steps.add(written, stepName(bodies));
        for (const each of written) this.#hear(each.store, each.saved);
      });
    });
  }

  #written(home: AnnotationStore, bodies: readonly EventBody[]): readonly RecordedIn[] {
    const others = this.folders().flatMap(({ uri, store }) => (isWritable(uri) ? store : []));
    const { latest } = this.decisions();
    // a clock in one folder that is far ahead would be ahead of all others from then on
    const isFarAhead = latest !== null && Date.parse(latest) > Date.now() + MOST_AHEAD_MS;
    return decideIn(home, others, bodies, isFarAhead ? undefined : latest);
  }

  /** At once where it is known who decides, or nobody wants to tell; else as soon as it is. */
  #signed(store: AnnotationStore, act: () => void): void {
    if (this.#isSigned(store)) act();
    else this.#naming.ask().then(act).catch(this.#log);
  }

  #isSigned(store: AnnotationStore): boolean {
    return store.person !== NOBODY || this.#naming.isAnswered;
  }

  #renamed(from: Uri, to: Uri): void {
    // as long as logs are read nobody knows which articles have annotations
    const reading = this.#folders.read(from, to);
    if (reading) reading.then(() => this.#moved(from, to), this.#log);
    else this.#moved(from, to);
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

const isWritable = (folder: Uri): boolean => refusalOf(folder) === null;
