import type { Disposable } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import { type PackedFacts, unpackFacts } from '../core/archive/packing';
import type { Articles } from './articles';
import { Slices } from './slices';

/** What is kept over all articles for answering a kind of question. */
interface Index {
  replace(path: string, facts: ArticleFacts): void;
  remove(path: string): void;
}

/**
 * Keeps an index over all articles that nobody needs before the first question. Nothing is indexed until then; then what
 * changed is, slice by slice.
 */
export class ArchiveIndex implements Disposable {
  readonly #articles: Articles;
  readonly #index: Index;
  readonly #subscription: Disposable;
  /** Facts as they were indexed, for telling what changed. */
  readonly #known = new Map<string, PackedFacts>();
  #isStale = true;
  #running: Promise<void> | null = null;

  constructor(articles: Articles, index: Index) {
    this.#articles = articles;
    this.#index = index;
    this.#subscription = articles.onDidRead(() => {
      this.#isStale = true;
    });
  }

  /** Whether the index holds all that the archive does. */
  get isUpToDate(): boolean {
    return !this.#isStale && this.#running === null;
  }

  /** Takes in what changed; `progressed` hears after each slice. What is indexed already can be asked for meanwhile. */
  async bringUpToDate(progressed?: () => void): Promise<void> {
    while (!this.isUpToDate) {
      this.#running ??= this.#takeIn(progressed).finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #takeIn(progressed?: () => void): Promise<void> {
    this.#isStale = false;
    try {
      await this.#takeInChanges(new Slices(progressed));
    } catch (error) {
      // the next question goes on where this one failed
      this.#isStale = true;
      throw error;
    }
  }

  async #takeInChanges(slices: Slices): Promise<void> {
    const { archive } = this.#articles;
    for (const path of archive.paths()) {
      const packed = archive.packed(path);
      if (packed && packed !== this.#known.get(path)) {
        // not through the archive, which would let go of what the views use
        this.#index.replace(path, unpackFacts(packed));
        this.#known.set(path, packed);
      }
      if (slices.isDue) await slices.rest();
    }
    for (const path of [...this.#known.keys()]) {
      if (slices.isDue) await slices.rest();
      if (archive.has(path)) continue;
      this.#index.remove(path);
      this.#known.delete(path);
    }
  }
}
