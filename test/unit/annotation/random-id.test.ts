import assert from 'node:assert/strict';
import { randomId } from '../../../src/core/annotation/random-id';

describe('a random identifier', () => {
  it('is sixteen characters that can stand in a file’s name, and another each time', () => {
    const ids = Array.from({ length: 100 }, randomId);
    for (const id of ids) assert.match(id, /^[a-z0-5]{16}$/);
    assert.equal(new Set(ids).size, ids.length);
  });
});
