import type { Disagreement } from '../disagreement/disagreement';
import { Disagreements } from '../disagreement/disagreements';
import { People, type Person } from '../speaker/people';
import type { Quotation } from '../speaker/speaker';
import type { ArticleFacts } from './facts';

/** A quotation with the article it stands in. */
export interface ArchivedQuotation {
  readonly path: string;
  readonly quotation: Quotation;
}

/**
 * The facts of all articles by path, and what can only be known over all of them: people and disagreements.
 * A changed article replaces its own entries; nothing is asked by scanning all articles.
 */
export class Archive {
  readonly #facts = new Map<string, ArticleFacts>();
  readonly #people = new People();
  readonly #disagreements = new Disagreements();

  /** Adds an article or puts new facts in the place of its old ones. */
  replace(path: string, facts: ArticleFacts): void {
    this.#facts.set(path, facts);
    this.#people.replace(path, facts.speakers);
    this.#disagreements.replace(path, facts);
  }

  /** Forgets an article; unknown paths are ignored. */
  remove(path: string): void {
    if (!this.#facts.delete(path)) return;
    this.#people.remove(path);
    this.#disagreements.remove(path);
  }

  /** Paths of all articles, sorted. */
  paths(): string[] {
    return [...this.#facts.keys()].sort();
  }

  facts(path: string): ArticleFacts | undefined {
    return this.#facts.get(path);
  }

  /** The article's title, else its file's name. */
  titleOf(path: string): string {
    return this.#facts.get(path)?.metadata.title ?? fileName(path);
  }

  people(): Iterable<Person> {
    return this.#people.all();
  }

  /** The person behind the speaker with this index in an article. */
  personOf(path: string, speaker: number): Person | undefined {
    return this.#people.personOf(path, speaker) ?? undefined;
  }

  /** All quotations of a person, by path and in text order. */
  quotationsOf(person: Person): ArchivedQuotation[] {
    return person.members.flatMap(({ path, index }) =>
      (this.#facts.get(path)?.quotations ?? [])
        .filter((quotation) => quotation.speaker === index)
        .map((quotation) => ({ path, quotation })),
    );
  }

  disagreements(): readonly Disagreement[] {
    return this.#disagreements.all();
  }

  /** Disagreements with a passage in this article. */
  disagreementsAt(path: string): readonly Disagreement[] {
    return this.#disagreements.at(path);
  }
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
