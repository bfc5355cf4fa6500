import assert from 'node:assert/strict';
import type { Element, ElementContent } from 'hast';
import { matrixDrawing } from '../../../src/core/drawing/matrix-drawing';
import { matrixTable } from '../../../src/core/drawing/matrix-table';
import { widthOf } from '../../../src/core/drawing/measure';
import { quotingDrawing } from '../../../src/core/drawing/quoting-drawing';
import { quotingList } from '../../../src/core/drawing/quoting-list';
import { storySvg } from '../../../src/core/drawing/story-svg';
import { timelineDrawing } from '../../../src/core/drawing/timeline-drawing';
import { timelineList } from '../../../src/core/drawing/timeline-list';
import { tracingDrawing } from '../../../src/core/drawing/tracing-drawing';
import { tracingList } from '../../../src/core/drawing/tracing-list';
import type { StoryPicture } from '../../../src/core/story/picture';
import { ferry } from '../story/ferry';
import { harbour, pictureOf } from '../story/stories';
import { palette, stage, words } from './stage';

/** All elements of a tree, from the top. */
function* elements(...trees: readonly ElementContent[]): Generator<Element> {
  for (const tree of trees) {
    if (tree.type !== 'element') continue;
    yield tree;
    yield* elements(...tree.children);
  }
}

const textOf = (...trees: readonly ElementContent[]): string =>
  trees
    .map((tree) => (tree.type === 'element' ? textOf(...tree.children) : 'value' in tree ? tree.value : ''))
    .join('');

const tagged = (tree: Element, name: string): Element[] =>
  [...elements(tree)].filter(({ tagName }) => tagName === name);

const namesOf = (...trees: readonly ElementContent[]): unknown[] =>
  [...elements(...trees)].flatMap(({ properties }) => properties.ariaLabel ?? []);

const { picture } = pictureOf(harbour);

describe('the matrix as a table', () => {
  const table = matrixTable(picture, stage);

  it('has an article for each column and a claim for each row, with what is said in the cells', () => {
    const [head, row] = tagged(table, 'tr');
    assert.deepEqual(
      tagged(head!, 'th').map((cell) => textOf(cell)),
      ['Claim', 'Beacon28 Mar 2027', 'The Coast Courier29 Mar 2027', 'Gazetteno date'],
    );
    assert.deepEqual(
      tagged(row!, 'td').map((cell) => textOf(cell)),
      ['17 fishing boats', '14 fishing boats', '17 fishing boats'],
    );
  });

  it('gives the same value the same sign and another value another', () => {
    const [, row] = tagged(table, 'tr');
    const [seventeen, fourteen, again] = tagged(row!, 'td').map((cell) => tagged(cell, 'path')[0]!.properties);
    assert.deepEqual(again, seventeen);
    assert.notEqual(fourteen!.d, seventeen!.d);
    assert.notEqual(fourteen!.fill, seventeen!.fill);
  });

  it('says of each cell which article says what, and of an empty one that it says nothing', () => {
    const { picture } = pictureOf({
      ...harbour,
      'quiet.md': { outlet: 'Quiet', text: 'Nothing was damaged in Tarn.' },
    });
    const names = namesOf(matrixTable(picture, stage));
    assert.ok(names.includes('The Coast Courier: 14 fishing boats'));
    assert.ok(names.includes('Quiet: nothing'));
  });
});

describe('the matrix as a picture', () => {
  it('writes values into wide columns', () => {
    const { width, parts } = matrixDrawing(picture, 900, stage);
    assert.equal(width, 900);
    assert.match(textOf(...parts), /14 fishing boats/);
  });

  it('has signs alone in narrow ones, and values once, beside the claim', () => {
    const { parts } = matrixDrawing(picture, 400, stage);
    assert.equal(textOf(...parts).split('17 fishing boats').length, 2);
  });
});

describe('the timeline as a chart', () => {
  const marks = (width: number): readonly number[] =>
    [...elements(...timelineDrawing(picture, width, stage).parts)]
      .filter(({ tagName }) => tagName === 'circle')
      .map(({ properties }) => Number(properties.cx));

  it('keeps every mark inside its width', () => {
    for (const x of [...marks(300), ...marks(900)]) assert.ok(x > 0 && x < 900);
    assert.ok(marks(300).every((x) => x < 300));
  });

  it('shortens empty times, and keeps their order', () => {
    const { picture } = pictureOf({
      'a.md': {
        date: '2027-03-30',
        text: 'The harbour of Ostervik was built in 1911. The pier of Ostervik fell into the sea on Sunday. A ferry of Ostervik sank on Monday.',
      },
    });
    const [built, fell, sank] = [...elements(...timelineDrawing(picture, 900, stage).parts)]
      .filter(({ tagName }) => tagName === 'circle')
      .map(({ properties }) => Number(properties.cx));
    assert.ok(built! < fell! && fell! < sank!);
    assert.ok((fell! - built!) / (sank! - fell!) < 100, 'a century takes less room than a hundred days');
  });

  it('draws a story without dates', () => {
    const { picture } = pictureOf({ 'a.md': { text: 'The pier of Ostervik fell into the sea.' } });
    assert.ok(Number.isFinite(timelineDrawing(picture, 900, stage).height));
  });
});

describe('the timeline as a list', () => {
  it('has days in order with what is told of them, and once what several articles tell in the same words', () => {
    const [first, ...others] = timelineList(picture, stage).children.map((item) => textOf(item));
    assert.match(first!, /^26 Mar 2027disputed The storm .*17 fishing boats.*Beacon/);
    assert.match(others.at(-1)!, /^Without a date/);
    const { picture: twice } = pictureOf({
      ...harbour,
      'gazette.md': { ...harbour['gazette.md']!, date: '2027-03-28' },
    });
    const [day] = timelineList(twice, stage).children.map((item) => textOf(item));
    assert.equal(day!.split('17 fishing boats').length, 2);
    assert.match(day!, /17 fishing boats.*Beacon.*Gazette.*14 fishing boats.*The Coast Courier/);
  });

  it('names when, what and by whose account', () => {
    assert.ok(
      namesOf(timelineList(picture, stage)).some((name) =>
        /^26 Mar 2027, The storm .*14 fishing boats.*, The Coast Courier, disputed$/.test(String(name)),
      ),
    );
  });
});

describe('the graph of who quotes whom', () => {
  it('says by its lines what the list says', () => {
    const said = [
      'Beacon quotes Piotr Valen (1)',
      'The Coast Courier quotes Orla Quist (1)',
      'Orla Quist speaks of Piotr Valen (1)',
    ];
    assert.deepEqual(
      namesOf(quotingList(picture.quoting, stage)).filter((name) => name !== words.quoting),
      said,
    );
    const drawn = namesOf(...quotingDrawing(picture.quoting, 900, stage).parts);
    for (const sentence of said) assert.ok(drawn.includes(sentence), sentence);
  });

  it('is drawn alike each time, no box beyond the width', () => {
    const drawing = quotingDrawing(picture.quoting, 600, stage);
    assert.deepEqual(quotingDrawing(picture.quoting, 600, stage), drawing);
    for (const { tagName, properties } of elements(...drawing.parts))
      if (tagName === 'rect') assert.ok(Number(properties.x) + Number(properties.width) <= 600);
  });

  it('orders speakers by the articles that quote them, so that lines do not cross without need', () => {
    const node = (label: string) => ({ key: label, label, passage: 0 });
    const line = (from: number, to: number) => ({ from, to, count: 1, passage: 0 });
    const { parts } = quotingDrawing(
      {
        articles: [node('A'), node('B')],
        speakers: [node('quoted by B'), node('quoted by A')],
        mentioned: [],
        quotes: [line(1, 0), line(0, 1)],
        mentions: [],
        unnamed: 0,
        leftOut: 0,
      },
      900,
      stage,
    );
    const boxes = [...elements(...parts)].filter(({ properties }) => 'dataEnd' in properties);
    assert.deepEqual(
      boxes.map(({ properties }) => properties.ariaLabel),
      ['A', 'B', 'quoted by A', 'quoted by B'],
    );
  });
});

describe('the graph of where statements come from', () => {
  const { picture } = pictureOf(ferry);
  const graph = (width: number): readonly Element[] => [...elements(...tracingDrawing(picture, width, stage).parts)];

  it('says by its parts what the list says, and how many rest on one report', () => {
    const said = namesOf(tracingList(picture, stage)).filter((name) => name !== words.tracing);
    assert.deepEqual(said, [
      'captain, in Beacon, 27 Mar 2027, by the account of Reuters',
      'Signal, 28 Mar 2027, altered, rusted → leaking',
      'Gazette, 30 Mar 2027, verbatim, by the account of Reuters',
      'Echo, no date, verbatim',
    ]);
    const { parts } = tracingDrawing(picture, 900, stage);
    const [account, first, ...repeats] = namesOf(...parts);
    assert.equal(account, 'Reuters, “told Reuters”');
    assert.ok(String(first).startsWith(`${said[0]}: The rusted ferry Tern`));
    assert.deepEqual(repeats, said.slice(1));
    assert.match(textOf(...parts), /4 articles · 2 articles, one origin: Reuters · without a date: 1/);
    assert.match(
      textOf(tracingList(picture, stage)),
      /4 articles · 2 articles, one origin: Reuters · without a date: 1/,
    );
  });

  const onRecord = (): StoryPicture => {
    const [statement] = picture.tracing;
    const record = { name: 'session.vtt', said: 'Ada Roe · 1:05', standing: 'Word for word.', passage: 7 };
    return { ...picture, tracing: [{ ...statement!, record, repeats: statement!.repeats.slice(0, 1) }] };
  };

  it('begins with the record where there is one, which opens like any part', () => {
    const name = 'on record: session.vtt, Ada Roe · 1:05. Word for word.';
    const { parts, height } = tracingDrawing(onRecord(), 900, stage);
    const box = [...elements(...parts)].find(({ properties }) => properties.ariaLabel === name)!;
    assert.equal(box.properties.dataPassage, 7);
    assert.equal(textOf(...box.children).replace(name, ''), 'session.vttAda Roe · 1:05');
    assert.match(textOf(...parts), /^On record · By the account of/);
    // the account is below it, and both are inside
    const tops = [...elements(...parts)]
      .filter(({ tagName }) => tagName === 'rect')
      .map(({ properties }) => Number(properties.y));
    assert.ok(tops[0]! < tops[1]! && tops[1]! < height);
    const listed = tagged(tracingList(onRecord(), stage), 'span').filter(
      ({ properties }) => properties.dataPassage === 7,
    );
    assert.deepEqual(namesOf(...listed), [name]);
  });

  /** Three sources beside the first, one of them a footnote without an address, one beside the first that repeats it. */
  const citing = (): StoryPicture => {
    const [statement] = picture.tracing;
    const [signal, ...others] = statement!.repeats;
    const [page, note, file] = [
      { name: 'register', passage: 31 },
      { name: 'Port office', passage: null },
      { name: 'log', passage: 32 },
    ];
    const first = { ...statement!.first, cited: [page!, note!, file!] };
    return { ...picture, tracing: [{ ...statement!, first, repeats: [{ ...signal!, cited: [file!] }, ...others] }] };
  };

  it('has what an article names beside the statement below its box, each opened by itself', () => {
    const { parts, height } = tracingDrawing(citing(), 900, stage);
    const opened = [...elements(...parts)].filter(({ properties }) =>
      [31, 32].includes(Number(properties.dataPassage)),
    );
    assert.deepEqual(namesOf(...opened), ['Beacon cites register', 'Signal cites log']);
    // of more than there is room for the number
    assert.match(textOf(...parts), /register2 more/);
    const boxes = [...elements(...parts)]
      .filter(({ tagName }) => tagName === 'rect')
      .map(({ properties }) => [properties.x, properties.y, properties.width, properties.height].map(Number));
    const apart = ([x, y, wide, high]: number[], [u, v, w, h]: number[]): boolean =>
      x! + wide! <= u! || u! + w! <= x! || y! + high! <= v! || v! + h! <= y!;
    for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) assert.ok(apart(a, b));
    for (const [, y, , high] of boxes) assert.ok(y! + high! <= height);
  });

  it('lists all that an article names, with what can be opened', () => {
    const list = tracingList(citing(), stage);
    const [sources] = tagged(list, 'ul').filter((each) => each !== list);
    assert.deepEqual(
      tagged(sources!, 'li').map((each) => [textOf(each), tagged(each, 'span')[0]?.properties.dataPassage]),
      [
        ['register', 31],
        ['Port office', undefined],
        ['log', 32],
      ],
    );
    assert.ok(namesOf(list).some((name) => /Beacon.*, cites register, Port office, log$/.test(String(name))));
  });

  it('points with an arrow at what is known to be later, and dashes the line to other words', () => {
    const paths = graph(900).filter(({ tagName }) => tagName === 'path');
    // the account's, Signal's and Gazette's; Echo has no date
    assert.equal(paths.filter(({ properties }) => properties.fill === 'muted-colour').length, 3);
    assert.equal(paths.filter(({ properties }) => properties.strokeDashArray !== undefined).length, 1);
  });

  it('lays nothing over anything else, however long the names are', () => {
    const name = 'The Most Honourable Weekly Gazette of the Coasts and Islands of Solvane '.repeat(4).trim();
    const told = Object.entries(ferry).map(([path, each]) => [path, { ...each, outlet: `${each.outlet} ${name}` }]);
    const { picture } = pictureOf(Object.fromEntries(told));
    for (const width of [560, 1036]) {
      const { parts, height } = tracingDrawing(picture, width, stage);
      const boxes = [...elements(...parts)]
        .filter(({ tagName }) => tagName === 'rect')
        .map(({ properties }) => [properties.x, properties.y, properties.width, properties.height].map(Number));
      assert.equal(boxes.length, 5);
      const texts = [...elements(...parts)]
        .filter(({ tagName }) => tagName === 'text')
        .map((text): number[] => {
          const [x, y, size] = [text.properties.x, text.properties.y, text.properties.fontSize].map(Number);
          return [x!, y! - size!, widthOf(textOf(text), size!), size!];
        });
      for (const [x, y, wide, high] of [...boxes, ...texts])
        assert.ok(x! >= 0 && x! + wide! <= width && y! >= 0 && y! + high! <= height);
      const apart = ([x, y, wide, high]: number[], [u, v, w, h]: number[]): boolean =>
        x! + wide! <= u! || u! + w! <= x! || y! + high! <= v! || v! + h! <= y!;
      for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) assert.ok(apart(a, b));
      for (const [i, a] of texts.entries()) for (const b of texts.slice(i + 1)) assert.ok(apart(a, b));
    }
  });

  it('is drawn alike each time', () => {
    assert.deepEqual(tracingDrawing(picture, 700, stage), tracingDrawing(pictureOf(ferry).picture, 700, stage));
  });

  it('says that nobody knows who was first where there are no dates', () => {
    const { picture } = pictureOf({
      'a.md': { ...ferry['echo.md']! },
      'b.md': { ...ferry['echo.md']!, outlet: 'Post' },
    });
    assert.match(
      textOf(...tracingDrawing(picture, 700, stage).parts),
      /2 articles · Who has it first is not known: there are no dates/,
    );
  });
});

describe('the story as a file', () => {
  it('holds the words of articles as text, and nothing that XML forbids', () => {
    const hostile = `<script>alert(1)</script> & "quotes" ]]> \u0001\ud800`;
    const { picture } = pictureOf({
      ...harbour,
      'courier.md': { ...harbour['courier.md']!, outlet: hostile.replaceAll('"', "'") },
    });
    const svg = storySvg({ ...picture, title: hostile }, words, palette, 'en');
    for (const each of ['<script', ']]>', '\u0001', '\ud800']) assert.ok(!svg.includes(each));
    assert.match(svg, /&#x3C;script>alert\(1\)&#x3C;\/script> &#x26; "quotes" ]]&gt;/);
  });

  it('has all four parts, colours included', () => {
    const svg = storySvg(picture, words, palette, 'en');
    assert.match(
      svg,
      /What the articles claim.*14 fishing boats.*What happened when.*Mar 29, 2027.*Who quotes whom.*Orla Quist/s,
    );
    assert.match(svg, /Who quotes whom.*Where it comes from.*altered.*17.*→ 14/s);
    assert.match(svg, /fill="background-colour"/);
  });
});
