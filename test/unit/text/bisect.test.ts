import assert from 'node:assert/strict';
import { countWhile } from '../../../src/core/text/bisect';

describe('countWhile', () => {
  it('gives the number for which the condition is the first not to hold', () => {
    for (let count = 0; count < 9; count++)
      for (let border = 0; border <= count; border++)
        assert.equal(
          countWhile(count, (index) => index < border),
          border,
        );
  });

  it('asks about few of many', () => {
    let asked = 0;
    const found = countWhile(1_000_000, (index) => {
      asked++;
      return index < 123_456;
    });
    assert.equal(found, 123_456);
    assert.ok(asked <= 20, `${asked}`);
  });
});
