import { byCodeUnits } from '../text/order';
import type { RecordShelf } from './record-shelf';
import { MOST_PASSAGES, type StoredRecord } from './stored-record';
import { termsOf } from './terms';
import type { SpokenWord } from './words';

/** Passages of a record in which quoted words may stand, ascending. */
export interface Candidate {
  readonly record: StoredRecord;
  readonly passages: readonly number[];
}

/** A quotation is looked for in parts of so many words, since its parts may stand far from each other. */
const PART = 12;
/** Passages of each part that are looked at, and records of the whole. */
const PASSAGES = 3;
const RECORDS = 4;
/** Terms that are looked up however many records have them. */
const FEWEST_TERMS = 4;
/** Records that are asked for further terms of one part, each anew for each term. */
const MOST_RECORDS = 400;
/** Passages of one record. */
const MOST_CHOSEN = 12;

/** A passage that has words one looks for. */
export interface Found {
  readonly record: StoredRecord;
  readonly passage: number;
  /** How many of the terms it has; see `termsOf`. */
  readonly terms: number;
  /** The rarer they are, the more. */
  readonly weight: number;
}

/** A passage whose terms are being counted. */
type Counted = { -readonly [Key in keyof Found]: Found[Key] };

/**
 * Finds where quoted words may stand, by the words they share with passages, the rarer the better. Asks an index for each
 * term; no record is scanned.
 */
export function candidatesFor(words: readonly SpokenWord[], shelf: RecordShelf): readonly Candidate[] {
  const chosen = new Map<StoredRecord, { weight: number; passages: Set<number> }>();
  for (let from = 0; from < words.length; from += PART) {
    // a short rest is looked for with the words before it
    const part = words.slice(Math.max(0, Math.min(from, words.length - PART)), from + PART);
    const keys = part.filter(({ filler }) => !filler).map(({ key }) => key);
    for (const { record, passage, weight } of passagesWith(keys, shelf).found.slice(0, PASSAGES)) {
      const known = chosen.get(record) ?? { weight: 0, passages: new Set<number>() };
      chosen.set(record, known);
      known.weight += weight;
      for (const near of [passage, passage - 1, passage + 1])
        if (near >= 0 && near < record.size && known.passages.size < MOST_CHOSEN) known.passages.add(near);
    }
  }
  return [...chosen]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .slice(0, RECORDS)
    .map(([record, { passages }]) => ({ record, passages: [...passages].sort((a, b) => a - b) }));
}

/** What shares terms with words that one looks for. */
export interface Lookup {
  /** Those that share most first. */
  readonly found: readonly Found[];
  /** How many terms so many records have that they were not counted. */
  readonly common: number;
}

/**
 * The passages that share terms with words, by their keys. The rarest terms are looked up, and the others as long as no more
 * than `MOST_RECORDS` have to be asked; what too many passages of a record have is not counted.
 */
export function passagesWith(keys: readonly string[], shelf: RecordShelf): Lookup {
  const found = new Map<StoredRecord, Map<number, Counted>>();
  const holders = Array.from(termsOf(keys), (term) => ({ term, records: shelf.recordsWith(term) }));
  holders.sort((a, b) => a.records.length - b.records.length || a.term - b.term);
  let [asked, looked] = [0, 0];
  for (const { term, records } of holders) {
    asked += records.length;
    if (looked >= FEWEST_TERMS && asked > MOST_RECORDS) break;
    looked++;
    const places = records.map((record) => record.passagesWith(term));
    const count = places.reduce((sum, { length }) => sum + length, 0);
    const weight = Math.log(1 + shelf.passages / Math.max(count, 1));
    records.forEach((record, index) => {
      if (places[index]!.length === MOST_PASSAGES) return;
      const inRecord = found.get(record) ?? new Map<number, Counted>();
      found.set(record, inRecord);
      for (const passage of places[index]!) {
        const known = inRecord.get(passage) ?? { record, passage, terms: 0, weight: 0 };
        inRecord.set(passage, known);
        known.terms++;
        known.weight += weight;
      }
    });
  }
  const all = Array.from(found.values(), (inRecord) => [...inRecord.values()]).flat();
  return { found: all.sort(bySurest), common: holders.length - looked };
}

const bySurest = (a: Found, b: Found): number =>
  b.weight - a.weight || a.passage - b.passage || byCodeUnits(a.record.path, b.record.path);
