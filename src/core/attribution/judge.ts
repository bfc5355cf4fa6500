import { hashText, mix } from '../text/hash';
import type { Stretch } from './draft';
import type { Features } from './features';
import type { Parts } from './parts';
import { tagNumber, type Words, within } from './words';

/** A cue with what would be its parts. */
export interface Candidate {
  /** Token of the cue. */
  readonly cue: number;
  /** Log-odds of the cue by itself. */
  readonly score: number;
  readonly parts: Parts;
}

const VERB = tagNumber('VERB');
const AUX = tagNumber('AUX');
const NOUN = tagNumber('NOUN');
const PRON = tagNumber('PRON');
const PROPN = tagNumber('PROPN');
const OUTSIDE = hashText('#outside');
/** Tokens of each part of the content that are looked at. */
const LONGEST_LOOK = 200;
/** Candidates to either side that are asked whether they claim the same words. */
const RIVALS = 4;

const step = (value: number, size: number, most: number): number =>
  Math.max(-most, Math.min(most, Math.round(value / size)));

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { first, end }) => sum + end - first, 0);

/**
 * Fills `features` with what tells whether candidate `k` is an attribution, now that its parts are known: how well they
 * fit, what they are, and who else claims them.
 *
 * @param candidates those of the article, by cue
 */
export function judgeFeatures(words: Words, candidates: readonly Candidate[], k: number, features: Features): void {
  const { lemma, fine, pos, passage, cueClass, sentence, text, tokens } = words;
  const { cue, score, parts } = candidates[k]!;
  const { firstToken, endToken } = text.sentences[sentence[cue]!]!;
  const me = lemma[cue]!;
  const form = fine[cue]!;
  const content = parts.content[0]!;
  const contentEnd = parts.content.at(-1)!.end;
  const s = step(score, 0.8, 6);
  const m = step(parts.margin, 1, 12);
  features.reset(1000);
  features.add(0);
  features.add(step(score, 0.25, 20));
  features.add(step(parts.margin, 0.5, 24));
  features.add2(s, m);
  features.add2(s, cueClass[cue]!);
  features.add2(m, cueClass[cue]!);
  features.add2(m, form);
  features.add2(s, form);
  features.add(me);
  features.add2(me, form);

  // the content
  let quoted = 0;
  let verbs = 0;
  let looked = 0;
  for (const { first, end } of parts.content) {
    const last = Math.min(end, first + LONGEST_LOOK);
    looked += last - first;
    for (let i = first; i < last; i++) {
      if (passage[i]! >= 0) quoted++;
      if (pos[i] === VERB || pos[i] === AUX) verbs++;
    }
  }
  const length = lengthOf(parts.content);
  const marks = quoted === 0 ? 0 : quoted === looked ? 2 : 1;
  const clausal = Math.min(2, verbs);
  const size = length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : length < 25 ? 3 : 4;
  const side = contentEnd <= cue ? 0 : content.first > cue ? 1 : 2;
  const gap = side === 1 ? Math.min(5, content.first - cue) : side === 0 ? Math.min(5, cue - contentEnd) : 6;
  features.add3(s, marks, side);
  features.add3(s, clausal, size);
  features.add3(me, clausal, side);
  features.add2(me, marks);
  features.add3(form, clausal, side);
  features.add3(cueClass[cue]!, marks, clausal);
  features.add3(side, gap, form);
  features.add2(parts.content.length, side);
  features.add2(fine[content.first]!, form);
  features.add2(fine[content.first]!, me);
  features.add2(lemma[content.first]!, side);
  features.add2(lemma[content.first]!, me);
  features.add3(within(fine, content.first - 1, firstToken, endToken, OUTSIDE), fine[content.first]!, side);
  features.add2(
    within(fine, contentEnd, firstToken, endToken, OUTSIDE),
    within(fine, contentEnd - 1, firstToken, endToken, OUTSIDE),
  );
  features.add3(within(fine, contentEnd, firstToken, endToken, OUTSIDE), side, clausal);
  const before = side === 1 ? mix(within(fine, cue + 1, firstToken, endToken, OUTSIDE), fine[content.first]!) : OUTSIDE;
  features.add2(before, me);
  features.add2(before, form);

  // the source
  const { source } = parts;
  let head = -1;
  if (source !== null) {
    for (let i = source.end - 1; i >= source.first && head < 0; i--) {
      if (pos[i] === NOUN || pos[i] === PROPN || pos[i] === PRON) head = i;
    }
  }
  const who = head < 0 ? (source === null ? -1 : -2) : pos[head] === PRON ? fine[head]! : lemma[head]!;
  const kind = head < 0 ? 0 : pos[head]!;
  const where = source === null ? 0 : source.end <= cue ? 1 : 2;
  const far = source === null ? 0 : step(where === 1 ? cue - source.end : source.first - cue, 1, 6);
  features.add(who);
  features.add2(who, form);
  features.add2(who, me);
  features.add2(who, cueClass[cue]!);
  features.add3(kind, where, form);
  features.add3(kind, where * 8 + far, s);
  features.add3(where, far, side);
  features.add3(where * 8 + far, form, kind);

  // who else claims the words
  let rival = -9;
  let sheltered = -9;
  let strongest = -9;
  let inside = 0;
  for (let j = Math.max(0, k - RIVALS); j <= Math.min(candidates.length - 1, k + RIVALS); j++) {
    const other = candidates[j]!;
    if (j === k || sentence[other.cue] !== sentence[cue]) continue;
    strongest = Math.max(strongest, other.score);
    let shared = 0;
    for (const a of parts.content) {
      for (const b of other.parts.content) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.first, b.first));
    }
    const theirs = lengthOf(other.parts.content);
    if (shared * 2 > length && shared * 2 > theirs) rival = Math.max(rival, other.score);
    else if (shared * 2 > length) sheltered = Math.max(sheltered, other.score);
    if (other.parts.content.some(({ first, end }) => cue >= first && cue < end) && other.score > 0) inside = 1;
  }
  const r = step(rival, 1, 4);
  const h = step(sheltered, 1, 4);
  features.add2(r, s);
  features.add2(h, s);
  features.add2(step(strongest, 1, 4), s);
  features.add3(inside, s, cueClass[cue]!);
  features.add3(inside, form, me);
  features.add2(step(score - rival, 1, 4), r);

  // the place
  const inMarks = passage[cue]! >= 0 ? 1 : 0;
  features.add3(inMarks, s, cueClass[cue]!);
  features.add2(inMarks, me);
  features.add3(sentence[cue] === 0 ? 0 : sentence[cue]! < 4 ? 1 : 2, s, 0);
  features.add2(hashText(tokens[endToken - 1]!.text), s);
  features.add3(
    within(fine, cue - 1, firstToken, endToken, OUTSIDE),
    within(fine, cue - 2, firstToken, endToken, OUTSIDE),
    form,
  );
  features.add3(
    within(fine, cue + 1, firstToken, endToken, OUTSIDE),
    within(fine, cue + 2, firstToken, endToken, OUTSIDE),
    form,
  );
  const near = Math.min(4, countNear(candidates, k));
  features.add2(near, s);
}

/** Good cues among the next candidates: some articles attribute every sentence, some none. */
function countNear(candidates: readonly Candidate[], k: number): number {
  let count = 0;
  for (let j = Math.max(0, k - 8); j <= Math.min(candidates.length - 1, k + 8); j++) {
    if (j !== k && candidates[j]!.score > 1) count++;
  }
  return count >> 1;
}
