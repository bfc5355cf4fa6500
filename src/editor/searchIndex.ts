import type { Disposable } from 'vscode';
import type { ArchivedQuotation } from '../core/archive/archive';
import type { ArticleFacts } from '../core/archive/facts';
import type { PackedFacts } from '../core/archive/packing';
import { isLiteral, Search } from '../core/archive/search';
import type { Articles } from './articles';
import { Slices } from './slices';

export interface FoundQuotation extends ArchivedQuotation {
  readonly facts: ArticleFacts;
}

/** So many times what is wanted is looked at, for a better order. */
const SURPLUS = 2;

/** The search over all articles. Nothing is indexed before somebody searches; then what changed is, slice by slice. */
export class SearchIndex implements Disposable {
  readonly search = new Search();
  readonly #articles: Articles;
  readonly #subscription: Disposable;
  /** Facts as they were indexed, for telling what changed. */
  readonly #known = new Map<string, PackedFacts>();
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
      const packed = archive.packed(path);
      const facts = packed && packed !== this.#known.get(path) && archive.facts(path);
      if (facts) {
        this.search.replace(path, facts);
        this.#known.set(path, packed);
      }
      if (slices.isDue) await slices.rest();
    }
    for (const path of [...this.#known.keys()]) {
      if (archive.has(path)) continue;
      this.search.remove(path);
      this.#known.delete(path);
    }
  }

  /** Quotations that hold the words, those first that hold them as they are written; at most `most`. */
  quotations(query: string, most: number): FoundQuotation[] {
    const { archive } = this.#articles;
    const found = this.search.quotations(query, most * SURPLUS).flatMap(({ path, index }): FoundQuotation[] => {
      const facts = archive.facts(path);
      // The index may be a moment behind
      const quotation = facts?.quotations[index];
      return quotation ? [{ path, facts, quotation }] : [];
    });
    const literal = found.map(({ quotation }) => isLiteral(query, quotation.excerpt));
    return [...found.filter((_, at) => literal[at]), ...found.filter((_, at) => !literal[at])].slice(0, most);
  }
}
