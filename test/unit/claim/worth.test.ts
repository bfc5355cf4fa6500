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

  it('tells what may be checked from talk and questions', () => {
    // weights that were learned for other features than there are by now rank at random
    const facts = [
      'The council of Ostbruck spent 3.2 million crowns on the pier last year.',
      'Crime has fallen by a third since the mayor took office.',
      'The harbour has lost more ships than any other in the region.',
      'The company cut 900 jobs in March and moved its plant to Meridia.',
      'Taxes on fuel doubled between 2019 and 2023.',
      'More than half of the hospitals have closed their emergency wards.',
    ];
    const talk = [
      'How bad is that?',
      'Is the mayor right?',
      'Can Ostervik afford a new pier?',
      'Thank you very much.',
      'Nice to see you all here.',
      'We are sad today.',
    ];
    for (const each of facts) assert.ok(worth(each) > 0.5, `${each} ${worth(each)}`);
    for (const each of talk) assert.ok(worth(each) < 0.3, `${each} ${worth(each)}`);
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
