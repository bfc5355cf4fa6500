import { isEnglish } from '../article/language';
import { MOST_PLACES, Postings } from '../text/postings';
import { KeptBytes } from './kept-bytes';
import { RecordReader } from './read-record';
import type { Flaw, RecordHead, Utterance } from './record';
import { termsOf } from './terms';
import { spokenWords } from './words';

/** Characters of speech in one passage: a minute of it, more than nearly every quotation. */
const PASSAGE = 900;
/** Characters by which the language is told. */
const SAMPLE = 6000;
/** What more passages of a record have tells nothing of where words stand. */
export const MOST_PASSAGES = 1000;
/** A record with more flaws than this is not read worse for each of them. */
const MOST_FLAWS = 100;

/** An utterance as it is kept; the speaker by number, -1 for nobody. */
type Packed = readonly [speaker: number, seconds: number | null, line: number, character: number, text: string];

/**
 * A record as it is kept for looking quotations up: its speech in passages of a minute, and which words each holds. Takes
 * about as much memory as the file is long.
 */
export class StoredRecord {
  readonly path: string;
  readonly #reader: RecordReader;
  readonly #speakers = new Map<string, number>();
  /**
   * Each passage as JSON in UTF-8: a tenth of the memory that its utterances would take, and half of that of a string with
   * one curly apostrophe. Deflated it would be a third less, and twice as long to read.
   */
  readonly #passages = new KeptBytes();
  readonly #postings = new Postings(MOST_PASSAGES);
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  readonly #flaws: Flaw[] = [];
  #open: Packed[] = [];
  #length = 0;
  #sample = '';
  #english = false;
  #labels: readonly string[] = [];

  constructor(path: string) {
    this.path = path;
    this.#reader = new RecordReader(path, {
      utterance: (utterance) => this.#keep(utterance),
      flaw: (flaw) => this.#flaws.length < MOST_FLAWS && this.#flaws.push(flaw),
    });
  }

  /** The next part of the file's text; `end` follows the last. */
  take(chunk: string): void {
    this.#reader.take(chunk);
  }

  end(): void {
    this.#reader.end();
    this.#close();
    this.#postings.close();
    this.#passages.close();
    this.#english = isEnglish(this.#sample);
    this.#labels = [...this.#speakers.keys()];
    this.#sample = '';
  }

  get head(): RecordHead {
    return this.#reader.head;
  }

  /** What is broken, the first hundred of it. */
  get flaws(): readonly Flaw[] {
    return this.#flaws;
  }

  /** Labels of everybody who speaks, in order of their first words; known from `end` on. */
  get speakers(): readonly string[] {
    return this.#labels;
  }

  /** Known from `end` on. */
  get english(): boolean {
    return this.#english;
  }

  /** How many passages there are. */
  get size(): number {
    return this.#passages.size;
  }

  /** Passages with a term (see `termsOf`), ascending; of a term that more have so many of the first. */
  passagesWith(term: number): readonly number[] {
    return this.#postings.places(term, MOST_PASSAGES);
  }

  /** All terms that it has; known from `end` on. */
  terms(): ReadonlySet<number> {
    return this.#postings.terms();
  }

  /** What is said in a passage. */
  passage(index: number): readonly Utterance[] {
    return (JSON.parse(this.#decoder.decode(this.#passages.at(index))) as readonly Packed[]).map(
      ([speaker, seconds, line, character, text]) => ({
        speaker: this.#labels[speaker] ?? null,
        seconds,
        line,
        character,
        text,
      }),
    );
  }

  #keep({ speaker, seconds, line, character, text }: Utterance): void {
    if (this.#sample.length < SAMPLE) this.#sample += `${text.slice(0, SAMPLE)} `;
    if (speaker !== null && !this.#speakers.has(speaker)) this.#speakers.set(speaker, this.#speakers.size);
    const number = speaker === null ? -1 : this.#speakers.get(speaker)!;
    for (const [from, to] of cuts(text)) {
      this.#open.push([number, seconds, line, character + from, text.slice(from, to)]);
      this.#length += to - from;
      if (this.#length >= PASSAGE) this.#close();
    }
  }

  #close(): void {
    if (this.#open.length === 0 || this.#passages.size >= MOST_PLACES) return;
    const text = this.#open.map((each) => each[4]).join('\n');
    this.#postings.add(termsOf(spokenWords(text, 'noise').map(({ key }) => key)), this.#passages.size);
    this.#passages.add(this.#encoder.encode(JSON.stringify(this.#open)));
    this.#open = [];
    this.#length = 0;
  }
}

/** Cuts a long paragraph at blanks. */
function* cuts(text: string): Generator<readonly [from: number, to: number]> {
  let from = 0;
  while (text.length - from > PASSAGE) {
    const blank = text.lastIndexOf(' ', from + PASSAGE);
    const to = blank > from ? blank : from + PASSAGE;
    yield [from, to];
    from = to;
  }
  if (from < text.length) yield [from, text.length];
}
