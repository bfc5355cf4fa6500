import type { Disposable } from 'vscode';
import { type FollowedLogs, readChangedLogs } from './readChangedLogs';

/** Checkouts change many files at once. */
const QUIET_MS = 50;

/** Reads the logs of folders again a moment after the last sign that some changed. */
export class LogsLookedAt implements Disposable {
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  readonly #stale = new Set<FollowedLogs>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed is told when a log says something else than before */
  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  soon(...folders: readonly FollowedLogs[]): void {
    for (const each of folders) this.#stale.add(each);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look().catch(this.#failed), QUIET_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const stale = [...this.#stale];
    this.#stale.clear();
    const changed = await Promise.all(stale.map((each) => readChangedLogs(each)));
    if (changed.includes(true)) this.#changed();
  }
}
