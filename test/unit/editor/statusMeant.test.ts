import assert from 'node:assert/strict';
import { statusMeant } from '../../../src/editor/marking/statusMeant';

describe('the status that a key means', () => {
  const own = ['unchecked', 'with legal', 'cleared'];

  it('is that of its name, if the team has it in its list', () => {
    assert.equal(statusMeant('cleared', own), 'cleared');
    assert.equal(statusMeant('verified', own), undefined);
  });

  it('is that of its place in the list', () => {
    assert.equal(statusMeant(3, own), 'cleared');
    assert.equal(statusMeant(4, own), undefined);
  });

  it('is none without a key', () => {
    assert.equal(statusMeant(undefined, own), undefined);
  });
});
