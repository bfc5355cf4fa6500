import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import type { ArticleFacts } from '../../../src/core/archive/facts';
import { packFacts, unpackFacts, unpackLineStarts } from '../../../src/core/archive/packing';

const TEXT = `---
title: Ferry fares
outlet: The Coast Courier
date: 2027-03-28
---

# Ferries stay in port

“We lost £40,000 in a week,” said Orla Brandt, the harbour master of Quillmouth, “and nobody – nobody – asked why.”

She told the council that at least twelve of 30 ferries would stay in port on 4 May.

According to Émile Őrsted, the strike “cannot go on”. He believes it will end.
`;

describe('packed facts', () => {
  it('are the facts again when unpacked', () => {
    const facts = analyzeArticle(TEXT, 'ferry.md');
    assert.equal(facts.headline && TEXT.slice(facts.headline.start, facts.headline.end), 'Ferries stay in port');
    assert.ok(facts.quotations.length >= 3 && facts.claims.some(({ quantities }) => quantities.length > 0));
    assert.deepEqual(unpackFacts(packFacts(facts)), facts);
  });

  it('tell where lines start apart from all else, with a headline and without one', () => {
    for (const text of [TEXT, 'One line.\n\nAnother one.\n', '']) {
      const facts = analyzeArticle(text, 'ferry.md');
      assert.deepEqual(unpackLineStarts(packFacts(facts)), facts.lineStarts);
    }
  });

  it('are the facts again when there is nothing or something odd in each place', () => {
    const facts = analyzeArticle(TEXT, 'ferry.md');
    const [quotation] = facts.quotations;
    const odd: ArticleFacts = {
      ...facts,
      metadata: { title: '', outlet: null, author: 'A\nB\\', date: null },
      headline: null,
      lineStarts: [],
      quotations: [
        { ...quotation!, content: [], cue: null, source: null, speaker: null, score: 0, excerpt: '' },
        {
          ...quotation!,
          cue: { start: 0, end: 3 },
          source: { start: 9000, end: 9001 },
          score: 1,
          class: 'eventuality',
        },
      ],
      accounts: [{ start: 5, end: 9, kind: 'document', name: '東京 "Post"', scope: { start: 0, end: 70_000 } }],
      speakers: [
        { name: '', kind: 'unnamed', aliases: [], roles: [], mentions: [] },
        {
          name: 'Ő',
          kind: 'group',
          aliases: ['', 'a\n'],
          roles: ['\ud83d'],
          mentions: [{ start: 4, end: 4, form: 'role' }],
        },
      ],
    };
    assert.deepEqual(unpackFacts(packFacts(odd)), odd);
  });

  it('of an empty article are those of one', () => {
    const facts = analyzeArticle('', 'empty.txt');
    assert.deepEqual(unpackFacts(packFacts(facts)), facts);
  });

  it('take less than half of the room', () => {
    const facts = analyzeArticle(TEXT, 'ferry.md');
    assert.ok(packFacts(facts).length * 2 < new TextEncoder().encode(JSON.stringify(facts)).length);
  });
});
