import { type FtrlOptions, FtrlWeights } from './ftrl';
import { seededRandom, shuffle } from './random';
import type { FeatureStore } from './vocabulary';

/** How a logistic regression is trained. */
export interface LogisticOptions extends FtrlOptions {
  readonly epochs: number;
  readonly dropout: number;
  readonly seed: number;
  /** Runs with seeds one after the other; their weights are averaged. */
  readonly runs: number;
}

/**
 * Trains a logistic regression on those lists of `data` for which `wanted` is true.
 *
 * @param features number of features in the vocabulary of `data`
 * @returns one weight a feature
 */
export function trainLogistic(
  data: FeatureStore,
  labels: Uint8Array,
  features: number,
  wanted: (list: number) => boolean,
  options: LogisticOptions,
): Float32Array {
  const average = new Float32Array(features);
  for (let run = 0; run < options.runs; run++) {
    const weights = trainOnce(data, labels, features, wanted, options, options.seed + run);
    for (let i = 0; i < features; i++) average[i] = average[i]! + weights[i]! / options.runs;
  }
  return average;
}

function trainOnce(
  data: FeatureStore,
  labels: Uint8Array,
  features: number,
  wanted: (list: number) => boolean,
  options: LogisticOptions,
  seed: number,
): Float32Array {
  const random = seededRandom(seed);
  const learner = new FtrlWeights(features, options);
  const order = Int32Array.from({ length: data.starts.length - 1 }, (_, i) => i).filter(wanted);
  const used = new Int32Array(4096);
  const kept = 1 / (1 - options.dropout);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const list of order) {
      let count = 0;
      let sum = 0;
      for (let i = data.starts[list]!; i < data.starts[list + 1]!; i++) {
        if (random() < options.dropout) continue;
        used[count++] = data.ids[i]!;
        sum += learner.weights[data.ids[i]!]!;
      }
      const gradient = (1 / (1 + Math.exp(-sum * kept)) - labels[list]!) * kept;
      if (Math.abs(gradient) < 0.0005) continue;
      for (let i = 0; i < count; i++) learner.update(used[i]!, gradient);
    }
  }
  return learner.weights;
}

/** Log-odds that the regression gives list `list`. */
export function logOdds(data: FeatureStore, list: number, weights: Float32Array): number {
  let sum = 0;
  for (let i = data.starts[list]!; i < data.starts[list + 1]!; i++) sum += weights[data.ids[i]!]!;
  return sum;
}
