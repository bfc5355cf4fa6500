import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotationsCsv, importCsv } from '../../../src/core/exchange/annotations-csv';
import { readCsv, writeCsv } from '../../../src/core/exchange/csv';
import { anchorOf, history } from '../annotation/events';
import { ALL_FIELDS, annotated, FERRY } from './annotated';

describe('comma-separated values', () => {
  it('come back as they were, whatever is in them', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', "'=1", '-3', 'a,b', 'a"b', 'a\r\nb', 'a;b', "'", ''));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        const all = [['a', 'b', 'c'], ...table];
        assert.deepEqual(readCsv(writeCsv(all)), all);
      }),
      { numRuns: 500 },
    );
  });

  it('never let a spreadsheet compute what an article says', () => {
    for (const cell of ['=HYPERLINK("x")', '+1', '-1', '@x', '\tx']) assert.match(writeCsv([[cell]]), /^\ufeff"?'/);
  });

  it('are read with semicolons, tabs, a byte order mark and plain line ends, too', () => {
    const expected = [
      ['a', 'b'],
      ['1', 'x;"y'],
    ];
    assert.deepEqual(readCsv('\ufeffa;b\n1;"x;""y"\n'), expected);
    assert.deepEqual(readCsv('a\tb\r\n1\t"x;""y"'), expected);
    assert.deepEqual(readCsv('a,b\n1,\n\n"open'), [['a', 'b'], ['1', ''], [''], ['open']]);
  });
});

describe('annotations in a table', () => {
  it('have a row each, in the order of the text, with what is open', async () => {
    const [header, ...rows] = readCsv(annotationsCsv([await annotated(ALL_FIELDS)]));
    const cell = (row: number, column: string): string => rows[row]![header!.indexOf(column)]!;
    assert.deepEqual(
      rows.map((_, row) => [cell(row, 'id'), cell(row, 'line')]),
      [
        ['b', '1'],
        ['a', '2'],
        ['c', ''],
      ],
    );
    assert.equal(cell(1, 'passage'), '“Twelve 👩‍🚒 drowned,”');
    assert.equal(cell(1, 'status'), 'wrong');
    assert.equal(cell(1, 'checked by'), 'Tom');
    assert.equal(cell(1, 'open questions'), 'Mira: verified, Tom: wrong');
    assert.equal(cell(2, 'open questions'), 'passage lost');
    assert.match(cell(1, 'sources'), /^https:\/\/harbour\.example\/log \(p\. 3, seen 2027-03-01, archived /);
  });

  it('take back what was written into them, and nothing else', async () => {
    const article = await annotated(ALL_FIELDS);
    const csv = annotationsCsv([article]);
    const unchanged = importCsv(csv, [article], () => 'n');
    assert.deepEqual([unchanged.articles, unchanged.passedOver], [[], []]);
    const changed = csv.replace(',wrong,', ',verified,').replace(',Ada Lind,', ',Ida Lind,');
    const [taken] = importCsv(changed, [article], () => 'n').articles;
    assert.deepEqual(taken!.bodies, [
      {
        op: 'set',
        annotation: 'a',
        fields: { status: 'verified', speaker: 'Ida Lind' },
        words: '“Twelve 👩‍🚒 drowned,”',
      },
    ]);
  });

  it('add rows whose passage stands in their article once', async () => {
    const article = await annotated([]);
    const csv = `\narticle,passage,status\n${article.path},fourteen,wrong\n,,\n${article.path},said,\n${article.path},whale,\nb.md,x,\n`;
    const { articles, passedOver } = importCsv(csv, [article], () => 'n');
    const [body] = articles[0]!.bodies;
    assert.ok(body!.op === 'add');
    assert.equal(body.anchors[0]!.start, FERRY.indexOf('fourteen'));
    assert.equal(body.fields.status, 'wrong');
    assert.deepEqual(
      passedOver.map(({ name }) => name),
      ['row 5', 'row 6', 'row 7'],
    );
  });

  it('take statuses and types however spreadsheets begin them, and no type that there is not', async () => {
    const article = await annotated(ALL_FIELDS);
    const rows = [
      ',fourteen,Quotation,In Progress',
      ',navy,CLAIM,Fits',
      ',said Ada,Quote,verified',
      'b,,,Unchecked',
      'a,,Claims,',
    ];
    const csv = `id,article,passage,type,status\n${rows.map((row) => row.replace(/^(\w*)/, `$1,${article.path}`)).join('\n')}`;
    const { articles, passedOver } = importCsv(csv, [article], () => 'n');
    assert.deepEqual(
      articles[0]!.bodies.map((body) => 'fields' in body && body.fields),
      [
        { type: 'quotation', status: 'in progress' },
        { type: 'claim', status: 'Fits' },
      ],
    );
    assert.deepEqual(passedOver, [
      { name: 'row 4', reason: '“Quote” is no type: claim, quotation, attribution, source, note' },
      { name: 'row 6', reason: '“Claims” is no type: claim, quotation, attribution, source, note' },
    ]);
  });

  it('keep a team’s own status that differs from a standard one by its capital letter', async () => {
    const article = await annotated(
      history([
        'Mira',
        {
          op: 'add',
          annotation: 'a',
          anchors: [anchorOf('sank', FERRY)],
          fields: { type: 'claim', status: 'Verified' },
        },
      ]),
    );
    assert.deepEqual(importCsv(annotationsCsv([article]), [article], () => 'n').articles, []);
  });

  it('are refused without the columns that tell what a row is about', () => {
    assert.match(importCsv('status\nwrong\n', [], () => 'n').passedOver[0]!.reason, /column “id”/);
    assert.equal(importCsv('', [], () => 'n').passedOver.length, 1);
  });
});
