import { mix } from '../text/hash';
import { Between, WINDOW_EDGE } from './between';
import { type Features, first, second, templateHash, third } from './features';
import { UNIT, type Window } from './window';
import { type Words, within } from './words';

/** Features of a unit in a window are numbered from here on, those of a token by itself from 1. */
const RELATIVE = 64;

/** How sure the first pass is that each token is a cue, in four steps; `scores` are log-odds. */
export function cueLevels(scores: Float32Array): Uint8Array {
  const levels = new Uint8Array(scores.length);
  for (let i = 0; i < scores.length; i++) levels[i] = cueLevel(scores[i]!);
  return levels;
}

const cueLevel = (logOdds: number): number => (logOdds > 2.2 ? 3 : logOdds > 0 ? 2 : logOdds > -2.2 ? 1 : 0);

/** Fills `features` with what a token says by itself, whatever the cue. */
export function tokenFeatures(words: Words, levels: Uint8Array, at: number, features: Features): void {
  const { lemma, fine, passage, edge, sentence, text } = words;
  const { firstToken, endToken } = text.sentences[sentence[at]!]!;
  const f2 = within(fine, at - 2, firstToken, endToken, WINDOW_EDGE);
  const f1 = within(fine, at - 1, firstToken, endToken, WINDOW_EDGE);
  const f = fine[at]!;
  const n1 = within(fine, at + 1, firstToken, endToken, WINDOW_EDGE);
  const n2 = within(fine, at + 2, firstToken, endToken, WINDOW_EDGE);
  const n3 = within(fine, at + 3, firstToken, endToken, WINDOW_EDGE);
  features.reset();
  features.add(f);
  features.add(lemma[at]!);
  features.add2(f1, f);
  features.add2(f, n1);
  features.add3(f2, f1, f);
  features.add(within(lemma, at - 1, firstToken, endToken, WINDOW_EDGE));
  features.add(within(lemma, at + 1, firstToken, endToken, WINDOW_EDGE));
  features.add2(lemma[at]!, f1);
  features.add2(f, within(lemma, at - 1, firstToken, endToken, WINDOW_EDGE));
  features.add3(n1, n2, n3);
  features.add2(n1, within(lemma, at + 2, firstToken, endToken, WINDOW_EDGE));
  features.add3(levels[at]!, n1, f1);
  features.add3(edge[at]!, passage[at]! >= 0 ? 1 : 0, f);
  features.add3(edge[at]!, f1, n1);
}

/** What is the same for all units of a window. */
export interface CueFrame {
  readonly lemma: number;
  readonly cueClass: number;
  /** Tag of the token after the cue. */
  readonly after: number;
  /** How near the cue is to both ends of its sentence. */
  readonly place: number;
  /** Whether other passages stand before (1) or after (2) the cue. */
  readonly quoted: number;
  /** Passage around the cue. */
  readonly passage: number;
}

/** Describes the cue of a window once, for `unitFeatures`. */
export function cueFrame(words: Words, window: Window): CueFrame {
  const at = window.first[window.cue]!;
  const { firstToken, endToken } = words.text.sentences[words.sentence[at]!]!;
  const after = at + 1 < endToken ? words.fine[at + 1]! : WINDOW_EDGE;
  let quoted = 0;
  for (let u = 0; u < window.size; u++) {
    const passage = words.passage[window.first[u]!]!;
    if (window.kind[u] === UNIT.gap || passage < 0 || passage === words.passage[at]) continue;
    quoted |= u < window.cue ? 1 : 2;
  }
  return {
    lemma: words.lemma[at]!,
    cueClass: words.cueClass[at]!,
    after,
    place: nearness(endToken - 1 - at) * 4 + nearness(at - firstToken),
    quoted,
    passage: words.passage[at]!,
  };
}

const nearness = (tokens: number): number => (tokens < 2 ? 0 : tokens < 5 ? 1 : tokens < 12 ? 2 : 3);

const MOST_TEMPLATES = 32;
const TEMPLATES = Int32Array.from({ length: MOST_TEMPLATES }, (_, n) => templateHash(RELATIVE + 1 + n));

/**
 * Fills `features` with what unit `u` says in relation to the cue of its window. Most of an analysis is spent on these, so
 * they are written out.
 */
export function unitFeatures(
  words: Words,
  window: Window,
  between: Between,
  cue: CueFrame,
  u: number,
  features: Features,
): void {
  const i = window.first[u]!;
  const kind = window.kind[u]!;
  const side = u < window.cue ? 1 : u > window.cue ? 2 : 3;
  const distance = Math.abs(u - window.cue);
  const d = distance < 8 ? distance : distance < 12 ? 8 : distance < 20 ? 9 : distance < 40 ? 10 : 11;
  const p = u + Between.PADDING;
  const f1 = between.fine[p - 1]!;
  const f = between.fine[p]!;
  const n1 = between.fine[p + 1]!;
  const n2 = between.fine[p + 2]!;
  const lemma = between.lemma[p]!;
  const passage = words.passage[i]!;
  const inCues = cue.passage >= 0 ? 1 : 0;
  const relation = kind === UNIT.gap ? 4 : passage < 0 ? 0 : passage === cue.passage ? 1 : 2 + inCues;
  const where = u < window.sentenceFirst ? 0 : u >= window.sentenceEnd ? 2 : 1;
  const opens = u === window.sentenceFirst ? 4 : 0;
  const closes = u === window.sentenceEnd - 1 ? 1 : u === window.sentenceEnd - 2 ? 2 : 0;
  const sided = side * 16 + relation;
  const chain = between.chain[u]!;
  const commas = between.commas[u]!;
  const verbs = between.verbs[u]!;
  const clauses = between.clauses[u]!;
  const cues = between.cues[u]!;
  const punctuation = between.punctuation[u]!;

  const side1 = first(side);
  const side2 = second(side);
  const sided1 = first(sided);
  const sided2 = second(sided);
  const f2 = second(f);
  const f3 = third(f);
  const n13 = third(n1);
  const commas2 = second(commas);
  const punctuation2 = second(punctuation);
  const chain3 = third(chain);
  const cue1 = first(cue.lemma);
  const place1 = first(cue.place);
  const quoted1 = first(cue.quoted);
  const claimed2 = second(cues * 4 + verbs);
  const border1 = first(opens + closes);

  const { ids } = features;
  let n = 0;
  ids[n] = (TEMPLATES[n++]! + sided1 + second(d)) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + f2 + third(relation)) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + f2 + third(lemma)) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + commas2 + f3) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + punctuation2 + f3) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + punctuation2 + n13) | 0;
  ids[n] = (TEMPLATES[n++]! + cue1 + sided2) | 0;
  ids[n] = (TEMPLATES[n++]! + cue1 + side2 + f3) | 0;
  ids[n] = (TEMPLATES[n++]! + cue1 + side2 + n13) | 0;
  ids[n] = (TEMPLATES[n++]! + first(cue.after) + sided2 + third(d)) | 0;
  ids[n] = (TEMPLATES[n++]! + first(cue.cueClass) + side2 + chain3) | 0;
  ids[n] = (TEMPLATES[n++]! + first(chain) + side2 + f3) | 0;
  ids[n] = (TEMPLATES[n++]! + place1 + sided2 + third(Math.min(2, commas))) | 0;
  ids[n] = (TEMPLATES[n++]! + place1 + side2 + f3) | 0;
  ids[n] = (TEMPLATES[n++]! + quoted1 + sided2 + f3) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + second(verbs * 4 + clauses) + f3) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + claimed2 + f3) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + claimed2 + n13) | 0;
  ids[n] = (TEMPLATES[n++]! + first(where) + second(relation) + third(mix(f, cue.quoted))) | 0;
  ids[n] = (TEMPLATES[n++]! + first(where) + second(between.marks[u]!) + third(side)) | 0;
  ids[n] = (TEMPLATES[n++]! + border1 + side2 + f3) | 0;
  ids[n] = (TEMPLATES[n++]! + border1 + second(cue.place) + third(sided)) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + second(mix(n1, n2)) + third(clauses)) | 0;
  if (kind === UNIT.token) {
    const next = between.lemma[p + 1]!;
    ids[n] = (TEMPLATES[n++]! + side1 + f2 + third(next)) | 0;
    ids[n] = (TEMPLATES[n++]! + side1 + f2 + third(between.lemma[p - 1]!)) | 0;
    ids[n] = (TEMPLATES[n++]! + side1 + commas2 + third(mix(n1, next))) | 0;
    features.count = n;
    return;
  }
  const last = window.end[u]! - 1;
  const length = last + 1 - i;
  ids[n] =
    (TEMPLATES[n++]! + sided1 + second(length < 3 ? 0 : length < 8 ? 1 : length < 25 ? 2 : 3) + third(cue.quoted)) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + second(mix(f1, n1)) + third(cue.quoted)) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + second(words.edge[i]!) + third(words.edge[last]!)) | 0;
  ids[n] = (TEMPLATES[n++]! + side1 + second(last > i ? words.fine[last - 1]! : 0) + third(distance === 1 ? 1 : 0)) | 0;
  features.count = n;
}
