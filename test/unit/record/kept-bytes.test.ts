import assert from 'node:assert/strict';
import { KeptBytes } from '../../../src/core/record/kept-bytes';

describe('bytes that are kept', () => {
  const run = (length: number, first: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (first + at) % 251);

  it('come back as they were, short runs and those longer than a page', () => {
    const runs = [run(0, 0), run(1, 7), run(50_000, 3), run(200_000, 9), run(2, 5), run(40_000, 1), run(3, 2)];
    const kept = new KeptBytes();
    for (const each of runs) kept.add(each);
    kept.close();
    assert.equal(kept.size, runs.length);
    for (const [index, each] of runs.entries()) assert.deepEqual(kept.at(index), each);
    assert.throws(() => kept.at(runs.length), RangeError);
  });

  it('may be followed by others after they were closed', () => {
    const kept = new KeptBytes();
    kept.add(run(5, 1));
    kept.close();
    kept.add(run(6, 2));
    assert.deepEqual([kept.at(0), kept.at(1)], [run(5, 1), run(6, 2)]);
  });
});
