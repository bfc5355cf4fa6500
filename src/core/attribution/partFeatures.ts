import type { Features } from './features';
import { hashText, mix } from './hash';
import { MOST_UNITS, UNIT, type Window } from './window';
import { EDGE, PHRASE, tagNumber, type Words } from './words';

const VERB = tagNumber('VERB');
const AUX = tagNumber('AUX');
const PUNCT = tagNumber('PUNCT');

const EDGE_OF_SENTENCE = hashText('#edge');
const PASSAGE = hashText('#passage');
const GAP = hashText('#gap');
/** Features of a unit in a window are numbered from here on, those of a token by itself from 1. */
const RELATIVE = 64;
/** Phrases of the chain between cue and unit that are told apart. */
const LONGEST_CHAIN = 6;

const CLAUSE_WORDS: ReadonlySet<number> = new Set(
  [
    'that',
    'who',
    'which',
    'when',
    'where',
    'while',
    'because',
    'but',
    'and',
    'if',
    'as',
    'after',
    'before',
    'although',
    'though',
    'since',
    'whether',
    'what',
    'how',
    'why',
    ';',
    ':',
    '-',
  ].map(hashText),
);

/** How sure the first pass is that a token is a cue, in four steps. */
export const cueLevel = (logOdds: number): number => (logOdds > 2.2 ? 3 : logOdds > 0 ? 2 : logOdds > -2.2 ? 1 : 0);

/** Fills `features` with what a token says by itself, whatever the cue. */
export function tokenFeatures(words: Words, levels: Uint8Array, at: number, features: Features): void {
  const { lemma, fine, pos, passage, edge, sentence, text } = words;
  const { firstToken, endToken } = text.sentences[sentence[at]!]!;
  const fineAt = (i: number): number => (i >= firstToken && i < endToken ? fine[i]! : EDGE_OF_SENTENCE);
  const lemmaAt = (i: number): number => (i >= firstToken && i < endToken ? lemma[i]! : EDGE_OF_SENTENCE);
  const levelAt = (i: number): number => (i >= firstToken && i < endToken ? levels[i]! : 0);
  const f2 = fineAt(at - 2);
  const f1 = fineAt(at - 1);
  const f = fine[at]!;
  const n1 = fineAt(at + 1);
  const n2 = fineAt(at + 2);
  features.reset();
  features.add(f);
  features.add(lemma[at]!);
  features.add2(f1, f);
  features.add2(f, n1);
  features.add3(f1, f, n1);
  features.add3(f, n1, n2);
  features.add3(f2, f1, f);
  features.add2(n1, n2);
  features.add(lemmaAt(at - 1));
  features.add(lemmaAt(at + 1));
  features.add2(lemma[at]!, n1);
  features.add2(lemma[at]!, f1);
  features.add2(f, lemmaAt(at + 1));
  features.add2(f, lemmaAt(at - 1));
  features.add3(n1, n2, fineAt(at + 3));
  features.add2(n1, lemmaAt(at + 2));
  features.add3(pos[at]!, levelAt(at + 1), levelAt(at - 1));
  features.add3(levels[at]!, n1, f1);
  features.add3(f, levelAt(at + 2), n1);
  features.add3(edge[at]!, passage[at]! >= 0 ? 1 : 0, f);
  features.add3(edge[at]!, f1, n1);
}

/** Steps outward from the cue and keeps what lies between it and each unit. */
export class Between {
  readonly chain = new Int32Array(MOST_UNITS);
  readonly punctuation = new Int32Array(MOST_UNITS);
  readonly commas = new Uint8Array(MOST_UNITS);
  readonly verbs = new Uint8Array(MOST_UNITS);
  readonly clauses = new Uint8Array(MOST_UNITS);
  readonly cues = new Uint8Array(MOST_UNITS);
  readonly marks = new Uint8Array(MOST_UNITS);

  /** Measures `window`; `levels` are the cue levels of the article's tokens. */
  measure(words: Words, levels: Uint8Array, window: Window): void {
    this.#walk(words, levels, window, -1);
    this.#walk(words, levels, window, 1);
  }

  #walk(words: Words, levels: Uint8Array, window: Window, step: -1 | 1): void {
    let chain = 0;
    let length = 0;
    let last = -1;
    let punctuation = 0;
    let marksSeen = 0;
    let commas = 0;
    let verbs = 0;
    let clauses = 0;
    let cues = 0;
    for (let u = window.cue + step; u >= 0 && u < window.size; u += step) {
      this.chain[u] = chain;
      this.punctuation[u] = punctuation;
      this.commas[u] = Math.min(4, commas);
      this.verbs[u] = Math.min(3, verbs);
      this.clauses[u] = Math.min(3, clauses);
      this.cues[u] = Math.min(2, cues);
      this.marks[u] = marksSeen;
      if (window.kind[u] !== UNIT.token) {
        const symbol = window.kind[u] === UNIT.passage ? PASSAGE : GAP;
        if (length++ < LONGEST_CHAIN) chain = mix(chain, symbol);
        punctuation = mix(punctuation, symbol);
        last = -1;
        continue;
      }
      const i = window.first[u]!;
      const kind = words.phrase[i]!;
      if (kind !== PHRASE.none && (kind !== last || kind === PHRASE.itself)) {
        if (length++ < LONGEST_CHAIN) chain = mix(chain, kind === PHRASE.itself ? words.fine[i]! : kind);
        last = kind;
      }
      const pos = words.pos[i]!;
      if (pos === PUNCT && commas < 4) punctuation = mix(punctuation, words.fine[i]!);
      if (words.tokens[i]!.text === ',') commas++;
      if (pos === VERB || (pos === AUX && last !== PHRASE.verb)) verbs++;
      if (CLAUSE_WORDS.has(words.fine[i]!)) clauses++;
      if (levels[i]! >= 2) cues++;
      if (words.edge[i] !== EDGE.inside) marksSeen = Math.min(3, marksSeen + 1);
    }
  }
}

/** What is the same for all units of a window. */
interface CueFrame {
  readonly lemma: number;
  readonly form: number;
  readonly cueClass: number;
  readonly after: number;
  readonly place: number;
  readonly quoted: number;
  readonly inPassage: number;
  readonly frame: number;
}

/** Describes the cue of a window once, for `unitFeatures`. */
export function cueFrame(words: Words, window: Window): CueFrame {
  const at = window.first[window.cue]!;
  const { firstToken, endToken } = words.text.sentences[words.sentence[at]!]!;
  const after = at + 1 < endToken ? words.fine[at + 1]! : EDGE_OF_SENTENCE;
  const before = at > firstToken ? words.fine[at - 1]! : EDGE_OF_SENTENCE;
  let quoted = 0;
  for (let u = 0; u < window.size; u++) {
    const passage = words.passage[window.first[u]!]!;
    if (window.kind[u] === UNIT.gap || passage < 0 || passage === words.passage[at]) continue;
    quoted |= u < window.cue ? 1 : 2;
  }
  const toEnd = endToken - 1 - at;
  const fromStart = at - firstToken;
  return {
    lemma: words.lemma[at]!,
    form: words.fine[at]!,
    cueClass: words.cueClass[at]!,
    after,
    place:
      (toEnd < 2 ? 0 : toEnd < 5 ? 1 : toEnd < 12 ? 2 : 3) * 4 +
      (fromStart < 2 ? 0 : fromStart < 5 ? 1 : fromStart < 12 ? 2 : 3),
    quoted,
    inPassage: words.passage[at]!,
    frame: mix(mix(words.fine[at]!, after), before),
  };
}

/** Fills `features` with what unit `u` says in relation to the cue of its window. */
export function unitFeatures(
  words: Words,
  window: Window,
  between: Between,
  cue: CueFrame,
  u: number,
  features: Features,
): void {
  const i = window.first[u]!;
  const isToken = window.kind[u] === UNIT.token;
  const side = u < window.cue ? 1 : u > window.cue ? 2 : 3;
  const distance = Math.abs(u - window.cue);
  const d = distance < 8 ? distance : distance < 12 ? 8 : distance < 20 ? 9 : distance < 40 ? 10 : 11;
  const unitFine = (v: number): number =>
    v < 0 || v >= window.size
      ? EDGE_OF_SENTENCE
      : window.kind[v] === UNIT.token
        ? words.fine[window.first[v]!]!
        : window.kind[v] === UNIT.passage
          ? PASSAGE
          : GAP;
  const f = unitFine(u);
  const f1 = unitFine(u - 1);
  const n1 = unitFine(u + 1);
  const n2 = unitFine(u + 2);
  const lemma = isToken ? words.lemma[i]! : f;
  const passage = words.passage[i]!;
  const relation =
    window.kind[u] === UNIT.gap
      ? 4
      : passage < 0
        ? 0
        : passage === cue.inPassage
          ? 1
          : 2 + (cue.inPassage >= 0 ? 1 : 0);
  const where = u < window.sentenceFirst ? 0 : u >= window.sentenceEnd ? 2 : 1;
  const first = u === window.sentenceFirst ? 1 : 0;
  const lastOfSentence = u === window.sentenceEnd - 1 ? 1 : u === window.sentenceEnd - 2 ? 2 : 0;
  const sided = side * 16 + relation;
  const chain = between.chain[u]!;
  const commas = between.commas[u]!;
  const verbs = between.verbs[u]!;
  const clauses = between.clauses[u]!;
  const cues = between.cues[u]!;

  features.reset(RELATIVE);
  features.add2(sided, d);
  features.add3(side, f, relation);
  features.add3(side, f1, f);
  features.add3(side, f, n1);
  features.add3(side, f1, n1);
  features.add3(side, mix(f, n1), n2);
  features.add3(side, f, lemma);
  features.add3(side, commas, f);
  features.add3(side, between.punctuation[u]!, f);
  features.add3(side, between.punctuation[u]!, n1);
  features.add2(cue.lemma, sided);
  features.add3(cue.lemma, side, f);
  features.add3(cue.lemma, side, n1);
  features.add3(cue.lemma, side * 16 + d, f);
  features.add3(cue.frame, side, verbs);
  features.add3(cue.frame, side * 16 + d, f);
  features.add3(cue.after, sided, d);
  features.add3(cue.after, side, f);
  features.add3(cue.form, side, chain);
  features.add3(cue.cueClass, side, chain);
  features.add3(cue.lemma, side, chain);
  features.add3(chain, side, f);
  features.add3(chain, side, n1);
  features.add3(cue.place, sided, Math.min(2, commas));
  features.add3(cue.place, side, f);
  features.add3(cue.place * 4 + cue.quoted, side, mix(verbs, commas));
  features.add3(cue.quoted, sided, f);
  features.add3(cue.quoted, side, mix(f1, f));
  features.add3(cue.quoted, sided, mix(n1, where));
  features.add3(side, verbs * 4 + clauses, f);
  features.add3(side, cues, f);
  features.add3(side, cues * 4 + verbs, n1);
  features.add3(where, relation, mix(f, cue.quoted));
  features.add3(where, between.marks[u]!, side);
  features.add3(first * 4 + lastOfSentence, side, f);
  features.add3(first * 4 + lastOfSentence, cue.place, sided);
  features.add3(side, mix(n1, n2), clauses);
  features.add3(side, commas * 8 + relation, mix(f, n1));
  features.add3(cue.form, sided, mix(f, d < 4 ? d : 4));
  if (isToken && side < 3) {
    const next = u + 1 < window.size && window.kind[u + 1] === UNIT.token ? words.lemma[window.first[u + 1]!]! : n1;
    const previous = u > 0 && window.kind[u - 1] === UNIT.token ? words.lemma[window.first[u - 1]!]! : f1;
    features.add3(side, f, next);
    features.add3(side, f, previous);
    features.add3(side, commas, mix(n1, next));
  }
  if (!isToken) {
    const length = window.end[u]! - i;
    features.add3(sided, length < 3 ? 0 : length < 8 ? 1 : length < 25 ? 2 : 3, cue.quoted);
    features.add3(side, mix(f1, n1), cue.quoted);
    const lastToken = window.end[u]! - 1;
    features.add3(side, words.edge[i]!, words.edge[lastToken]!);
    features.add3(side, lastToken > i ? words.fine[lastToken - 1]! : 0, distance === 1 ? 1 : 0);
  }
}
