import { distance } from 'fastest-levenshtein';
import { isFunctionWord } from '../article/language';
import type { PersonMember } from '../speaker/people';
import type { ArticleSpeaker } from '../speaker/speaker';
import { isSpeech } from '../speaker/speech';
import { fold } from '../speaker/spelling';
import { countWhile } from '../text/bisect';
import { isCut } from './excerpt';
import type { ArticleFacts } from './facts';
import { quotedWords } from './quoted-words';

/** Words are looked up by their first letters. */
const PREFIX = 3;
/** Shorter words are typing errors of too many others. */
const FEWEST_LETTERS_TO_MISSPELL = 5;
/** Of so many words one may be wrong. */
const FEWEST_WORDS_TO_FORGIVE = 3;
/** One bit of a byte each; further words of a query say nothing new. */
const MOST_WORDS = 8;

/** Where a quotation or a speaker is: the article's path and its index there. */
type Place = QuotationPlace & PersonMember;

/** Where a quotation is: the article's path and its index there. */
export interface QuotationPlace {
  readonly path: string;
  readonly index: number;
}

type Kind = 'quotations' | 'speakers';

interface Entry {
  readonly path: string;
  readonly date: string;
  /** Number of its first quotation; the others and then its speakers follow. */
  readonly first: number;
  /** Indexes of the quotations that count: see `isSpeech`. */
  readonly speech: readonly number[];
  readonly speakers: number;
}

/**
 * Finds quotations and speakers by half-remembered words: in any order, by their beginnings, with a typing error where
 * nothing is spelt so, and with one of three or more words wrong. Later articles come first.
 *
 * An inverted index of words to numbered quotations and speakers: a query marks those of each of its words and reads
 * off, article by article, which bear all marks, so that its time hardly depends on how many it finds.
 */
export class Search {
  readonly #entries = new Map<string, Entry>();
  /** First letters → word → ascending numbers of the quotations and speakers that hold it; of gone articles, too. */
  readonly #words = new Map<string, Map<string, number[]>>();
  /** Ascending numbers of quotations of which only telling words are known beyond their excerpt; of gone articles, too. */
  #cut: number[] = [];
  /** Quotations and speakers numbered so far. */
  #count = 0;
  /** Those of them whose article is gone. */
  #gone = 0;
  /** The latest article first. Each is put in its place: one asks while thousands come. */
  readonly #order: Entry[] = [];

  /** Adds an article or puts new facts in the place of its old ones. */
  replace(path: string, { metadata, quotations, speakers, claims }: ArticleFacts): void {
    this.remove(path);
    const speech = quotations.flatMap((quotation, index) => (isSpeech(quotation) ? [index] : []));
    const first = this.#count;
    this.#count += speech.length + speakers.length;
    const entry = { path, date: metadata.date ?? '', first, speech, speakers: speakers.length };
    this.#entries.set(path, entry);
    this.#order.splice(this.#placeOf(entry), 0, entry);
    const names = speakers.map(wordsOfNames);
    speech.forEach((index, offset) => {
      const quotation = quotations[index]!;
      const { speaker } = quotation;
      const words = wordsOf(quotedWords(quotation, claims));
      this.#note(first + offset, [...words, ...(speaker === null ? [] : names[speaker]!)]);
      if (isCut(quotation)) this.#cut.push(first + offset);
    });
    names.forEach((words, index) => {
      this.#note(first + speech.length + index, words);
    });
  }

  /** Forgets an article; unknown paths are ignored. */
  remove(path: string): void {
    const entry = this.#entries.get(path);
    if (!entry) return;
    this.#entries.delete(path);
    this.#order.splice(this.#placeOf(entry), 1);
    this.#gone += sizeOf(entry);
    if (this.#gone > this.#count - this.#gone) this.#renumber();
  }

  /** Quotations that hold the words, or whose speaker's name does; with no words the latest ones. At most `most`. */
  quotations(query: string, most: number): QuotationPlace[] {
    return this.#find(wordsOf(query), most, 'quotations');
  }

  /** Speakers of articles whose names hold the words; one person may come with several articles. At most `most`. */
  speakers(query: string, most: number): PersonMember[] {
    return this.#find(wordsOf(query), most, 'speakers');
  }

  /** How many are listed before an article. */
  #placeOf({ date, path }: Entry): number {
    const order = this.#order;
    return countWhile(order.length, (index) => {
      const other = order[index]!;
      return other.date > date || (other.date === date && other.path < path);
    });
  }

  /** Leaves out what is gone; done whenever that is more than the rest, so that it costs little a change. */
  #renumber(): void {
    const fresh = new Int32Array(this.#count).fill(-1);
    this.#count = 0;
    this.#gone = 0;
    // in the order of their numbers: lists of numbers stay sorted
    for (const [path, entry] of this.#entries) {
      const first = this.#count;
      for (let offset = 0; offset < sizeOf(entry); offset++) fresh[entry.first + offset] = this.#count++;
      const renumbered = { ...entry, first };
      this.#order[this.#placeOf(entry)] = renumbered;
      this.#entries.set(path, renumbered);
    }
    const leftOf = (numbers: readonly number[]): number[] =>
      numbers.map((number) => fresh[number]!).filter((number) => number !== -1);
    this.#cut = leftOf(this.#cut);
    for (const [key, words] of this.#words) {
      for (const [word, numbers] of words) {
        const left = leftOf(numbers);
        if (left.length > 0) words.set(word, left);
        else words.delete(word);
      }
      if (words.size === 0) this.#words.delete(key);
    }
  }

  #note(number: number, words: readonly string[]): void {
    for (const word of words) {
      const key = word.slice(0, PREFIX);
      const known = this.#words.get(key);
      const entry = known ?? new Map<string, number[]>();
      if (!known) this.#words.set(key, entry);
      const numbers = entry.get(word);
      if (!numbers) entry.set(word, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  }

  /** Those that hold all words, else those that lack one of several. */
  #find(words: readonly string[], most: number, kind: Kind): Place[] {
    const terms = [...new Set(words)].slice(0, MOST_WORDS);
    const marks = this.#mark(terms);
    const all = 2 ** terms.length - 1;
    const found = this.#pick(marks, [all], most, kind);
    if (found.length > 0 || terms.length < FEWEST_WORDS_TO_FORGIVE) return found;
    const forgiving = terms.map((_, index) => all - 2 ** index);
    return this.#pick(marks, forgiving, most, kind);
  }

  /** By number: a bit for each term that the quotation or speaker holds. */
  #mark(terms: readonly string[]): Uint8Array {
    const marks = new Uint8Array(this.#count);
    terms.forEach((term, index) => {
      const bit = 2 ** index;
      for (const numbers of this.#numbersOf(term)) for (const number of numbers) marks[number]! |= bit;
      // "the" and "of" may stand in any
      if (isFunctionWord(term)) for (const number of this.#cut) marks[number]! |= bit;
    });
    return marks;
  }

  #pick(marks: Uint8Array, wanted: readonly number[], most: number, kind: Kind): Place[] {
    const found: Place[] = [];
    const fits = new Uint8Array(2 ** MOST_WORDS);
    for (const mark of wanted) fits[mark] = 1;
    for (const { path, first, speech, speakers } of this.#order) {
      const [from, to] = kind === 'quotations' ? [0, speech.length] : [speech.length, speech.length + speakers];
      for (let offset = from; offset < to; offset++) {
        if (fits[marks[first + offset]!] === 0) continue;
        found.push({ path, index: kind === 'quotations' ? speech[offset]! : offset - from });
        if (found.length >= most) return found;
      }
    }
    return found;
  }

  /** Numbers of what holds a word with this beginning or, when there is none, one that differs by a typing error. */
  #numbersOf(term: string): (readonly number[])[] {
    const found: (readonly number[])[] = [];
    const look = (words: ReadonlyMap<string, readonly number[]>): void => {
      for (const [word, numbers] of words) if (word.startsWith(term)) found.push(numbers);
    };
    if (term.length >= PREFIX) look(this.#words.get(term.slice(0, PREFIX)) ?? new Map());
    else for (const [key, words] of this.#words) if (key.startsWith(term)) look(words);
    return found.length > 0 ? found : this.#similar(term);
  }

  /** Of words with the same first letter only. */
  #similar(term: string): (readonly number[])[] {
    if (term.length < FEWEST_LETTERS_TO_MISSPELL) return [];
    const tolerated = term.length === FEWEST_LETTERS_TO_MISSPELL ? 1 : 2;
    const similar: (readonly number[])[] = [];
    for (const [key, words] of this.#words) {
      if (key[0] !== term[0]) continue;
      for (const [word, numbers] of words) {
        if (Math.abs(word.length - term.length) > tolerated) continue;
        if (distance(word, term) <= tolerated) similar.push(numbers);
      }
    }
    return similar;
  }
}

/** How many numbers an article takes. */
const sizeOf = ({ speech, speakers }: Entry): number => speech.length + speakers;

/** Whether a text holds the words of a query one after the other, as they are written. */
export function isLiteral(query: string, text: string): boolean {
  return ` ${wordsOf(text).join(' ')}`.includes(` ${wordsOf(query).join(' ')}`);
}

/** Words as the index holds them: folded, without punctuation. */
const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const wordsOfNames = ({ name, aliases }: ArticleSpeaker): string[] => [name, ...aliases].flatMap(wordsOf);
