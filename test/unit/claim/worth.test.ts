import assert from 'node:assert/strict';
import { claimOf } from './read';

const worth = (text: string): number => claimOf(text).checkworthiness;

describe('check-worthiness', () => {
  it('ranks figures and records of fact above talk', () => {
    const fact = worth('Unemployment in Ostbruck rose by 12 percent since 2014 and 4,000 jobs were lost.');
    const talk = worth('I think we should all sit down together and be kind to each other.');
    assert.ok(fact > 0.5, `${fact}`);
    assert.ok(talk < 0.5, `${talk}`);
  });

  it('is a probability whatever the sentence is', () => {
    for (const text of [
      'Never ever.',
      'Why, oh why, did the council close the harbour?',
      '«Ж» 日本 4,000 🙂 sailors left.',
    ]) {
      const value = worth(text);
      assert.ok(value >= 0 && value < 1, text);
    }
  });

  it('does not change from reading to reading', () => {
    const text = 'The council closed the harbour of Ostbruck.';
    const first = worth(text);
    // features are counted in a list that is filled again: nothing of another sentence may stay
    worth('Unemployment in Ostbruck rose by 12 percent since 2014 and 4,000 jobs were lost.');
    assert.equal(worth(text), first);
  });
});
