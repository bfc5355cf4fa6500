import assert from 'node:assert/strict';
import { claimRows, MOST_ROWS } from '../../../src/editor/marking/claimRows';

describe('a list of the Claims view', () => {
  const claims = (count: number) => Array.from({ length: count }, (_, index) => index);

  it('has a row for each claim as long as they are not too many', () => {
    assert.deepEqual(claimRows([7, 8], String), ['7', '8']);
    assert.equal(claimRows(claims(MOST_ROWS), String).length, MOST_ROWS);
  });

  it('ends with a row that tells how many more there are, for which no row is made', () => {
    let made = 0;
    const rows = claimRows(claims(MOST_ROWS + 300), () => ++made);
    assert.equal(made, MOST_ROWS);
    assert.equal(rows.length, MOST_ROWS + 1);
    assert.deepEqual(rows.at(-1), { is: 'rest', count: 300 });
  });
});
