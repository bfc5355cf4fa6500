import type { Claim } from '../claim/claim';
import { readStatement, type Statement, type Word } from '../disagreement/statement';
import { fnv1a, mix } from '../text/hash';
import { MOST_PLACES, Postings } from '../text/postings';

/** Pairs of neighbours, and pairs of its rarest words, by which a statement is found. */
const NEIGHBOURS = 4;
const RAREST = 3;
/** Fewer words that tell something are in too many statements. */
const FEWEST_WORDS = 3;
/** A copy with a word changed still has so many terms; one alone is a phrase. */
const FEWEST_MET = 2;
/** Places of one term that are looked at: what more articles have is a phrase of the language. */
const MOST_ARTICLES = 2000;
/** Below so many articles that are gone, they are not worth clearing away. */
const FEWEST_GONE = 1000;

/** An article that may hold a statement, and by how many terms. */
export interface Meeting {
  readonly path: string;
  readonly terms: number;
}

/**
 * Finds the articles that may have a statement, word for word or in other words, by rare pairs of its words (after Broder
 * 1997, whose shingles are of neighbours alone). About two kilobytes an article; what is found depends on the articles that
 * are there, not on how they came.
 */
export class TraceIndex {
  readonly #numbers = new Map<string, number>();
  readonly #paths: (string | undefined)[] = [];
  readonly #postings = new Postings();
  /** Numbers that no posting has. */
  #free: number[] = [];
  #gone = 0;

  /** Puts an article's statements in the place of those it had. */
  replace(path: string, claims: readonly Claim[]): void {
    this.remove(path);
    if (this.#free.length === 0 && this.#paths.length === MOST_PLACES) this.#clearAway();
    const number = this.#free.pop() ?? this.#paths.length;
    this.#paths[number] = path;
    this.#numbers.set(path, number);
    const terms = new Set<number>();
    for (const claim of claims) for (const term of termsOf(readStatement(claim, 0))) terms.add(term);
    this.#postings.add(terms, number);
    this.#postings.close();
  }

  /** Forgets an article; one that is not known is no error. */
  remove(path: string): void {
    const number = this.#numbers.get(path);
    if (number === undefined) return;
    this.#numbers.delete(path);
    this.#paths[number] = undefined;
    this.#gone++;
    if (this.#gone >= FEWEST_GONE && this.#gone >= this.#numbers.size) this.#clearAway();
  }

  /** The articles that share terms with a statement, those that share most first, then by path. */
  meetings(statement: Statement): readonly Meeting[] {
    const met = new Map<string, number>();
    for (const term of termsOf(statement)) {
      // one more than are looked at, or nobody could tell that there are more
      const paths = this.#postings
        .places(term, MOST_ARTICLES + this.#gone + 1)
        .flatMap((number) => this.#paths[number] ?? []);
      if (paths.length <= MOST_ARTICLES) for (const path of paths) met.set(path, (met.get(path) ?? 0) + 1);
    }
    return [...met]
      .filter(([, terms]) => terms >= FEWEST_MET)
      .map(([path, terms]) => ({ path, terms }))
      .sort((a, b) => b.terms - a.terms || (a.path < b.path ? -1 : 1));
  }

  /** Forgets the terms of articles that are gone, so that their numbers can be given again. */
  #clearAway(): void {
    this.#postings.retain((place) => this.#paths[place] !== undefined);
    this.#free = Array.from(this.#paths.keys()).filter((number) => this.#paths[number] === undefined);
    this.#gone = 0;
  }
}

function termsOf({ words }: Statement): ReadonlySet<number> {
  const said = words.filter((word) => word.said && isTelling(word));
  if (said.length < FEWEST_WORDS) return new Set();
  const pairs = said.slice(1).map((word, index) => [said[index]!, word] as const);
  const rarest = said.toSorted(byRarity).slice(0, RAREST);
  const unordered = rarest.flatMap((a, index) =>
    rarest.slice(index + 1).map((b) => (a.stem < b.stem ? ([a, b] as const) : ([b, a] as const))),
  );
  return new Set([
    ...pairs
      .toSorted(byPairs)
      .slice(0, NEIGHBOURS)
      .map(([a, b]) => termOf(a, b, 1)),
    ...unordered.map(([a, b]) => termOf(a, b, 2)),
  ]);
}

const isTelling = ({ kind }: Word): boolean => kind === 'name' || kind === 'verb' || kind === 'word';

const byRarity = (a: Word, b: Word): number => b.weight - a.weight || (a.stem < b.stem ? -1 : a.stem > b.stem ? 1 : 0);

const byPairs = ([a, b]: readonly [Word, Word], [c, d]: readonly [Word, Word]): number =>
  c.weight + d.weight - a.weight - b.weight || byRarity(a, c) || byRarity(b, d);

const termOf = (a: Word, b: Word, kind: number): number => mix(mix(fnv1a(a.stem), fnv1a(b.stem)), kind) >>> 0;
