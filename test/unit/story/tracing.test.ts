import assert from 'node:assert/strict';
import { StoredRecord } from '../../../src/core/record/stored-record';
import { CLAIM, ferry } from './ferry';
import { articlePassage, harbour, pictureOf } from './stories';

describe('where the statements of a story come from', () => {
  const { picture, words } = pictureOf(ferry);
  const [statement, ...more] = picture.tracing;
  const labelOf = ({ article }: { readonly article: number }): string => picture.articles[article]!.label;

  it('leads from the earliest article to those that repeat it, undated ones last, and opens each', () => {
    assert.deepEqual(more, []);
    assert.equal(statement!.words.slice(0, CLAIM.length), CLAIM);
    assert.equal(labelOf(statement!.first), 'Beacon');
    assert.equal(words(statement!.first.passage).slice(0, CLAIM.length), CLAIM);
    assert.deepEqual(
      statement!.repeats.map((each) => [labelOf(each), each.repetition.kind, each.isLater]),
      [
        ['Signal', 'altered', true],
        ['Gazette', 'verbatim', true],
        ['Echo', 'verbatim', false],
      ],
    );
    assert.match(words(statement!.repeats[0]!.passage), /^The leaking ferry/);
    assert.deepEqual([statement!.articles, statement!.undated], [4, 1]);
  });

  it('has the words that differ', () => {
    assert.deepEqual(statement!.repeats[0]!.repetition.replacements, [{ was: 'rusted', is: 'leaking' }]);
  });

  it('names the account that an article gives it by, in its words, and counts who rests on one', () => {
    const { account } = statement!.first;
    assert.deepEqual(
      [account!.name, account!.words, words(account!.passage)],
      ['Reuters', 'told Reuters', 'told Reuters'],
    );
    assert.deepEqual(statement!.origins, [{ name: 'Reuters', articles: 2 }]);
    assert.equal(statement!.repeats[0]!.account, null);
  });

  it('ends with the record that the earliest article on record quotes, at its passage', () => {
    const session = new StoredRecord('records/session.vtt');
    session.take(`WEBVTT\n\n01:05.000 --> 01:15.000\n<v Ada Roe>Well, ${CLAIM}.\n`);
    session.end();
    const quoted = { ...ferry, 'other.md': { ...ferry['other.md']!, text: `“${CLAIM},” said Ada Roe.` } };
    const { picture, passages } = pictureOf(quoted, () => false, [session]);
    const { name, said, standing, passage } = picture.tracing[0]!.record!;
    assert.deepEqual([name, said], ['session.vtt', 'Ada Roe · 1:05']);
    assert.match(standing, /^(?:Word for word as|As) in the record “session\.vtt” at 1:05/);
    const place = passages[passage]!;
    assert.ok('from' in place, 'is of no record');
    assert.deepEqual([place.path, place.from.line], ['records/session.vtt', 3]);
    assert.equal(statement!.record, null);
  });

  it('names what stands beside it, which opens a page or a file, and nothing that runs', () => {
    const told = `${CLAIM} ([register](https://register.example/tern?a=1&b=<2>), [log](../call%201.vtt), [x](javascript:alert(1)), [y](command:z)).[^1]`;
    const { picture, passages } = pictureOf({
      ...ferry,
      'later.md': { ...ferry['later.md']!, text: `${told}\n\n[^1]: Port office, drawer 3.\n` },
    });
    const { first, repeats } = picture.tracing[0]!;
    const gazette = repeats.find((each) => labelOf(each) === 'Gazette')!;
    const opened = gazette.cited.map(({ name, passage }) => [name, passage === null ? null : passages[passage]]);
    assert.deepEqual(opened, [
      ['log', { article: 'later.md', file: '../call 1.vtt' }],
      ['Port office, drawer 3.', null],
    ]);
    assert.deepEqual(first.cited, []);
  });

  it('knows no order of articles of one day', () => {
    const { picture } = pictureOf({ ...ferry, 'other.md': { ...ferry['other.md']!, date: '2027-03-27' } });
    assert.equal(picture.tracing[0]!.repeats[0]!.isLater, false);
  });

  it('holds what most articles have first, and each passage once', () => {
    const { picture, passages } = pictureOf({
      ...ferry,
      'echo.md': { outlet: 'Echo', text: `${CLAIM}.\n\n${harbour['beacon.md']!.text}` },
      'beacon.md': harbour['beacon.md']!,
    });
    const statements = picture.tracing;
    assert.deepEqual(
      statements.map(({ articles }) => articles),
      statements.map(({ articles }) => articles).toSorted((a, b) => b - a),
    );
    assert.equal(statements[0]!.articles, 4);
    const places = statements
      .flatMap(({ first, repeats }) => [first, ...repeats])
      .map(({ passage }) => articlePassage(passages[passage]!));
    assert.ok(places.length > 6);
    for (const a of places)
      for (const b of places)
        assert.ok(a === b || a.path !== b.path || a.end <= b.start || b.end <= a.start, `${a.path} is drawn twice`);
  });

  it('draws a few articles of many, and counts the others', () => {
    const many = Object.fromEntries(
      Array.from({ length: 16 }, (_, i) => [`a${i}.md`, { outlet: `Outlet ${i}`, text: `${CLAIM}.` }]),
    );
    const [all] = pictureOf(many).picture.tracing;
    assert.deepEqual([all!.articles, all!.repeats.length, all!.leftOut], [16, 11, 4]);
  });

  it('is empty where no two articles say the same', () => {
    const { picture } = pictureOf({ 'a.md': { text: `${CLAIM}.` }, 'b.md': { text: 'Nobody was hurt in Tarn.' } });
    assert.deepEqual(picture.tracing, []);
  });
});
