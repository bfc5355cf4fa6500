import assert from 'node:assert/strict';
import type { Quotation } from '../../../src/core/speaker/speaker';
import { claimOf, claimsOf } from './read';

function spanOf(text: string, part: string): { start: number; end: number } {
  const start = text.indexOf(part);
  assert.notEqual(start, -1, part);
  return { start, end: start + part.length };
}

describe('claims of an article', () => {
  it('are its sentences, in the article’s own voice', () => {
    const text = 'The council closed the harbour of Ostbruck. Ferries stayed at their moorings all week.';
    assert.deepEqual(
      claimsOf(text).map(({ start, end, speaker }) => [text.slice(start, end), speaker]),
      [
        ['The council closed the harbour of Ostbruck.', null],
        ['Ferries stayed at their moorings all week.', null],
      ],
    );
  });

  it('keep what a speaker said apart from what the article says', () => {
    const text = 'After the storm sank two ferries, mayor Ada Brunn said that the harbour would open within ten days.';
    const content = 'the harbour would open within ten days';
    const quotation: Quotation = {
      type: 'indirect',
      class: 'assertion',
      content: [spanOf(text, content)],
      cue: spanOf(text, 'said'),
      source: spanOf(text, 'mayor Ada Brunn'),
      score: 1,
      speaker: 3,
      excerpt: content,
    };
    const [own, said] = [...claimsOf(text, null, [quotation])].sort((a, b) => a.start - b.start);
    assert.deepEqual([own!.speaker, said!.speaker], [null, 3]);
    assert.equal(text.slice(said!.start, said!.end), content);
    assert.deepEqual(
      [own!.quantities.map(({ value }) => value), said!.quantities.map(({ value }) => value)],
      [[2], [10]],
    );
    assert.doesNotMatch(own!.frame, /say|Brunn/);
  });

  it('write their frame from names, verbs, negations, figures and dates', () => {
    assert.equal(
      claimOf('The council of Ostbruck did not expel seven Varlandic envoys in 2018.').frame,
      'council Ostbruck not ^expel #0 Varlandic envoy @2018',
    );
  });

  it('take a capital in a title for a name only where running text bears it out', () => {
    const [title] = claimsOf(
      'Council Closes Harbour Of Ostbruck\n\nThe council closed the harbour of Ostbruck on Friday.',
    );
    assert.equal(title!.frame, 'council ^close harbor Ostbruck');
  });

  it('know what is denied', () => {
    assert.equal(claimOf('The council did not close the harbour.').polarity, 'negated');
    assert.equal(claimOf('Nobody closed the harbour of Ostbruck.').polarity, 'negated');
    assert.equal(claimOf('The council closed the harbour, not the bridge.').polarity, 'affirmed');
    assert.equal(claimOf('The council not only closed the harbour but sold it.').polarity, 'affirmed');
  });

  it('know what is only supposed', () => {
    assert.equal(claimOf('The council closed the harbour.').modality, 'asserted');
    assert.equal(claimOf('The council may have closed the harbour.').modality, 'hedged');
    assert.equal(claimOf('The council would sink if it closed the harbour.').modality, 'hypothetical');
  });

  it('leave out what is too short to state anything', () => {
    assert.deepEqual(claimsOf('Subscribe\n\nThe council closed the harbour of Ostbruck.').length, 1);
  });

  it('are none in an article that is not English', () => {
    assert.equal(claimsOf('').length, 0);
  });
});
