import { type Keyed, Shelves } from './shelves';

/**
 * Unique identifiers for things that would like to have a slug: the slug itself for the first by key, "slug~2" for the
 * second. What comes out depends on the things alone, not on the order in which they came.
 */
export class Identifiers<Thing extends Keyed> {
  readonly #bySlug = new Shelves<Thing>();

  add(slug: string, thing: Thing): void {
    this.#bySlug.put(slug, thing);
  }

  remove(slug: string, { key }: Thing): void {
    this.#bySlug.take(slug, key);
  }

  /** The identifier of a thing that was added. */
  of(slug: string, { key }: Thing): string {
    const things = this.#bySlug.on(slug);
    if (things.length === 1) return slug;
    const place = things
      .map((thing) => thing.key)
      .sort()
      .indexOf(key);
    return place === 0 ? slug : `${slug}~${place + 1}`;
  }

  /** The thing that has an identifier; null when none does. */
  find(identifier: string): Thing | null {
    const slug = identifier.replace(/~\d+$/, '');
    return this.#bySlug.on(slug).find((thing) => this.of(slug, thing) === identifier) ?? null;
  }

  /** All things in no order, without taking time before the first. */
  things(): Generator<Thing> {
    return this.#bySlug.all();
  }
}
