/** Rates and penalties of one learner. */
export interface FtrlOptions {
  readonly alpha: number;
  readonly beta: number;
  readonly l1: number;
  readonly l2: number;
}

/**
 * Weights learned by FTRL-Proximal (McMahan et al. 2013, Ad click prediction, algorithm 1): a rate per coordinate, and an
 * L1 penalty that leaves weights at exactly nothing.
 */
export class FtrlWeights {
  readonly weights: Float32Array;
  readonly #z: Float32Array;
  readonly #n: Float32Array;
  readonly #options: FtrlOptions;

  constructor(size: number, options: FtrlOptions) {
    this.weights = new Float32Array(size);
    this.#z = new Float32Array(size);
    this.#n = new Float32Array(size);
    this.#options = options;
  }

  /** Moves weight `at` against its gradient. */
  update(at: number, gradient: number): void {
    const { alpha, beta, l1, l2 } = this.#options;
    const n = this.#n[at]!;
    const next = n + gradient * gradient;
    const root = Math.sqrt(next);
    const z = this.#z[at]! + gradient - ((root - Math.sqrt(n)) / alpha) * this.weights[at]!;
    this.#z[at] = z;
    this.#n[at] = next;
    this.weights[at] = Math.abs(z) <= l1 ? 0 : -(z - Math.sign(z) * l1) / ((beta + root) / alpha + l2);
  }
}
