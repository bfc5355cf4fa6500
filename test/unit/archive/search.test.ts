import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import type { ArticleFacts } from '../../../src/core/archive/facts';
import { isLiteral, Search } from '../../../src/core/archive/search';
import type { ArticleSpeaker, Quotation } from '../../../src/core/speaker/speaker';

const speaker = (name: string, ...aliases: string[]): ArticleSpeaker => ({
  name,
  kind: 'person',
  aliases,
  roles: [],
  mentions: [],
});

const said = (excerpt: string, by: number | null = 0): Quotation => ({
  type: 'direct',
  class: 'assertion',
  content: [{ start: 0, end: excerpt.length }],
  cue: null,
  source: null,
  score: 1,
  speaker: by,
  excerpt,
});

const facts = (date: string | null, speakers: readonly ArticleSpeaker[], ...quotations: Quotation[]): ArticleFacts => ({
  metadata: { title: null, outlet: null, author: null, date },
  headline: null,
  accounts: [],
  lineStarts: [0],
  quotations,
  speakers,
  claims: [],
});

function harbour(): Search {
  const search = new Search();
  search.replace(
    'early.md',
    facts(
      '2027-03-01',
      [speaker('Helga Thørsen')],
      said('“We have never seen waves like these”'),
      said('“It could be worse”'),
    ),
  );
  search.replace(
    'late.md',
    facts('2027-04-01', [speaker('Piotr Valen', 'Valen')], said('“Seen from here, the waves were higher”')),
  );
  return search;
}

/** The quotations of the newsroom, by article and index. */
const words: Readonly<Record<string, readonly string[]>> = {
  'early.md': ['“We have never seen waves like these”', '“It could be worse”'],
  'late.md': ['“Seen from here, the waves were higher”'],
};

const found = (search: Search, query: string): (string | undefined)[] =>
  search.quotations(query, 10).map(({ path, index }) => words[path]?.[index]);

describe('Search', () => {
  it('finds quotations by words in any order and by their beginnings', () => {
    assert.deepEqual(found(harbour(), 'waves nev'), ['“We have never seen waves like these”']);
  });

  it('puts the latest articles first', () => {
    assert.deepEqual(found(harbour(), 'waves'), [
      '“Seen from here, the waves were higher”',
      '“We have never seen waves like these”',
    ]);
  });

  it('finds what somebody says by the name, without diacritics', () => {
    assert.deepEqual(found(harbour(), 'thorsen worse'), ['“It could be worse”']);
  });

  it('forgives a typing error, and one wrong word of three', () => {
    assert.deepEqual(found(harbour(), 'hihger'), ['“Seen from here, the waves were higher”']);
    assert.deepEqual(found(harbour(), 'never seen mountains'), ['“We have never seen waves like these”']);
    assert.deepEqual(found(harbour(), 'mountains'), []);
  });

  it('gives the latest quotations where no word is written, and never more than are wanted', () => {
    assert.deepEqual(
      harbour()
        .quotations('', 2)
        .map(({ path }) => path),
      ['late.md', 'early.md'],
    );
  });

  it('finds speakers by any of their names', () => {
    assert.deepEqual(harbour().speakers('valen', 10), [{ path: 'late.md', index: 0 }]);
    assert.deepEqual(harbour().speakers('waves', 10), []);
  });

  it('follows articles that change and go', () => {
    const search = harbour();
    search.replace('late.md', facts('2027-04-01', [speaker('Piotr Valen')], said('“The pier is gone”')));
    assert.deepEqual(found(search, 'higher'), []);
    assert.deepEqual(search.quotations('pier', 10), [{ path: 'late.md', index: 0 }]);
    search.remove('late.md');
    assert.deepEqual(found(search, 'pier'), []);
    assert.equal(found(search, '').length, 2);
  });

  it('still finds everything after most of what it held has gone', () => {
    const search = harbour();
    for (let day = 1; day <= 9; day++) {
      search.replace(
        'middle.md',
        facts(`2027-03-0${day}`, [speaker('Ilse Brandt')], said(`“The waves of day ${day}”`), said('“The pier leans”')),
      );
      search.replace(`other${day}.md`, facts(null, [], said('“Another wave”', null)));
    }
    for (let day = 1; day <= 9; day++) search.remove(`other${day}.md`);
    assert.deepEqual(search.quotations('wave', 10), [
      { path: 'late.md', index: 0 },
      { path: 'middle.md', index: 0 },
      { path: 'early.md', index: 0 },
    ]);
    assert.deepEqual(search.quotations('day 8', 10), []);
    assert.deepEqual(search.quotations('leans brandt', 10), [{ path: 'middle.md', index: 1 }]);
    assert.deepEqual(search.speakers('helga', 10), [{ path: 'early.md', index: 0 }]);
  });

  it('numbers what counts as speech only', () => {
    const search = new Search();
    const belief: Quotation = { ...said('“It may rain”'), class: 'belief' };
    search.replace('early.md', facts(null, [speaker('Helga Thorsen')], belief, said('“It rains”')));
    assert.deepEqual(search.quotations('', 10), [{ path: 'early.md', index: 1 }]);
  });
});

describe('isLiteral', () => {
  it('tells whether a text holds words one after the other', () => {
    assert.ok(isLiteral('seen waves', '“We have never seen waves like these”'));
    assert.ok(!isLiteral('waves seen', '“We have never seen waves like these”'));
    assert.ok(!isLiteral('aves', '“We have never seen waves like these”'));
  });

  it('finds a long quotation by words of its end', () => {
    const text =
      'Helga Thorsen, the harbour master, said: “We have never seen waves like these, and we have been here for forty years, through every winter that the coast remembers. Whoever wants to rebuild the old lighthouse on Sorrel Island should look at the foundations before the first tide.”\n';
    const long = analyzeArticle(text, 'long.txt');
    assert.equal(long.quotations.length, 1);
    assert.doesNotMatch(long.quotations[0]!.excerpt, /lighthouse/);
    const search = new Search();
    search.replace('long.txt', long);
    const places = [{ path: 'long.txt', index: 0 }];
    for (const words of ['lighthouse', 'foundat', 'sorrel island', 'at the foundations', 'rebuild the old lighthouse'])
      assert.deepEqual(search.quotations(words, 9), places, words);
    // half of it is what one remembers, the other half is wrong
    assert.deepEqual(search.quotations('cathedral foundations', 9), []);
    assert.deepEqual(search.quotations('the cathedral', 9), []);
  });
});
