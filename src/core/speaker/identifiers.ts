/**
 * Unique identifiers for things that would like to have a slug: the slug itself for the first by key, "slug~2" for the
 * second. What comes out depends on the things alone, not on the order in which they came.
 */
export class Identifiers<Thing extends Keyed> {
  /** Nearly all have a slug of their own: a table for each would take most of the memory. */
  readonly #bySlug = new Map<string, Thing | Map<string, Thing>>();

  add(slug: string, thing: Thing): void {
    const known = this.#bySlug.get(slug);
    if (known instanceof Map) known.set(thing.key, thing);
    else if (known && known.key !== thing.key)
      this.#bySlug.set(
        slug,
        new Map([
          [known.key, known],
          [thing.key, thing],
        ]),
      );
    else this.#bySlug.set(slug, thing);
  }

  remove(slug: string, { key }: Thing): void {
    const known = this.#bySlug.get(slug);
    const isLast = known instanceof Map ? known.delete(key) && known.size === 0 : known?.key === key;
    if (isLast) this.#bySlug.delete(slug);
  }

  /** The identifier of a thing that was added. */
  of(slug: string, { key }: Thing): string {
    const things = this.#bySlug.get(slug);
    if (!(things instanceof Map) || things.size === 1) return slug;
    const place = [...things.keys()].sort().indexOf(key);
    return place === 0 ? slug : `${slug}~${place + 1}`;
  }

  /** All things in no order, without taking time before the first. */
  *things(): Generator<Thing> {
    for (const known of this.#bySlug.values()) {
      if (known instanceof Map) yield* known.values();
      else yield known;
    }
  }
}

interface Keyed {
  readonly key: string;
}
