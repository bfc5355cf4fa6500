import type { Disposable } from 'vscode';
import { isDocument, isText } from '../../core/annotation/paths';
import { type FollowedLogs, readChangedLogs } from './readChangedLogs';

/** Checkouts change many files at once. */
const QUIET_MS = 50;
/** Of more at a time the editor may not have told all. */
const MOST_DOCUMENTS = 200;

/** Reads the logs of folders again a moment after the last sign that some changed. */
export class LogsLookedAt implements Disposable {
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  /** By folder: the documents whose logs may have changed; null: any. */
  readonly #stale = new Map<FollowedLogs, Set<string> | null>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed is told when a log says something else than before */
  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** Something may have changed in these folders. */
  soon(...folders: readonly FollowedLogs[]): void {
    for (const each of folders) this.#stale.set(each, null);
    this.#lookSoon();
  }

  /** A file or a folder of the annotations changed: an archive with thousands of logs is not looked through for one of them. */
  changed(folder: FollowedLogs, path: string): void {
    const [name = ''] = path.split('/');
    const isBad = folder.store.unread().some(({ file }) => file === path || file === '');
    // texts come with every mark and are never read for their own sake
    if (isText(path) && path !== name && !isBad) return;
    if (!isDocument(name) || isBad) this.#stale.set(folder, null);
    else if (this.#stale.get(folder) !== null)
      this.#stale.set(folder, (this.#stale.get(folder) ?? new Set()).add(name));
    this.#lookSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look().catch(this.#failed), QUIET_MS);
  }

  async #look(): Promise<void> {
    const stale = [...this.#stale];
    this.#stale.clear();
    await Promise.all(stale.map(([folder, documents]) => this.#read(folder, documents)));
  }

  async #read(folder: FollowedLogs, documents: ReadonlySet<string> | null): Promise<void> {
    try {
      const known = documents !== null && documents.size <= MOST_DOCUMENTS ? documents : null;
      if (await readChangedLogs(folder, known)) this.#changed();
    } catch (error) {
      // the next sign of a change looks at what could not be read now, too
      this.#stale.set(folder, null);
      this.#failed(error);
    }
  }
}
