import type { Disagreement } from '../disagreement/disagreement';
import { Disagreements } from '../disagreement/disagreements';
import { People, type Person } from '../speaker/people';
import type { Quotation } from '../speaker/speaker';
import { isSpeech } from '../speaker/speech';
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
  /** By path: how much each speaker says there, by the speaker's index. */
  readonly #spoken = new Map<string, readonly number[]>();
  readonly #people = new People();
  readonly #disagreements = new Disagreements();

  /** Adds an article or puts new facts in the place of its old ones. */
  replace(path: string, facts: ArticleFacts): void {
    this.#facts.set(path, facts);
    this.#spoken.set(path, spokenBy(facts));
    this.#people.replace(path, facts.speakers);
    this.#disagreements.replace(path, facts);
  }

  /** Forgets an article; unknown paths are ignored. */
  remove(path: string): void {
    if (!this.#facts.delete(path)) return;
    this.#spoken.delete(path);
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

  /** What a person says in all articles, beliefs and plans left out; see `isSpeech`. */
  speechOf(person: Person): ArchivedQuotation[] {
    return this.quotationsOf(person).filter(({ quotation }) => isSpeech(quotation));
  }

  /** The number of `speechOf`, without looking at the quotations. */
  speechCount({ members }: Person): number {
    return members.reduce((sum, { path, index }) => sum + (this.#spoken.get(path)?.[index] ?? 0), 0);
  }

  /** How much is said in an article by speakers it knows. */
  speechCountAt(path: string): number {
    return this.#spoken.get(path)?.reduce((sum, count) => sum + count, 0) ?? 0;
  }

  /** People who may be the same as this one but are kept apart, since it is not plain. */
  possiblySame({ members: [member] }: Person): readonly Person[] {
    return member ? this.#people.possiblySame(member.path, member.index) : [];
  }

  disagreements(): readonly Disagreement[] {
    return this.#disagreements.all();
  }

  /** Disagreements with a passage in this article. */
  disagreementsAt(path: string): readonly Disagreement[] {
    return this.#disagreements.at(path);
  }
}

function spokenBy({ quotations, speakers }: ArticleFacts): number[] {
  const counts = speakers.map(() => 0);
  for (const quotation of quotations)
    if (quotation.speaker !== null && isSpeech(quotation)) counts[quotation.speaker]!++;
  return counts;
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
