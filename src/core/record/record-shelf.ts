import { MOST_PLACES, Postings } from '../text/postings';
import { SpeechReader } from './speech';
import type { StoredRecord } from './stored-record';

/**
 * The records that articles are held against. One index tells which of them have a word, so that looking words up costs as
 * much as there are records with them, and not as many as there are.
 */
export class RecordShelf {
  readonly reader = new SpeechReader();
  readonly #byPath = new Map<string, number>();
  /** By number; null for one that is gone. */
  readonly #records: (StoredRecord | null)[] = [];
  readonly #free: number[] = [];
  readonly #postings = new Postings();
  #passages = 0;

  constructor(records: Iterable<StoredRecord> = []) {
    for (const record of records) this.put(record);
  }

  /** Puts a record that is read to its end in the place of the one with its path, if any. */
  put(record: StoredRecord): void {
    this.remove(record.path);
    const number = this.#free.pop() ?? this.#records.length;
    if (number >= MOST_PLACES) throw new RangeError(`more than ${MOST_PLACES} records`);
    this.#records[number] = record;
    this.#byPath.set(record.path, number);
    this.#postings.add(record.terms(), number);
    this.#postings.close();
    this.#passages += record.size;
  }

  /** Unknown paths are ignored. */
  remove(path: string): void {
    const number = this.#byPath.get(path);
    if (number === undefined) return;
    this.#passages -= this.#records[number]!.size;
    this.#byPath.delete(path);
    this.#records[number] = null;
    this.#free.push(number);
    this.#postings.retain((place) => place !== number);
  }

  /** In no order. */
  records(): readonly StoredRecord[] {
    return this.#records.filter((record) => record !== null);
  }

  /** How many records there are. */
  get size(): number {
    return this.#byPath.size;
  }

  /** How many passages they have. */
  get passages(): number {
    return this.#passages;
  }

  /** Records with a term (see `termsOf`), in no order. */
  recordsWith(term: number): readonly StoredRecord[] {
    return this.#postings.places(term, Number.POSITIVE_INFINITY).map((number) => this.#records[number]!);
  }
}
