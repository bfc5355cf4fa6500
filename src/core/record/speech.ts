import { LRUCache } from 'lru-cache';
import { countWhile } from '../text/bisect';
import type { RecordWord } from './align';
import type { Place, Utterance } from './record';
import { isLabelOf, type QuotedSpeaker } from './speaker-label';
import type { StoredRecord } from './stored-record';
import { spokenWords } from './words';

/** A word of a record with who says it, and where. */
export interface PlacedWord extends RecordWord {
  readonly utterance: Utterance;
  /** Where in the utterance's text the word begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** Words of passages of a record; null between passages that do not follow each other. */
export type Speech = readonly (PlacedWord | null)[];

/** The words of passages that follow each other, as those of whoever is quoted, and as another's. */
interface Voices {
  readonly own: readonly PlacedWord[];
  readonly foreign: readonly PlacedWord[];
}

/** Words of five hours, some ten megabytes. */
const MOST_WORDS = 50_000;

/** Reads passages of records for comparing. One speech is quoted many times: what was read last is at hand. */
export class SpeechReader {
  readonly #read = new LRUCache<string, Voices>({ maxSize: MOST_WORDS, sizeCalculation: ({ own }) => own.length + 1 });
  readonly #numbers = new WeakMap<StoredRecord, number>();
  #last = 0;

  /**
   * @param passages ascending
   * @param quoted whose words are looked for, if that is known
   */
  speechOf(record: StoredRecord, passages: readonly number[], quoted: QuotedSpeaker | null): Speech {
    const foreign = new Map<string | null, boolean>();
    const isForeign = (label: string | null): boolean => {
      let known = foreign.get(label);
      if (known === undefined) {
        known = label !== null && quoted !== null && isAnothers(label, record, quoted);
        foreign.set(label, known);
      }
      return known;
    };
    const words: (PlacedWord | null)[] = [];
    for (let first = 0; first < passages.length; ) {
      let end = first + 1;
      while (end < passages.length && passages[end] === passages[end - 1]! + 1) end++;
      if (words.length > 0) words.push(null);
      const voices = this.#voicesIn(record, passages[first]!, passages[end - 1]!);
      voices.own.forEach((word, index) => {
        words.push(isForeign(word.utterance.speaker) ? voices.foreign[index]! : word);
      });
      first = end;
    }
    return words;
  }

  #voicesIn(record: StoredRecord, first: number, last: number): Voices {
    const key = `${this.#numberOf(record)} ${first} ${last}`;
    const known = this.#read.get(key);
    if (known) return known;
    const passages = Array.from({ length: last - first + 1 }, (_, index) => record.passage(first + index));
    const own = wordsOf(passages.flat());
    const voices = { own, foreign: own.map((word) => ({ ...word, foreign: true })) };
    this.#read.set(key, voices);
    return voices;
  }

  /** A record that is read anew is another one. */
  #numberOf(record: StoredRecord): number {
    const number = this.#numbers.get(record) ?? ++this.#last;
    this.#numbers.set(record, number);
    return number;
  }
}

/** A label that names somebody else; or, where it names nobody, one beside another that is the speaker's. */
function isAnothers(label: string, { speakers, english }: StoredRecord, quoted: QuotedSpeaker): boolean {
  const verdict = isLabelOf(label, quoted, english);
  if (verdict !== 'unknown') return verdict === 'other';
  for (const other of speakers) if (isLabelOf(other, quoted, english) === 'same') return true;
  return false;
}

function wordsOf(utterances: readonly Utterance[]): readonly PlacedWord[] {
  const starts: number[] = [];
  let text = '';
  utterances.forEach((utterance, index) => {
    // another voice begins a sentence, a further line does not
    if (index > 0) text += utterance.speaker === utterances[index - 1]!.speaker ? '\n' : '\n.\n';
    starts.push(text.length);
    text += utterance.text;
  });
  return spokenWords(text, 'noise').map((word) => {
    const at = countWhile(starts.length, (index) => starts[index]! <= word.start) - 1;
    const [utterance, start] = [utterances[at]!, starts[at]!];
    const to = Math.min(word.end - start, utterance.text.length);
    return { ...word, foreign: false, utterance, from: word.start - start, to };
  });
}

/** Where a word begins in its file. */
export const beginOf = ({ utterance, from }: PlacedWord): Place => ({
  line: utterance.line,
  character: utterance.character + from,
});

/** Where it ends. */
export const endOf = ({ utterance, to }: PlacedWord): Place => ({
  line: utterance.line,
  character: utterance.character + to,
});
