import { Postings } from '../text/postings';
import { SpeechReader } from './speech';
import type { StoredRecord } from './stored-record';

/** So many that are gone cost nothing worth a sweep. */
const FEW_GONE = 16;

/**
 * The records that articles are held against. One index tells which of them have a word, so that looking words up costs as
 * much as there are records with them, and not as many as there are.
 */
export class RecordShelf {
  readonly reader = new SpeechReader();
  readonly #byPath = new Map<string, number>();
  /** By number; null for one that is gone. A number is not given twice, or words of the one would lead to the other. */
  #records: (StoredRecord | null)[] = [];
  #postings = new Postings();
  #passages = 0;

  constructor(records: Iterable<StoredRecord> = []) {
    for (const record of records) this.put(record);
  }

  /** Puts a record that is read to its end in the place of the one with its path, if any. */
  put(record: StoredRecord): void {
    this.remove(record.path);
    // what is gone is swept out when it is as much as what is there: each record pays for one other
    if (this.#records.length > 2 * this.size + FEW_GONE) this.#sweep();
    this.#append(record);
    this.#passages += record.size;
  }

  /** Unknown paths are ignored. */
  remove(path: string): void {
    const number = this.#byPath.get(path);
    if (number === undefined) return;
    this.#passages -= this.#records[number]!.size;
    this.#byPath.delete(path);
    this.#records[number] = null;
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
    return this.#postings.places(term, Number.POSITIVE_INFINITY).flatMap((number) => this.#records[number] ?? []);
  }

  #append(record: StoredRecord): void {
    const number = this.#records.push(record) - 1;
    this.#byPath.set(record.path, number);
    this.#postings.add(record.terms(), number);
    this.#postings.close();
  }

  #sweep(): void {
    const kept = this.records();
    this.#records = [];
    this.#postings = new Postings();
    for (const record of kept) this.#append(record);
  }
}
