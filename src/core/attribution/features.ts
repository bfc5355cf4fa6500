import { mix } from './hash';

/** The most features that one decision may have. */
const MOST = 160;
/** Sets the templates' numbers far apart. */
const SPREAD = 0x27d4eb2f;

/** A list of hashed features that is filled again for every decision, so that nothing is allocated on the way. */
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
    this.ids[this.count++] = mix(++this.#template, a);
  }

  /** Adds the next template's feature for `a` together with `b`. */
  add2(a: number, b: number): void {
    this.ids[this.count++] = mix((a + Math.imul(++this.#template, SPREAD)) | 0, b);
  }

  /** Adds the next template's feature for `a`, `b` and `c` together. */
  add3(a: number, b: number, c: number): void {
    this.ids[this.count++] = mix(mix((a + Math.imul(++this.#template, SPREAD)) | 0, b), c);
  }

  /** Leaves the next template out: it says nothing here. */
  skip(): void {
    this.#template++;
  }
}
