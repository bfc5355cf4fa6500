import { LONGEST_STORY_DAYS, type Signature, sameStory } from './story';

/** Articles must meet in so many telling terms to be looked at. */
const FEWEST_MEETINGS = 2;

/** An article as the index knows it. */
interface Signed {
  readonly signature: Signature;
}

/** Articles by their telling terms. */
type Shelf<Article> = Map<number, Article[]>;

/**
 * Finds the articles that tell one story. They stand on shelves of as many days as a story lasts, so that a search looks
 * through three of them and those without a date, however long the archive is.
 */
export class StoryIndex<Article extends Signed> {
  /** By the number of the shelf; null: articles without a date. */
  readonly #shelves = new Map<number | null, Shelf<Article>>();

  add(article: Article): void {
    const at = shelfOf(article.signature);
    const shelf = this.#shelves.get(at) ?? new Map<number, Article[]>();
    this.#shelves.set(at, shelf);
    for (const term of article.signature.telling) {
      const known = shelf.get(term);
      if (known === undefined) shelf.set(term, [article]);
      else known.push(article);
    }
  }

  /** Takes an article out that was added. */
  remove(article: Article): void {
    const at = shelfOf(article.signature);
    const shelf = this.#shelves.get(at);
    // an article without terms stands on none
    if (shelf === undefined) return;
    for (const term of article.signature.telling) {
      const left = shelf.get(term)!.filter((each) => each !== article);
      if (left.length === 0) shelf.delete(term);
      else shelf.set(term, left);
    }
    if (shelf.size === 0) this.#shelves.delete(at);
  }

  /** The articles that tell the story that one with this signature tells. */
  story(signature: Signature): Article[] {
    const meetings = new Map<Article, number>();
    for (const shelf of this.#near(shelfOf(signature))) {
      for (const term of signature.telling)
        for (const other of shelf.get(term) ?? []) meetings.set(other, (meetings.get(other) ?? 0) + 1);
    }
    return [...meetings]
      .filter(([other, count]) => meetInStory(signature, other.signature, count))
      .map(([other]) => other);
  }

  #near(at: number | null): Shelf<Article>[] {
    if (at === null) return [...this.#shelves.values()];
    return [null, at - 1, at, at + 1].flatMap((each) => this.#shelves.get(each) ?? []);
  }
}

/** Whether an index would find one of two articles by the other; a pure function of the two. */
export function tellOneStory(a: Signature, b: Signature): boolean {
  const telling = new Set(a.telling);
  const meetings = b.telling.reduce((count, term) => (telling.has(term) ? count + 1 : count), 0);
  return meetings > 0 && meetInStory(a, b, meetings);
}

const meetInStory = (a: Signature, b: Signature, meetings: number): boolean =>
  (meetings >= FEWEST_MEETINGS || a.brief || b.brief) && sameStory(a, b);

const shelfOf = ({ day }: Signature): number | null => (day === null ? null : Math.floor(day / LONGEST_STORY_DAYS));
