import assert from 'node:assert/strict';
import { codePoints } from '../../../src/core/text/code-points';

describe('code points', () => {
  const text = 'a🚢b港👩‍🚒c';

  it('are counted as standards count them', () => {
    const { fromUnit, toUnit } = codePoints(text);
    let unit = 0;
    [...text].forEach((character, index) => {
      assert.equal(fromUnit(unit), index);
      assert.equal(toUnit(index), unit);
      unit += character.length;
    });
    assert.equal(fromUnit(text.length), [...text].length);
    assert.equal(toUnit([...text].length), text.length);
  });

  it('take the middle of a character for its start', () => {
    assert.equal(codePoints(text).fromUnit(2), 1);
  });

  it('end with the text', () => {
    assert.equal(codePoints(text).toUnit(99), text.length);
    assert.equal(codePoints('ab').toUnit(2), 2);
  });

  it('count a lone surrogate as one', () => {
    assert.equal(codePoints('\ud83da\ude00b').fromUnit(3), 3);
  });
});
