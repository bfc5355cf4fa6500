import { countWhile } from './bisect';

/** A term's hash and a place's number in one double: 32 and 21 bits of the 53 that are exact. */
const PLACES = 2 ** 21;
/** Postings are sorted in lots: a new one costs the same however many there are. */
const LOT = 2 ** 18;

/** Two lots are merged within a millisecond or two as long as both together are no larger: nobody waits for more. */
const LARGEST_MERGED = 2 ** 16;

/** So many places one list of postings can tell apart. */
export const MOST_PLACES = PLACES;

/**
 * Which places hold a term, for terms by their 32-bit hashes (unsigned); eight bytes a posting. Lots of like size are merged
 * (O'Neil et al. 1996) up to a size from which on they stay as they are: of n postings, in whatever order they come, there are a
 * few small lots and one large one for each some ten thousand.
 */
export class Postings {
  readonly #lots: Float64Array[] = [];
  readonly #mostPlaces: number;
  #open: number[] = [];

  /** @param mostPlaces of a term that are ever asked for: of a term that more have, some of the others are not kept */
  constructor(mostPlaces = Number.POSITIVE_INFINITY) {
    this.#mostPlaces = mostPlaces;
  }

  /** @param place below `MOST_PLACES` */
  add(terms: Iterable<number>, place: number): void {
    for (const term of terms) this.#open.push(term * PLACES + place);
    if (this.#open.length >= LOT) this.close();
  }

  /** Makes what was added so far findable. */
  close(): void {
    if (this.#open.length === 0) return;
    this.#lots.push(Float64Array.from(this.#open).sort());
    this.#open = [];
    while (this.#isToMerge) {
      const [b, a] = [this.#lots.pop()!, this.#lots.pop()!];
      this.#lots.push(this.#fewer(merged(a, b)));
    }
  }

  /** The last two lots. */
  get #isToMerge(): boolean {
    const [a, b] = this.#lots.slice(-2);
    return a !== undefined && b !== undefined && a.length < 2 * b.length && a.length + b.length <= LARGEST_MERGED;
  }

  /** Without the places of a term that nobody asks for. */
  #fewer(lot: Float64Array): Float64Array {
    if (this.#mostPlaces >= lot.length) return lot;
    // a posting that many places before is of the same term: it has enough
    return lot.filter((posting, at) => {
      const before = lot[at - this.#mostPlaces];
      return before === undefined || Math.floor(before / PLACES) !== Math.floor(posting / PLACES);
    });
  }

  /** Keeps the postings of some places only. */
  retain(isKept: (place: number) => boolean): void {
    this.close();
    const kept = this.#lots.map((lot) => lot.filter((posting) => isKept(posting % PLACES)));
    this.#lots.length = 0;
    for (const lot of kept) if (lot.length > 0) this.#lots.push(lot);
  }

  /** All terms, each once, of what is findable. */
  terms(): ReadonlySet<number> {
    const terms = new Set<number>();
    for (const lot of this.#lots) for (const posting of lot) terms.add(Math.floor(posting / PLACES));
    return terms;
  }

  /** Places of a term; at most `most`. */
  places(term: number, most: number): number[] {
    const found: number[] = [];
    for (const lot of this.#lots) {
      for (let at = countWhile(lot.length, (index) => lot[index]! < term * PLACES); at < lot.length; at++) {
        const place = lot[at]! - term * PLACES;
        if (place >= PLACES || found.length >= most) break;
        found.push(place);
      }
    }
    return found;
  }
}

function merged(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  for (let i = 0, j = 0; i + j < all.length; ) {
    const isFirst = j === b.length || (i < a.length && a[i]! <= b[j]!);
    all[i + j] = isFirst ? a[i]! : b[j]!;
    if (isFirst) i++;
    else j++;
  }
  return all;
}
