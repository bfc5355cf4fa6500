import assert from 'node:assert/strict';
import { changedWords } from '../../../src/core/annotation/diff-words';

describe('what changed in a passage', () => {
  for (const [before, after] of [
    ['Twelve sailors drowned.', '**Twelve** sailors\ndrowned!'],
    ['“It’s over,” she said', '"It\'s over" she said'],
  ] as const) {
    it(`is nothing between “${before}” and “${after}”`, () => assert.equal(changedWords(before, after), null));
  }

  const kinds = {
    figure: ['Twelve sailors drowned', 'Eleven sailors drowned'],
    negation: ['They did leave', 'They did not leave'],
    name: ['It sank off Norhaven', 'It sank off Sandwick'],
    wording: ['It sank quickly', 'It sank slowly'],
  } as const;
  for (const [kind, [before, after]] of Object.entries(kinds)) {
    it(`is a ${kind} from “${before}” to “${after}”`, () =>
      assert.deepEqual(changedWords(before, after)!.kinds, [kind]));
  }

  for (const [before, after] of [
    ['It sank half of the boats', 'It sank a quarter of the boats'],
    ['It sank two dozen boats', 'It sank two boats'],
    ['It was the third storm', 'It was the fifth storm'],
    ['It was the eighteenth storm', 'It was the twentieth storm'],
    ['It drowned dozens', 'It drowned hundreds'],
    ['It sank twenty-one boats', 'It sank twenty-two boats'],
    ['It sank two-thirds of them', 'It sank two-fifths of them'],
  ] as const)
    it(`is a figure from “${before}” to “${after}”`, () =>
      assert.equal(changedWords(before, after)!.kinds[0], 'figure'));

  it('names the worst first', () => {
    assert.deepEqual(changedWords('He saw 12 boats', 'Nobody ever saw 13 boats')!.kinds, [
      'figure',
      'negation',
      'wording',
    ]);
  });

  it('tells the words that went and came', () => {
    assert.deepEqual(changedWords('All twelve sailors drowned', 'All eleven sailors drowned')!.stretches, [
      { kind: 'same', words: ['All'] },
      { kind: 'gone', words: ['twelve'] },
      { kind: 'new', words: ['eleven'] },
      { kind: 'same', words: ['sailors', 'drowned'] },
    ]);
  });
});
