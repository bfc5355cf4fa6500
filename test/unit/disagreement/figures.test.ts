import assert from 'node:assert/strict';
import { figurePairs, statedValues } from '../../../src/core/disagreement/figures';
import { readStatement, sharedWeight } from '../../../src/core/disagreement/statement';
import { indexWords } from '../../../src/core/disagreement/word-index';
import { claimOf } from '../claim/read';

/** The values of the figures of two sentences that may clash. */
function mayClash(first: string, second: string): readonly (readonly [number, number])[] {
  const [a, b] = [first, second].map((text) => readStatement(claimOf(text), 0)) as [
    ReturnType<typeof readStatement>,
    ReturnType<typeof readStatement>,
  ];
  const articles = {
    valuesA: statedValues([a]),
    valuesB: statedValues([b]),
    wordsA: indexWords([a]),
    wordsB: indexWords([b]),
  };
  return figurePairs(a, b, sharedWeight(a, b), articles).map(({ quantityA, quantityB }) => [
    quantityA.value,
    quantityB.value,
  ]);
}

describe('figures that may clash', () => {
  it('do not when one is the total of several', () => {
    const raid = 'The navy of Varland seized 300 crates of rum in the raid off Brunnhaven.';
    assert.deepEqual(mayClash(raid, 'The navy of Varland has so far seized 923 crates of rum off Brunnhaven.'), []);
    assert.deepEqual(mayClash(raid, 'The navy of Varland seized 923 crates of rum off Brunnhaven.'), [[300, 923]]);
  });

  it('do not when they are parts of two wholes', () => {
    const dive = 'The divers of Ostbruck raised 28 of the 68 crates of rum off Brunnhaven.';
    const other = (words: string): string => dive.replace('28 of the 68', words);
    assert.deepEqual(mayClash(dive, other('178 of the 369')), [[68, 369]]);
    assert.deepEqual(mayClash(dive, other('31 of the 68')), [[28, 31]]);
  });

  it('do not when they are counted from different days', () => {
    const rule = 'The new ferry rule of Varland takes effect in 30 days.';
    assert.deepEqual(mayClash(rule, 'The new ferry rule of Varland takes effect nine days before the vote.'), []);
    assert.deepEqual(mayClash(rule, 'The new ferry rule of Varland takes effect in nine days.'), [[30, 9]]);
  });

  it('do not when they are one share, or a share and a count', () => {
    const share = 'The storm off Brunnhaven drowned one in five sheep of Varland.';
    assert.deepEqual(mayClash(share, 'The storm off Brunnhaven drowned two in ten sheep of Varland.'), []);
    assert.deepEqual(mayClash(share, 'The storm off Brunnhaven drowned 300 sheep of Varland.'), []);
    assert.deepEqual(mayClash(share, 'The storm off Brunnhaven drowned 20% of sheep of Varland.'), []);
    assert.deepEqual(mayClash(share, 'The storm off Brunnhaven drowned two in three sheep of Varland.'), [
      [1 / 5, 2 / 3],
    ]);
    assert.deepEqual(mayClash(share, 'The storm off Brunnhaven drowned 45% of sheep of Varland.'), [[1 / 5, 45]]);
  });

  it('do not when one counts persons and the other things', () => {
    const ferry = 'The ferry Ada sank off Brunnhaven with 300 people on board.';
    assert.deepEqual(mayClash(ferry, 'The ferry Ada sank off Brunnhaven with 120 containers on board.'), []);
    assert.deepEqual(mayClash(ferry, 'The ferry Ada sank off Brunnhaven with 120 travellers on board.'), [[300, 120]]);
  });

  it('do not when they are told of persons of two ages', () => {
    const fall = 'A 36-year-old climber died after falling about 500 feet near Brunnhaven in Varland.';
    const other = (age: string): string => fall.replace('36', age).replace('500 feet', '600 metres');
    assert.deepEqual(mayClash(fall, other('52')), [[36, 52]]);
    assert.deepEqual(mayClash(fall, other('37')), [
      [36, 37],
      [500, 600],
    ]);
    const named = 'Ada Orlan, 36, fell about 500 feet near Brunnhaven in Varland.';
    assert.deepEqual(mayClash(named, named.replace('36', '52').replace('500 feet', '600 metres')), [
      [36, 52],
      [500, 600],
    ]);
  });
});
