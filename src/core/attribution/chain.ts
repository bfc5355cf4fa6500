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
  /** What each state's sequence has seen, and its label. */
  readonly seen: Uint8Array;
  readonly label: Uint8Array;
  /** Steps into state `s`: from `begins[s]` to `begins[s + 1]` (exclusive). */
  readonly begins: Uint8Array;
  /** State that a step comes from. */
  readonly from: Uint8Array;
  /** What a step adds to a sequence's score. */
  readonly score: Float64Array;
}

/** @param transitions score of label `b` after `a` at `a * LABEL_COUNT + b` */
function stepsFor(wanted: number, transitions: Float32Array): Steps {
  const states: { readonly seen: number; readonly label: number }[] = [];
  for (let seen = 0; seen <= wanted; seen++) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const brought = BRINGS[label]! & wanted;
      if ((seen & brought) === brought) states.push({ seen, label });
    }
  }
  const begins = [0];
  const from: number[] = [];
  const score: number[] = [];
  for (const { seen, label } of states) {
    for (const [at, before] of states.entries()) {
      if ((before.seen | (BRINGS[label]! & wanted)) !== seen || !NEXT[before.label]!.includes(label)) continue;
      from.push(at);
      score.push(transitions[before.label * LABEL_COUNT + label]!);
    }
    begins.push(from.length);
  }
  return {
    seen: Uint8Array.from(states, (state) => state.seen),
    label: Uint8Array.from(states, (state) => state.label),
    begins: Uint8Array.from(begins),
    from: Uint8Array.from(from),
    score: Float64Array.from(score),
  };
}

/**
 * Finds the best label sequence (Viterbi 1967). Where content and source are wanted, the states are doubled for each of
 * the two, and only sequences that have seen both count.
 */
export class BestLabels {
  /** One label a unit of the last window. */
  readonly labels = new Uint8Array(MOST_UNITS);
  readonly #steps: ReadonlyMap<number, Steps>;
  readonly #back = new Uint8Array(MOST_UNITS * LABEL_COUNT * 4);
  #previous = new Float64Array(LABEL_COUNT * 4);
  #current = new Float64Array(LABEL_COUNT * 4);

  /** @param transitions score of label `b` after `a` at `a * LABEL_COUNT + b` */
  constructor(transitions: Float32Array) {
    this.#steps = new Map(Object.values(WANTED).map((wanted) => [wanted, stepsFor(wanted, transitions)]));
  }

  /**
   * Fills `labels`.
   *
   * @param wanted one of `WANTED`
   * @returns score of the sequence, null when none holds what is wanted
   */
  find(scores: Float32Array, units: number, wanted: number): number | null {
    const steps = this.#steps.get(wanted)!;
    const { seen, label } = steps;
    const states = label.length;
    for (let state = 0; state < states; state++) {
      const first = FIRST.includes(label[state]!) && seen[state] === (BRINGS[label[state]!]! & wanted);
      this.#previous[state] = first ? scores[label[state]!]! : IMPOSSIBLE;
    }
    for (let u = 1; u < units; u++) this.#step(scores, u, steps);
    let best = -1;
    for (let state = 0; state < states; state++) {
      if (seen[state] !== wanted || !LAST.includes(label[state]!)) continue;
      if (best < 0 || this.#previous[state]! > this.#previous[best]!) best = state;
    }
    const score = this.#previous[best]!;
    if (score === IMPOSSIBLE) return null;
    for (let u = units - 1; u >= 0; u--) {
      this.labels[u] = label[best]!;
      best = this.#back[u * states + best]!;
    }
    return score;
  }

  #step(scores: Float32Array, u: number, steps: Steps): void {
    const { label, begins, from, score } = steps;
    const states = label.length;
    const previous = this.#previous;
    const current = this.#current;
    const back = this.#back;
    let step = 0;
    for (let state = 0; state < states; state++) {
      let best = IMPOSSIBLE;
      let bestFrom = 0;
      for (const end = begins[state + 1]!; step < end; step++) {
        const sum = previous[from[step]!]! + score[step]!;
        if (sum <= best) continue;
        best = sum;
        bestFrom = from[step]!;
      }
      current[state] = best + scores[u * LABEL_COUNT + label[state]!]!;
      back[u * states + state] = bestFrom;
    }
    this.#previous = current;
    this.#current = previous;
  }
}
