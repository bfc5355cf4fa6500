import { FIRST, LABEL_COUNT, LAST, NEXT, OUTPUT_COUNT } from './labels';
import { MOST_UNITS } from './window';

const IMPOSSIBLE = -Infinity;

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

/** The steps between states, a state being a label together with what the sequence has seen of what is wanted. */
interface Steps {
  readonly states: number;
  /** Steps into state `s`: from `begins[s]` to `begins[s + 1]` (exclusive). */
  readonly begins: Uint8Array;
  /** State that a step comes from. */
  readonly from: Uint8Array;
  /** Place of the step's score among the transitions. */
  readonly transition: Uint8Array;
}

function stepsFor(wanted: number): Steps {
  const states = LABEL_COUNT * (wanted + 1);
  const begins = [0];
  const from: number[] = [];
  const transition: number[] = [];
  for (let state = 0; state < states; state++) {
    const label = state % LABEL_COUNT;
    for (let before = 0; before < states; before++) {
      const a = before % LABEL_COUNT;
      const seen = (before - a) / LABEL_COUNT;
      const reached = (seen | (BRINGS[label]! & wanted)) * LABEL_COUNT + label;
      if (reached !== state || !NEXT[a]!.includes(label)) continue;
      from.push(before);
      transition.push(a * LABEL_COUNT + label);
    }
    begins.push(from.length);
  }
  return {
    states,
    begins: Uint8Array.from(begins),
    from: Uint8Array.from(from),
    transition: Uint8Array.from(transition),
  };
}

const STEPS: readonly Steps[] = [stepsFor(0), stepsFor(1), stepsFor(2), stepsFor(3)];

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
    const steps = STEPS[wanted]!;
    this.#previous.fill(IMPOSSIBLE);
    for (const label of FIRST) this.#previous[(BRINGS[label]! & wanted) * LABEL_COUNT + label] = scores[label]!;
    for (let u = 1; u < units; u++) this.#step(scores, u, transitions, steps);
    let best = -1;
    for (const label of LAST) {
      const state = wanted * LABEL_COUNT + label;
      if (best < 0 || this.#previous[state]! > this.#previous[best]!) best = state;
    }
    const score = this.#previous[best]!;
    if (score === IMPOSSIBLE) return null;
    for (let u = units - 1; u >= 0; u--) {
      this.labels[u] = best % LABEL_COUNT;
      best = this.#back[u * steps.states + best]!;
    }
    return score;
  }

  #step(scores: Float32Array, u: number, transitions: Float32Array, steps: Steps): void {
    const { states, begins, from, transition } = steps;
    const previous = this.#previous;
    const current = this.#current;
    const back = this.#back;
    const backAt = u * states;
    const scoresAt = u * LABEL_COUNT;
    let step = 0;
    let label = 0;
    for (let state = 0; state < states; state++) {
      let best = IMPOSSIBLE;
      let bestFrom = 0;
      for (const end = begins[state + 1]!; step < end; step++) {
        const sum = previous[from[step]!]! + transitions[transition[step]!]!;
        if (sum <= best) continue;
        best = sum;
        bestFrom = from[step]!;
      }
      current[state] = best + scores[scoresAt + label]!;
      back[backAt + state] = bestFrom;
      label = label === LABEL_COUNT - 1 ? 0 : label + 1;
    }
    this.#previous = current;
    this.#current = previous;
  }
}
