import assert from 'node:assert/strict';
import { decodeBase64, encodeBase64, packTable, unpackTable } from '../../../src/core/attribution/packing';
import { addWeights, SLOTS, slotOf, sumWeights } from '../../../src/core/attribution/weightTable';

describe('packed weights', () => {
  it('survive base64 at every length', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      assert.deepEqual(decodeBase64(encodeBase64(bytes)), bytes);
    }
  });

  it('decode what other encoders write', () => {
    assert.deepEqual(
      decodeBase64(Buffer.from('a harbour at low tide').toString('base64')),
      new Uint8Array(Buffer.from('a harbour at low tide')),
    );
  });

  it('come back in steps of their scale, for the features that have them', () => {
    const ids = Int32Array.of(11, 500, -70_000, 2_000_000_000);
    const slots = [...ids].map(slotOf);
    const order = slots.map((slot, i) => [slot, i] as const).sort((a, b) => a[0] - b[0]);
    const weights = Float32Array.from(order.flatMap(([, i]) => [i * 0.5, 0, -i, 0.01, 0, i]));
    const table = unpackTable(
      packTable(
        order.map(([slot]) => slot),
        weights,
        6,
        0.1,
      ),
    );
    const out = new Float32Array(6);
    addWeights(table, ids.subarray(2, 3), 1, out, 0);
    assert.deepEqual(
      [...out].map((value) => Math.round(value * 100) / 100),
      [1, 0, -2, 0, 0, 2],
    );
  });

  it('say nothing of a feature that the model does not know', () => {
    const table = unpackTable(packTable([slotOf(5)], Float32Array.of(0.5), 1, 0.1));
    assert.ok(Math.abs(sumWeights(table, Int32Array.of(5, 6, 7), 3) - 0.5) < 1e-6);
  });

  it('leave out rows that round to nothing', () => {
    assert.equal(packTable([3, 9, SLOTS - 1], Float32Array.of(0.001, 0.3, -0.001), 1, 0.1).rows, 1);
  });
});
