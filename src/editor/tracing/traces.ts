import type { Disposable } from 'vscode';
import type { PackedFacts } from '../../core/archive/packing';
import type { Claim } from '../../core/claim/claim';
import type { Span } from '../../core/text/span';
import { type Trace, traceClaim, traceStatement } from '../../core/trace/trace';
import { TraceIndex } from '../../core/trace/trace-index';
import type { Articles } from '../articles';
import { Slices } from '../slices';

/** Where statements come from. Nothing is indexed before somebody asks; then what changed is, slice by slice. */
export class Traces implements Disposable {
  readonly #index = new TraceIndex();
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

  /** Takes in what changed; until something else changes, `traceNow` has an answer then. */
  async bringUpToDate(): Promise<void> {
    while (this.#isStale || this.#running) {
      this.#running ??= this.#takeIn().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
  }

  /** The way of the statement at a place, through all articles; null where none stands. */
  async trace(path: string, place: Span): Promise<Trace | null> {
    await this.bringUpToDate();
    return traceStatement(this.#articles.archive, this.#index, path, place);
  }

  /** The same at once; null, too, while the articles are being indexed. */
  traceNow(path: string, place: Span): Trace | null {
    if (!this.#isStale && !this.#running) return traceStatement(this.#articles.archive, this.#index, path, place);
    void this.trace(path, place);
    return null;
  }

  /** The way of a statement that itself stands in no article; null where no article has it. */
  async traceClaim(claim: Claim): Promise<Trace | null> {
    await this.bringUpToDate();
    return traceClaim(this.#articles.archive, this.#index, claim);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #takeIn(): Promise<void> {
    this.#isStale = false;
    const { archive } = this.#articles;
    const slices = new Slices();
    for (const path of archive.paths()) {
      const packed = archive.packed(path);
      const facts = packed && packed !== this.#known.get(path) && archive.facts(path);
      if (facts) {
        this.#index.replace(path, facts.claims);
        this.#known.set(path, packed);
      }
      if (slices.isDue) await slices.rest();
    }
    for (const path of [...this.#known.keys()]) {
      if (archive.has(path)) continue;
      this.#index.remove(path);
      this.#known.delete(path);
    }
  }
}
