import assert from 'node:assert/strict';
import { quoteMatches, quotePlaces } from '../../../src/core/annotation/quote';
import { reanchorByQuote } from '../../../src/core/annotation/reanchor-by-quote';
import { anchorOf } from './events';
import { corpusJson } from './shared';

interface Vector {
  readonly name?: string;
  readonly text: string;
  readonly selector: { readonly exact: string; readonly prefix?: string; readonly suffix?: string };
  readonly expected?: readonly (readonly [number, number])[] | string;
  readonly expectedStart?: number;
}

describe('finding a quote', () => {
  it('finds every place, overlapping ones too', () => {
    const found = quoteMatches('a papaya', { exact: 'apa' });
    assert.deepEqual(found, [{ start: 3, end: 6 }]);
    assert.equal(quoteMatches('anana', { exact: 'ana' }).length, 2);
  });

  it('finds only places with exactly its prefix and suffix', () => {
    const text = 'The Tern sank. The Gull sank.';
    assert.deepEqual(quoteMatches(text, { exact: 'sank', prefix: 'Gull ' }), [
      { start: text.lastIndexOf('sank'), end: text.lastIndexOf('sank') + 4 },
    ]);
    assert.deepEqual(quoteMatches(text, { exact: 'sank', suffix: '!' }), []);
  });

  it('puts the place first whose surroundings fit best, even with slips in them', () => {
    const text = 'The ferry Tern sank at noon. The trawler Gull sank at night.';
    const [best] = quotePlaces(text, { exact: 'sank', prefix: 'trauler Gul', suffix: 'at nite' });
    assert.equal(best!.start, text.lastIndexOf('sank'));
  });

  it('puts the nearest place first when surroundings tell nothing', () => {
    const [best] = quotePlaces('no no no', { exact: 'no' }, 7);
    assert.equal(best!.start, 6);
  });

  it('agrees with the selector vectors', function () {
    const exact = corpusJson<{ cases: Vector[] }>('annotation/text-quote-selector/apache-annotator-exact-cases.json');
    if (exact === null) return this.skip();
    for (const { name, text, selector, expected } of exact.cases) {
      assert.deepEqual(
        quoteMatches(text, selector).map(({ start, end }) => [start, end]),
        expected,
        name,
      );
    }
  });

  it('agrees with the vectors of inexact surroundings, and takes no look-alike', function () {
    const fuzzy = corpusJson<{ cases: Vector[] }>('annotation/text-quote-selector/fuzzy-cases.json');
    if (fuzzy === null) return this.skip();
    for (const { text, selector, expectedStart } of fuzzy.cases) {
      if (expectedStart !== undefined) {
        assert.equal(quotePlaces(text, selector)[0]!.start, expectedStart, JSON.stringify(selector));
      } else {
        const { exact, prefix = '', suffix = '' } = selector;
        const anchor = { exact, prefix, suffix, start: 0, end: exact.length, text: null };
        assert.match(reanchorByQuote(text, [anchor])[0]!.kind, /^(?:orphan|ambiguous)$/, exact);
      }
    }
  });
});

describe('finding a passage without the old text', () => {
  const old = 'The ferry sank off Norhaven. Twelve sailors drowned that night. The harbour is closed.';
  const anchor = anchorOf('Twelve sailors drowned that night.', old);
  const find = (now: string) => reanchorByQuote(now, [anchor])[0]!;

  it('takes the same words in the same surroundings', () => {
    const now = `Ferry disaster\n\n${old}`;
    const start = now.indexOf('Twelve');
    assert.deepEqual(find(now), { kind: 'moved', span: { start, end: start + anchor.exact.length } });
    assert.equal(find(old).kind, 'exact');
  });

  it('takes the same words in other typography', () => {
    const now = old.replace('sailors drowned', 'sailors\ndrowned');
    assert.deepEqual(find(now), { kind: 'exact', span: { start: anchor.start, end: anchor.end } });
  });

  it('asks when the same words stand in other surroundings', () => {
    assert.equal(
      find('A year ago a trawler burnt. Twelve sailors drowned that night. Nobody forgets.').kind,
      'ambiguous',
    );
  });

  it('takes a long sentence that stands there once, whatever is around it', () => {
    const sentence = 'Twelve sailors drowned that night, said the harbour master.';
    const [placed] = reanchorByQuote(`Years later: ${sentence} Or so.`, [anchorOf(sentence, `It sank. ${sentence}`)]);
    assert.deepEqual(placed, { kind: 'moved', span: { start: 13, end: 13 + sentence.length } });
  });

  it('asks when the words stand twice in the same surroundings', () => {
    assert.equal(find(`${old} ${old}`.slice(1)).kind, 'ambiguous');
  });

  it('offers a changed wording, and does not take it', () => {
    const now = old.replace('Twelve', 'Eleven');
    const start = now.indexOf('Eleven');
    assert.deepEqual(find(now), { kind: 'ambiguous', places: [{ start, end: start + anchor.exact.length }] });
  });

  it('gives up what is not there, and a short word in other surroundings', () => {
    assert.deepEqual(find('The council met on Monday.'), { kind: 'orphan' });
    const short = anchorOf('sailors', old);
    assert.deepEqual(reanchorByQuote('Many sailors like tea.', [short]), [{ kind: 'orphan' }]);
  });
});
