import { FIRST, LABEL_COUNT, LAST, NEXT, OUTPUT_COUNT } from './labels';
import { MOST_UNITS } from './window';

const IMPOSSIBLE = -1e9;

/** Label scores of each unit from its outputs: `scores[unit * LABEL_COUNT + label]`. */
export function scoreLabels(outputs: Float32Array, units: number, scores: Float32Array): void {
  for (let u = 0; u < units; u++) {
    const from = u * OUTPUT_COUNT;
    const to = u * LABEL_COUNT;
    const content = outputs[from]!;
    const source = outputs[from + 3]!;
    scores[to] = 0;
    scores[to + 1] = content + outputs[from + 1]!;
    scores[to + 2] = content;
    scores[to + 3] = content + outputs[from + 2]!;
    scores[to + 4] = content + outputs[from + 1]! + outputs[from + 2]!;
    scores[to + 5] = source + outputs[from + 4]!;
    scores[to + 6] = source;
    scores[to + 7] = source + outputs[from + 5]!;
    scores[to + 8] = source + outputs[from + 4]! + outputs[from + 5]!;
  }
}

/** What a label sequence has to hold: nothing, content, or content and source. */
export const WANTED = { nothing: 0, content: 1, both: 3 } as const;

/** For each label what a sequence has once it holds it. */
const BRINGS = [0, 1, 1, 1, 1, 2, 2, 2, 2];

/**
 * Finds the best label sequence (Viterbi 1967). Where content and source are wanted, the states are doubled for each of
 * the two, and only sequences that have seen both count.
 */
export class BestLabels {
  /** One label a unit of the last window. */
  readonly labels = new Uint8Array(MOST_UNITS);
  readonly #back = new Uint8Array(MOST_UNITS * LABEL_COUNT * 4);
  #previous = new Float64Array(LABEL_COUNT * 4);
  #current = new Float64Array(LABEL_COUNT * 4);

  /**
   * Fills `labels`.
   *
   * @param transitions score of label `b` after `a` at `a * LABEL_COUNT + b`
   * @param wanted one of `WANTED`
   * @returns score of the sequence, null when none holds what is wanted
   */
  find(scores: Float32Array, units: number, transitions: Float32Array, wanted: number): number | null {
    const width = LABEL_COUNT * (wanted + 1);
    this.#previous.fill(IMPOSSIBLE);
    for (const label of FIRST) this.#previous[(BRINGS[label]! & wanted) * LABEL_COUNT + label] = scores[label]!;
    for (let u = 1; u < units; u++) this.#step(scores, u, transitions, wanted, width);
    let best = -1;
    for (const label of LAST) {
      const state = wanted * LABEL_COUNT + label;
      if (best < 0 || this.#previous[state]! > this.#previous[best]!) best = state;
    }
    const score = this.#previous[best]!;
    if (score <= IMPOSSIBLE) return null;
    for (let u = units - 1; u >= 0; u--) {
      this.labels[u] = best % LABEL_COUNT;
      best = this.#back[u * width + best]!;
    }
    return score;
  }

  #step(scores: Float32Array, u: number, transitions: Float32Array, wanted: number, width: number): void {
    const previous = this.#previous;
    const current = this.#current;
    current.fill(IMPOSSIBLE);
    for (let from = 0; from < width; from++) {
      const score = previous[from]!;
      if (score === IMPOSSIBLE) continue;
      const a = from % LABEL_COUNT;
      const seen = (from - a) / LABEL_COUNT;
      const next = NEXT[a]!;
      for (let n = 0; n < next.length; n++) {
        const b = next[n]!;
        const state = (seen | (BRINGS[b]! & wanted)) * LABEL_COUNT + b;
        const sum = score + transitions[a * LABEL_COUNT + b]! + scores[u * LABEL_COUNT + b]!;
        if (sum > current[state]!) {
          current[state] = sum;
          this.#back[u * width + state] = from;
        }
      }
    }
    this.#previous = current;
    this.#current = previous;
  }
}
