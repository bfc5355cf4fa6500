import assert from 'node:assert/strict';
import type { LogEvent } from '../../../src/core/annotation/event';
import { foldDocument } from '../../../src/core/annotation/fold';
import { LogReader } from '../../../src/core/annotation/read-log';
import { eventLine } from '../../../src/core/annotation/write-event';
import { inEnglish, message } from '../../../src/core/text/message';
import { add, history, setStatus } from './events';
import { readLog } from './readLog';

const events = history(['Mira', add('a', 'Twelve sailors')], ['Mira', setStatus('a', 'verified')]);
const log = events.map(eventLine).join('');

describe('reading a log', () => {
  it('gives back what was written', () => {
    assert.deepEqual(readLog('x.jsonl', log), { events, damaged: [] });
  });

  it('reads CRLF, a byte order mark, empty lines and a last line without an end', () => {
    const foreign = `\ufeff\r\n${log.replaceAll('\n', '\r\n\r\n').trimEnd()}`;
    assert.deepEqual(readLog('x.jsonl', foreign), { events, damaged: [] });
  });

  it('reads the same in pieces of any size', () => {
    for (const size of [1, 7, 64]) {
      const reader = new LogReader('x.jsonl');
      for (let at = 0; at < log.length; at += size) reader.push(log.slice(at, at + size));
      assert.deepEqual(reader.end(), { events, damaged: [] });
    }
  });

  it('names a damaged line and reads on', () => {
    const { events: read, damaged } = readLog('x.jsonl', `${eventLine(events[0]!)}{"op":\n${eventLine(events[1]!)}`);
    assert.deepEqual(read, events);
    assert.deepEqual(damaged, [{ file: 'x.jsonl', line: 2, reason: message('is not JSON') }]);
  });

  it('tells a last line that breaks off from one that is no JSON', () => {
    const { damaged } = readLog('x.jsonl', log.slice(0, -20));
    assert.deepEqual(damaged, [
      { file: 'x.jsonl', line: 2, reason: message('breaks off: it was not written to its end') },
    ]);
  });

  it('loses only the line that broke off where somebody closed it and wrote on', () => {
    const [more] = history(['Mira', setStatus('a', 'wrong')]);
    const { events: read, damaged } = readLog('x.jsonl', `${log.slice(0, -20)}\n${eventLine(more!)}`);
    assert.deepEqual(read, [events[0], more]);
    assert.equal(damaged.length, 1);
  });

  it('reads both sides of a conflict that was never resolved', () => {
    const [first, second] = log.split('\n');
    const conflict = `<<<<<<< HEAD\n${first}\n||||||| base\n=======\n${second}\n>>>>>>> desk\n`;
    const { events: read, damaged } = readLog('x.jsonl', conflict);
    assert.deepEqual(read, events);
    assert.deepEqual(
      damaged.map(({ line }) => line),
      [1, 3, 4, 6],
    );
    assert.match(inEnglish(damaged[0]!.reason), /merge marker/);
  });

  it('names the first hundred damaged lines and reads on behind thousands', () => {
    const { events: read, damaged } = readLog('x.jsonl', `${'none\n'.repeat(5000)}${log}`);
    assert.deepEqual(read, events);
    assert.equal(damaged.length, 100);
    assert.equal(damaged.at(-1)!.line, 100);
  });

  const refused: readonly (readonly [string, object | string | number, RegExp])[] = [
    ['a number', 7, /no JSON object/],
    ['no operation', { ...events[0]!, op: 3 }, /no operation/],
    ['no id', { ...events[1]!, id: undefined }, /no valid id/],
    ['a time that is none', { ...events[1]!, time: '2027-13-01T00:00:00.000Z' }, /no valid time/],
    ['a time without a zone', { ...events[1]!, time: '2027-03-01T00:00:00.000' }, /no valid time/],
    ['a status that is no text', { ...events[1]!, fields: { status: 3 } }, /no valid fields for “set”/],
    ['an anchor that ends before it starts', { ...events[0]!, anchors: [{ ...first(), end: 0, start: 9 }] }, /anchors/],
    ['an article outside the folder', { ...head(), op: 'doc', path: 'a/../../b.md' }, /no valid path for “doc”/],
    ['an article at the root', { ...head(), op: 'rename', path: '/etc/passwd' }, /no valid path/],
    ['an address that would run something', source({ url: 'javascript:alert(1)' }), /no valid fields/],
    ['a source outside the folder', source({ path: '../secret.md' }), /no valid fields/],
    ['a source without a place', source({ locator: 'p. 3' }), /no valid fields/],
    ['no anchor', { ...events[0]!, anchors: [] }, /anchors/],
  ];
  for (const [what, value, reason] of refused) {
    it(`refuses ${what}`, () => {
      const { events: read, damaged } = readLog('x.jsonl', `${JSON.stringify(value)}\n`);
      assert.deepEqual(read, []);
      assert.match(inEnglish(damaged[0]!.reason), reason);
    });
  }

  it('keeps what a later version writes', () => {
    const future = { op: 'constructor', id: 'f1', time: events[0]!.time, person: 'Mira', weight: [1] };
    const more = { ...events[1]!, mood: 'sure' };
    const { events: read, damaged } = readLog('x.jsonl', `${JSON.stringify(future)}\n${JSON.stringify(more)}\n`);
    assert.deepEqual(damaged, []);
    assert.deepEqual(read, [{ ...future, unknown: true }, more]);
  });

  it('takes names that every object has for ids like any other', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const [written] = history(['__proto__', add(id, 'Twelve', { sources: { [id]: { path: 'a.md' } } })]);
      const { events: read } = readLog('x.jsonl', eventLine(written!));
      const { annotations } = foldDocument(read);
      assert.deepEqual([...annotations.keys()], [id]);
      assert.deepEqual(annotations.get(id)!.sources, [{ id, path: 'a.md' }]);
    }
  });

  it('passes over a line longer than any event', () => {
    const { events: read, damaged } = readLog('x.jsonl', `{"op":"${'x'.repeat(5_000_000)}"}\n${log}`);
    assert.deepEqual(read, events);
    assert.match(inEnglish(damaged[0]!.reason), /too long/);
  });

  function head(): object {
    const { id, time, person } = events[0]!;
    return { id, time, person };
  }

  function source(reference: object): object {
    return { ...head(), op: 'set', annotation: 'a', fields: { sources: { s: reference } } };
  }

  function first(): object {
    return (events[0] as Extract<LogEvent, { op: 'add' }>).anchors[0]!;
  }
});
