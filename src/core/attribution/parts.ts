import { Between } from './between';
import { BestLabels, scoreLabels, WANTED } from './chain';
import type { Claimed, Stretch } from './draft';
import { Features } from './features';
import { LABEL_COUNT, OUTPUT_COUNT, OUTPUTS } from './labels';
import type { Model } from './model';
import { cueFrame, cueLevels, tokenFeatures, unitFeatures } from './part-features';
import { addWeights, NO_OUTPUTS } from './weight-table';
import { MOST_UNITS, UNIT, Window } from './window';
import { tagNumber, type Words } from './words';

const ADP = tagNumber('ADP');
const PUNCT = tagNumber('PUNCT');
const SOURCE_STARTS = OUTPUTS.indexOf('sourceStarts');
/** What is taken from the score of what grammar rules out. */
const UNHEARD_OF = 6;

/** A preposition or a mark does not begin a mention: "warned of long delays". */
const beginsNoMention = ({ pos }: Words, token: number): boolean => pos[token] === ADP || pos[token] === PUNCT;

/** What belongs to one cue. */
export interface Parts extends Claimed {
  /** How much better the labels fit than nothing at all: log-odds. */
  readonly margin: number;
}

/**
 * Finds content and source of cues, in one article after the other: an article is too short to lay out tables for it. What a
 * token says by itself is added up only once.
 */
export class PartFinder {
  readonly #model: Model;
  readonly #window = new Window();
  readonly #between = new Between();
  readonly #features = new Features();
  readonly #outputs = new Float32Array(MOST_UNITS * OUTPUT_COUNT);
  readonly #scores = new Float32Array(MOST_UNITS * LABEL_COUNT);
  readonly #best: BestLabels;
  #levels: Uint8Array = new Uint8Array(0);
  #tokenOutputs = new Float32Array(0);
  /** For each token whether its outputs are added up. */
  #known = new Uint8Array(0);

  constructor(model: Model) {
    this.#model = model;
    this.#best = new BestLabels(model.transitions);
  }

  /** Turns to an article; `cueScores` are its tokens' log-odds of being cues. */
  turnTo(words: Words, cueScores: Float32Array): void {
    this.#levels = cueLevels(cueScores);
    if (this.#known.length < words.count) {
      this.#known = new Uint8Array(words.count);
      this.#tokenOutputs = new Float32Array(words.count * OUTPUT_COUNT);
    } else this.#known.fill(0, 0, words.count);
  }

  /** The parts of the cue at token `cue` of the article turned to; content is always found, a source nearly always. */
  find(words: Words, cue: number): Parts | null {
    const window = this.#window;
    window.place(words, cue);
    this.#score(words);
    const { transitions } = this.#model;
    const units = window.size;
    let score = this.#best.find(this.#scores, units, WANTED.nothing);
    if (!this.#holdsBoth()) {
      score = this.#best.find(this.#scores, units, WANTED.both) ?? this.#best.find(this.#scores, units, WANTED.content);
    }
    if (score === null) return null;
    let nothing = this.#scores[0]!;
    for (let u = 1; u < units; u++) nothing += transitions[0]! + this.#scores[u * LABEL_COUNT]!;
    return this.#read(score - nothing);
  }

  #holdsBoth(): boolean {
    let content = false;
    let source = false;
    for (let u = 0; u < this.#window.size; u++) {
      const label = this.#best.labels[u]!;
      if (label > 4) source = true;
      else if (label > 0) content = true;
    }
    return content && source;
  }

  #score(words: Words): void {
    const window = this.#window;
    const features = this.#features;
    this.#between.measure(words, this.#levels, window);
    const { parts } = this.#model;
    const frame = cueFrame(words, window);
    for (let u = 0; u < window.size; u++) {
      const to = u * OUTPUT_COUNT;
      const i = window.first[u]!;
      const isToken = window.kind[u] === UNIT.token;
      if (isToken && this.#known[i] === 0) {
        tokenFeatures(words, this.#levels, i, features);
        addWeights(parts, features.ids, features.count, NO_OUTPUTS, 0, this.#tokenOutputs, i * OUTPUT_COUNT);
        this.#known[i] = 1;
      }
      unitFeatures(words, window, this.#between, frame, u, features);
      const base = isToken ? this.#tokenOutputs : NO_OUTPUTS;
      addWeights(parts, features.ids, features.count, base, isToken ? i * OUTPUT_COUNT : 0, this.#outputs, to);
      if (beginsNoMention(words, i)) this.#outputs[to + SOURCE_STARTS]! -= UNHEARD_OF;
    }
    scoreLabels(this.#outputs, window.size, this.#scores);
  }

  #read(margin: number): Parts {
    const window = this.#window;
    const content: Stretch[] = [];
    const sources: Stretch[] = [];
    let first = 0;
    for (let u = 0; u < window.size; u++) {
      const label = this.#best.labels[u]!;
      if (label === 1 || label === 4 || label === 5 || label === 8) first = window.first[u]!;
      if (label === 3 || label === 4) content.push({ first, end: window.end[u]! });
      if (label === 7 || label === 8) sources.push({ first, end: window.end[u]! });
    }
    const at = window.first[window.cue]!;
    const distance = ({ first: from, end }: Stretch): number => (end <= at ? at - end : from - at);
    sources.sort((a, b) => distance(a) - distance(b));
    return { content, source: sources[0] ?? null, margin };
  }
}
