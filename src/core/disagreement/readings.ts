import { LRUCache } from 'lru-cache';
import type { Claim } from '../claim/claim';
import { decodeClaims, encodeClaims } from '../claim/packing';
import { traitsOf } from './compare';
import { type StatedValues, statedValues } from './figures';
import { readStatement, type Statement } from './statement';
import { indexWords, type WordIndex } from './word-index';

/** An article's claims made ready to be compared. */
export interface Reading {
  readonly statements: readonly Statement[];
  /** By statement; see `traitsOf`. */
  readonly traits: readonly number[];
  readonly values: StatedValues;
  readonly words: WordIndex;
}

/** About 27 MB. An edit needs those of its story; reading one again takes under a millisecond. */
const MOST_STATEMENTS = 8_000;

/** The readings of an archive's articles. A reading is fifty times the size of the claims, so only the latest used are kept. */
export class Readings {
  readonly #claims = new Map<string, Uint8Array>();
  readonly #latest = new LRUCache<string, Reading>({
    maxSize: MOST_STATEMENTS,
    sizeCalculation: ({ statements }) => statements.length + 1,
  });

  keep(path: string, claims: readonly Claim[]): Reading {
    const reading = readClaims(claims);
    this.#claims.set(path, encodeClaims(claims));
    this.#latest.set(path, reading);
    return reading;
  }

  /** Of an article that is kept. */
  of(path: string): Reading {
    const known = this.#latest.get(path);
    if (known !== undefined) return known;
    const reading = readClaims(decodeClaims(this.#claims.get(path)!));
    this.#latest.set(path, reading);
    return reading;
  }

  forget(path: string): void {
    this.#claims.delete(path);
    this.#latest.delete(path);
  }
}

function readClaims(claims: readonly Claim[]): Reading {
  const statements = claims.map(readStatement);
  return {
    statements,
    traits: statements.map(traitsOf),
    values: statedValues(statements),
    words: indexWords(statements),
  };
}
