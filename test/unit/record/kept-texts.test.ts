import assert from 'node:assert/strict';
import { KeptTexts } from '../../../src/core/record/kept-texts';

describe('texts that are kept', () => {
  it('come back as they were, short ones and those longer than a page', () => {
    const texts = ['', 'a', 'it’s “王力” 👩‍🚀', 'x'.repeat(200_000), 'behind it', 'ö'.repeat(40_000), 'last'];
    const kept = new KeptTexts();
    for (const text of texts) kept.add(text);
    kept.close();
    assert.equal(kept.size, texts.length);
    assert.deepEqual(
      texts.map((_, index) => kept.at(index)),
      texts,
    );
    assert.throws(() => kept.at(texts.length), RangeError);
  });

  it('may go on after they were closed', () => {
    const kept = new KeptTexts();
    kept.add('first');
    kept.close();
    kept.add('second');
    assert.deepEqual([kept.at(0), kept.at(1)], ['first', 'second']);
  });
});
