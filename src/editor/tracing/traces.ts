import type { Disposable } from 'vscode';
import type { Claim } from '../../core/claim/claim';
import type { Span } from '../../core/text/span';
import { type Trace, type TracedArchive, traceClaim, traceInSteps, traceStatement } from '../../core/trace/trace';
import { TraceIndex } from '../../core/trace/trace-index';
import { ArchiveIndex } from '../archiveIndex';
import type { Articles } from '../articles';

/** Where statements come from. */
export class Traces implements Disposable {
  readonly #articles: Articles;
  readonly #index = new TraceIndex();
  readonly #indexed: ArchiveIndex;
  readonly #failed: (error: unknown) => void;

  constructor(articles: Articles, failed: (error: unknown) => void) {
    this.#articles = articles;
    this.#failed = failed;
    this.#indexed = new ArchiveIndex(articles, {
      replace: (path, { claims }) => this.#index.replace(path, claims),
      remove: (path) => this.#index.remove(path),
    });
  }

  /** Takes in what changed. */
  bringUpToDate(): Promise<void> {
    return this.#indexed.bringUpToDate();
  }

  /** The way of the statement at a place, through all articles; null where none stands. */
  async trace(path: string, place: Span): Promise<Trace | null> {
    await this.bringUpToDate();
    return this.#traceIndexed(path, place);
  }

  /** The same through articles as somebody holds them, found as they were last taken in, step by step. */
  traceInSteps(archive: TracedArchive, path: string, place: Span): Generator<void, Trace | null> {
    return traceInSteps(archive, this.#index, path, place);
  }

  /** The same at once; null, too, while the articles are being indexed. */
  traceNow(path: string, place: Span): Trace | null {
    if (this.#indexed.isUpToDate) return this.#traceIndexed(path, place);
    this.bringUpToDate().catch(this.#failed);
    return null;
  }

  /** The way of a statement that itself stands in no article; null where no article has it. */
  async traceClaim(claim: Claim): Promise<Trace | null> {
    await this.bringUpToDate();
    return traceClaim(this.#articles.archive, this.#index, claim);
  }

  dispose(): void {
    this.#indexed.dispose();
  }

  #traceIndexed(path: string, place: Span): Trace | null {
    return traceStatement(this.#articles.archive, this.#index, path, place);
  }
}
