import type { MarkedPassage } from '../quotation/quotation';
import { hashText } from '../text/hash';
import type { Span } from '../text/span';
import type { PartOfSpeech, Token, TokenizedText } from '../text/tokenize';
import { perWord, type Word } from '../text/word';
import { classOfCue } from './cue-class';

/**
 * What a word does in the chain of phrases between a cue and another word: adverbs are left out of it, function words
 * and punctuation stand for themselves.
 */
export const PHRASE = { none: 0, nominal: 1, verb: 2, itself: 3 } as const;

/** Where a token stands in a marked passage. */
export const EDGE = { inside: 0, opens: 1, closes: 2 } as const;

/**
 * What the features look at, one column per property, indexed by token. Proper names and numbers have no identity here,
 * so that nothing is learned about them.
 */
export interface Words {
  readonly count: number;
  readonly tokens: readonly Token[];
  /** Hash of the lemma; one value for all names, one for all numbers. */
  readonly lemma: Int32Array;
  /** Hash of a fine part of speech: the form of a verb, the number of a noun, a function word or mark itself. */
  readonly fine: Int32Array;
  readonly pos: Uint8Array;
  readonly phrase: Uint8Array;
  /** Index of the class of the lemma among known cues, 0 = none. */
  readonly cueClass: Uint8Array;
  /** Index of the outermost passage around the token, -1 = none; terms in marks do not count. */
  readonly passage: Int32Array;
  readonly edge: Uint8Array;
  /** First token of each passage, and the one after its last; both -1 for those that do not count. */
  readonly passageFirst: Int32Array;
  readonly passageEnd: Int32Array;
  /** Index of the sentence. */
  readonly sentence: Int32Array;
  /** Index of each sentence's block. */
  readonly blockOfSentence: Int32Array;
  readonly text: TokenizedText;
}

const TAGS: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];
const tagNumbers: ReadonlyMap<string, number> = new Map(TAGS.map((tag, index) => [tag, index]));

/** Number of a part of speech in the columns. */
export const tagNumber = (tag: PartOfSpeech): number => tagNumbers.get(tag) ?? TAGS.length - 1;

/** Value of a column at token `i`, or `outside` when that is not between `first` and `end` (exclusive). */
export const within = (column: Int32Array, i: number, first: number, end: number, outside: number): number =>
  i >= first && i < end ? column[i]! : outside;

const CLASS_NUMBER = { assertion: 1, belief: 2, fact: 3, eventuality: 4 } as const;
const RELATIVE: ReadonlySet<string> = new Set([
  'that',
  'who',
  'which',
  'whom',
  'whose',
  'what',
  'how',
  'why',
  'where',
  'when',
]);
const NOMINAL: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM']);
const CLOSED: ReadonlySet<string> = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ', 'INTJ']);
const NAME = hashText('#name');
const NUMBER = hashText('#number');

/** Lays out the tokens of an article for the features. */
export function describeWords(text: TokenizedText, marked: readonly MarkedPassage[], blocks: readonly Span[]): Words {
  const { tokens, sentences } = text;
  const count = tokens.length;
  const words: Words = {
    count,
    tokens,
    lemma: new Int32Array(count),
    fine: new Int32Array(count),
    pos: new Uint8Array(count),
    phrase: new Uint8Array(count),
    cueClass: new Uint8Array(count),
    passage: new Int32Array(count).fill(-1),
    edge: new Uint8Array(count),
    passageFirst: new Int32Array(marked.length).fill(-1),
    passageEnd: new Int32Array(marked.length).fill(-1),
    sentence: new Int32Array(count),
    blockOfSentence: new Int32Array(sentences.length),
    text,
  };
  let block = 0;
  for (let s = 0; s < sentences.length; s++) {
    words.sentence.fill(s, sentences[s]!.firstToken, sentences[s]!.endToken);
    while (block + 1 < blocks.length && blocks[block]!.end <= sentences[s]!.start) block++;
    words.blockOfSentence[s] = block;
  }
  placeMarks(words, marked);
  for (let i = 0; i < count; i++) {
    const { word } = tokens[i]!;
    const { lemma, fine } = AT_EDGE[words.edge[i]!]!;
    words.lemma[i] = lemma(word);
    words.fine[i] = fine(word);
    const codes = codesOf(word);
    words.pos[i] = codes & 31;
    words.phrase[i] = (codes >> 5) & 3;
    words.cueClass[i] = codes >> 7;
  }
  return words;
}

/** Part of speech, phrase and class of a cue of a word in one number: an object would lie elsewhere in memory. */
const codesOf = perWord((word) => {
  const known = word.pos === 'PROPN' ? null : classOfCue(word.lemma);
  return tagNumber(word.pos) | (phraseOf(word) << 5) | ((known === null ? 0 : CLASS_NUMBER[known]) << 7);
});

const hashesAt = (edge: number) => ({
  lemma: perWord((word) => {
    if (word.pos === 'PROPN') return NAME;
    return word.pos === 'NUM' ? NUMBER : hashText(lemmaOf(word, edge));
  }),
  fine: perWord((word) => hashText(fineTag(word, edge))),
});

/** Hashes of a word, for each of `EDGE`. */
const AT_EDGE = [hashesAt(EDGE.inside), hashesAt(EDGE.opens), hashesAt(EDGE.closes)];

function placeMarks(
  { tokens, passage, edge, passageFirst, passageEnd }: Words,
  marked: readonly MarkedPassage[],
): void {
  let at = 0;
  for (let p = 0; p < marked.length; p++) {
    const { span, depth, scare, closed } = marked[p]!;
    if (depth > 0 || scare) continue;
    while (at < tokens.length && tokens[at]!.end <= span.start) at++;
    const first = at;
    while (at < tokens.length && tokens[at]!.start < span.end) passage[at++] = p;
    if (at === first) continue;
    passageFirst[p] = first;
    passageEnd[p] = at;
    edge[first] = EDGE.opens;
    if (closed) edge[at - 1] = EDGE.closes;
  }
}

/** Marks of every style are those of the corpus that the model was trained on. */
function lemmaOf(token: Word, edge: number): string {
  if (!/^[«»‹›„‚]$/u.test(token.text)) return token.lemma;
  return edge === EDGE.opens ? '“' : '”';
}

function fineTag(token: Word, edge: number): string {
  switch (token.pos) {
    case 'PUNCT':
      if (edge === EDGE.opens) return '((';
      if (edge === EDGE.closes) return '))';
      return /^[-–—]+$/u.test(token.text) ? '-' : /^["'“”‘’«»‹›„‚`]+$/u.test(token.text) ? '"' : token.text;
    case 'VERB':
      return `V${verbForm(token)}`;
    case 'NOUN':
      return token.lower === token.lemma ? 'N' : 'Ns';
    case 'ADV':
      return token.lower.endsWith('ly') ? 'ADVly' : token.lower;
    case 'PRON':
      return token.lower;
    default:
      return CLOSED.has(token.pos) ? token.lower : token.pos;
  }
}

function verbForm({ lower, lemma }: Word): string {
  if (lower === lemma) return 'base';
  if (lower.endsWith('ing')) return 'ing';
  if (lower.endsWith('ed')) return 'ed';
  if (lower.endsWith('s')) return 's';
  return 'past';
}

function phraseOf(token: Word): number {
  if (RELATIVE.has(token.lower)) return PHRASE.itself;
  if (NOMINAL.has(token.pos) || token.lower === "'s" || token.lower === '’s') return PHRASE.nominal;
  if (token.pos === 'VERB' || token.pos === 'AUX') return PHRASE.verb;
  if (token.pos === 'ADV' || token.pos === 'INTJ' || token.pos === 'X') return PHRASE.none;
  return PHRASE.itself;
}
