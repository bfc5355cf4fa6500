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

/** What a place among many asks of the others; in the few articles that most stories have, nobody asks. */
export interface Crowd {
  /** See `sayingsOf`; of an article that is there, or just went. */
  sayingsOf(path: string): Uint32Array;
  /** Paths of the articles of a story besides the one asked about. */
  others(path: string): Iterable<string>;
}

/**
 * An article among those of its story. In a large one only articles are compared that say something which few before them by
 * path say word for word: whatever differs is compared, and what a thousand articles repeat costs as much as what a few do.
 * It depends on the articles that are there, not on the order in which they came.
 */
export class CrowdPlace {
  readonly #path: string;
  /** Articles of the story besides this one. */
  #others = 0;
  /** How many articles before this one by path have the saying with the same index; null in a story that is compared whole. */
  #before: Uint32Array | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Whether the article is compared with the others that are. */
  get isCompared(): boolean {
    return this.#before === null || this.#before.some((count) => count < MOST_SPEAKERS);
  }

  /** Takes its place among so many others. */
  enter(others: number, crowd: Crowd): void {
    this.#others = others;
    if (others > MOST_COMPARED) this.#countAll(crowd);
  }

  /** Takes in that an article of the story came, which is there already; the other takes in this one by itself. */
  meet(path: string, crowd: Crowd): void {
    this.#others++;
    if (this.#before !== null) this.#count(path, 1, crowd);
    else if (this.#others > MOST_COMPARED) this.#countAll(crowd);
  }

  /** Takes in that an article of the story went, which is there no more. */
  part(path: string, crowd: Crowd): void {
    this.#others--;
    if (this.#others <= MOST_COMPARED) this.#before = null;
    else this.#count(path, -1, crowd);
  }

  #countAll(crowd: Crowd): void {
    this.#before = new Uint32Array(crowd.sayingsOf(this.#path).length);
    for (const other of crowd.others(this.#path)) this.#count(other, 1, crowd);
  }

  #count(path: string, by: 1 | -1, crowd: Crowd): void {
    if (path > this.#path) return;
    const [own, others] = [crowd.sayingsOf(this.#path), crowd.sayingsOf(path)];
    for (let i = 0, j = 0; i < own.length && j < others.length; ) {
      const [x, y] = [own[i]!, others[j]!];
      if (x === y) this.#before![i]! += by;
      if (x <= y) i++;
      if (y <= x) j++;
    }
  }
}
