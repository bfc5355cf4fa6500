import assert from 'node:assert/strict';
import { isSomebody } from '../../../src/core/disagreement/person';

describe('nouns of persons', () => {
  it('are told by their endings, unless they are known to name things', () => {
    for (const noun of 'people sailor driver firefighter tourist resident child officer bomber blogger'.split(' '))
      assert.ok(isSomebody(noun), noun);
    for (const noun of 'container reactor tanker tractor computer restaurant plant elephant committee number ferry'.split(
      ' ',
    ))
      assert.ok(!isSomebody(noun), noun);
  });
});
