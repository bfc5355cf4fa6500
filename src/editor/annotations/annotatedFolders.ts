import { type Disposable, RelativePattern, Uri, window, workspace } from 'vscode';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import { AnnotationStore } from '../../core/annotation/store';
import { LogsLookedAt } from './logsLookedAt';
import type { Naming } from './naming';
import { type FollowedLogs, readChangedLogs } from './readChangedLogs';
import { type FolderWorld, worldOf } from './world';

/** A folder of the workspace with what people wrote about its articles. */
export interface AnnotatedFolder {
  readonly uri: Uri;
  readonly store: AnnotationStore;
}

interface Opened extends AnnotatedFolder, FollowedLogs {
  readonly world: FolderWorld;
  readonly watcher: Disposable;
}

/** Who is told what becomes of the folders. */
export interface FoldersTell {
  /** Logs say something else than before, or other folders are open. */
  changed(): void;
  /** The logs of all open folders have been read, or may be written into now. */
  read(): void;
  /** What was said last in a folder that was closed is in memory only. */
  unsaved(store: AnnotationStore): void;
  log(error: unknown): void;
}

/** The folders of the workspace, each with a `.claimtrace` folder of its own; they follow the disk. */
export class AnnotatedFolders implements Disposable {
  readonly #naming: Naming;
  readonly #tell: FoldersTell;
  readonly #open = new Map<string, Opened>();
  /** By folder, while its annotations are read for the first time: nobody opens it twice. */
  readonly #opening = new Map<string, Promise<void>>();
  /** What was said in folders that are about to be open, by folder. */
  readonly #waiting = new Map<string, (() => void)[]>();
  /** Of folders that were closed, as long as something in them is to be saved. */
  readonly #leaving = new Set<AnnotationStore>();
  readonly #logs: LogsLookedAt;
  readonly #subscriptions: readonly Disposable[];
  #isLoaded = false;

  constructor(naming: Naming, tell: FoldersTell) {
    this.#naming = naming;
    this.#tell = tell;
    const failed = (error: unknown): void => tell.log(error);
    this.#logs = new LogsLookedAt(() => tell.changed(), failed);
    this.#subscriptions = [
      workspace.onDidChangeWorkspaceFolders(() => this.load().catch(failed)),
      // not every file system tells of changes: whoever comes back from another program sees what it did
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#logs.soon(...this.#open.values());
      }),
      workspace.onDidGrantWorkspaceTrust(() => this.#trusted().catch(failed)),
    ];
  }

  /** Reads the annotations of folders that are new, and lets go of those that were closed. */
  async load(): Promise<void> {
    for (const [key, { watcher, store }] of this.#open) {
      if (isOpen(key)) continue;
      watcher.dispose();
      this.#open.delete(key);
      this.#letGo(store).catch((error) => this.#tell.log(error));
    }
    await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => this.#openOnce(uri)));
    this.#isLoaded = true;
    this.#tell.changed();
    this.#tell.read();
  }

  /** Whether the logs of all open folders have been read. */
  get isRead(): boolean {
    return this.#isLoaded && this.#opening.size === 0;
  }

  /** In the order of the workspace. */
  all(): readonly AnnotatedFolder[] {
    return (workspace.workspaceFolders ?? []).flatMap(({ uri }) => this.#open.get(uri.toString()) ?? []);
  }

  /** The folder in which a file is. */
  of(file: Uri): AnnotatedFolder | undefined {
    const folder = workspace.getWorkspaceFolder(file);
    return folder && this.#open.get(folder.uri.toString());
  }

  /** At once where the file's folder is open, or where it is in none; else as soon as it is, in turn. */
  onceOpen(file: Uri | undefined, act: () => void): void {
    const folder = file && workspace.getWorkspaceFolder(file);
    const key = folder?.uri.toString();
    if (!folder || key === undefined || this.#open.has(key)) {
      act();
      return;
    }
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), act]);
    this.#openOnce(folder.uri)?.catch((error) => this.#tell.log(error));
  }

  /** Reads the annotations of files' folders; undefined where all have been read. */
  read(...files: readonly Uri[]): Promise<unknown> | undefined {
    const opening = files.flatMap((uri) => {
      const folder = workspace.getWorkspaceFolder(uri);
      return (folder && this.#openOnce(folder.uri)) ?? [];
    });
    return opening.length === 0 ? undefined : Promise.all(opening);
  }

  /** Resolves once all that was said so far is saved, or known to be in memory only. */
  async settled(): Promise<void> {
    await Promise.all(this.#opening.values());
    await Promise.all([...this.all().map(({ store }) => store), ...this.#leaving].map((store) => store.settled()));
  }

  dispose(): void {
    this.#logs.dispose();
    for (const { watcher } of this.#open.values()) watcher.dispose();
    for (const each of this.#subscriptions) each.dispose();
  }

  /** What is said last in a folder that is closed is still written; when it cannot be, that is said. */
  async #letGo(store: AnnotationStore): Promise<void> {
    this.#leaving.add(store);
    if ((await store.retry()) !== null) this.#tell.unsaved(store);
    await store.settled();
    this.#leaving.delete(store);
  }

  /** Undefined where it is open already. */
  #openOnce(uri: Uri): Promise<void> | undefined {
    const key = uri.toString();
    const underWay = this.#opening.get(key);
    if (underWay || this.#open.has(key)) return underWay;
    const opening = this.#openNow(uri).finally(() => this.#opening.delete(key));
    this.#opening.set(key, opening);
    return opening;
  }

  async #openNow(uri: Uri): Promise<void> {
    const key = uri.toString();
    const world = await worldOf(uri, this.#naming);
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    if (!isOpen(key)) {
      this.#catchUp(waiting);
      return;
    }
    const store = new AnnotationStore(world, () => this.#tell.changed());
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(uri, `${ANNOTATION_FOLDER}/**`));
    const opened: Opened = { uri, store, world, watcher, stamps: new Map() };
    const inside = Uri.joinPath(uri, ANNOTATION_FOLDER).path;
    const changed = (file: Uri): void => this.#logs.changed(opened, file.path.slice(inside.length + 1));
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete(changed);
    this.#open.set(key, opened);
    this.#catchUp(waiting);
    await readChangedLogs(opened, null).catch((error) => this.#tell.log(error));
  }

  #catchUp(waiting: readonly (() => void)[]): void {
    for (const act of waiting) {
      try {
        act();
      } catch (error) {
        // the others and the folder need not fail with it
        this.#tell.log(error);
      }
    }
  }

  /** What waited in memory is saved once the folder is trusted. */
  async #trusted(): Promise<void> {
    const folders = [...this.#open.values()];
    await Promise.all(folders.map(({ world }) => world.learnPerson()));
    await Promise.all(folders.map(({ store }) => store.retry()));
    this.#tell.changed();
    this.#tell.read();
  }
}

const isOpen = (folder: string): boolean =>
  workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder) ?? false;
