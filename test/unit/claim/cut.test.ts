import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import type { Claim } from '../../../src/core/claim/claim';
import { cutTo } from '../../../src/core/claim/cut';
import { bareWord, readSpelling } from '../../../src/core/claim/spelling';

const claimOf = (text: string): Claim => analyzeArticle(text, 'a.md').claims[0]!;

function cut(text: string, words: string): Claim {
  const start = text.indexOf(words);
  return cutTo(claimOf(text), { start, end: start + words.length });
}
const figures = (text: string, { quantities }: Claim): string[] =>
  quantities.map(({ start, end, value }) => `${value}: ${text.slice(start, end)}`);
/** Each word of the frame with what stands at its place. */
const spelled = (text: string, { frame, spelling, start }: Claim): string[] => {
  const words = frame.split(' ');
  const places = readSpelling(words.map(bareWord), spelling, start)!;
  return words.map((word, index) => `${word}: ${text.slice(places[index]!.start, places[index]!.end)}`);
};

describe('a statement whose passage a person drew anew', () => {
  const STORM = 'The storm killed 12 people and injured 40 others in Norhaven on 3 March 2027.';

  it('keeps the figures, dates and words in front of the cut', () => {
    const claim = cut(STORM, 'The storm killed 12 people');
    assert.deepEqual(figures(STORM, claim), ['12: 12 people']);
    assert.deepEqual(claim.dates, []);
    assert.deepEqual(spelled(STORM, claim), ['storm: storm', '^kill: killed', '#0: 12', 'people: people']);
  });

  it('keeps those behind the cut, counted anew', () => {
    const claim = cut(STORM, 'injured 40 others in Norhaven on 3 March 2027');
    assert.deepEqual(figures(STORM, claim), ['40: 40 others']);
    assert.deepEqual(
      claim.dates.map(({ from }) => from),
      ['2027-03-03'],
    );
    assert.ok(spelled(STORM, claim).includes('#0: 40'), String(spelled(STORM, claim)));
    assert.ok(!claim.frame.includes('storm'));
  });

  it('keeps a figure whose noun was cut off', () => {
    assert.deepEqual(figures(STORM, cut(STORM, 'The storm killed 12')), ['12: 12']);
  });

  it('keeps the end of a range that is in the passage', () => {
    const text = 'The storm killed 20 to 30 people in Norhaven.';
    assert.deepEqual(figures(text, claimOf(text)), ['20: 20 to 30 people']);
    const upper = cut(text, '30 people in Norhaven');
    assert.deepEqual(figures(text, upper), ['30: 30 people']);
    assert.equal(upper.quantities[0]!.max, null);
    assert.deepEqual(spelled(text, upper).slice(0, 2), ['#0: 30', 'people: people']);
    const lower = cut(text, 'The storm killed 20');
    assert.deepEqual(figures(text, lower), ['20: 20']);
    assert.equal(lower.quantities[0]!.max, null);
    assert.deepEqual(figures(text, cut(text, ' to ')), []);
    const whole = 'Between five and seven boats sank, and 3 others burned.';
    assert.deepEqual(figures(whole, cut(whole, 'seven boats sank, and 3 others burned')), [
      '7: seven boats',
      '3: 3 others',
    ]);
  });

  it('denies nothing when the denial was cut off', () => {
    const text = 'The council did not close the harbour and 12 boats left it.';
    assert.equal(claimOf(text).polarity, 'negated');
    assert.equal(cut(text, '12 boats left it').polarity, 'affirmed');
    assert.equal(cut(text, 'did not close the harbour').polarity, 'negated');
  });

  it('is hedged, supposed or planned no more when the words that say so were cut off', () => {
    const hedged = 'Officials may have closed the harbour and 12 boats left it.';
    assert.equal(claimOf(hedged).modality, 'hedged');
    assert.equal(cut(hedged, '12 boats left it').modality, 'asserted');
    assert.equal(cut(hedged, 'may have closed the harbour').modality, 'hedged');
    const supposed = 'If the pumps fail, 40 houses will be flooded in Norhaven.';
    assert.equal(claimOf(supposed).modality, 'hypothetical');
    assert.notEqual(cut(supposed, '40 houses').modality, 'hypothetical');
    assert.equal(cut(supposed, 'If the pumps fail').modality, 'hypothetical');
    const planned = 'The council will close the harbour, where 12 boats sank.';
    assert.equal(claimOf(planned).modality, 'planned');
    assert.equal(cut(planned, '12 boats sank').modality, 'asserted');
  });

  it('is as it was when the passage holds all of it', () => {
    const claim = claimOf(STORM);
    assert.deepEqual(cutTo(claim, claim), claim);
  });
});
