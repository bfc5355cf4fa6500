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

  it('are a speaker’s where a good part of the sentence is what that speaker said', () => {
    const text = 'On Friday mayor Ada Brunn said that the harbour would open within ten days.';
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
    const [claim, ...more] = claimsOf(text, null, [quotation]);
    assert.deepEqual(more, []);
    assert.equal(claim!.speaker, 3);
    assert.equal(text.slice(claim!.start, claim!.end), content);
    assert.equal(claim!.frame, '~@friday ~mayor ~Ada_Brunn ~^say harbor would open #0');
  });

  it('stay the article’s where a speaker is only mentioned or not known', () => {
    const text = 'After the storm sank two old ferries near the bridge of Ostbruck, an officer said it was over.';
    const quotation: Quotation = {
      type: 'indirect',
      class: 'assertion',
      content: [spanOf(text, 'it was over')],
      cue: spanOf(text, 'said'),
      source: spanOf(text, 'an officer'),
      score: 1,
      speaker: 0,
      excerpt: 'it was over',
    };
    assert.deepEqual(
      claimsOf(text, null, [quotation]).map(({ speaker, start, end }) => [speaker, start, end]),
      [[null, 0, text.length]],
    );
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
    assert.equal(claimOf('The council said it would close the harbour.').modality, 'hypothetical');
    assert.equal(claimOf('The council passed a law that would close the harbour.').modality, 'asserted');
  });

  it('know that what is feared, hoped or weighed is only supposed', () => {
    const supposed = [
      'Ministers feared the flood would kill 200 people in Ostbruck.',
      'The mayor hoped the ferry would carry 40 sailors to Solvane.',
      'Closing the harbour would cost eight million crowns.',
      'To close the harbour would cost eight million crowns.',
      'The council closed the harbour, and the fleet would move to Solvane.',
      'To pass a law that would close the harbour takes a year.',
      'Passing a law that would close the harbour takes a year.',
      'Ministers feared a storm that would sink the ferry.',
    ];
    for (const each of supposed) assert.equal(claimOf(each).modality, 'hypothetical', each);
    assert.equal(claimOf('The council built a wall which would hold back the sea.').modality, 'asserted');
  });

  it('know what is planned, also where somebody says so', () => {
    const plans = [
      'The council will close the harbour of Ostbruck in May.',
      'The council plans to close the harbour.',
      'The harbour is due to reopen on 4 May.',
      'The council is to open three schools.',
      'Council to close harbour',
      'Officials said the harbour will open.',
    ];
    for (const plan of plans) assert.equal(claimOf(plan).modality, 'planned', plan);
    const deeds = [
      'Ferries were late due to the storm.',
      'The man who killed the mayor will be tried.',
      'The council wants to hear what the mayor will say.',
    ];
    for (const deed of deeds) assert.equal(claimOf(deed).modality, 'asserted', deed);
  });

  it('mark the names of places where it is so', () => {
    const placesIn = (text: string): readonly string[] =>
      claimOf(text)
        .frame.split(' ')
        .filter((word) => word.startsWith('='));
    assert.deepEqual(placesIn('Seven ferries sank in the old port of Ostbruck and near Veld.'), ['=Ostbruck', '=Veld']);
    assert.deepEqual(placesIn('Seven ferries sank in Ostbruck, Veld and Hallow.'), ['=Ostbruck', '=Veld', '=Hallow']);
    assert.deepEqual(
      placesIn('The council of Ostbruck met at the request of Orlan, who was ill in Fenwick’s view.'),
      [],
    );
  });

  it('are not worth a check without a verb, as in titles and credits', () => {
    assert.equal(claimOf('Ada Roe, Harbour Office, Picture Agency of Ostbruck').checkworthiness, 0);
    assert.ok(claimOf('The council closed the harbour of Ostbruck.').checkworthiness > 0);
  });

  it('leave out what is too short to state anything', () => {
    assert.deepEqual(claimsOf('Subscribe\n\nThe council closed the harbour of Ostbruck.').length, 1);
  });

  it('are none in an article that is not English', () => {
    assert.equal(claimsOf('').length, 0);
  });
});
