import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { type PackedFacts, packFacts } from '../../../src/core/archive/packing';
import { comparer } from '../../../src/host/compare';

const SEVEN = 'The Alliance of Varland expelled seven Ostish envoys over the poisoning in Brunnhaven on Tuesday.';
const facts = (text: string, path: string): PackedFacts => packFacts(analyzeArticle(text, path));
const seven = { path: 'a.txt', facts: facts(SEVEN, 'a.txt') };
const eight = { path: 'b.txt', facts: facts(SEVEN.replace('seven', 'eight'), 'b.txt') };

describe('the comparison thread', () => {
  it('tells of each disagreement once, when it comes', () => {
    const { change: compare } = comparer();
    assert.deepEqual(compare(seven), { went: [], came: [] });
    const { went, came } = compare(eight);
    assert.deepEqual([went, came.map(([number, { kind }]) => [number, kind])], [[], [[1, 'number']]]);
    assert.deepEqual(compare({ path: 'c.txt', facts: facts('Nothing happened.', 'c.txt') }), { went: [], came: [] });
  });

  it('tells by its number which one went with an article', () => {
    const { change: compare } = comparer();
    compare(seven);
    compare(eight);
    assert.deepEqual(compare({ path: 'a.txt', facts: null }), { went: [1], came: [] });
  });

  it('says what failed and goes on', () => {
    const { change: compare } = comparer();
    compare(seven);
    const broken = compare({ path: 'b.txt', facts: seven.facts.slice(0, -9) });
    assert.match(broken.failed!, /unexpected EOF/);
    assert.equal(compare(eight).came.length, 1);
  });

  it('tells which other articles tell a story', () => {
    const { change, storyOf } = comparer();
    change(seven);
    change(eight);
    assert.deepEqual(storyOf(['a.txt']), ['b.txt']);
    assert.deepEqual(storyOf(['a.txt', 'b.txt', 'unknown.txt']), []);
  });
});
