import type { PartOfSpeech } from './tokenize';

/** A word, number or mark as it is written, with what it is; the same object wherever it stands, in whatever article. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Dictionary form in lower case: "expelled" → "expel". */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Place of the word in its vocabulary; another word's once this one is forgotten. */
  readonly place: number;
}

/** Words kept at a time: enough for nearly all of what news says, and a bound to memory. */
const MOST_WORDS = 50_000;

/** Quotation marks that wink-nlp takes for words. */
const MARK = /^[«»‹›„‚]$/u;

interface Known {
  readonly tag: string;
  /** Half of a contraction: its lemma depends on the other half. */
  readonly contracted: boolean;
  readonly word: Word;
}

/** The words seen so far. */
export class Vocabulary {
  /** By number of the lexeme, the words that share its spelling. */
  readonly #known: (Known[] | undefined)[] = [];
  #size = 0;

  /** The word of a lexeme that is no half of a contraction, if it has been seen with this tag. */
  find(lexeme: number, tag: string): Word | undefined {
    const known = this.#known[lexeme];
    if (known === undefined) return undefined;
    for (let i = 0; i < known.length; i++) if (known[i]!.tag === tag && !known[i]!.contracted) return known[i]!.word;
    return undefined;
  }

  /** The word with this lemma, as seen before or from now on. */
  add(lexeme: number, text: string, tag: string, lemma: string, contracted: boolean): Word {
    if (this.#size >= MOST_WORDS) {
      this.#known.length = 0;
      this.#size = 0;
    }
    const known = this.#ofLexeme(lexeme);
    const same = known.find((each) => each.tag === tag && each.contracted === contracted && each.word.lemma === lemma);
    if (same !== undefined) return same.word;
    const pos = MARK.test(text) ? 'PUNCT' : (tag as PartOfSpeech);
    const word = { text, lower: text.toLowerCase(), lemma, pos, place: this.#size++ };
    known.push({ tag, contracted, word });
    return word;
  }

  #ofLexeme(lexeme: number): Known[] {
    // filled up, for an array with holes is slow
    while (this.#known.length <= lexeme) this.#known.push(undefined);
    const known = this.#known[lexeme] ?? [];
    this.#known[lexeme] = known;
    return known;
  }
}

/** Remembers what `make` makes of a word: news repeats its words, and each needs to be looked into only once. */
export function perWord<T>(make: (word: Word) => T): (word: Word) => T {
  const words: (Word | undefined)[] = [];
  const made: T[] = [];
  return (word) => {
    const { place } = word;
    if (words[place] === word) return made[place]!;
    const result = make(word);
    while (words.length <= place) words.push(undefined);
    words[place] = word;
    made[place] = result;
    return result;
  };
}
