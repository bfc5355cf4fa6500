import { mix } from '../text/hash';
import { Postings } from '../text/postings';
import { isEnough, LONGEST_STORY_DAYS, type Signature, sameStory, tellingTerms } from './story';

/** Below so many articles that are gone, they are not worth clearing away. */
const FEWEST_GONE = 1000;
/** Where articles without a date stand; no day is so far off. */
const UNDATED = 0x7fffffff;

/** An article as the index knows it. */
interface Signed {
  readonly signature: Signature;
  /** For the index alone, which tells it apart by it. */
  number: number;
}

/**
 * Finds the articles that tell one story by their telling terms. They stand on shelves of as many days as a story lasts, so
 * that a search looks through three of them and those without a date, however long the archive is.
 */
export class StoryIndex<Article extends Signed> {
  /** By number; null: gone. */
  readonly #articles: (Article | null)[] = [];
  /** Numbers of articles by telling term and shelf; of gone ones, too. */
  readonly #postings = new Postings();
  /** Shelves on which an article stands or stood. */
  readonly #shelves = new Set<number>();
  /** Numbers that no posting has. */
  #free: number[] = [];
  #gone = 0;
  #size = 0;

  add(article: Article): void {
    const { signature } = article;
    const shelf = shelfOf(signature);
    const number = this.#free.pop() ?? this.#articles.length;
    this.#articles[number] = article;
    article.number = number;
    this.#size++;
    this.#shelves.add(shelf);
    this.#postings.add(
      Array.from(tellingTerms(signature), (term) => keyOf(term, shelf)),
      number,
    );
    this.#postings.close();
  }

  /** Takes an article out that was added. */
  remove(article: Article): void {
    this.#articles[article.number] = null;
    this.#size--;
    this.#gone++;
    if (this.#gone >= FEWEST_GONE && this.#gone >= this.#size) this.#clearAway();
  }

  /** The articles that tell the story that one with this signature tells. */
  story(signature: Signature): Article[] {
    const meetings = new Map<number, number>();
    const terms = tellingTerms(signature);
    for (const shelf of this.#near(shelfOf(signature))) {
      for (const term of terms)
        for (const number of this.#postings.places(keyOf(term, shelf), Number.POSITIVE_INFINITY))
          meetings.set(number, (meetings.get(number) ?? 0) + 1);
    }
    return Array.from(meetings).flatMap(([number, count]) => {
      const other = this.#articles[number];
      return other && isEnough(signature, other.signature, count) && sameStory(signature, other.signature)
        ? [other]
        : [];
    });
  }

  #near(shelf: number): readonly number[] {
    if (shelf === UNDATED) return [...this.#shelves];
    return [UNDATED, shelf - 1, shelf, shelf + 1].filter((each) => this.#shelves.has(each));
  }

  /** Forgets the terms of articles that are gone, so that their numbers can be given again. */
  #clearAway(): void {
    this.#postings.retain((number) => this.#articles[number] !== null);
    this.#free = Array.from(this.#articles.keys()).filter((number) => this.#articles[number] === null);
    this.#gone = 0;
  }
}

const shelfOf = ({ day }: Signature): number => (day === null ? UNDATED : Math.floor(day / LONGEST_STORY_DAYS));

/** A term on a shelf as the postings know it. */
const keyOf = (term: number, shelf: number): number => mix(term, shelf) >>> 0;
