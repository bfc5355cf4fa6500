import assert from 'node:assert/strict';
import type { EventBody, LogEvent } from '../../../src/core/annotation/event';
import { importBrat } from '../../../src/core/exchange/import-brat';
import { importWebAnnotations } from '../../../src/core/exchange/import-web-annotations';
import { notYetSaid } from '../../../src/core/exchange/not-yet-said';
import { readWebAnnotations } from '../../../src/core/exchange/read-web-annotations';
import { bratOf } from '../../../src/core/exchange/write-brat';
import { writeWebAnnotations } from '../../../src/core/exchange/write-web-annotations';
import { anchorOf, history } from '../annotation/events';
import { ALL_FIELDS, annotated, FERRY } from './annotated';

const ARTICLE = { path: 'news/ferry 1.md', text: FERRY };

/** What files of an export, changed by somebody, bring to the annotations that were exported. */
async function brought(change: (file: string) => string, events: readonly LogEvent[] = ALL_FIELDS) {
  const article = await annotated(events);
  const web = readWebAnnotations(change(writeWebAnnotations([article]))).annotations;
  const imports = {
    w3c: importWebAnnotations(web, () => ARTICLE),
    brat: importBrat(change(bratOf(article)), ARTICLE, () => 'new'),
  };
  const bodies = (name: keyof typeof imports): readonly EventBody[] =>
    notYetSaid(
      imports[name].articles.flatMap((each) => each.bodies),
      article,
    );
  return { w3c: bodies('w3c'), brat: bodies('brat') };
}

describe('what of an import is not said yet', () => {
  it('is nothing of what was exported from here', async () => {
    assert.deepEqual(await brought((file) => file), { w3c: [], brat: [] });
  });

  it('is what somebody changed, for the words as they are', async () => {
    const set = {
      op: 'set',
      annotation: 'a',
      fields: { status: 'disputed' },
      words: '“Twelve 👩‍🚒 drowned,”',
    };
    const { w3c, brat } = await brought((file) =>
      file.replace('"value": "wrong"', '"value": "disputed"').replace('T1 wrong', 'T1 disputed'),
    );
    assert.deepEqual(w3c, [set]);
    assert.deepEqual(brat, [set]);
  });

  it('is a source that was added, beside those that are there', async () => {
    const { brat } = await brought((file) => `${file}#90\tReference T1\tA second call\n`);
    const [body] = brat;
    assert.ok(brat.length === 1 && body!.op === 'set');
    assert.deepEqual(Object.values(body.fields.sources!), [{ words: 'A second call' }]);
    const before = history([
      'Mira',
      {
        op: 'add',
        annotation: 'a',
        anchors: [anchorOf('fourteen', FERRY)],
        fields: { sources: { 'T1-2': { words: 'A log' } } },
      },
    ]);
    const again = await brought((file) => `${file}#90\tReference T1\tA second call\n`, before);
    assert.ok(again.brat[0]!.op === 'set');
    assert.ok(!('T1-2' in again.brat[0].fields.sources!));
  });

  it('is a passage that was put elsewhere', async () => {
    const before = history(['Mira', { op: 'add', annotation: 'a', anchors: [anchorOf('Twelve', FERRY)], fields: {} }]);
    const start = [...FERRY.slice(0, FERRY.indexOf('fourteen'))].length;
    const { brat } = await brought(
      (file) => file.replace(/T1\tNote .*/, `T1\tNote ${start} ${start + 8}\tfourteen`),
      before,
    );
    assert.deepEqual(brat, [{ op: 'reanchor', annotation: 'a', anchors: [anchorOf('fourteen', FERRY)] }]);
  });

  it('is all that is new', async () => {
    const { brat } = await brought((file) => `${file}T90\tClaim 2 3\t🚢\n`);
    assert.deepEqual(
      brat.map(({ op }) => op),
      ['add'],
    );
  });
});
