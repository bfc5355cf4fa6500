import type { Disposable } from 'vscode';
import { Search } from '../core/archive/search';
import type { Articles } from './articles';
import { Slices } from './slices';

/** The search over all articles. Nothing is indexed before somebody searches; then what changed is, slice by slice. */
export class SearchIndex implements Disposable {
  readonly search = new Search();
  readonly #articles: Articles;
  readonly #subscription: Disposable;
  #isStale = true;
  #running: Promise<void> | null = null;

  constructor(articles: Articles) {
    this.#articles = articles;
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
      const facts = archive.facts(path);
      if (facts && this.search.factsOf(path) !== facts) this.search.replace(path, facts);
      if (slices.isDue) await slices.rest();
    }
    for (const path of [...this.search.paths()]) if (!archive.facts(path)) this.search.remove(path);
  }
}
