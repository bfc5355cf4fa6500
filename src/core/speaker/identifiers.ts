/**
 * Unique identifiers for things that would like to have a slug: the slug itself for the first by key, "slug~2" for the
 * second. What comes out depends on the things alone, not on the order in which they came.
 */
export class Identifiers<Thing> {
  /** Nearly all have a slug of their own: a table for each would take most of the memory. */
  readonly #bySlug = new Map<string, Only<Thing> | Map<string, Thing>>();
  /** Sorted, as of the last call of `all`. */
  #slugs: readonly string[] = [];
  readonly #changed = new Set<string>();

  add(slug: string, key: string, thing: Thing): void {
    const known = this.#bySlug.get(slug);
    if (known instanceof Map) known.set(key, thing);
    else if (known && known.key !== key)
      this.#bySlug.set(
        slug,
        new Map([
          [known.key, known.thing],
          [key, thing],
        ]),
      );
    else this.#bySlug.set(slug, { key, thing });
    if (!known) this.#changed.add(slug);
  }

  remove(slug: string, key: string): void {
    const known = this.#bySlug.get(slug);
    const isLast = known instanceof Map ? known.delete(key) && known.size === 0 : known?.key === key;
    if (!isLast) return;
    this.#bySlug.delete(slug);
    this.#changed.add(slug);
  }

  /** The identifier of a thing that was added. */
  of(slug: string, key: string): string {
    const things = this.#bySlug.get(slug);
    if (!(things instanceof Map) || things.size === 1) return slug;
    const place = [...things.keys()].sort().indexOf(key);
    return place === 0 ? slug : `${slug}~${place + 1}`;
  }

  /** All things in no order, without taking time before the first. */
  *things(): Generator<Thing> {
    for (const known of this.#bySlug.values()) {
      if (known instanceof Map) yield* known.values();
      else yield known.thing;
    }
  }

  /** All things, by slug, then key. Takes time linear in their number, and sorts only what is new. */
  all(): Thing[] {
    const fresh = [...this.#changed].filter((slug) => this.#bySlug.has(slug)).sort();
    const kept = this.#slugs.filter((slug) => this.#bySlug.has(slug) && !this.#changed.has(slug));
    this.#slugs = this.#changed.size === 0 ? this.#slugs : merged(kept, fresh);
    this.#changed.clear();
    return this.#slugs.flatMap((slug) => {
      const things = this.#bySlug.get(slug)!;
      return things instanceof Map ? [...things.keys()].sort().map((key) => things.get(key)!) : [things.thing];
    });
  }
}

interface Only<Thing> {
  readonly key: string;
  readonly thing: Thing;
}

/** Two sorted lists as one. */
function merged(a: readonly string[], b: readonly string[]): string[] {
  const all: string[] = [];
  let next = 0;
  for (const each of a) {
    while (next < b.length && b[next]! < each) all.push(b[next++]!);
    all.push(each);
  }
  return [...all, ...b.slice(next)];
}
