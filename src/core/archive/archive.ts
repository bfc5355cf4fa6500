import { LRUCache } from 'lru-cache';
import type { Metadata } from '../article/article';
import { fileName } from '../article/file-name';
import { DecidedPeople } from '../speaker/decided-people';
import type { SpeakerDecisions, SpeakerName, SpeakerVerdict } from '../speaker/decisions';
import type { Person } from '../speaker/people';
import type { Quotation } from '../speaker/speaker';
import { isSpeech } from '../speaker/speech';
import { SharedTexts } from '../text/shared-texts';
import type { ArticleFacts } from './facts';
import { type PackedFacts, packFacts, unpackFacts, unpackLineStarts } from './packing';

/** A quotation with the article it stands in. */
export interface ArchivedQuotation {
  readonly path: string;
  readonly quotation: Quotation;
}

/** What is at hand of an article. */
interface Entry {
  readonly packed: PackedFacts;
  readonly metadata: Metadata;
  /** How much each speaker says there, a code unit for each by index; arrays take five times the memory. */
  readonly spoken: string;
}

/** Of what one speaker says in an article: as much as a code unit holds. */
const MOST_COUNTED = 0xffff;
/** Of some thirty-five articles, as one story has them. Unpacked, facts take about thirteen times this. */
const MOST_UNPACKED_BYTES = 100_000;

/**
 * The facts of all articles by path, and the people of them all. A changed article replaces its own entries; nothing is
 * asked by scanning all articles. Facts are kept packed, the latest used are at hand.
 */
export class Archive {
  readonly #entries = new Map<string, Entry>();
  readonly #unpacked = new LRUCache<string, ArticleFacts>({ maxSize: MOST_UNPACKED_BYTES });
  readonly #people = new DecidedPeople();
  readonly #shared = new SharedTexts();

  /** Adds an article or puts new facts in the place of its old ones. */
  replace(path: string, facts: ArticleFacts): void {
    this.#keep(path, facts, packFacts(facts));
  }

  /** The same with facts that are packed already. */
  replacePacked(path: string, packed: PackedFacts): void {
    this.#keep(path, unpackFacts(packed), packed);
  }

  /** Forgets an article; unknown paths are ignored. */
  remove(path: string): void {
    if (!this.#entries.delete(path)) return;
    this.#unpacked.delete(path);
    this.#people.remove(path);
  }

  /** Paths of all articles, sorted. */
  paths(): string[] {
    return [...this.#entries.keys()].sort();
  }

  /** How many articles it holds. */
  get size(): number {
    return this.#entries.size;
  }

  /** Whether an article is here. */
  has(path: string): boolean {
    return this.#entries.has(path);
  }

  facts(path: string): ArticleFacts | undefined {
    const known = this.#unpacked.get(path);
    if (known) return known;
    const packed = this.packed(path);
    if (!packed) return undefined;
    const facts = unpackFacts(packed);
    this.#unpacked.set(path, facts, { size: packed.length });
    return facts;
  }

  /** Where the lines of an article start: for many articles sooner had than all of their facts. */
  lineStarts(path: string): readonly number[] | undefined {
    const known = this.#unpacked.get(path);
    if (known) return known.lineStarts;
    const packed = this.packed(path);
    return packed === undefined ? undefined : unpackLineStarts(packed);
  }

  packed(path: string): PackedFacts | undefined {
    return this.#entries.get(path)?.packed;
  }

  /** What the article says of itself, without a look at the rest; another object for a changed article. */
  metadata(path: string): Metadata | undefined {
    return this.#entries.get(path)?.metadata;
  }

  /** The article's title, else its file's name. */
  titleOf(path: string): string {
    return this.metadata(path)?.title ?? fileName(path);
  }

  /** Everybody, in no order; who comes or goes meanwhile may be missed. */
  people(): Iterable<Person> {
    return this.#people.each();
  }

  /** Works out who is who after changes, until `isDue`; else the next question does. Returns whether all is done. */
  identifyPeople(isDue: () => boolean): boolean {
    return this.#people.bringUpToDate(isDue);
  }

  /** The person behind the speaker with this index in an article. */
  personOf(path: string, speaker: number): Person | undefined {
    return this.#people.personOf(path, speaker) ?? undefined;
  }

  /** The same, but only the identifier, which is found sooner. */
  personIdOf(path: string, speaker: number): string | undefined {
    return this.#people.idOf(path, speaker) ?? undefined;
  }

  /** Whether people merged or renamed speakers, or kept some apart. */
  get hasDecisions(): boolean {
    return this.#people.hasDecisions;
  }

  /** Whoever people made of the speaker with this index in an article; undefined where nobody decided. */
  decidedPersonOf(path: string, speaker: number): Person | undefined {
    return this.#people.decidedOf(path, speaker) ?? undefined;
  }

  /** Whoever has an identifier; undefined when nobody does. */
  personWithId(id: string): Person | undefined {
    return this.#people.withId(id) ?? undefined;
  }

  /** How much a person says in all articles, beliefs and plans left out; see `isSpeech`. */
  speechCount({ members }: Person): number {
    return members.reduce((sum, { path, index }) => sum + this.speechCountAt(path, index), 0);
  }

  /** How much is said in an article by one speaker or, without an index, by all that it knows. */
  speechCountAt(path: string, index?: number): number {
    const spoken = this.#entries.get(path)?.spoken ?? '';
    if (index !== undefined) return index < spoken.length ? spoken.charCodeAt(index) : 0;
    let sum = 0;
    for (let at = 0; at < spoken.length; at++) sum += spoken.charCodeAt(at);
    return sum;
  }

  /** People who may be the same as this one but are kept apart, since it is not plain. */
  possiblySame(person: Person): readonly Person[] {
    return this.#people.possiblySame(person);
  }

  /** Takes in all that people decided on speakers. */
  decide(decisions: SpeakerDecisions): void {
    this.#people.decide(decisions);
  }

  /** The decisions that concern a person. */
  verdictsOn(person: Person): readonly SpeakerVerdict[] {
    return this.#people.verdictsOn(person);
  }

  /** How to name a person in a decision; null for whom no name tells from others. */
  nameOf(person: Person): SpeakerName | null {
    return this.#people.nameOf(person);
  }

  #keep(path: string, facts: ArticleFacts, packed: PackedFacts): void {
    this.#entries.set(path, { packed, metadata: this.#sharingTexts(facts.metadata), spoken: spokenBy(facts) });
    this.#unpacked.set(path, facts, { size: packed.length });
    this.#people.replace(path, facts.speakers);
  }

  #sharingTexts({ title, outlet, author, date }: Metadata): Metadata {
    const shared = this.#shared;
    return { title, outlet: shared.of(outlet), author: shared.of(author), date: shared.of(date) };
  }
}

function spokenBy({ quotations, speakers }: ArticleFacts): string {
  const counts = speakers.map(() => 0);
  for (const quotation of quotations) {
    const { speaker } = quotation;
    if (speaker !== null && isSpeech(quotation)) counts[speaker] = Math.min(counts[speaker]! + 1, MOST_COUNTED);
  }
  return counts.map((count) => String.fromCharCode(count)).join('');
}
