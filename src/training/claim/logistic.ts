/** A training example: features 0…1, label, weight. */
export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
  /** Examples of one group are never parted between training and testing. */
  readonly group: string;
}

/** Logistic regression by full-batch gradient descent with L2 regularisation (the first feature, the bias, is free). */
export function trainLogistic(examples: readonly Example[], l2: number, rounds = 600, rate = 3): number[] {
  const size = examples[0]!.features.length;
  const weights = new Array<number>(size).fill(0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Array<number>(size).fill(0);
    for (const { features, label, weight } of examples) {
      const error = (predict(weights, features) - label) * weight;
      for (let i = 0; i < size; i++) gradient[i]! += error * features[i]!;
    }
    for (let i = 0; i < size; i++)
      weights[i]! -= rate * (gradient[i]! / total + (i === 0 ? 0 : (l2 / total) * weights[i]!));
  }
  return weights;
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
