/** A training example: features 0…1, label, weight. */
export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
  /** Examples of one group are never parted between training and testing. */
  readonly group: string;
}

const NEWTON_STEPS = 12;

/** Logistic regression by Newton's method with L2 regularisation (the first feature, the bias, is free). */
export function trainLogistic(examples: readonly Example[], l2: number): number[] {
  const size = examples[0]!.features.length;
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
    const change = solve(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i]! -= change[i]!;
  }
  return weights;
}

/** Solves a symmetric positive definite system by Gaussian elimination; `matrix` is used up. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length;
  const solution = [...right];
  for (let i = 0; i < size; i++) {
    for (let row = i + 1; row < size; row++) {
      const factor = matrix[row]![i]! / matrix[i]![i]!;
      if (factor === 0) continue;
      for (let j = i; j < size; j++) matrix[row]![j]! -= factor * matrix[i]![j]!;
      solution[row]! -= factor * solution[i]!;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i + 1; j < size; j++) solution[i]! -= matrix[i]![j]! * solution[j]!;
    solution[i]! /= matrix[i]![i]!;
  }
  return solution;
}

/** Probability of the label 1. */
export function predict(weights: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Predictions for each example by a model that has not seen its group. */
export function crossValidate(examples: readonly Example[], folds: number, l2: number): number[] {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, index) => [group, index % folds]));
  const predictions = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const weights = trainLogistic(
      examples.filter(({ group }) => foldOf.get(group) !== fold),
      l2,
    );
    examples.forEach(({ features, group }, index) => {
      if (foldOf.get(group) === fold) predictions[index] = predict(weights, features);
    });
  }
  return predictions;
}
