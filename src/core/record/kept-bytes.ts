/** Bytes of a page: little beside a long record, and a short one keeps only what it fills. */
const PAGE = 2 ** 16;

/** Runs of bytes in the order in which they came, in few and large buffers. */
export class KeptBytes {
  readonly #pages: Uint8Array[] = [];
  /** Of each run its page, and where it begins and ends there. */
  readonly #places: number[] = [];
  /** Bytes of the last page that are taken. */
  #taken = 0;

  /** How many runs of bytes are kept. */
  get size(): number {
    return this.#places.length / 3;
  }

  /** Keeps a copy of a run of bytes; its number is the size before. */
  add(bytes: Uint8Array): void {
    if (this.#pages.length === 0 || bytes.length > this.#pages.at(-1)!.length - this.#taken) {
      this.close();
      this.#pages.push(new Uint8Array(Math.max(PAGE, bytes.length)));
      this.#taken = 0;
    }
    this.#pages.at(-1)!.set(bytes, this.#taken);
    this.#places.push(this.#pages.length - 1, this.#taken, this.#taken + bytes.length);
    this.#taken += bytes.length;
  }

  /** Gives back what the last page does not need. */
  close(): void {
    const last = this.#pages.length - 1;
    if (last >= 0) this.#pages[last] = this.#pages[last]!.slice(0, this.#taken);
  }

  /** @throws RangeError where there is no such run */
  at(index: number): Uint8Array {
    const [page, from, to] = this.#places.slice(3 * index, 3 * index + 3);
    if (page === undefined) throw new RangeError(`There is no run ${index}.`);
    return this.#pages[page]!.subarray(from, to);
  }
}
