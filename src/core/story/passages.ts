import type { OfferedSource } from '../annotation/offered-sources';
import type { RecordPassage } from '../record/verdict';
import type { Span } from '../text/span';
import type { PicturedPassage } from './picture';

/** Collects the passages of a picture; each part of it keeps an index. */
export class Passages {
  readonly #all: PicturedPassage[] = [];

  get all(): readonly PicturedPassage[] {
    return this.#all;
  }

  /** @returns the passage's index */
  add(path: string, { start, end }: Span): number {
    return this.#all.push({ path, start, end }) - 1;
  }

  /** @returns the passage's index */
  addRecord(passage: RecordPassage): number {
    return this.#all.push(passage) - 1;
  }

  /** @returns the index of what the article with a path names; null where that cannot be opened */
  addNamed(article: string, { url, file }: OfferedSource): number | null {
    if (url !== null) return this.#all.push({ url }) - 1;
    return file === undefined ? null : this.#all.push({ article, file }) - 1;
  }
}
