import { countWhile } from '../text/bisect';
import type { RecordWord } from './align';
import type { Place, Utterance } from './record';
import { isLabelOf, type QuotedSpeaker } from './speaker-label';
import type { StoredRecord } from './stored-record';
import { type SpokenWord, spokenWords } from './words';

/** A word of a record with who says it, and where. */
export interface PlacedWord extends RecordWord {
  readonly utterance: Utterance;
  /** Where in the utterance's text the word begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** Words of passages of a record; null between passages that do not follow each other. */
export type Speech = readonly (PlacedWord | null)[];

/**
 * Reads passages of a record for comparing.
 *
 * @param passages ascending
 * @param quoted whose words are looked for, if that is known
 */
export function speechOf(record: StoredRecord, passages: readonly number[], quoted: QuotedSpeaker | null): Speech {
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
    const utterances = passages.slice(first, end).flatMap((index) => record.passage(index));
    for (const word of wordsOf(utterances)) words.push({ ...word, foreign: isForeign(word.utterance.speaker) });
    first = end;
  }
  return words;
}

/** A label that names somebody else; or, where it names nobody, one beside another that is the speaker's. */
function isAnothers(label: string, { speakers, english }: StoredRecord, quoted: QuotedSpeaker): boolean {
  const verdict = isLabelOf(label, quoted, english);
  if (verdict !== 'unknown') return verdict === 'other';
  for (const other of speakers) if (isLabelOf(other, quoted, english) === 'same') return true;
  return false;
}

function wordsOf(utterances: readonly Utterance[]): Omit<PlacedWord, 'foreign'>[] {
  const starts: number[] = [];
  let text = '';
  utterances.forEach((utterance, index) => {
    // another voice begins a sentence, a further line does not
    if (index > 0) text += utterance.speaker === utterances[index - 1]!.speaker ? '\n' : '\n.\n';
    starts.push(text.length);
    text += utterance.text;
  });
  return spokenWords(text, 'noise').map((word: SpokenWord) => {
    const at = countWhile(starts.length, (index) => starts[index]! <= word.start) - 1;
    const [utterance, start] = [utterances[at]!, starts[at]!];
    return { ...word, utterance, from: word.start - start, to: Math.min(word.end - start, utterance.text.length) };
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
