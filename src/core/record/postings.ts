import { countWhile } from '../text/bisect';

/** A term's hash and a place's number in one double: 32 and 21 bits of the 53 that are exact. */
const PLACES = 2 ** 21;
/** Postings are sorted in lots: a new one costs the same however many there are. */
const LOT = 2 ** 18;

/** Which places hold a term, for terms by their 32-bit hashes; eight bytes a posting. */
export class Postings {
  readonly #lots: Float64Array[] = [];
  #open: number[] = [];

  /** @param place below 2²¹, and not below that of the call before */
  add(terms: Iterable<number>, place: number): void {
    for (const term of terms) this.#open.push(term * PLACES + place);
    if (this.#open.length >= LOT) this.close();
  }

  /** Makes what was added so far findable. */
  close(): void {
    if (this.#open.length > 0) this.#lots.push(Float64Array.from(this.#open).sort());
    this.#open = [];
  }

  /** Places of a term, ascending; at most `most`. */
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

/** So many places one list of postings can tell apart. */
export const MOST_PLACES = PLACES;
