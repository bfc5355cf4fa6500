import { Comparison } from './comparison';
import type { Disagreement } from './disagreement';
import { DisagreementIndex } from './disagreement-index';
import type { ArticleClaims } from './readings';

/** The disagreements of an archive, kept up to date article by article and asked for where they are found. */
export class Disagreements {
  readonly #comparison: Comparison;
  readonly #index = new DisagreementIndex();

  /** @param claimsOf see `Comparison` */
  constructor(claimsOf: ((path: string) => ArticleClaims) | null = null) {
    this.#comparison = new Comparison(claimsOf);
  }

  /** Puts an article's claims in the place of those it had. */
  replace(path: string, facts: ArticleClaims): void {
    this.#comparison.replace(path, facts);
  }

  /** Forgets an article; one that is not known is no error. */
  remove(path: string): void {
    this.#comparison.remove(path);
  }

  /** All disagreements: surest level first, then by path and place. */
  all(): readonly Disagreement[] {
    this.#index.apply(this.#comparison.changes());
    return this.#index.all();
  }

  /** Those with a passage in this article, in the order of `all`. */
  at(path: string): readonly Disagreement[] {
    this.#index.apply(this.#comparison.changes());
    return this.#index.at(path);
  }

  /** Paths of the articles that tell the same story as this one, in order. */
  story(path: string): readonly string[] {
    return this.#comparison.story(path);
  }
}
