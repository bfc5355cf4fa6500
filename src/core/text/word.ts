import type { PartOfSpeech } from './tokenize';

/** A word, number or mark as it is written, with what it is; the same object wherever it stands, in whatever article. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Dictionary form in lower case: "expelled" → "expel". */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** What `perWord` has found out about it. */
  readonly notes: unknown[];
  /** Which questions of `askWord` it has been asked, a bit for each, and which of them it answers with yes. */
  asked: number;
  answers: number;
  /** Number of the text in which it was met last. */
  metIn: number;
}

/** Words kept at a time: enough for nearly all of what news says, and a bound to memory. */
const MOST_WORDS = 50_000;

/** Quotation marks that wink-nlp takes for words. */
const MARK = /^[«»‹›„‚]$/u;

/** A word with how wink-nlp tags it, in a list of those that share a spelling. */
interface Entry extends Word {
  readonly tag: string;
  /** The word is half of a contraction: its lemma depends on the other half. */
  readonly contracted: boolean;
  readonly next: Entry | undefined;
}

/** The words seen so far. */
export class Vocabulary {
  /** By number of the lexeme, the words that share its spelling. */
  readonly #entries: (Entry | undefined)[] = [];
  #size = 0;

  /** The word of a lexeme that is no half of a contraction, if it has been seen with this tag. */
  find(lexeme: number, tag: string): Word | undefined {
    if (lexeme >= this.#entries.length) return undefined;
    let entry = this.#entries[lexeme];
    while (entry !== undefined && (entry.tag !== tag || entry.contracted)) entry = entry.next;
    return entry;
  }

  /** The word with this lemma, as seen before or from now on. */
  add(lexeme: number, text: string, tag: string, lemma: string, contracted: boolean): Word {
    if (this.#size >= MOST_WORDS) {
      this.#entries.length = 0;
      this.#size = 0;
    }
    // filled up, for an array with holes is slow
    while (this.#entries.length <= lexeme) this.#entries.push(undefined);
    const first = this.#entries[lexeme];
    for (let entry = first; entry !== undefined; entry = entry.next)
      if (entry.tag === tag && entry.contracted === contracted && entry.lemma === lemma) return entry;
    const pos = MARK.test(text) ? 'PUNCT' : (tag as PartOfSpeech);
    const notes = new Array<unknown>(noteKinds).fill(undefined);
    const lower = text.toLowerCase();
    const entry = { text, lower, lemma, pos, notes, asked: 0, answers: 0, metIn: 0, tag, contracted, next: first };
    this.#entries[lexeme] = entry;
    this.#size++;
    return entry;
  }
}

let texts = 0;

/** For a text about to be read: tells of each word whether it is the first time there. Only the last one made counts. */
export function firstMeetings(): (word: Word) => boolean {
  const text = ++texts;
  return (word) => {
    if (word.metIn === text) return false;
    word.metIn = text;
    return true;
  };
}

/** How many kinds of notes there are. */
let noteKinds = 0;

/**
 * Remembers what `make` makes of a word: news repeats its words, and each needs to be looked into only once. It is noted at
 * the word itself, so that all that is known of a word lies together in memory.
 */
export function perWord<T extends object | string | number | boolean | null>(
  make: (word: Word) => T,
): (word: Word) => T {
  const kind = noteKinds++;
  return (word) => {
    const known = word.notes[kind] as T | undefined;
    if (known !== undefined) return known;
    const made = make(word);
    word.notes[kind] = made;
    return made;
  };
}

const MOST_QUESTIONS = 31;
let questions = 0;

/** As `perWord` for a question with yes or no: the answers lie in bits of the word, nearer than its notes. */
export function askWord(holds: (word: Word) => boolean): (word: Word) => boolean {
  if (questions === MOST_QUESTIONS) throw new RangeError('There are no bits left for another question about a word.');
  const bit = 1 << questions++;
  return (word) => {
    if ((word.asked & bit) === 0) {
      word.asked |= bit;
      if (holds(word)) word.answers |= bit;
    }
    return (word.answers & bit) !== 0;
  };
}
