/** A training example: features 0…1, label, weight. */
export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
  /** Examples of one group are never parted between training and testing. */
  readonly group: string;
}

/** How weights are fitted. */
export interface Options {
  readonly l2: number;
  /** Of each feature 1 if its weight must not be negative, -1 if not positive, 0 if it is free. */
  readonly signs: readonly (1 | -1 | 0)[];
}

const NEWTON_STEPS = 15;

/**
 * Logistic regression by Newton's method with L2 regularisation (the first feature, the bias, is free) and weights of known
 * sign.
 */
export function trainLogistic(examples: readonly Example[], { l2, signs }: Options): number[] {
  const size = signs.length;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : l2 * weight));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : l2) : 0)));
    for (const { features, label, weight } of examples) {
      const p = predict(weights, features);
      const curvature = weight * Math.max(p * (1 - p), 1e-6);
      for (let i = 0; i < size; i++) {
        const x = features[i]!;
        if (x === 0) continue;
        gradient[i]! += weight * (p - label) * x;
        const row = hessian[i]!;
        for (let j = 0; j < size; j++) row[j]! += curvature * x * features[j]!;
      }
    }
    const change = newtonStep(hessian, gradient, weights, signs);
    for (let i = 0; i < size; i++) weights[i]! += change[i]!;
  }
  return weights;
}

const MOST_SWEEPS = 200;
const ENOUGH = 1e-6;

/** The change of the weights to the least of the quadratic model that their signs allow, by coordinate descent. */
function newtonStep(
  hessian: readonly (readonly number[])[],
  gradient: readonly number[],
  weights: readonly number[],
  signs: Options['signs'],
): readonly number[] {
  const change = weights.map(() => 0);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let farthest = 0;
    for (let i = 0; i < change.length; i++) {
      const row = hessian[i]!;
      let slope = gradient[i]!;
      for (let j = 0; j < change.length; j++) slope += row[j]! * change[j]!;
      const aim = weights[i]! + change[i]! - slope / row[i]!;
      const allowed = signs[i] === 1 ? Math.max(0, aim) : signs[i] === -1 ? Math.min(0, aim) : aim;
      const next = allowed - weights[i]!;
      farthest = Math.max(farthest, Math.abs(next - change[i]!));
      change[i] = next;
    }
    if (farthest < ENOUGH) break;
  }
  return change;
}

/** Probability of the label 1. */
export function predict(weights: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Predictions for each example by a model that has not seen its group. */
export function crossValidate(examples: readonly Example[], folds: number, options: Options): number[] {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, index) => [group, index % folds]));
  const predictions = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const weights = trainLogistic(
      examples.filter(({ group }) => foldOf.get(group) !== fold),
      options,
    );
    examples.forEach(({ features, group }, index) => {
      if (foldOf.get(group) === fold) predictions[index] = predict(weights, features);
    });
  }
  return predictions;
}
