import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldDocument } from '../../../src/core/annotation/fold';
import { readBrat, writeBrat } from '../../../src/core/exchange/brat';
import { importBrat } from '../../../src/core/exchange/import-brat';
import { notYetSaid } from '../../../src/core/exchange/not-yet-said';
import { bratOf } from '../../../src/core/exchange/write-brat';
import { anchorOf, history } from '../annotation/events';
import { CORPORA } from '../annotation/shared';
import { ALL_FIELDS, annotated, FERRY } from './annotated';

const ARTICLE = { path: 'ferry.txt', text: FERRY };

describe('brat’s format', () => {
  const sample = [
    'T1\tClaim 0 6\tA 🚢 sa',
    'T2\tPerson 8 10;11 12\t港口 任',
    'E1\tSinking:T1 Ship:T2 Place:T1',
    'R1\tSpeaker Arg1:T1 Arg2:T2',
    '*\tEquiv T1 T2',
    'A1\tStatus T1 in_progress',
    'M1\tDenied T1',
    'N1\tReference T2 Wikipedia:64488\tHarbour master',
    '#1\tAnnotatorNotes T1\tWhose?\tAsk.',
  ];

  it('is read and written as it was', () => {
    const { lines, damaged } = readBrat(`${sample.join('\n')}\n`);
    assert.deepEqual(damaged, []);
    assert.equal(lines.length, sample.length);
    assert.equal(writeBrat(lines), `${sample.join('\n')}\n`);
  });

  it('names lines that are none of it and reads on', () => {
    const text = `${sample[0]}\r\nnonsense\nT3\tClaim 5 2\tx\nT4\tClaim a b\tx\nR2\tX Arg1\nA2\n\n${sample[5]}\r\n`;
    const { lines, damaged } = readBrat(text);
    assert.equal(lines.length, 2);
    assert.deepEqual(damaged, [2, 3, 4, 5, 6]);
  });

  it('is read in all samples of brat', function () {
    const folder = join(CORPORA, 'annotation/brat');
    if (!existsSync(folder)) return this.skip();
    const names = readdirSync(folder).filter((name) => name.endsWith('.ann'));
    assert.ok(names.length > 10);
    for (const name of names) {
      const ann = readFileSync(join(folder, name), 'utf8');
      const text = readFileSync(join(folder, name.replace('.ann', '.txt')), 'utf8');
      const { lines, damaged } = readBrat(ann);
      assert.deepEqual(damaged, [], name);
      const trimmed = (lines: string): string[] => lines.split('\n').map((line) => line.trimEnd());
      assert.deepEqual(trimmed(writeBrat(lines)), trimmed(ann), name);
      let ids = 0;
      const { articles, passedOver } = importBrat(ann, { path: name, text }, () => `x${ids++}`);
      assert.ok(!passedOver.some(({ reason }) => /place/.test(reason)), JSON.stringify(passedOver));
      const passages = lines.filter(({ kind }) => kind === 'text');
      assert.equal(articles.flatMap(({ bodies }) => bodies).length, passages.length);
    }
  });
});

describe('annotations in brat’s format', () => {
  it('count characters as code points, and break at line ends', async () => {
    const events = history([
      'Mira',
      { op: 'add', annotation: 'a', anchors: [anchorOf('said.\n“Twelve 👩‍🚒 drowned', FERRY)], fields: {} },
    ]);
    const [first] = bratOf(await annotated(events)).split('\n');
    const points = [...FERRY];
    const start = points.join('').split('said.')[0]!;
    const from = [...start].length;
    assert.equal(
      first,
      `T1\tNote ${from} ${from + 5};${from + 6} ${from + 6 + [...'“Twelve 👩‍🚒 drowned'].length}\tsaid. “Twelve 👩‍🚒 drowned`,
    );
  });

  it('come back by an import, emoji and Chinese included', async () => {
    const before = foldDocument(ALL_FIELDS).annotations;
    const { articles, passedOver } = importBrat(bratOf(await annotated(ALL_FIELDS)), ARTICLE, () => 'new');
    assert.deepEqual(passedOver, []);
    const events = history(...articles[0]!.bodies.map((body) => ['Ina', body] as const));
    const after = foldDocument(events).annotations;
    assert.deepEqual([...after.keys()], ['a', 'b']);
    for (const id of ['a', 'b']) {
      const [old, now] = [before.get(id)!, after.get(id)!];
      assert.deepEqual(
        now.anchors.map(({ exact }) => exact),
        old.anchors.map(({ exact }) => exact),
      );
      for (const field of ['type', 'status', 'note', 'speaker', 'quotation'] as const)
        assert.equal(now[field], old[field], field);
      assert.equal(now.cue?.exact, old.cue?.exact);
      assert.equal(now.mention?.exact, old.mention?.exact);
      assert.equal(now.sources.length, old.sources.length);
    }
  });

  it('keep a team’s own status whose name has blanks or is nearly ours, unless brat’s people gave another', async () => {
    for (const status of ['under review', 'In  progress', 'in_progress', 'checked twice\tby phone']) {
      const fields = { type: 'claim', status } as const;
      const article = await annotated(
        history(['Mira', { op: 'add', annotation: 'a', anchors: [anchorOf('sank', FERRY)], fields }]),
      );
      const ann = bratOf(article);
      const taken = (changed: string): unknown => {
        const [body] = importBrat(changed, ARTICLE, () => 'n').articles[0]!.bodies;
        return body!.op === 'add' && body.fields.status;
      };
      assert.equal(taken(ann), status);
      assert.deepEqual(notYetSaid(importBrat(ann, ARTICLE, () => 'n').articles[0]!.bodies, article), []);
      assert.equal(taken(ann.replace(/^(A1\tStatus T1) .*$/m, '$1 cannot_verify')), 'cannot verify');
    }
  });

  it('keep the type that others gave a passage in its note', () => {
    const ann = 'T1\tShip 2 3\t🚢\n#1\tAnnotatorNotes T1\tThe Tern, C:\\new\n';
    const [body] = importBrat(ann, ARTICLE, () => 'n1').articles[0]!.bodies;
    assert.ok(body!.op === 'add');
    assert.deepEqual(body.fields, { type: 'note', note: 'Ship: The Tern, C:\\new' });
    assert.equal(body.anchors[0]!.exact, '🚢');
  });

  it('are not taken where their words are not at their place', () => {
    const { articles, passedOver } = importBrat(
      'T1\tClaim 0 6\tA whale\nT2\tClaim 900 906\tA ship\n',
      ARTICLE,
      () => 'n',
    );
    assert.deepEqual(articles, []);
    assert.deepEqual(
      passedOver.map(({ name }) => name),
      ['T1', 'T2'],
    );
  });
});
