import { hashText, mix } from '../text/hash';
import { MOST_UNITS, UNIT, type Window } from './window';
import { EDGE, PHRASE, tagNumber, type Words } from './words';

const VERB = tagNumber('VERB');
const AUX = tagNumber('AUX');
const PUNCT = tagNumber('PUNCT');

/** Stands for what lies outside the window. */
export const WINDOW_EDGE = hashText('#edge');
const PASSAGE = hashText('#passage');
const GAP = hashText('#gap');
const COMMA = hashText(',');
/** Phrases of the chain between cue and unit that are told apart, and punctuation marks. */
const LONGEST_CHAIN = 6;
const MOST_COMMAS = 4;

const CLAUSE_WORDS: ReadonlySet<number> = new Set(
  ['that', 'who', 'which', 'when', 'where', 'while', 'because', 'but', 'and', 'if', 'as', 'after', 'before']
    .concat(['although', 'though', 'since', 'whether', 'what', 'how', 'why', ';', ':', '-'])
    .map(hashText),
);

/** Cue level from which a token is taken for a cue by its neighbours. */
const LIKELY_CUE = 2;

/**
 * What lies between a cue and each unit of its window, counted outward from the cue, and the units' own tags in one
 * row. Tags and lemmas are kept with two empty places before the first unit: unit `u` is at `u + PADDING`.
 */
export class Between {
  static readonly PADDING = 2;
  readonly fine = new Int32Array(MOST_UNITS + 5);
  readonly lemma = new Int32Array(MOST_UNITS + 5);
  /** Hash of the phrases between. */
  readonly chain = new Int32Array(MOST_UNITS);
  /** Hash of the punctuation between. */
  readonly punctuation = new Int32Array(MOST_UNITS);
  readonly commas = new Uint8Array(MOST_UNITS);
  readonly verbs = new Uint8Array(MOST_UNITS);
  readonly clauses = new Uint8Array(MOST_UNITS);
  readonly cues = new Uint8Array(MOST_UNITS);
  readonly marks = new Uint8Array(MOST_UNITS);
  /** Measures `window`; `levels` are the cue levels of the article's tokens. */
  measure(words: Words, levels: Uint8Array, window: Window): void {
    const { size, kind, first } = window;
    const pad = Between.PADDING;
    this.fine[0] = this.fine[1] = this.lemma[0] = this.lemma[1] = WINDOW_EDGE;
    for (let u = 0; u < size; u++) {
      const symbol = kind[u] === UNIT.passage ? PASSAGE : GAP;
      this.fine[u + pad] = kind[u] === UNIT.token ? words.fine[first[u]!]! : symbol;
      this.lemma[u + pad] = kind[u] === UNIT.token ? words.lemma[first[u]!]! : symbol;
    }
    for (let u = size + pad; u < size + pad + 3; u++) this.fine[u] = this.lemma[u] = WINDOW_EDGE;
    this.#walk(words, levels, window, -1);
    this.#walk(words, levels, window, 1);
  }

  #walk(words: Words, levels: Uint8Array, window: Window, step: -1 | 1): void {
    let chain = 0;
    let length = 0;
    let last = -1;
    let punctuation = 0;
    let marks = 0;
    let commas = 0;
    let verbs = 0;
    let clauses = 0;
    let cues = 0;
    for (let u = window.cue + step; u >= 0 && u < window.size; u += step) {
      this.chain[u] = chain;
      this.punctuation[u] = punctuation;
      this.commas[u] = commas;
      this.verbs[u] = verbs;
      this.clauses[u] = clauses;
      this.cues[u] = cues;
      this.marks[u] = marks;
      const tag = this.fine[u + Between.PADDING]!;
      if (window.kind[u] !== UNIT.token) {
        if (length++ < LONGEST_CHAIN) chain = mix(chain, tag);
        punctuation = mix(punctuation, tag);
        last = -1;
        continue;
      }
      const i = window.first[u]!;
      const phrase = words.phrase[i]!;
      const pos = words.pos[i]!;
      if (pos === VERB || (pos === AUX && last !== PHRASE.verb)) verbs = Math.min(3, verbs + 1);
      if (phrase !== PHRASE.none && (phrase !== last || phrase === PHRASE.itself)) {
        if (length++ < LONGEST_CHAIN) chain = mix(chain, phrase === PHRASE.itself ? tag : phrase);
        last = phrase;
      }
      if (pos === PUNCT && commas < MOST_COMMAS) punctuation = mix(punctuation, tag);
      if (tag === COMMA) commas = Math.min(MOST_COMMAS, commas + 1);
      if (CLAUSE_WORDS.has(tag)) clauses = Math.min(3, clauses + 1);
      if (levels[i]! >= LIKELY_CUE) cues = Math.min(2, cues + 1);
      if (words.edge[i] !== EDGE.inside) marks = Math.min(3, marks + 1);
    }
    if (step < 0) return;
    this.chain[window.cue] = 0;
    this.punctuation[window.cue] = 0;
    this.commas[window.cue] = 0;
    this.verbs[window.cue] = 0;
    this.clauses[window.cue] = 0;
    this.cues[window.cue] = 0;
    this.marks[window.cue] = 0;
  }
}
