import type { Disposable } from 'vscode';
import type { ArchivedQuotation } from '../core/archive/archive';
import type { ArticleFacts } from '../core/archive/facts';
import { isLiteral, Search } from '../core/archive/search';
import { ArchiveIndex } from './archiveIndex';
import type { Articles } from './articles';
import { Slices } from './slices';

export interface FoundQuotation extends ArchivedQuotation {
  readonly facts: ArticleFacts;
}

/** So many times what is wanted is looked at, for a better order. */
const SURPLUS = 2;

/** The search over all articles. */
export class SearchIndex implements Disposable {
  readonly search = new Search();
  readonly #articles: Articles;
  readonly #indexed: ArchiveIndex;

  constructor(articles: Articles) {
    this.#articles = articles;
    this.#indexed = new ArchiveIndex(articles, this.search);
  }

  /** See `ArchiveIndex.bringUpToDate`. */
  bringUpToDate(progressed?: () => void): Promise<void> {
    return this.#indexed.bringUpToDate(progressed);
  }

  dispose(): void {
    this.#indexed.dispose();
  }

  /**
   * Quotations that hold the words, those first that hold them as they are written; at most `most`.
   *
   * @param isWanted asked between two slices; the search ends when it is not any more, with nothing
   */
  async quotations(query: string, most: number, isWanted: () => boolean): Promise<FoundQuotation[]> {
    const { archive } = this.#articles;
    const slices = new Slices();
    const found: FoundQuotation[] = [];
    for (const { path, index } of this.search.quotations(query, most * SURPLUS)) {
      if (slices.isDue) await slices.rest();
      if (!isWanted()) return [];
      const facts = archive.facts(path);
      // The index may be a moment behind
      const quotation = facts?.quotations[index];
      if (quotation) found.push({ path, facts, quotation });
    }
    const literal = found.map(({ quotation }) => isLiteral(query, quotation.excerpt));
    return [...found.filter((_, at) => literal[at]), ...found.filter((_, at) => !literal[at])].slice(0, most);
  }
}
