import type { PackedNaming } from './naming';
import type { PersonMember } from './people';

/** A speaker of an article in one number, see `Bearers`. */
export type Bearer = number;

/** So many no text has words for; and so many articles as are left of 53 bits there are not. */
const MOST_SPEAKERS = 2 ** 28;

/** Most names have so few bearers or fewer: an array that may grow takes much more memory than they do. */
const FEW_BEARERS = 64;

interface Article {
  readonly number: number;
  readonly path: string;
  /** By index; none while the article is on its way in. */
  readonly namings: readonly PackedNaming[];
}

const NONE: readonly PackedNaming[] = [];

/**
 * What all articles call their speakers. Each speaker is a number, that of the article and the index: there are many, and as
 * objects with a path and an index they take five times the memory.
 */
export class Bearers {
  readonly #articles: (Article | null)[] = [];
  readonly #byPath = new Map<string, Article>();
  /** Numbers of articles that are gone. */
  readonly #free: number[] = [];

  namingsOf(path: string): readonly PackedNaming[] {
    return this.#byPath.get(path)?.namings ?? NONE;
  }

  /** Undefined for one of an article on its way in. */
  namingOf(bearer: Bearer): PackedNaming | undefined {
    return this.#article(bearer).namings[bearer % MOST_SPEAKERS];
  }

  /** The number of a speaker, also of an article on its way in. */
  numberOf(path: string, index: number): Bearer {
    const { number } = this.#byPath.get(path) ?? this.#put(path, NONE);
    return number * MOST_SPEAKERS + index;
  }

  memberOf(bearer: Bearer): PersonMember {
    return { path: this.#article(bearer).path, index: bearer % MOST_SPEAKERS };
  }

  /** Puts what an article calls its speakers in the place of what it called them; without any it goes. */
  replace(path: string, namings: readonly PackedNaming[]): void {
    const known = this.#byPath.get(path);
    if (namings.length > 0) this.#put(path, namings);
    else if (known !== undefined) {
      this.#byPath.delete(path);
      this.#articles[known.number] = null;
      this.#free.push(known.number);
    }
  }

  #put(path: string, namings: readonly PackedNaming[]): Article {
    const number = this.#byPath.get(path)?.number ?? this.#free.pop() ?? this.#articles.length;
    const article: Article = { number, path, namings };
    this.#byPath.set(path, article);
    this.#articles[number] = article;
    return article;
  }

  #article(bearer: Bearer): Article {
    return this.#articles[Math.floor(bearer / MOST_SPEAKERS)]!;
  }
}

/** Adds a bearer to an array that nobody else holds. */
export function withBearer(bearers: Bearer[], bearer: Bearer): Bearer[] {
  if (bearers.length < FEW_BEARERS) return bearers.concat([bearer]);
  bearers.push(bearer);
  return bearers;
}
