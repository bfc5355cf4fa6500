import { decodeBase64 } from '../text/base64';
import type { Token } from '../text/tokenize';
import model from './worth.model.json';
import { worthFeatures } from './worth-features';

const weights = decodeBase64(model.weights);

/**
 * How much a sentence is worth checking, 0…1: a logistic regression over hashed features, learned from sentences that people
 * found worth checking or not (Arslan et al. 2020, ClaimBuster). It ranks and colours; it hides nothing.
 */
export function worthOf(tokens: readonly Token[], firstToken: number, endToken: number): number {
  const features = worthFeatures(tokens, firstToken, endToken);
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (weights[features[i]!]! << 24) >> 24;
  return 1 / (1 + Math.exp(-(sum * model.scale) / Math.sqrt(features.length) - model.shift));
}
