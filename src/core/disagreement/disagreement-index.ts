import type { Disagreement } from './disagreement';
import { inOrder } from './group';

/** What a change of articles did to the disagreements: one that changed went, and came anew. */
export interface DisagreementChanges {
  readonly went: Iterable<Disagreement>;
  readonly came: Iterable<Disagreement>;
}

/** Disagreements in order, and by article. */
export class DisagreementIndex {
  readonly #byPath = new Map<string, Set<Disagreement>>();
  /** As of the last call of `all`; changed since. */
  #ordered: readonly Disagreement[] = [];
  readonly #went = new Set<Disagreement>();
  readonly #came = new Set<Disagreement>();

  apply({ went, came }: DisagreementChanges): void {
    for (const disagreement of went) this.#leave(disagreement);
    for (const disagreement of came) this.#enter(disagreement);
  }

  /** All by `inOrder`. After a change this merges what is new into the order known before. */
  all(): readonly Disagreement[] {
    if (this.#went.size > 0 || this.#came.size > 0) {
      const kept = this.#went.size === 0 ? this.#ordered : this.#ordered.filter((each) => !this.#went.has(each));
      this.#ordered = merge(kept, [...this.#came].sort(inOrder));
      this.#went.clear();
      this.#came.clear();
    }
    return this.#ordered;
  }

  /** Those with a passage in this article, by `inOrder`. */
  at(path: string): readonly Disagreement[] {
    return [...(this.#byPath.get(path) ?? [])].sort(inOrder);
  }

  #enter(disagreement: Disagreement): void {
    this.#came.add(disagreement);
    for (const { path } of disagreement.passages) {
      const known = this.#byPath.get(path);
      if (known === undefined) this.#byPath.set(path, new Set([disagreement]));
      else known.add(disagreement);
    }
  }

  #leave(disagreement: Disagreement): void {
    // one that never reached the order need not be taken out of it
    if (!this.#came.delete(disagreement)) this.#went.add(disagreement);
    for (const { path } of disagreement.passages) {
      const known = this.#byPath.get(path);
      known?.delete(disagreement);
      if (known?.size === 0) this.#byPath.delete(path);
    }
  }
}

/** Merges two sorted arrays. */
function merge(a: readonly Disagreement[], b: readonly Disagreement[]): readonly Disagreement[] {
  if (b.length === 0) return a;
  const merged: Disagreement[] = [];
  let next = 0;
  for (const each of a) {
    while (next < b.length && inOrder(b[next]!, each) < 0) merged.push(b[next++]!);
    merged.push(each);
  }
  for (; next < b.length; next++) merged.push(b[next]!);
  return merged;
}
