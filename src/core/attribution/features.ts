/** The most features that one decision may have. */
const MOST = 160;
/** Odd factors of the template and of each value: their products' sum is a hash whose upper bits are good. */
const TEMPLATE = 0x27d4eb2f;
const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
const THIRD = 0xc2b2ae35;

/**
 * Hashes of a value in the first, second or third place of a feature: the sum of them and of its template's hash is the
 * feature's. Where the same values go into many features, each is hashed once.
 */
export const first = (value: number): number => Math.imul(value, FIRST);
/** As `first`, for the second place. */
export const second = (value: number): number => Math.imul(value, SECOND);
/** As `first`, for the third place. */
export const third = (value: number): number => Math.imul(value, THIRD);

/** Hash of template `number`. */
export const templateHash = (number: number): number => Math.imul(number, TEMPLATE);

/**
 * A list of hashed features that is filled again for every decision, so that nothing is allocated on the way. The hash
 * is multilinear (Lemire & Kaser 2014, Strongly universal string hashing is fast): a multiplication for each value.
 */
export class Features {
  readonly ids = new Int32Array(MOST);
  count = 0;
  #template = 0;

  /** Empties the list; templates are numbered from `first` on, so that two lists can share a table. */
  reset(first = 0): void {
    this.count = 0;
    this.#template = first;
  }

  /** Adds the next template's feature with value `a`. */
  add(a: number): void {
    this.ids[this.count++] = (Math.imul(++this.#template, TEMPLATE) + Math.imul(a, FIRST)) | 0;
  }

  /** Adds the next template's feature for `a` together with `b`. */
  add2(a: number, b: number): void {
    this.ids[this.count++] = (Math.imul(++this.#template, TEMPLATE) + Math.imul(a, FIRST) + Math.imul(b, SECOND)) | 0;
  }

  /** Adds the next template's feature for `a`, `b` and `c` together. */
  add3(a: number, b: number, c: number): void {
    this.ids[this.count++] =
      (Math.imul(++this.#template, TEMPLATE) + Math.imul(a, FIRST) + Math.imul(b, SECOND) + Math.imul(c, THIRD)) | 0;
  }

  /** Leaves the next template out: it says nothing here. */
  skip(): void {
    this.#template++;
  }
}
