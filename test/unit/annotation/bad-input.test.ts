import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventBody } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { locate } from '../../../src/core/annotation/locate';
import { problemOf } from '../../../src/core/annotation/read-event';
import { LogReader } from '../../../src/core/annotation/read-log';
import { eventLine } from '../../../src/core/annotation/write-event';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { decidedFacts } from '../../../src/core/archive/corrected-facts';
import { nodeLogFiles } from '../../../src/host/node/logFiles';
import { history, TEXT } from './events';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const anywhere = { start: 5_000, end: 5_010, exact: 'never here', prefix: '', suffix: '', text: null };

describe('logs that others wrote', () => {
  it('name no path that leads out of the folder, and no address that is not of the web', () => {
    const source = (fields: object): EventBody => ({
      op: 'set',
      annotation: 'a',
      fields: { sources: { s: { words: 'x', ...fields } } },
    });
    const refused: readonly EventBody[] = [
      { op: 'doc', path: '../outside.md' },
      { op: 'rename', path: '/etc/passwd' },
      { op: 'rename', path: 'C:\\outside.md' },
      source({ path: 'a/../../outside.md' }),
      source({ folder: 'desk', path: '../outside.md' }),
      source({ folder: '', path: 'a.md' }),
      source({ url: 'javascript:alert(1)' }),
      source({ url: 'https://a.example/\u0000' }),
      source({ archived: 'file:///etc/passwd' }),
    ];
    for (const body of refused) assert.notEqual(problemOf(body), null, JSON.stringify(body));
    assert.equal(problemOf(source({ path: 'calls/one.vtt', url: 'https://a.example/' })), null);
  });

  it('name no day that the calendar does not have', () => {
    const seen = (day: string): EventBody => ({
      op: 'set',
      annotation: 'a',
      fields: { sources: { s: { words: 'x', seen: day } } },
    });
    assert.notEqual(problemOf(seen('2027-02-30')), null);
    assert.equal(problemOf(seen('2027-02-28')), null);
  });

  it('may mark a passage that never existed: it is lost, and changes no fact', async () => {
    const state = foldDocument(
      history([
        'Mira',
        { op: 'add', annotation: 'a', anchors: [anywhere], fields: { type: 'quotation', speaker: 'X' } },
      ]),
    );
    const [located] = await locate(state.annotations.values(), TEXT, async () => null);
    assert.deepEqual([located!.kind, located!.spans], ['orphan', []]);
    const facts = analyzeArticle(TEXT, 'a.md');
    assert.deepEqual(await decidedFacts(facts, TEXT, state, async () => null), facts);
  });

  it('may call annotations, comments, sources, speakers and people as every object calls something', async () => {
    const events = NAMES.flatMap((name) =>
      history(
        [name, { op: 'add', annotation: name, anchors: [anywhere], fields: { type: 'claim', speaker: name } }],
        [name, { op: 'set', annotation: name, fields: { status: name, sources: { [`${name} `]: { words: name } } } }],
        [name, { op: 'comment', annotation: name, comment: name, text: name, replyTo: name }],
        [name, { op: 'reject', suggestion: name }],
      ).map((event) => ({ ...event, id: `${name} ${event.id}` })),
    );
    const reader = new LogReader('a.jsonl');
    reader.push(events.map(eventLine).join(''));
    const state = foldDocument(reader.end().events);
    assert.deepEqual([...state.annotations.keys()].sort(), NAMES.toSorted());
    for (const { id, status, sources, comments } of state.annotations.values())
      assert.deepEqual([status, sources[0]?.words, comments[0]?.text], [id, id, id]);
    assert.equal(state.rejections.size, NAMES.length);
    await decidedFacts(analyzeArticle(TEXT, 'a.md'), TEXT, state, async () => null);
  });

  it('are streamed, however large', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimtrace-'));
    try {
      const [event] = history(['Mira', { op: 'comment', annotation: 'a', comment: 'c', text: 'x'.repeat(400) }]);
      const line = eventLine(event!);
      await mkdir(join(folder, 'doc'));
      await writeFile(join(folder, 'doc/mira-1.jsonl'), line.repeat(Math.ceil(8_000_000 / line.length)));
      const reader = new LogReader('doc/mira-1.jsonl');
      let [largest, total] = [0, 0];
      for await (const piece of nodeLogFiles(folder).read('doc/mira-1.jsonl')) {
        largest = Math.max(largest, piece.length);
        total += piece.length;
        reader.push(piece);
      }
      assert.ok(total >= 8_000_000 && largest <= 2_000_000, `${largest} of ${total}`);
      assert.equal(reader.end().events.length, total / line.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
