import assert from 'node:assert/strict';
import { agreementOf } from '../../../src/core/annotation/agreement';
import type { EventBody } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { locate } from '../../../src/core/annotation/locate';
import { add, history, setStatus, TEXT } from './events';

const agreement = async (...events: readonly (readonly [string, EventBody])[]) => {
  const { annotations } = foldDocument(history(...events));
  return agreementOf(await locate(annotations.values(), TEXT, async () => TEXT), 'Mira', 'Tom');
};

describe('how far two people agree', () => {
  it('is the share of passages that both marked', async () => {
    const { passages, judged, verdicts } = await agreement(
      ['Mira', add('a', 'Twelve sailors drowned')],
      ['Tom', add('b', 'Twelve sailors')],
      ['Mira', add('c', 'The ferry Tern')],
      ['Tom', add('d', 'Ada Lind', { type: 'note' })],
    );
    assert.equal(passages, 0.5);
    assert.deepEqual([judged, verdicts], [0, null]);
  });

  it('does not take another type for the same mark', async () => {
    const { passages } = await agreement(
      ['Mira', add('a', 'Twelve sailors', { type: 'claim' })],
      ['Tom', add('b', 'Twelve sailors', { type: 'note' })],
    );
    assert.equal(passages, 0);
  });

  it('is κ of the verdicts that both gave', async () => {
    const words = ['Twelve', 'sailors', 'drowned', 'Norhaven'];
    const marks = words.map((word) => ['Mira', add(word, word)] as const);
    const mira = ['verified', 'verified', 'wrong', 'wrong'];
    const tom = ['verified', 'wrong', 'wrong', 'wrong'];
    const verdicts = words.flatMap((word, index) => [
      ['Mira', setStatus(word, mira[index]!)] as const,
      ['Tom', setStatus(word, tom[index]!)] as const,
    ]);
    const { verdicts: kappa, judged, passages } = await agreement(...marks, ...verdicts);
    assert.equal(judged, 4);
    assert.equal(passages, 1);
    // observed 3 of 4, by chance (2·1 + 2·3) / 16
    assert.ok(Math.abs(kappa! - (0.75 - 0.5) / (1 - 0.5)) < 1e-9);
  });

  it('cannot be told from nothing, or from one verdict for everything', async () => {
    assert.deepEqual(await agreement(), { passages: null, verdicts: null, judged: 0 });
    const same = await agreement(
      ['Mira', add('a', 'Twelve')],
      ['Mira', setStatus('a', 'wrong')],
      ['Tom', setStatus('a', 'wrong')],
    );
    assert.deepEqual([same.verdicts, same.judged], [null, 1]);
  });
});
