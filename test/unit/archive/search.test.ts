import assert from 'node:assert/strict';
import type { ArticleFacts } from '../../../src/core/archive/facts';
import { Search } from '../../../src/core/archive/search';
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
  lineStarts: [0],
  quotations,
  speakers,
  claims: [],
});

/** A search with the articles it was given. */
function desk() {
  const articles = new Map<string, ArticleFacts>();
  const search = new Search((path) => articles.get(path));
  const put = (path: string, article: ArticleFacts): void => {
    articles.set(path, article);
    search.replace(path, article);
  };
  return { search, put };
}

function harbour() {
  const { search, put } = desk();
  put(
    'early.md',
    facts(
      '2027-03-01',
      [speaker('Helga Thørsen')],
      said('“We have never seen waves like these”'),
      said('“It could be worse”'),
    ),
  );
  put(
    'late.md',
    facts('2027-04-01', [speaker('Piotr Valen', 'Valen')], said('“Seen from here, the waves were higher”')),
  );
  return { search, put };
}

const found = (search: Search, query: string): string[] =>
  search.quotations(query, 10).map(({ quotation }) => quotation.excerpt);

describe('Search', () => {
  it('finds quotations by words in any order and by their beginnings', () => {
    assert.deepEqual(found(harbour().search, 'waves nev'), ['“We have never seen waves like these”']);
  });

  it('puts the latest articles first, and what holds the words as they are written before all', () => {
    assert.deepEqual(found(harbour().search, 'waves'), [
      '“Seen from here, the waves were higher”',
      '“We have never seen waves like these”',
    ]);
    assert.equal(found(harbour().search, 'seen waves')[0], '“We have never seen waves like these”');
  });

  it('finds what somebody says by the name, without diacritics', () => {
    assert.deepEqual(found(harbour().search, 'thorsen worse'), ['“It could be worse”']);
  });

  it('forgives a typing error, and one wrong word of three', () => {
    assert.deepEqual(found(harbour().search, 'hihger'), ['“Seen from here, the waves were higher”']);
    assert.deepEqual(found(harbour().search, 'never seen mountains'), ['“We have never seen waves like these”']);
    assert.deepEqual(found(harbour().search, 'mountains'), []);
  });

  it('gives the latest quotations where no word is written, and never more than are wanted', () => {
    assert.deepEqual(
      harbour()
        .search.quotations('', 2)
        .map(({ path }) => path),
      ['late.md', 'early.md'],
    );
  });

  it('finds speakers by any of their names', () => {
    assert.deepEqual(harbour().search.speakers('valen', 10), [{ path: 'late.md', index: 0 }]);
    assert.deepEqual(harbour().search.speakers('waves', 10), []);
  });

  it('follows articles that change and go', () => {
    const { search, put } = harbour();
    put('late.md', facts('2027-04-01', [speaker('Piotr Valen')], said('“The pier is gone”')));
    assert.deepEqual(found(search, 'higher'), []);
    assert.deepEqual(found(search, 'pier'), ['“The pier is gone”']);
    search.remove('late.md');
    assert.deepEqual(found(search, 'pier'), []);
  });
});
