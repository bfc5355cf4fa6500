import { Between, WINDOW_EDGE } from './between';
import type { Features } from './features';
import { mix } from './hash';
import { UNIT, type Window } from './window';
import { type Words, within } from './words';

/** Features of a unit in a window are numbered from here on, those of a token by itself from 1. */
const RELATIVE = 64;

/** How sure the first pass is that a token is a cue, in four steps. */
export const cueLevel = (logOdds: number): number => (logOdds > 2.2 ? 3 : logOdds > 0 ? 2 : logOdds > -2.2 ? 1 : 0);

const levelWithin = (levels: Uint8Array, i: number, first: number, end: number): number =>
  i >= first && i < end ? levels[i]! : 0;

/** Fills `features` with what a token says by itself, whatever the cue. */
export function tokenFeatures(words: Words, levels: Uint8Array, at: number, features: Features): void {
  const { lemma, fine, pos, passage, edge, sentence, text } = words;
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
  features.add3(f1, f, n1);
  features.add3(f, n1, n2);
  features.add3(f2, f1, f);
  features.add2(n1, n2);
  features.add(within(lemma, at - 1, firstToken, endToken, WINDOW_EDGE));
  features.add(within(lemma, at + 1, firstToken, endToken, WINDOW_EDGE));
  features.add2(lemma[at]!, n1);
  features.add2(lemma[at]!, f1);
  features.add2(f, within(lemma, at + 1, firstToken, endToken, WINDOW_EDGE));
  features.add2(f, within(lemma, at - 1, firstToken, endToken, WINDOW_EDGE));
  features.add3(n1, n2, n3);
  features.add2(n1, within(lemma, at + 2, firstToken, endToken, WINDOW_EDGE));
  features.add3(
    pos[at]!,
    levelWithin(levels, at + 1, firstToken, endToken),
    levelWithin(levels, at - 1, firstToken, endToken),
  );
  features.add3(levels[at]!, n1, f1);
  features.add3(edge[at]!, passage[at]! >= 0 ? 1 : 0, f);
  features.add3(edge[at]!, f1, n1);
}

/** What is the same for all units of a window. */
export interface CueFrame {
  readonly lemma: number;
  readonly form: number;
  readonly cueClass: number;
  /** Tag of the token after the cue. */
  readonly after: number;
  /** How near the cue is to both ends of its sentence. */
  readonly place: number;
  /** Whether other passages stand before (1) or after (2) the cue. */
  readonly quoted: number;
  /** Passage around the cue. */
  readonly passage: number;
  /** Tags of the cue and its neighbours. */
  readonly frame: number;
}

/** Describes the cue of a window once, for `unitFeatures`. */
export function cueFrame(words: Words, window: Window): CueFrame {
  const at = window.first[window.cue]!;
  const { firstToken, endToken } = words.text.sentences[words.sentence[at]!]!;
  const after = at + 1 < endToken ? words.fine[at + 1]! : WINDOW_EDGE;
  const before = at > firstToken ? words.fine[at - 1]! : WINDOW_EDGE;
  let quoted = 0;
  for (let u = 0; u < window.size; u++) {
    const passage = words.passage[window.first[u]!]!;
    if (window.kind[u] === UNIT.gap || passage < 0 || passage === words.passage[at]) continue;
    quoted |= u < window.cue ? 1 : 2;
  }
  return {
    lemma: words.lemma[at]!,
    form: words.fine[at]!,
    cueClass: words.cueClass[at]!,
    after,
    place: nearness(endToken - 1 - at) * 4 + nearness(at - firstToken),
    quoted,
    passage: words.passage[at]!,
    frame: mix(mix(words.fine[at]!, after), before),
  };
}

const nearness = (tokens: number): number => (tokens < 2 ? 0 : tokens < 5 ? 1 : tokens < 12 ? 2 : 3);

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
  const now = mix(f, n1);

  features.reset(RELATIVE);
  features.add2(sided, d);
  features.add3(side, f, relation);
  features.add3(side, f1, f);
  features.add2(side, now);
  features.add3(side, f1, n1);
  features.add3(side, f, lemma);
  features.add3(side, commas, f);
  features.add3(side, punctuation, f);
  features.add3(side, punctuation, n1);
  features.add2(cue.lemma, sided);
  features.add3(cue.lemma, side, f);
  features.add3(cue.lemma, side, n1);
  features.add3(cue.frame, side, verbs);
  features.add3(cue.after, sided, d);
  features.add3(cue.after, side, f);
  features.add3(cue.form, side, chain);
  features.add3(cue.cueClass, side, chain);
  features.add3(cue.lemma, side, chain);
  features.add3(chain, side, f);
  features.add3(cue.place, sided, Math.min(2, commas));
  features.add3(cue.place, side, f);
  features.add3(cue.place * 4 + cue.quoted, side, verbs * 8 + commas);
  features.add3(cue.quoted, sided, f);
  features.add3(cue.quoted, sided, mix(n1, where));
  features.add3(side, verbs * 4 + clauses, f);
  features.add3(side, cues * 4 + verbs, f);
  features.add3(side, cues * 4 + verbs, n1);
  features.add3(where, relation, mix(f, cue.quoted));
  features.add3(where, between.marks[u]!, side);
  features.add3(opens + closes, side, f);
  features.add3(opens + closes, cue.place, sided);
  features.add3(side, mix(n1, n2), clauses);
  features.add3(cue.form, sided, mix(f, Math.min(4, d)));
  if (kind === UNIT.token) {
    const next = between.lemma[p + 1]!;
    features.add3(side, f, next);
    features.add3(side, f, between.lemma[p - 1]!);
    features.add3(side, commas, mix(n1, next));
    return;
  }
  const last = window.end[u]! - 1;
  const length = last + 1 - i;
  features.add3(sided, length < 3 ? 0 : length < 8 ? 1 : length < 25 ? 2 : 3, cue.quoted);
  features.add3(side, mix(f1, n1), cue.quoted);
  features.add3(side, words.edge[i]!, words.edge[last]!);
  features.add3(side, last > i ? words.fine[last - 1]! : 0, distance === 1 ? 1 : 0);
}
