import type { Sentence } from '../text/tokenize';
import type { Words } from './words';

/** Tokens of the cue's sentence to either side that are looked at. */
const REACH_BEFORE = 80;
const REACH_AFTER = 120;
/** A sentence of more tokens is no prose: less of it is looked at. */
const LONGEST_SENTENCE = 400;
const REACH_IN_ENDLESS = 30;
/** Quoted passages in the same block, outside the cue's sentence, that may belong to the cue: to either side. */
const PASSAGES = 3;
/** Tokens of such a passage; a real one is shorter. */
const LONGEST_PASSAGE = 1000;
/** Unquoted tokens between such passages. */
const LONGEST_GAP = 15;

/** Whether a sentence is longer than prose has them. */
export const isEndless = ({ firstToken, endToken }: Sentence): boolean => endToken - firstToken > LONGEST_SENTENCE;

/** What a unit of a window stands for: a token, a quoted passage, or the unquoted words between two passages. */
export const UNIT = { token: 0, passage: 1, gap: 2 } as const;

/** The most units a window can have. */
export const MOST_UNITS = REACH_BEFORE + REACH_AFTER + 4 * PASSAGES + 8;

/**
 * What a cue's content and source are looked for in: the tokens of its sentence one by one, and around them the quoted
 * passages of the same block, each (or what of it lies outside the sentence) as one unit, with the gaps between.
 */
export class Window {
  size = 0;
  readonly kind = new Uint8Array(MOST_UNITS);
  /** Tokens of a unit: from `first` to `end` (exclusive). */
  readonly first = new Int32Array(MOST_UNITS);
  readonly end = new Int32Array(MOST_UNITS);
  /** Unit of the cue's head. */
  cue = 0;
  /** Units of the sentence: from `sentenceFirst` to `sentenceEnd` (exclusive). */
  sentenceFirst = 0;
  sentenceEnd = 0;

  /** Lays the window around the token `cue`. */
  place(words: Words, cue: number): void {
    const sentence = words.text.sentences[words.sentence[cue]!]!;
    const endless = isEndless(sentence);
    const first = Math.max(sentence.firstToken, cue - (endless ? REACH_IN_ENDLESS : REACH_BEFORE));
    const end = Math.min(sentence.endToken, cue + (endless ? REACH_IN_ENDLESS : REACH_AFTER));
    this.size = 0;
    if (first === sentence.firstToken) this.#before(words, first);
    this.sentenceFirst = this.size;
    for (let i = first; i < end; i++) this.#push(UNIT.token, i, i + 1);
    this.sentenceEnd = this.size;
    this.cue = this.sentenceFirst + cue - first;
    if (end === sentence.endToken) this.#after(words, end);
  }

  #push(kind: number, first: number, end: number): void {
    this.kind[this.size] = kind;
    this.first[this.size] = first;
    this.end[this.size++] = end;
  }

  #before(words: Words, sentenceFirst: number): void {
    const block = words.blockOfSentence[words.sentence[sentenceFirst]!]!;
    const found: [kind: number, first: number, end: number][] = [];
    let at = sentenceFirst;
    for (let n = 0; n < PASSAGES; n++) {
      let gap = at;
      while (gap > 0 && at - gap <= LONGEST_GAP && words.passage[gap - 1]! < 0) gap--;
      if (gap === 0 || words.passage[gap - 1]! < 0 || blockOf(words, gap - 1) !== block) break;
      if (gap < at) found.push([UNIT.gap, gap, at]);
      at = Math.max(words.passageFirst[words.passage[gap - 1]!]!, gap - LONGEST_PASSAGE);
      found.push([UNIT.passage, at, gap]);
    }
    for (const [kind, first, end] of found.reverse()) this.#push(kind, first, end);
  }

  #after(words: Words, sentenceEnd: number): void {
    const block = words.blockOfSentence[words.sentence[sentenceEnd - 1]!]!;
    let at = sentenceEnd;
    for (let n = 0; n < PASSAGES; n++) {
      let gap = at;
      while (gap < words.count && gap - at <= LONGEST_GAP && words.passage[gap]! < 0) gap++;
      if (gap === words.count || words.passage[gap]! < 0 || blockOf(words, gap) !== block) break;
      if (gap > at) this.#push(UNIT.gap, at, gap);
      at = Math.min(words.passageEnd[words.passage[gap]!]!, gap + LONGEST_PASSAGE);
      this.#push(UNIT.passage, gap, at);
    }
  }
}

const blockOf = (words: Words, token: number): number => words.blockOfSentence[words.sentence[token]!]!;
