import assert from 'node:assert/strict';
import { spokenWords } from '../../../src/core/record/words';
import { NUMBER_PHRASES } from '../number-phrases';

const keys = (text: string) =>
  spokenWords(text, 'noise')
    .filter(({ filler }) => !filler)
    .map(({ key }) => key)
    .join(' ');

describe('spoken words', () => {
  it('are one however a figure is written', () => {
    for (const [a, b] of [
      ...NUMBER_PHRASES,
      ['nineteen eighty-one', '1981'],
      ['twenty twelve', '2012'],
      ['the thirtieth of April', 'the 30th of April'],
      ['the twenty-first', 'the 21st'],
      ['ten thirty', '10:30'],
      ['one and a half', '1.5'],
      ['three quarters', '0.75'],
      ['nineteen oh five', '1905'],
      ['minus 0.3', '−0.3'],
      ['minus zero point three', '-0.3'],
      ['the nineteen nineties', 'the 1990s'],
      ['the nineties', 'the ’90s'],
    ] as const)
      assert.equal(keys(a), keys(b), a);
    assert.notEqual(keys('fourteen'), keys('forty'));
    for (const [a, b] of [
      ['-0.3', '0.3'],
      ['a third of it', 'a quarter of it'],
      ['the 1990s', 'the 1980s'],
      ['a half', 'a quarter'],
      ['5m', '$5m'],
    ] as const)
      assert.notEqual(keys(a), keys(b), a);
    assert.equal(keys('10-12 boats'), '#10 #12 boats');
    assert.equal(keys('a third boat in the second half'), 'a #3 boat in the #2 half');
    assert.equal(keys('ten and a boat'), '#10 and a boat');
    assert.equal(keys('one of them'), 'one of them');
  });

  it('have contractions apart, as in the full form', () => {
    assert.equal(keys('We’re sure they won’t, and I can’t'), keys('we are sure they will not and I can not'));
    assert.equal(keys('the mayor’s boat'), "the mayor's boat");
  });

  it('know what is said beside the point', () => {
    assert.equal(keys('Um, we, we will, you know, wait [applause] here'), 'we will wait here');
    assert.equal(keys('the sort of pier'), 'the sort of pier');
    const caption = 'the pier is you know gone '.repeat(9);
    assert.ok(!keys(caption).includes('know'));
    assert.ok(keys(`You know the pier. ${caption}`).includes('know'));
    assert.equal(keys('the right decision'), 'the right decision');
    assert.equal(keys('seven seven'), '#7 #7');
    assert.ok(keys(`[inaudible ${'we wait '.repeat(9)} ${'go on '.repeat(20)}`).includes('on'));
  });

  it('of a quotation tell where the editor had a hand in them', () => {
    const gaps = spokenWords('[W]e … said [the mayor] sail[s] on', 'editor').map(({ key, gap }) => [key, gap]);
    assert.deepEqual(gaps, [
      ['we', 'none'],
      ['said', 'dots'],
      ['sail', 'bracket'],
      ['on', 'none'],
    ]);
  });
});
