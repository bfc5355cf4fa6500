import { fnv1a } from '../text/hash';
import type { Statement } from './statement';

/** A story of so many other articles is compared whole. */
const MOST_COMPARED = 40;
/** In a larger story so many articles speak for a statement that they repeat word for word. */
const MOST_SPEAKERS = 8;

/** Hashes of what an article's statements say, figures and all: ascending, each once. */
export const sayingsOf = (statements: readonly Statement[]): Uint32Array =>
  Uint32Array.from(
    new Set(statements.map(({ words }) => fnv1a(words.map(({ kind, key }) => `${kind} ${key}`).join('\n')))),
  ).sort();

/**
 * An article among those of its story. In a large one only articles are compared that say something which few before them by
 * path say word for word: whatever differs is compared, and what a thousand articles repeat costs as much as what a few do.
 * It depends on the articles that are there, not on the order in which they came.
 */
export class CrowdPlace {
  readonly #path: string;
  readonly #sayings: Uint32Array;
  /** How many articles before this one by path have the saying with the same index; null while none was met that has one. */
  #before: Uint32Array | null = null;
  /** Articles of the story besides this one. */
  #others = 0;

  /** @param sayings see `sayingsOf` */
  constructor(path: string, sayings: Uint32Array) {
    this.#path = path;
    this.#sayings = sayings;
  }

  /** Whether the article is compared with the others that are. */
  get isCompared(): boolean {
    if (this.#others <= MOST_COMPARED) return true;
    return this.#before === null ? this.#sayings.length > 0 : this.#before.some((count) => count < MOST_SPEAKERS);
  }

  /** Takes in that another article of the story came; the other takes in this one by itself. */
  meet(other: CrowdPlace): void {
    this.#count(other, 1);
  }

  /** Takes in that another article of the story went. */
  part(other: CrowdPlace): void {
    this.#count(other, -1);
  }

  #count(other: CrowdPlace, by: 1 | -1): void {
    this.#others += by;
    if (other.#path > this.#path) return;
    for (let i = 0, j = 0; i < this.#sayings.length && j < other.#sayings.length; ) {
      const [x, y] = [this.#sayings[i]!, other.#sayings[j]!];
      if (x === y) {
        this.#before ??= new Uint32Array(this.#sayings.length);
        this.#before[i]! += by;
      }
      if (x <= y) i++;
      if (y <= x) j++;
    }
  }
}
