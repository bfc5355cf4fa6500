import { sameStem, stemOf } from '../disagreement/stem';
import type { PlacedWord, Speech } from './speech';
import { spokenWords } from './words';

/** A content word of a claim. */
export interface ToldWord {
  /** See `SpokenWord.key`. */
  readonly key: string;
  readonly stems: ReadonlySet<string>;
  /**
   * A figure or date has to be there; a name, too, unless it is that of who speaks. A `part` is what stands before the last word
   * of a name: Ada Roe may be on record as Roe.
   */
  readonly kind: 'word' | 'part' | 'name' | 'figure';
  readonly weight: number;
}

/** The sentence or sentences of a record that tell of a claim. */
export interface Telling {
  readonly words: readonly PlacedWord[];
  /** As the record has them. */
  readonly text: string;
  /** How much of the claim's words they hold. */
  readonly weight: number;
}

/** Fewer content words that both have may tell of something else. */
export const FEWEST = 4;
/** Of these, words that are neither of names nor figures. */
const FEWEST_WORDS = 2;
/** Share of the weight of a claim's words. */
const LEAST_SHARE = 0.75;
/** Content words stand so close together: with function words, and something in between. */
const WIDTH_OF_A_WORD = 2;
const LEAST_WIDTH = 8;
/** Words of the sentence that are read before the first of them and behind the last; of a longer one it is not known how it is meant. */
const REACH = 16;
const SENTENCE_END = /[.!?…]/;

/** A word of the record that the claim has. */
interface Hit {
  readonly at: number;
  /** Index of the claim's word. */
  readonly told: number;
  readonly speaker: string | null;
}

/** Where in a stretch of a record one voice tells of a claim; null where none does. Time grows with the stretch. */
export function tellingIn(speech: Speech, told: readonly ToldWord[]): Telling | null {
  const hits = speech.flatMap((word, at): Hit[] => {
    const index = word === null || word.filler || word.foreign ? -1 : toldBy(word, told);
    return index < 0 ? [] : [{ at, told: index, speaker: word!.utterance.speaker }];
  });
  const densest = densestOf(hits, told);
  const [first, last] = [densest[0], densest.at(-1)];
  if (first === undefined || last === undefined) return null;
  const found = new Set(densest.map((hit) => hit.told));
  const label = new Set(spokenWords(first.speaker ?? '', 'noise').map(({ key }) => key));
  const isThere = ({ key, kind }: ToldWord, index: number): boolean =>
    found.has(index) || (kind === 'name' && label.has(key));
  const shared = told.filter(isThere);
  const weight = weightOf(shared);
  if (weight < LEAST_SHARE * weightOf(told) || shared.length < FEWEST) return null;
  if (shared.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) return null;
  if (told.some((word, index) => (word.kind === 'name' || word.kind === 'figure') && !isThere(word, index)))
    return null;
  const words = sentenceAround(speech, first, last);
  return words && { words, text: textOf(words), weight };
}

const weightOf = (words: readonly ToldWord[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

const toldBy = ({ key }: PlacedWord, told: readonly ToldWord[]): number => {
  const stem = stemOf(key);
  return told.findIndex(
    (word) => word.key === key || (word.kind === 'word' && (word.stems.has(stem) || sameStem(word.key, key))),
  );
};

/** The hits, close together and of one voice, that hold the most; of as much the shortest stretch, then the first. */
function densestOf(hits: readonly Hit[], told: readonly ToldWord[]): readonly Hit[] {
  const widest = LEAST_WIDTH + WIDTH_OF_A_WORD * told.length;
  const counts = new Uint32Array(told.length);
  let [from, weight] = [0, 0];
  let best = { from: 0, to: -1, weight: 0, width: 0 };
  hits.forEach((hit, to) => {
    if (counts[hit.told]!++ === 0) weight += told[hit.told]!.weight;
    for (; from < to; from++) {
      const first = hits[from]!;
      const isApart = first.speaker !== hit.speaker || hit.at - first.at > widest;
      if (!isApart && counts[first.told] === 1) break;
      if (--counts[first.told]! === 0) weight -= told[first.told]!.weight;
    }
    const width = hit.at - hits[from]!.at;
    if (weight > best.weight || (weight === best.weight && width < best.width)) best = { from, to, weight, width };
  });
  return hits.slice(best.from, best.to + 1);
}

/** The words from one to another with the rest of their sentences, as far as one voice says them; null if that is too much. */
function sentenceAround(speech: Speech, { at: first, speaker }: Hit, { at: last }: Hit): readonly PlacedWord[] | null {
  const isSame = (at: number): boolean => speech[at] != null && speech[at].utterance.speaker === speaker;
  let [from, to] = [first, last];
  const goesBack = (): boolean => !speech[from]!.opens && isSame(from - 1);
  const goesOn = (): boolean => !SENTENCE_END.test(speech[to]!.mark) && isSame(to + 1);
  while (goesBack() && first - from < REACH) from--;
  while (goesOn() && to - last < REACH) to++;
  if (goesBack() || goesOn()) return null;
  return speech.slice(from, to + 1).filter((word) => word !== null);
}

/** What the record has from the first of some words to the last, on one line. */
function textOf(words: readonly PlacedWord[]): string {
  const parts: string[] = [];
  words.forEach(({ utterance, from }, index) => {
    if (index > 0 && words[index - 1]!.utterance === utterance) return;
    const last = words.findLast((word) => word.utterance === utterance)!;
    parts.push(utterance.text.slice(from, last.to));
  });
  return parts.join(' ').replace(/\s+/g, ' ');
}
