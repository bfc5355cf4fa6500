import assert from 'node:assert/strict';
import { partnerFinder } from '../../../src/core/disagreement/partners';
import { readStatement } from '../../../src/core/disagreement/statement';
import { indexWords } from '../../../src/core/disagreement/word-index';
import { claimsOf } from '../claim/read';

const statementsOf = (text: string) => claimsOf(text).map(readStatement);

describe('partners of a statement', () => {
  it('share words with it, and stand in text order', () => {
    const statements = statementsOf(
      'The port of Quillmouth sold six dredgers. The mayor of Tarnland danced. Nine dredgers left Quillmouth in 2011.',
    );
    const found = partnerFinder(statements, indexWords(statements))(statements[0]!, () => true);
    assert.deepEqual(
      found.map(({ statement }) => statement.index),
      [0, 2],
    );
    assert.ok(found[0]!.shared > found[1]!.shared);
  });

  it('are few and near where an article repeats itself without end', () => {
    const [statement] = statementsOf('The port of Quillmouth sold six dredgers.');
    const statements = Array.from({ length: 20_000 }, (_, index) => ({ ...statement!, index }));
    const found = partnerFinder(statements, indexWords(statements))(statements[9000]!, () => true);
    assert.deepEqual(
      found.map((partner) => partner.statement.index),
      Array.from({ length: 8 }, (_, i) => 8996 + i),
    );
  });
});
