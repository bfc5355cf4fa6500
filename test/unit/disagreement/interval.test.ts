import assert from 'node:assert/strict';
import { compatible, intervalOf } from '../../../src/core/disagreement/interval';
import { claimOf } from '../claim/read';

const figure = (words: string) => claimOf(`The storm at Ostbruck sank ${words} last night.`).quantities[0]!;

describe('what a figure can mean', () => {
  it('is exact for small counts', () => {
    assert.deepEqual(intervalOf(figure('seven ferries')), { low: 7, high: 7 });
  });

  it('is rounded to the last digit that is not zero', () => {
    assert.deepEqual(intervalOf(figure('2,400 crates')), { low: 2350.5, high: 2449.5 });
  });

  it('is open above after “more than” and below after “up to”', () => {
    assert.equal(intervalOf(figure('more than 30 ferries')).high, Number.POSITIVE_INFINITY);
    assert.equal(intervalOf(figure('up to 30 ferries')).low, 0);
  });

  const right: readonly (readonly [string, string])[] = [
    ['about 600 ferries', '609 ferries'],
    ['more than 20 ferries', '130 ferries'],
    ['more than 20 ferries', 'more than a dozen ferries'],
    ['10 to 12 ferries', '11 ferries'],
    ['two weeks', '14 days'],
    ['about minus 200 degrees', '-210 degrees'],
    ['64 kilometres', '40 miles'],
    ['200 feet', 'about 60 metres'],
    ['10 miles', '15 kilometres'],
    ['one inch', 'three centimetres'],
    ['9% of ferries', '8.76% of ferries'],
    ['one in five ferries', '20% of ferries'],
    ['one in five ferries', '19% of ferries'],
    ['two thirds of the ferries', '67% of ferries'],
  ];
  for (const [a, b] of right)
    it(`lets “${a}” and “${b}” both be right`, () => assert.ok(compatible(figure(a), figure(b))));

  const wrong: readonly (readonly [string, string])[] = [
    ['seven ferries', 'eight ferries'],
    ['250,000 crates', '235,000 crates'],
    ['more than 30 ferries', '20 ferries'],
    ['three weeks', 'four weeks'],
    ['two years', '18 months'],
    ['200 feet', 'about 150 metres'],
    ['10 miles', '20 kilometres'],
    ['3.2 miles', '4.4 kilometres'],
    ['9% of ferries', '8.4% of ferries'],
    ['9.2% of ferries', '8.8% of ferries'],
    ['one in five ferries', '35% of ferries'],
    ['one in five ferries', 'one in four ferries'],
  ];
  for (const [a, b] of wrong) {
    it(`does not let “${a}” and “${b}” both be right`, () => assert.ok(!compatible(figure(a), figure(b))));
  }
});
