import { SharedTexts } from '../text/shared-texts';
import type { Disagreement, Level } from './disagreement';
import { inOrder } from './group';

/** What a change of articles did to the disagreements: one that changed went, and came anew with another number. */
export interface DisagreementChanges {
  readonly went: readonly number[];
  readonly came: readonly (readonly [number: number, disagreement: Disagreement])[];
}

const NONE: readonly Disagreement[] = [];

/** Disagreements in order, and by article. */
export class DisagreementIndex {
  readonly #byNumber = new Map<number, Disagreement>();
  readonly #counts: Record<Level, number> = { warning: 0, info: 0, hint: 0 };
  /** Few stand in one article: a set would take more memory than they do. */
  readonly #byPath = new Map<string, readonly Disagreement[]>();
  /** As of the last call of `all`; changed since. */
  #ordered: readonly Disagreement[] = [];
  readonly #went = new Set<Disagreement>();
  readonly #came = new Set<Disagreement>();
  readonly #shared = new SharedTexts();

  /** @returns paths of the articles that are concerned */
  apply({ went, came }: DisagreementChanges): ReadonlySet<string> {
    const paths = new Set<string>();
    for (const number of went) this.#leave(number, paths);
    for (const [number, disagreement] of came) this.#enter(number, disagreement, paths);
    return paths;
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

  /** All in no order, which takes no time. */
  each(): Iterable<Disagreement> {
    return this.#byNumber.values();
  }

  /** How many there are of a level. */
  count(level: Level): number {
    return this.#counts[level];
  }

  /** Those with a passage in this article, by `inOrder`. */
  at(path: string): readonly Disagreement[] {
    return (this.#byPath.get(path) ?? NONE).toSorted(inOrder);
  }

  /** Paths of the articles that disagree with any. */
  paths(): Iterable<string> {
    return this.#byPath.keys();
  }

  #enter(number: number, came: Disagreement, paths: Set<string>): void {
    const disagreement = this.#sharingTexts(came);
    this.#byNumber.set(number, disagreement);
    this.#counts[disagreement.level]++;
    this.#came.add(disagreement);
    for (const path of pathsOf(disagreement)) {
      this.#byPath.set(path, (this.#byPath.get(path) ?? NONE).concat(disagreement));
      paths.add(path);
    }
  }

  /** Passages of one story have their paths and words in common, but each has them for itself when it comes from a thread. */
  #sharingTexts({ id, kind, level, passages, explanation, score }: Disagreement): Disagreement {
    return {
      id,
      kind,
      level,
      passages: passages.map(({ path, start, end, claim, focus, said, value }) => ({
        path: this.#shared.of(path),
        start,
        end,
        claim,
        focus,
        said: this.#shared.of(said),
        value,
      })),
      explanation,
      score,
    };
  }

  #leave(number: number, paths: Set<string>): void {
    const disagreement = this.#byNumber.get(number);
    if (disagreement === undefined) return;
    this.#byNumber.delete(number);
    this.#counts[disagreement.level]--;
    // one that never reached the order need not be taken out of it
    if (!this.#came.delete(disagreement)) this.#went.add(disagreement);
    for (const path of pathsOf(disagreement)) {
      const left = this.#byPath.get(path)!.filter((each) => each !== disagreement);
      if (left.length > 0) this.#byPath.set(path, left);
      else this.#byPath.delete(path);
      paths.add(path);
    }
  }
}

const pathsOf = ({ passages }: Disagreement): ReadonlySet<string> => new Set(passages.map(({ path }) => path));

/** Merges two sorted arrays, the second of which is short. */
function merge(a: readonly Disagreement[], b: readonly Disagreement[]): readonly Disagreement[] {
  if (b.length === 0) return a;
  const merged: Disagreement[] = [];
  let next = 0;
  for (const each of b) {
    for (const end = firstBehind(each, a, next); next < end; next++) merged.push(a[next]!);
    merged.push(each);
  }
  for (; next < a.length; next++) merged.push(a[next]!);
  return merged;
}

/** Index of the first of an ordered array, from an index on, that comes behind another. */
function firstBehind(other: Disagreement, ordered: readonly Disagreement[], from: number): number {
  let [low, high] = [from, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (inOrder(other, ordered[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
