import { cueFeatures, mayBeCue } from './cue-features';
import { Features } from './features';
import type { Model } from './model';
import { sumWeights } from './weight-table';
import type { Words } from './words';

/** Log-odds of a token that cannot be a cue. */
export const NO_CUE = -99;

/** Filled anew for each token. */
const features = new Features();

/** How likely each token is a cue: log-odds, `NO_CUE` where it cannot be one. */
export function scoreCues(words: Words, model: Model): Float32Array {
  const scores = new Float32Array(words.count).fill(NO_CUE);
  for (let i = 0; i < words.count; i++) {
    if (!mayBeCue(words, i, model.knownCues)) continue;
    cueFeatures(words, i, features);
    scores[i] = sumWeights(model.cue, features.ids, features.count);
  }
  return scores;
}
