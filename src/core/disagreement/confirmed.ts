import { questionOf, underVerdict, type Verdict } from './confirm';
import type { Disagreement, Level } from './disagreement';
import { inOrder } from './group';

/** Disagreements as readers ask for them. */
export interface DisagreementList {
  /** All: surest level first, then by path and place. */
  all(): readonly Disagreement[];
  /** All in no order, which takes no time. */
  each(): Iterable<Disagreement>;
  /** How many there are of a level. */
  count(level: Level): number;
  /** Those with a passage in this article, in the same order. */
  at(path: string): readonly Disagreement[];
  /** Paths of the articles that have any, and perhaps of others, in no order. */
  paths(): Iterable<string>;
}

/** Disagreements as verdicts leave them. */
export class ConfirmedDisagreements implements DisagreementList {
  readonly #verdicts = new Map<string, Verdict>();
  readonly #most: number;
  /** As of the last call of `over`, for the very list it was called with. */
  #confirmed: { readonly from: readonly Disagreement[]; readonly all: readonly Disagreement[] } | undefined;
  readonly #found: () => DisagreementList;

  /**
   * @param found what the comparison found, as of now
   * @param most so many verdicts are kept, the latest
   */
  constructor(found: () => DisagreementList, most: number) {
    this.#found = found;
    this.#most = most;
  }

  get size(): number {
    return this.#verdicts.size;
  }

  knows(disagreement: Disagreement): boolean {
    return this.#verdicts.has(questionOf(disagreement));
  }

  put(disagreement: Disagreement, verdict: Verdict): void {
    this.#verdicts.set(questionOf(disagreement), verdict);
    const [oldest] = this.#verdicts.keys();
    if (this.#verdicts.size > this.#most) this.#verdicts.delete(oldest!);
    this.#confirmed = undefined;
  }

  /** Forgets all verdicts: everything is as the comparison found it. */
  clear(): void {
    this.#verdicts.clear();
    this.#confirmed = undefined;
  }

  all(): readonly Disagreement[] {
    const from = this.#found().all();
    if (this.#verdicts.size === 0) return from;
    if (this.#confirmed?.from !== from) this.#confirmed = { from, all: this.#under(from) };
    return this.#confirmed.all;
  }

  each(): Iterable<Disagreement> {
    return this.#verdicts.size === 0 ? this.#found().each() : this.all();
  }

  count(level: Level): number {
    if (this.#verdicts.size === 0) return this.#found().count(level);
    return this.all().filter((each) => each.level === level).length;
  }

  at(path: string): readonly Disagreement[] {
    const from = this.#found().at(path);
    return this.#verdicts.size === 0 ? from : this.#under(from);
  }

  /** A verdict may have taken away the last of an article. */
  paths(): Iterable<string> {
    return this.#found().paths();
  }

  #under(found: readonly Disagreement[]): readonly Disagreement[] {
    return found.flatMap((each) => underVerdict(each, this.#verdicts.get(questionOf(each))) ?? []).sort(inOrder);
  }
}
