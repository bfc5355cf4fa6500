import { LRUCache } from 'lru-cache';
import type { Metadata } from '../article/article';
import { fileName } from '../article/file-name';
import type { Account } from '../attribution/accounts';
import { readAccounts, writeAccounts } from '../attribution/packed-accounts';
import type { Claim } from '../claim/claim';
import { readClaims, writeClaims } from '../claim/packing';
import type { ArticleSpeaker } from '../speaker/speaker';
import { ColumnReader, ColumnWriter } from '../text/columns';
import { commonWords } from './common-words';
import { traitsOf } from './compare';
import { type StatedValues, statedValues } from './figures';
import type { Origin } from './finding';
import { readStatement, type Statement } from './statement';
import { indexWords, type WordIndex } from './word-index';

/** What the engine needs of an article's facts. */
export interface ArticleClaims {
  readonly metadata: Pick<Metadata, 'title' | 'outlet' | 'date'>;
  readonly speakers: readonly Pick<ArticleSpeaker, 'name'>[];
  readonly claims: readonly Claim[];
  readonly accounts: readonly Account[];
}

/** An article's claims made ready to be compared. */
export interface Reading {
  readonly origin: Origin;
  readonly statements: readonly Statement[];
  /** By statement; see `traitsOf`. */
  readonly traits: readonly number[];
  readonly values: StatedValues;
  readonly words: WordIndex;
}

/** About 3 MB. An edit needs those of its story; reading one again takes under a millisecond, and six times as many save a tenth of the time. */
const MOST_STATEMENTS = 1000;

/** The readings of an archive's articles. A reading is fifty times the size of the claims, so only the latest used are kept. */
export class Readings {
  readonly #claimsOf: ((path: string) => ArticleClaims) | null;
  /** Empty where somebody else keeps the claims. */
  readonly #packed = new Map<string, string>();
  readonly #latest = new LRUCache<string, Reading>({
    maxSize: MOST_STATEMENTS,
    sizeCalculation: ({ statements }) => statements.length + 1,
  });

  /** @param claimsOf gives what `keep` was given last for an article; without it that is kept here */
  constructor(claimsOf: ((path: string) => ArticleClaims) | null) {
    this.#claimsOf = claimsOf;
  }

  keep(path: string, article: ArticleClaims): Reading {
    const reading = readArticle(path, article);
    if (this.#claimsOf === null) this.#packed.set(path, pack(article, reading.origin));
    this.#latest.set(path, reading);
    return reading;
  }

  /** Of an article that is kept. */
  of(path: string): Reading {
    const known = this.#latest.get(path);
    if (known !== undefined) return known;
    const reading = readArticle(path, this.#claimsOf?.(path) ?? unpack(this.#packed.get(path)!));
    this.#latest.set(path, reading);
    return reading;
  }

  forget(path: string): void {
    this.#packed.delete(path);
    this.#latest.delete(path);
  }
}

function readArticle(path: string, { metadata, speakers, claims, accounts }: ArticleClaims): Reading {
  const { title, outlet, date } = metadata;
  const statements = claims.map(readStatement);
  return {
    origin: {
      path,
      label: outlet ?? title ?? fileName(path),
      published: date,
      speakers: voicesOf(speakers, claims),
      accounts,
    },
    statements,
    traits: statements.map(traitsOf),
    values: statedValues(statements),
    words: indexWords(statements),
  };
}

/** Names of those in whose voice claims are; who is only named comes after them. */
function voicesOf(speakers: ArticleClaims['speakers'], claims: readonly Claim[]): Origin['speakers'] {
  const last = claims.reduce((most, { speaker }) => Math.max(most, speaker ?? -1), -1);
  return speakers.slice(0, last + 1).map(({ name }) => ({ name }));
}

function pack({ metadata: { title, outlet, date }, claims, accounts }: ArticleClaims, { speakers }: Origin): string {
  const columns = new ColumnWriter();
  columns.numbers([title, outlet, date].map((each) => (each === null ? 0 : 1)));
  columns.texts([title, outlet, date].filter((each) => each !== null));
  columns.numbers([speakers.length]);
  columns.texts(speakers.map(({ name }) => name));
  writeAccounts(columns, accounts);
  writeClaims(columns, claims);
  return columns.packed(commonWords);
}

function unpack(packed: string): ArticleClaims {
  const columns = new ColumnReader(packed, commonWords);
  const [title = null, outlet = null, date = null] = columns
    .numbers(3)
    .map((isThere) => (isThere === 1 ? columns.text() : null));
  const [count] = columns.numbers(1) as [number];
  const speakers = columns.texts(count).map((name) => ({ name }));
  const accounts = readAccounts(columns);
  return { metadata: { title, outlet, date }, speakers, accounts, claims: readClaims(columns) };
}
