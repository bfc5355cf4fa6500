import assert from 'node:assert/strict';
import Ajv from 'ajv';
// for its sake these tests are not among the unit tests: it changes the methods of strings
import { structuredDataTestHtml } from 'structured-data-testing-tool';
import { Google } from 'structured-data-testing-tool/presets';
import { claimReviews } from '../../src/core/factcheck/claim-review';
import { anchorOf } from '../unit/annotation/events';
import { factCheck } from '../unit/factcheck/checked';
import schema from './claim-review-schema.json';

describe('reviews of claims', () => {
  it('have what search engines require and recommend', async () => {
    const text =
      '---\ntitle: Ferry\noutlet: Beacon\ndate: 2027-03-03\n---\n\nThe ferry was built in 1998, has no pumps, and nobody saw it.\n';
    const claim = (annotation: string, words: string, status: string, speaker?: string) =>
      [
        'Mira',
        {
          op: 'add',
          annotation,
          anchors: [anchorOf(words, text)],
          fields: {
            type: 'claim',
            status,
            ...(speaker !== undefined && { speaker }),
            sources: { s: { words: 'The register' } },
          },
        },
      ] as const;
    const events = [
      claim('a', 'built in 1998', 'verified'),
      claim('b', 'has no pumps', 'cannot verify'),
      claim('c', 'nobody saw it', 'wrong', 'Havn'),
      claim('d', 'The ferry', 'wrong', 'Ada Lind'),
    ];
    const { reviews } = claimReviews(await factCheck({ 'a.md': { text, events } }), {
      url: 'https://beacon.example/checks',
      publisher: 'Beacon',
      date: '2027-03-09',
    });
    assert.equal(reviews.length, 3);
    const isValid = new Ajv().compile(schema);
    for (const review of reviews) assert.ok(isValid(review), JSON.stringify(isValid.errors));
    const page = reviews
      .map((each) => `<script type="application/ld+json">${JSON.stringify(each)}</script>`)
      .join('\n');
    const { failed, warnings, passed } = await structuredDataTestHtml(page, { presets: [Google] });
    assert.deepEqual([failed, warnings], [[], []]);
    assert.ok(passed.length > 0);
  });
});
