import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compact } from '../../../src/core/annotation/compact';
import { foldDocument } from '../../../src/core/annotation/fold';
import { eventLine } from '../../../src/core/annotation/write-event';
import { add, history, setStatus } from './events';
import { readLog } from './readLog';

const events = history(
  ['Mira', add('a', 'Twelve sailors')],
  ['Tom', setStatus('a', 'wrong')],
  ['Mira', setStatus('a', 'verified')],
);
const [first, second, third] = events.map(eventLine) as [string, string, string];
const future = `{"op":"weigh","id":"f","time":"2027-03-01T10:00:00.000Z","person":"Tom","weight":3}\n`;

describe('compacting logs', () => {
  it('joins them into one that says the same, each event once', () => {
    const joined = compact([third + second, first + second]);
    const read = readLog('c', joined);
    assert.deepEqual(read.events, events);
    assert.deepEqual(foldDocument(read.events), foldDocument(events));
  });

  it('keeps unknown events, unknown fields and damaged lines', () => {
    const marked = first.replace('{', '{"mood":"sure",');
    const { events: read, damaged } = readLog('c', compact([`${marked}broken\n${future}{"op"`]));
    assert.deepEqual(
      read.map((event) => [event.id, 'mood' in event]),
      [
        ['e1', true],
        ['f', false],
      ],
    );
    assert.equal((read[1] as unknown as { weight: number }).weight, 3);
    assert.equal(damaged.length, 2);
  });

  it('is the same whichever log comes first', () => {
    const [a, b] = [first + future, second];
    assert.equal(compact([a, b]), compact([b, a]));
  });

  it('says the same whichever of the logs are joined, and however often', () => {
    const written = [...events.map(eventLine), future, 'broken\n', '<<<<<<< HEAD\n'];
    const expected = foldDocument(readLog('all', written.join('')).events);
    const parted = fc.array(fc.subarray(written), { minLength: 1, maxLength: 5 }).map((logs) => [written, ...logs]);
    fc.assert(
      fc.property(parted, fc.array(fc.nat(5), { maxLength: 4 }), (parts, joins) => {
        let logs = parts.map((lines) => lines.join(''));
        for (const at of joins) {
          const [left, right] = [logs.slice(0, at), logs.slice(at)];
          logs = [compact(right), ...left];
        }
        const read = logs.map((log, index) => readLog(`l${index}`, log));
        assert.deepEqual(foldDocument(read.flatMap((log) => log.events)), expected);
        assert.ok(read.some((log) => log.events.some(({ id }) => id === 'f')));
        const damaged = new Set(logs.flatMap((log) => log.split('\n').filter((line) => /broken|<<</.test(line))));
        assert.equal(damaged.size, 2);
      }),
    );
  });

  it('writes no line as it was, so that git takes the new log for no renamed one', () => {
    const once = compact([first + second]);
    const twice = compact([once]);
    const lines = new Set([...once.split('\n'), ...(first + second).split('\n')].filter((line) => line !== ''));
    for (const line of twice.split('\n')) assert.ok(!lines.has(line));
    assert.deepEqual(readLog('d', twice).events, events.slice(0, 2));
  });
});
