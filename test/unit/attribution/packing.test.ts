import assert from 'node:assert/strict';
import { packTable, unpackOutputs, unpackWeights } from '../../../src/core/attribution/packing';
import { addWeights, NO_OUTPUTS, SLOTS, slotOf, sumWeights } from '../../../src/core/attribution/weightTable';

describe('packed weights', () => {
  it('come back in steps of their scale, for the features that have them', () => {
    const ids = Int32Array.of(11 << 20, 500 << 20, -70_000, 2_000_000_000);
    const slots = [...ids].map(slotOf);
    const order = slots.map((slot, i) => [slot, i] as const).sort((a, b) => a[0] - b[0]);
    const weights = Float32Array.from(order.flatMap(([, i]) => [i * 0.5, 0, -i, 0.01, 0, i]));
    const table = unpackOutputs(
      packTable(
        order.map(([slot]) => slot),
        weights,
        6,
        0.1,
      ),
    );
    const out = new Float32Array(6);
    addWeights(table, ids.subarray(2, 3), 1, NO_OUTPUTS, 0, out, 0);
    assert.deepEqual(
      [...out].map((value) => Math.round(value * 100) / 100),
      [1, 0, -2, 0, 0, 2],
    );
  });

  it('say nothing of a feature that the model does not know', () => {
    const table = unpackWeights(packTable([slotOf(5 << 20)], Float32Array.of(0.5), 1, 0.1));
    assert.ok(Math.abs(sumWeights(table, Int32Array.of(5 << 20, 6 << 20, 7 << 20), 3) - 0.5) < 1e-6);
  });

  it('add up over many features, each output by itself', () => {
    const weights = Float32Array.of(12.7, -12.7, 0.1, -0.1, -12.7, 12.7);
    const table = unpackOutputs(packTable([slotOf(9 << 20)], weights, 6, 0.1));
    const out = new Float32Array(6);
    const base = Float32Array.of(1, 2, 3, 4, 5, 6);
    addWeights(table, new Int32Array(100).fill(9 << 20), 100, base, 0, out, 0);
    assert.deepEqual([...out].map(Math.round), [1271, -1268, 13, -6, -1265, 1276]);
  });

  it('leave out rows that weigh less than asked for', () => {
    const weights = Float32Array.of(0.3, 0, 0, 0, 0, 0, 0.3, 0, 0, 0, 0, -0.6);
    assert.equal(packTable([3, 9], weights, 6, 0.1, 0.5).rows, 1);
  });

  it('leave out rows that round to nothing', () => {
    assert.equal(packTable([3, 9, SLOTS - 1], Float32Array.of(0.001, 0.3, -0.001), 1, 0.1).rows, 1);
  });
});
