import assert from 'node:assert/strict';
import { readStatement } from '../../../src/core/disagreement/statement';
import { signatureOf, tellingTerms } from '../../../src/core/disagreement/story';
import { StoryIndex } from '../../../src/core/disagreement/story-index';
import { claimsOf } from '../claim/read';

const articleOf = (text: string) => ({
  signature: signatureOf(claimsOf(text, null).map(readStatement), '2019-05-02'),
  number: -1,
});

describe('the index of stories', () => {
  const strike = 'Sailors at Brunnhaven voted for a strike over the price of bread in Ostbruck.';

  it('lets articles without any terms come and go', () => {
    const [one, other, told] = [articleOf(''), articleOf(''), articleOf(strike)];
    const index = new StoryIndex<typeof one>();
    assert.deepEqual(tellingTerms(one.signature), []);
    for (const article of [one, other]) index.add(article);
    for (const article of [one, other]) index.remove(article);
    index.add(told);
    for (const article of [one, other]) index.add(article);
    for (const article of [one, other]) index.remove(article);
    assert.deepEqual(index.story(articleOf(strike).signature), [told]);
    assert.deepEqual(index.story(one.signature), []);
  });

  it('finds an article as long as it is there, however many came and went', () => {
    const [told, other] = [articleOf(strike), articleOf(strike)];
    const index = new StoryIndex<typeof told>();
    index.add(told);
    for (let i = 0; i < 2500; i++) {
      index.add(other);
      index.remove(other);
    }
    assert.deepEqual(index.story(other.signature), [told]);
    index.add(other);
    assert.deepEqual(index.story(other.signature), [told, other]);
    index.remove(told);
    assert.deepEqual(index.story(other.signature), [other]);
  });
});
