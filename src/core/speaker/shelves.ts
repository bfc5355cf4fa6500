/** What has a key that tells it from others of its shelf. */
export interface Keyed {
  readonly key: string;
}

/** Things by key on shelves by name. Nearly all shelves hold one thing: a table for each would take most of the memory. */
export class Shelves<Thing extends Keyed> {
  readonly #shelves = new Map<string, Thing | Map<string, Thing>>();

  has(shelf: string): boolean {
    return this.#shelves.has(shelf);
  }

  get(shelf: string, key: string): Thing | undefined {
    const there = this.#shelves.get(shelf);
    if (there instanceof Map) return there.get(key);
    return there?.key === key ? there : undefined;
  }

  /** All on a shelf, in the order in which they came. */
  on(shelf: string): readonly Thing[] {
    const there = this.#shelves.get(shelf);
    if (there instanceof Map) return [...there.values()];
    return there === undefined ? [] : [there];
  }

  /** Puts a thing in the place of the one with its key, if any. */
  put(shelf: string, thing: Thing): void {
    const there = this.#shelves.get(shelf);
    if (there instanceof Map) there.set(thing.key, thing);
    else if (there === undefined || there.key === thing.key) this.#shelves.set(shelf, thing);
    else
      this.#shelves.set(
        shelf,
        new Map([
          [there.key, there],
          [thing.key, thing],
        ]),
      );
  }

  take(shelf: string, key: string): void {
    const there = this.#shelves.get(shelf);
    const isLast = there instanceof Map ? there.delete(key) && there.size === 0 : there?.key === key;
    if (isLast) this.#shelves.delete(shelf);
  }

  /** All things in no order, without taking time before the first. */
  *all(): Generator<Thing> {
    for (const there of this.#shelves.values()) {
      if (there instanceof Map) yield* there.values();
      else yield there;
    }
  }
}
