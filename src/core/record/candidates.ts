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
export function candidatesFor(words: readonly SpokenWord[], records: readonly StoredRecord[]): readonly Candidate[] {
  const chosen = new Map<StoredRecord, { weight: number; passages: Set<number> }>();
  for (let from = 0; from < words.length; from += PART) {
    // a short rest is looked for with the words before it
    const part = words.slice(Math.max(0, Math.min(from, words.length - PART)), from + PART);
    const keys = part.filter(({ filler }) => !filler).map(({ key }) => key);
    for (const { record, passage, weight } of passagesWith(keys, records).slice(0, PASSAGES)) {
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

/** The passages that share terms with words, by their keys; those that share most first. What too many have is not counted. */
export function passagesWith(keys: readonly string[], records: readonly StoredRecord[]): readonly Found[] {
  const total = records.reduce((sum, { size }) => sum + size, 0);
  const found = new Map<StoredRecord, Map<number, Counted>>();
  for (const term of termsOf(keys)) {
    const places = records.map((record) => record.passagesWith(term));
    const count = places.reduce((sum, { length }) => sum + length, 0);
    const weight = Math.log(1 + total / Math.max(count, 1));
    records.forEach((record, index) => {
      if (places[index]!.length === 0 || places[index]!.length === MOST_PASSAGES) return;
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
  return [...found.values()]
    .flatMap((inRecord) => [...inRecord.values()])
    .sort((a, b) => b.weight - a.weight || a.passage - b.passage);
}
