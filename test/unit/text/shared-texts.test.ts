import assert from 'node:assert/strict';
import { SharedTexts } from '../../../src/core/text/shared-texts';

describe('shared texts', () => {
  it('are what they were, however many there are', () => {
    const shared = new SharedTexts();
    for (let round = 0; round < 2; round++)
      for (let index = 0; index < 3000; index++) assert.equal(shared.of(`ferry ${index}`), `ferry ${index}`);
    assert.equal(shared.of(''), '');
    assert.equal(shared.of(null), null);
  });
});
