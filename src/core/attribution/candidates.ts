import { Features } from './features';
import { type Candidate, judgeFeatures } from './judge';
import type { Model } from './model';
import { PartFinder } from './parts';
import { sumWeights } from './weight-table';
import { isEndless } from './window';
import type { Words } from './words';

/** Cues less likely than this (log-odds) are not looked at: few of them would be accepted, and every one costs time. */
const LOWEST = -1.7;

/** Of a sentence that is no prose one token in so many can be a cue. */
const SPARSE = 60;

/** Cues that are looked at in one text: four times as many as the longest article that is read would have. */
const MOST_CANDIDATES = 6000;

/**
 * All cues that are worth looking at, with their parts.
 *
 * @param lowest log-odds below which a cue is not
 */
export function findCandidates(words: Words, model: Model, cueScores: Float32Array, lowest = LOWEST): Candidate[] {
  const finder = finderOf(model);
  finder.turnTo(words, cueScores);
  const candidates: Candidate[] = [];
  let next = 0;
  for (let cue = 0; cue < words.count && candidates.length < MOST_CANDIDATES; cue++) {
    const score = cueScores[cue]!;
    if (score < lowest || cue < next) continue;
    if (isEndless(words.text.sentences[words.sentence[cue]!]!)) next = cue + SPARSE;
    const parts = finder.find(words, cue);
    if (parts !== null) candidates.push({ cue, score, parts });
  }
  return candidates;
}

const finders = new WeakMap<Model, PartFinder>();

function finderOf(model: Model): PartFinder {
  const known = finders.get(model);
  if (known) return known;
  const finder = new PartFinder(model);
  finders.set(model, finder);
  return finder;
}

/** Filled anew for each candidate. */
const features = new Features();

/** Log-odds that each candidate is an attribution. */
export function judgeCandidates(words: Words, model: Model, candidates: readonly Candidate[]): Float32Array {
  return Float32Array.from(candidates, (_, k) => {
    judgeFeatures(words, candidates, k, features);
    return sumWeights(model.judge, features.ids, features.count);
  });
}
