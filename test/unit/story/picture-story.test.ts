import assert from 'node:assert/strict';
import { harbour, pictureOf } from './stories';

describe('the picture of a story', () => {
  it('is called as the latest article, and orders articles by date, those without one last', () => {
    const { picture } = pictureOf({
      ...harbour,
      'later.md': { ...harbour['beacon.md']!, outlet: 'Later', date: '2027-04-02' },
    });
    assert.equal(picture.title, 'later.md');
    assert.deepEqual(
      picture.articles.map(({ label, date }) => [label, date]),
      [
        ['Beacon', '2027-03-28'],
        ['The Coast Courier', '2027-03-29'],
        ['Later', '2027-04-02'],
        ['Gazette', null],
      ],
    );
  });

  it('tells two articles of one outlet by their dates', () => {
    const { picture } = pictureOf({ ...harbour, 'b.md': { ...harbour['courier.md']!, outlet: 'Beacon' } });
    assert.deepEqual(picture.articles.map(({ label }) => label).sort(), [
      'Beacon, 2027-03-28',
      'Beacon, 2027-03-29',
      'Gazette',
      'The Coast Courier',
    ]);
  });

  it('draws forty articles at most, those that disagree most, and counts the others', () => {
    const many = Object.fromEntries(
      Array.from({ length: 44 }, (_, i) => [`a${i}.md`, { text: `Nothing happened in the village of Number${i}.` }]),
    );
    const { picture } = pictureOf({ ...many, ...harbour });
    assert.equal(picture.articles.length, 40);
    assert.equal(picture.articlesLeftOut, 7);
    assert.ok(picture.articles.some(({ label }) => label === 'The Coast Courier'));
  });

  it('is the same in whatever order articles came', () => {
    const backwards = Object.fromEntries(Object.entries(harbour).reverse());
    assert.deepEqual(pictureOf(backwards).picture, pictureOf(harbour).picture);
  });
});

describe('the matrix of a story', () => {
  it('shows the value that each article gives, that of the most articles first, and opens it', () => {
    const { picture, words } = pictureOf(harbour);
    const [claim] = picture.matrix.claims;
    assert.equal(claim!.standing, 'warning');
    assert.equal(claim!.kind, 'number');
    assert.deepEqual(claim!.values, ['17 fishing boats', '14 fishing boats']);
    assert.deepEqual(
      claim!.cells.map((cell) => cell.map(({ value }) => value)),
      [[0], [1], [0]],
    );
    assert.deepEqual(
      claim!.cells.flat().map(({ passage }) => words(passage).slice(0, 2)),
      ['17', '14', '17'],
    );
    assert.match(claim!.topic, /storm|Ostervik|pier/);
  });

  it('has one sign for a value in whatever words it is said, and shows those of each article', () => {
    const { picture } = pictureOf({
      'a.md': { text: 'The ferry Tern left Ostervik on Monday with 40 people.' },
      'b.md': { text: 'The ferry Tern did not leave Ostervik on Monday with 40 people.' },
      'c.md': { text: 'The ferry Tern never left Ostervik on Monday with 40 people.' },
    });
    const [claim] = picture.matrix.claims;
    assert.deepEqual(claim!.values, ['“not leave Ostervik”', '“left Ostervik”']);
    assert.deepEqual(
      claim!.cells.map((cell) => cell.map(({ value, said }) => [value, said])),
      [[[1, '“left Ostervik”']], [[0, '“not leave Ostervik”']], [[0, '“never left Ostervik”']]],
    );
  });

  it('puts what people have settled behind what is open', () => {
    const { picture } = pictureOf(harbour, () => true);
    assert.deepEqual(
      picture.matrix.claims.map(({ standing }) => standing),
      ['settled'],
    );
  });

  it('ends with figures that several articles give alike', () => {
    const text = 'The church of Ostervik took in 438 people that night.';
    const { picture, words } = pictureOf({ ...harbour, 'other.md': { outlet: 'Other', text } });
    const agreed = picture.matrix.claims.at(-1)!;
    assert.equal(agreed.standing, 'agreed');
    assert.deepEqual(agreed.values, ['438 people']);
    assert.deepEqual(
      agreed.cells.map((cell) => cell.map(({ passage }) => words(passage).match(/\d+/)?.[0])),
      [[], [], ['438'], ['438']],
    );
  });

  it('holds no agreement on small figures of sentences that share nothing', () => {
    const { picture } = pictureOf({
      'a.md': { text: 'The baker of Ostervik sold 12 loaves.' },
      'b.md': { text: 'In Tarn a thief stole 12 loaves.' },
    });
    assert.deepEqual(picture.matrix.claims, []);
  });
});

describe('the timeline of a story', () => {
  it('resolves when things happened by each article’s own date, and names the voice', () => {
    const { picture, words } = pictureOf({
      'a.md': {
        outlet: 'Beacon',
        date: '2027-03-30',
        text: '“The pier fell into the sea on Sunday,” said Orla Quist. The harbour of Ostervik was built in 1911.',
      },
    });
    assert.deepEqual(
      picture.timeline.dated.map(({ kind, from, to, voice }) => [kind, from, to, voice]),
      [
        ['report', '1911-01-01', '1911-12-31', null],
        ['report', '2027-03-28', '2027-03-28', 'Orla Quist'],
        ['publication', '2027-03-30', '2027-03-30', null],
      ],
    );
    const [built] = picture.timeline.dated;
    assert.equal(built!.words, 'The harbour of Ostervik was built in 1911.');
    assert.equal(words(built!.passage), built!.words);
  });

  it('says what has no date: articles, and disputed claims', () => {
    const undated = Object.fromEntries(
      Object.entries(harbour).map(([path, { outlet, text }]) => [
        path,
        { outlet: outlet!, text: text.replace(' on Friday night', '') },
      ]),
    );
    const { picture } = pictureOf(undated);
    assert.deepEqual(picture.timeline.dated, []);
    assert.deepEqual(
      picture.timeline.undated.map(({ kind, article, disputed }) => [kind, article, disputed]),
      [
        ['publication', 0, false],
        ['publication', 1, false],
        ['publication', 2, false],
        ['report', 0, true],
        ['report', 1, true],
        ['report', 2, true],
      ],
    );
  });
});

describe('who quotes whom in a story', () => {
  it('leads from articles to the speakers they quote, and on to those of them whom these speak of', () => {
    const { picture, words } = pictureOf(harbour);
    const { articles, speakers, mentioned, quotes, mentions } = picture.quoting;
    assert.deepEqual(
      quotes.map(({ from, to, count }) => [articles[from]!.label, speakers[to]!.label, count]),
      [
        ['Beacon', 'Piotr Valen', 1],
        ['The Coast Courier', 'Orla Quist', 1],
      ],
    );
    assert.deepEqual(
      mentions.map(({ from, to }) => [speakers[from]!.label, mentioned[to]!.label]),
      [['Orla Quist', 'Piotr Valen']],
    );
    assert.equal(words(mentions[0]!.passage), 'Piotr Valen');
  });

  it('counts quotations of nobody who is named', () => {
    const { picture } = pictureOf({
      'a.md': { text: '“I saw the pier fall,” said a woman who would not give her name.' },
    });
    assert.equal(picture.quoting.unnamed, 1);
    assert.deepEqual(picture.quoting.speakers, []);
  });
});
