import assert from 'node:assert/strict';
import { keyOf } from '../../../src/core/disagreement/conflict-sets';
import { placeOf } from '../../../src/core/disagreement/kept-finding';

describe('the key of a place with conflicting findings', () => {
  const keys = Array.from({ length: 64 }, (_, start) => keyOf('number', { place: placeOf('ostbruck.md', start) }));

  it('has 30 bits at most', () => {
    assert.ok(Math.max(...keys) < 2 ** 30);
  });

  it('tells places and kinds apart', () => {
    assert.equal(new Set(keys).size, keys.length);
    assert.notEqual(keyOf('stance', { place: placeOf('ostbruck.md', 0) }), keys[0]);
  });
});
