import { scoreLabels } from '../../core/attribution/chain';
import { FIRST, LABEL_COUNT, LAST, NEXT, OUTPUT_COUNT, OUTPUTS_OF_LABEL } from '../../core/attribution/labels';
import { MOST_UNITS } from '../../core/attribution/window';
import { type FtrlOptions, FtrlWeights } from './ftrl';
import { seededRandom, shuffle } from './random';
import type { FeatureStore } from './vocabulary';

/** Windows with their gold labels; unit `u` of the store belongs to the window with `starts[w] <= u < starts[w + 1]`. */
export interface ChainData {
  readonly units: FeatureStore;
  readonly starts: readonly number[];
  readonly labels: Uint8Array;
}

/** How a chain is trained. */
export interface ChainOptions extends FtrlOptions {
  readonly epochs: number;
  readonly dropout: number;
  readonly seed: number;
}

/** Weights of a chain: six outputs for each feature, and label transitions. */
export interface ChainWeights {
  readonly features: Float32Array;
  readonly transitions: Float32Array;
}

/** Gradients below this are passed over: they cost time and move nothing. */
const NEGLIGIBLE = 0.002;

/** Forward and backward sums over one window, scaled at each unit. */
class Sums {
  readonly outputs = new Float32Array(MOST_UNITS * OUTPUT_COUNT);
  readonly scores = new Float32Array(MOST_UNITS * LABEL_COUNT);
  readonly marginals = new Float32Array(MOST_UNITS * LABEL_COUNT);
  readonly pairs = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  readonly #forward = new Float64Array(MOST_UNITS * LABEL_COUNT);
  readonly #backward = new Float64Array(MOST_UNITS * LABEL_COUNT);
  readonly #potentials = new Float64Array(MOST_UNITS * LABEL_COUNT);
  readonly #steps = new Float64Array(LABEL_COUNT * LABEL_COUNT);

  /** Fills `marginals` (of labels) and `pairs` (expected transitions) from `outputs`. */
  run(units: number, transitions: Float32Array): void {
    scoreLabels(this.outputs, units, this.scores);
    for (let i = 0; i < transitions.length; i++) this.#steps[i] = Math.exp(transitions[i]!);
    for (let u = 0; u < units; u++) {
      let top = -Infinity;
      for (let l = 0; l < LABEL_COUNT; l++) top = Math.max(top, this.scores[u * LABEL_COUNT + l]!);
      for (let l = 0; l < LABEL_COUNT; l++) {
        this.#potentials[u * LABEL_COUNT + l] = Math.exp(Math.max(-60, this.scores[u * LABEL_COUNT + l]! - top));
      }
    }
    this.#runForward(units);
    this.#runBackward(units);
    this.#combine(units);
  }

  #runForward(units: number): void {
    const forward = this.#forward;
    forward.fill(0, 0, units * LABEL_COUNT);
    for (const l of FIRST) forward[l] = this.#potentials[l]!;
    scale(forward, 0);
    for (let u = 1; u < units; u++) {
      const from = (u - 1) * LABEL_COUNT;
      const to = u * LABEL_COUNT;
      for (let a = 0; a < LABEL_COUNT; a++) {
        const sum = forward[from + a]!;
        if (sum === 0) continue;
        for (const b of NEXT[a]!) {
          forward[to + b] = forward[to + b]! + sum * this.#steps[a * LABEL_COUNT + b]! * this.#potentials[to + b]!;
        }
      }
      scale(forward, to);
    }
  }

  #runBackward(units: number): void {
    const backward = this.#backward;
    backward.fill(0, 0, units * LABEL_COUNT);
    for (const l of LAST) backward[(units - 1) * LABEL_COUNT + l] = 1;
    for (let u = units - 2; u >= 0; u--) {
      const from = u * LABEL_COUNT;
      const next = (u + 1) * LABEL_COUNT;
      for (let a = 0; a < LABEL_COUNT; a++) {
        let sum = 0;
        for (const b of NEXT[a]!) {
          sum += this.#steps[a * LABEL_COUNT + b]! * this.#potentials[next + b]! * backward[next + b]!;
        }
        backward[from + a] = sum;
      }
      scale(backward, from);
    }
  }

  #combine(units: number): void {
    this.pairs.fill(0);
    for (let u = 0; u < units; u++) {
      const at = u * LABEL_COUNT;
      let total = 0;
      for (let l = 0; l < LABEL_COUNT; l++) total += this.#forward[at + l]! * this.#backward[at + l]!;
      for (let l = 0; l < LABEL_COUNT; l++) {
        this.marginals[at + l] = (this.#forward[at + l]! * this.#backward[at + l]!) / total;
      }
      if (u === 0) continue;
      const before = at - LABEL_COUNT;
      let pairTotal = 0;
      for (let pass = 0; pass < 2; pass++) {
        for (let a = 0; a < LABEL_COUNT; a++) {
          for (const b of NEXT[a]!) {
            const value =
              this.#forward[before + a]! *
              this.#steps[a * LABEL_COUNT + b]! *
              this.#potentials[at + b]! *
              this.#backward[at + b]!;
            if (pass === 0) pairTotal += value;
            else this.pairs[a * LABEL_COUNT + b] = this.pairs[a * LABEL_COUNT + b]! + value / pairTotal;
          }
        }
      }
    }
  }
}

function scale(values: Float64Array, at: number): void {
  let sum = 0;
  for (let l = 0; l < LABEL_COUNT; l++) sum += values[at + l]!;
  if (sum > 0) for (let l = 0; l < LABEL_COUNT; l++) values[at + l] = values[at + l]! / sum;
}

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) window by window, with features
 * dropped at random so that none is leant on.
 *
 * @param features number of features in the data's vocabulary
 */
export function trainChain(
  data: ChainData,
  features: number,
  options: ChainOptions,
  report: (line: string) => void,
): ChainWeights {
  const random = seededRandom(options.seed);
  const learner = new FtrlWeights(features * OUTPUT_COUNT, options);
  const steps = new FtrlWeights(LABEL_COUNT * LABEL_COUNT, { ...options, l1: 0 });
  const sums = new Sums();
  const windows = data.starts.length - 1;
  const order = Int32Array.from({ length: windows }, (_, i) => i);
  const kept = 1 / (1 - options.dropout);
  const used = new Int32Array(1 << 16);
  const usedEnd = new Int32Array(MOST_UNITS + 1);
  const gradient = new Float32Array(OUTPUT_COUNT);
  const { ids, starts } = data.units;
  const { weights } = learner;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const w of order) {
      const first = data.starts[w]!;
      const units = data.starts[w + 1]! - first;
      let count = 0;
      for (let u = 0; u < units; u++) {
        const to = u * OUTPUT_COUNT;
        let o0 = 0,
          o1 = 0,
          o2 = 0,
          o3 = 0,
          o4 = 0,
          o5 = 0;
        const end = starts[first + u + 1]!;
        for (let i = starts[first + u]!; i < end; i++) {
          if (random() < options.dropout) continue;
          const at = ids[i]! * OUTPUT_COUNT;
          used[count++] = at;
          o0 += weights[at]!;
          o1 += weights[at + 1]!;
          o2 += weights[at + 2]!;
          o3 += weights[at + 3]!;
          o4 += weights[at + 4]!;
          o5 += weights[at + 5]!;
        }
        usedEnd[u + 1] = count;
        sums.outputs[to] = o0 * kept;
        sums.outputs[to + 1] = o1 * kept;
        sums.outputs[to + 2] = o2 * kept;
        sums.outputs[to + 3] = o3 * kept;
        sums.outputs[to + 4] = o4 * kept;
        sums.outputs[to + 5] = o5 * kept;
      }
      sums.run(units, steps.weights);
      for (let u = 0; u < units; u++) {
        const gold = data.labels[first + u]!;
        loss -= Math.log(Math.max(1e-9, sums.marginals[u * LABEL_COUNT + gold]!));
        gradient.fill(0);
        for (let l = 0; l < LABEL_COUNT; l++) {
          const difference = sums.marginals[u * LABEL_COUNT + l]! - (l === gold ? 1 : 0);
          for (const output of OUTPUTS_OF_LABEL[l]!) gradient[output] = gradient[output]! + difference;
        }
        for (let output = 0; output < OUTPUT_COUNT; output++) {
          const g = gradient[output]! * kept;
          if (Math.abs(g) < NEGLIGIBLE) continue;
          for (let i = usedEnd[u]!; i < usedEnd[u + 1]!; i++) learner.update(used[i]! + output, g);
        }
      }
      for (let u = 1; u < units; u++) {
        const pair = data.labels[first + u - 1]! * LABEL_COUNT + data.labels[first + u]!;
        sums.pairs[pair] = sums.pairs[pair]! - 1;
      }
      for (let a = 0; a < LABEL_COUNT; a++) {
        for (const b of NEXT[a]!) steps.update(a * LABEL_COUNT + b, sums.pairs[a * LABEL_COUNT + b]!);
      }
    }
    report(`chain epoch ${epoch + 1}: loss ${(loss / windows).toFixed(4)} a window`);
  }
  return { features: weights, transitions: steps.weights };
}
