import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { alike } from '../../../src/core/disagreement/alike';

const claimsOf = (text: string) => analyzeArticle(text, 'article.txt').claims;

/** Whether the only claim of one text is said by one of another. */
function isSaid(one: string, other: string): boolean {
  const [claim] = claimsOf(one);
  assert.ok(claim, one);
  return alike(claim, claimsOf(other)).length > 0;
}

describe('claims that say the same', () => {
  const sunk = 'The storm at Ostervik sank 14 fishing boats in the harbour on Friday.\n';

  it('do so in other words, and in whoever’s voice', () => {
    assert.ok(isSaid(sunk, 'In Ostervik the storm sank 14 fishing boats in the old harbour.\n'));
    assert.ok(isSaid(sunk, 'Piotr Valen said that the storm at Ostervik sank 14 fishing boats in the harbour.\n'));
  });

  it('give the same figures', () => {
    assert.ok(!isSaid(sunk, 'The storm at Ostervik sank 17 fishing boats in the harbour on Friday.\n'));
  });

  it('give the same dates, one perhaps more exactly', () => {
    const closed = (until: string): string => `The harbour of Ostervik stays closed for repairs until ${until}.\n`;
    assert.ok(isSaid(closed('April'), closed('April 2027')));
    assert.ok(isSaid(closed('April 2027'), closed('12 April 2027')));
    assert.ok(!isSaid(closed('April 2027'), closed('May 2027')));
  });

  it('are both affirmed or both denied', () => {
    assert.ok(!isSaid(sunk, 'The storm at Ostervik did not sink 14 fishing boats in the harbour on Friday.\n'));
  });

  it('share more than a place and a day', () => {
    assert.ok(!isSaid(sunk, 'The council of Ostervik met in the harbour office on Friday and chose a mayor.\n'));
  });
});
