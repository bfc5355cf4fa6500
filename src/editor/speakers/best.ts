/** The best of a long list, without sorting all of it. */
export class Best<Item> {
  readonly #most: number;
  readonly #order: (a: Item, b: Item) => number;
  #kept: Item[] = [];
  #size = 0;

  constructor(most: number, order: (a: Item, b: Item) => number) {
    this.#most = most;
    this.#order = order;
  }

  /** Of all that were added, not only of those that are kept. */
  get size(): number {
    return this.#size;
  }

  add(item: Item): void {
    this.#size++;
    this.#kept.push(item);
    if (this.#kept.length >= 2 * this.#most) this.#kept = this.sorted();
  }

  /** The best first. */
  sorted(): Item[] {
    return this.#kept.sort(this.#order).slice(0, this.#most);
  }
}
