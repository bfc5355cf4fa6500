import assert from 'node:assert/strict';
import { type Example, predict, trainLogistic } from '../../../src/training/claim/logistic';

const example = (label: 0 | 1, ...features: readonly number[]): Example => ({
  features: [1, ...features],
  label,
  weight: 1,
  group: 'a',
});
const EXAMPLES = [example(1, 1, 0), example(1, 1, 0), example(0, 0, 1), example(0, 1, 1), example(1, 0, 0)];

describe('logistic regression', () => {
  it('finds which features speak for the label', () => {
    const weights = trainLogistic(EXAMPLES, { l2: 0.1, signs: [0, 0, 0] });
    assert.ok(weights[2]! < 0);
    assert.ok(predict(weights, [1, 1, 0]) > 0.5 && predict(weights, [1, 0, 1]) < 0.5);
  });

  it('gives no feature a weight against its sign', () => {
    const weights = trainLogistic(EXAMPLES, { l2: 0.1, signs: [0, -1, 1] });
    assert.deepEqual([weights[1]! <= 0, weights[2]], [true, 0]);
  });
});
