import type { Disposable } from 'vscode';
import type { PackedFacts } from '../core/archive/packing';
import { Search } from '../core/archive/search';
import type { Articles } from './articles';
import { Slices } from './slices';

/** The search over all articles. Nothing is indexed before somebody searches; then what changed is, slice by slice. */
export class SearchIndex implements Disposable {
  readonly search: Search;
  /** As which articles are indexed. */
  readonly #indexed = new Map<string, PackedFacts>();
  readonly #articles: Articles;
  readonly #subscription: Disposable;
  #isStale = true;
  #running: Promise<void> | null = null;

  constructor(articles: Articles) {
    this.#articles = articles;
    this.search = new Search((path) => articles.archive.facts(path));
    this.#subscription = articles.onDidChange(() => {
      this.#isStale = true;
    });
  }

  /** Takes in what changed; `progressed` hears after each slice. What is indexed already can be searched meanwhile. */
  async bringUpToDate(progressed?: () => void): Promise<void> {
    while (this.#isStale || this.#running) {
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
    const { archive } = this.#articles;
    const slices = new Slices(progressed);
    for (const path of archive.paths()) {
      const packed = archive.packed(path);
      if (packed && this.#indexed.get(path) !== packed) {
        this.#indexed.set(path, packed);
        this.search.replace(path, archive.facts(path)!);
      }
      if (slices.isDue) await slices.rest();
    }
    for (const path of [...this.#indexed.keys()]) {
      if (archive.has(path)) continue;
      this.#indexed.delete(path);
      this.search.remove(path);
    }
  }
}
