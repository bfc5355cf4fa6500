/** Whether what disagrees is known; the manifest's welcome text of the Disagreements view asks for it. */
export const comparisonStates = ['done', 'comparing', 'stopped'] as const;
export type ComparisonState = (typeof comparisonStates)[number];

/** How far the comparison of the articles that were read has come. */
export interface ComparisonProgress {
  readonly state: ComparisonState;
  readonly compared: number;
  /** All articles there are to compare. */
  readonly total: number;
}

/** What is known of the comparison at any moment; asking is cheap. */
export interface Compared {
  /** Articles that wait for their comparison, or are being compared. */
  readonly left: number;
  /** Whether it was given up. */
  readonly isStopped: boolean;
  readonly total: number;
  readonly isReading: boolean;
}

/** What was typed is compared in milliseconds, which nobody is told of: the status would jump with each key. */
const MOST_UNTOLD = 20;
const LASTS_MS = 1000;

/** Follows the comparison, and knows when there is more left of it than a trifle. */
export class ComparisonWatch {
  readonly #ask: () => Compared;
  readonly #changed: () => void;
  readonly #lasts: number;
  /** It is said until nothing is left: a word that comes and goes is worse than one that stays. */
  #isSaid = false;
  #told: ComparisonState = 'done';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed hears that there is something else to say */
  constructor(ask: () => Compared, changed: () => void, lasts = LASTS_MS) {
    this.#lasts = lasts;
    this.#ask = ask;
    this.#changed = changed;
  }

  get progress(): ComparisonProgress {
    const { left, isStopped, total } = this.#ask();
    // articles that are gone wait as well
    const compared = Math.max(0, total - left);
    if (total === 0) return { state: 'done', compared, total };
    if (isStopped) return { state: 'stopped', compared, total };
    return { state: this.#isSaid ? 'comparing' : 'done', compared, total };
  }

  /** Something is to be compared, or has been. */
  look(): void {
    const { left, isStopped, isReading } = this.#ask();
    if (left === 0 || isStopped) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#say(false);
    } else if (this.#isSaid || isReading || left > MOST_UNTOLD) this.#say(true);
    else this.#timer ??= setTimeout(() => this.#say(true), this.#lasts);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #say(isSaid: boolean): void {
    this.#isSaid = isSaid;
    const { state } = this.progress;
    // how far it has come is said as well
    if (state !== this.#told || state === 'comparing') this.#changed();
    this.#told = state;
  }
}
