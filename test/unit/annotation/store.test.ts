import assert from 'node:assert/strict';
import type { LogEvent } from '../../../src/core/annotation/event';
import { unreadSentences } from '../../../src/core/annotation/flaws';
import { Refused } from '../../../src/core/annotation/log-files';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { textId } from '../../../src/core/annotation/text-id';
import { eventLine } from '../../../src/core/annotation/write-event';
import { inEnglish, message } from '../../../src/core/text/message';
import { add, setStatus, TEXT } from './events';
import { MemoryFiles, TestWorld } from './memory';
import { readLog } from './readLog';

describe('the annotations of a folder', () => {
  let files: MemoryFiles;
  let mira: TestWorld;
  let tom: TestWorld;
  beforeEach(() => {
    files = new MemoryFiles();
    mira = new TestWorld(files, 'Mira');
    tom = new TestWorld(files, 'Tom');
  });

  const opened = async (world: TestWorld): Promise<AnnotationStore> => {
    const store = new AnnotationStore(world);
    await store.load();
    return store;
  };
  const logs = (): string[] => [...files.contents.keys()].filter((path) => path.endsWith('.jsonl'));
  const statuses = (store: AnnotationStore, article = 'a.md'): string[] =>
    [...store.stateOf(article).annotations.values()].map(({ status }) => status);

  it('answers at once, and again after it was opened anew', async () => {
    const store = await opened(mira);
    const { events, saved } = store.record('a.md', [add('x', 'Twelve sailors'), setStatus('x', 'verified')]);
    assert.deepEqual(
      events.map(({ op }) => op),
      ['doc', 'add', 'set'],
    );
    assert.deepEqual(statuses(store), ['verified']);
    assert.equal(await saved, null);
    const again = await opened(tom);
    assert.deepEqual(again.stateOf('a.md'), store.stateOf('a.md'));
    assert.deepEqual(again.articles(), ['a.md']);
  });

  it('knows what it wrote itself, and reads a log again once another program changed it', async () => {
    const store = await opened(mira);
    await store.record('a.md', [add('x', 'Twelve sailors')]).saved;
    const state = store.stateOf('a.md');
    const [log] = logs();
    assert.equal(await store.reload(log!), false);
    assert.equal(store.stateOf('a.md'), state);
    const written = files.contents.get(log!)!;
    const [event] = readLog('verdict', `${written.split('\n')[1]}\n`).events;
    const verdict = { ...event, ...setStatus('x', 'wrong'), id: 'e99', anchors: undefined };
    files.contents.set(log!, `${written}${JSON.stringify(verdict)}\n`);
    assert.equal(await store.reload(log!), true);
    assert.deepEqual(statuses(store), ['wrong']);
    files.contents.set(log!, written);
    assert.equal(await store.reload(log!), true);
    assert.deepEqual(statuses(store), ['unchecked']);
  });

  it('tells which logs were read, those that a compaction wrote as well', async () => {
    const [first, second] = [await opened(mira), await opened(tom)];
    await first.record('a.md', [add('x', 'Twelve sailors')]).saved;
    await second.load();
    await second.record('a.md', [setStatus('x', 'wrong')]).saved;
    const other = await opened(new TestWorld(files, 'Una'));
    assert.deepEqual([...other.logs()].sort(), logs().sort());
    await other.compact();
    assert.deepEqual(other.logs(), logs());
    assert.equal(other.logs().length, 1);
  });

  it('writes nothing that no reader would take', async () => {
    const refused = (person: string, article: string, note: string): void => {
      const store = new AnnotationStore(new TestWorld(files, person));
      const bodies = [add('x', 'Twelve sailors'), add('y', 'Norhaven', { type: 'note', note })];
      assert.throws(() => store.record(article, bodies), RangeError);
      assert.deepEqual(store.articles(), []);
    };
    refused('', 'a.md', '');
    refused('x'.repeat(401), 'a.md', '');
    refused('Mira', `${'x'.repeat(20_000)}.md`, '');
    refused('Mira', 'a.md', 'x'.repeat(4_500_000));
    assert.equal(files.contents.size, 0);
    const store = await opened(mira);
    const far = `${'deep/'.repeat(900)}a.md`;
    await store.record(far, [add('x', 'Twelve sailors')]).saved;
    assert.deepEqual((await opened(tom)).articles(), [far]);
  });

  it('writes one log for a window, and another window another', async () => {
    const [first, second] = [await opened(mira), await opened(tom)];
    await first.record('a.md', [add('x', 'Twelve sailors')]).saved;
    await first.record('a.md', [setStatus('x', 'verified')]).saved;
    await second.load();
    await second.record('a.md', [setStatus('x', 'wrong')]).saved;
    assert.equal(logs().length, 2);
    for (const path of logs()) assert.match(path, /^mira00000000\/(?:mira|tom)-(?:mira|tom)\d+\.jsonl$/);
    await first.reload(logs().find((path) => path.includes('/tom-'))!);
    assert.deepEqual(statuses(first), ['wrong']);
    assert.equal(first.stateOf('a.md').annotations.get('x')!.disputed, true);
  });

  it('begins a new log once another commit is checked out', async () => {
    const store = await opened(mira);
    await store.record('a.md', [add('x', 'Twelve sailors')]).saved;
    const before = files.contents.get(logs()[0]!);
    mira.commit = 'c2';
    await store.record('a.md', [setStatus('x', 'verified')]).saved;
    assert.equal(logs().length, 2);
    assert.equal(files.contents.get(logs()[0]!), before);
  });

  it('begins a new log when its own is gone', async () => {
    const store = await opened(mira);
    await store.record('a.md', [add('x', 'Twelve sailors')]).saved;
    files.contents.clear();
    assert.equal(await store.record('a.md', [setStatus('x', 'verified')]).saved, null);
    assert.equal(readLog('x', files.contents.get(logs()[0]!)!).events.length, 1);
  });

  it('keeps what cannot be written, says why, and writes it when it can', async () => {
    files.refusal = 'the folder is read-only';
    const store = await opened(mira);
    assert.equal(await store.record('a.md', [add('x', 'Twelve sailors')]).saved, 'the folder is read-only');
    assert.deepEqual(statuses(store), ['unchecked']);
    const { reason, logs: kept } = store.unsaved()!;
    assert.equal(reason, 'the folder is read-only');
    assert.equal(readLog('x', [...kept.values()][0]!).events.length, 2);
    files.refusal = null;
    assert.equal(await store.retry(), null);
    assert.equal(store.unsaved(), null);
    assert.deepEqual(statuses(await opened(tom)), ['unchecked']);
  });

  it('keeps texts with what cannot be written, finds marks by them, and writes them when it can', async () => {
    files.refusal = 'the folder is read-only';
    const store = await opened(mira);
    await store.record('a.md', [add('x', 'Twelve sailors')], TEXT).saved;
    const path = `texts/${textId(TEXT)}.txt`;
    assert.deepEqual([...store.unsaved()!.texts], [[path, TEXT]]);
    assert.equal(await store.oldText(textId(TEXT)), TEXT);
    assert.equal(await store.retry(), 'the folder is read-only');
    files.refusal = null;
    assert.equal(await store.retry(), null);
    assert.equal(files.contents.get(path), TEXT);
    assert.equal(store.unsaved(), null);
  });

  it('is settled once all that waits is written, and when it cannot be', async () => {
    let letGo = (): void => {};
    mira.revision = () => new Promise((resolve) => (letGo = () => resolve(null)));
    const store = await opened(mira);
    store.record('a.md', [add('x', 'Twelve sailors')], TEXT);
    const settled = store.settled();
    await new Promise(setImmediate);
    assert.deepEqual(logs(), []);
    letGo();
    await settled;
    assert.equal(logs().length, 1);
    assert.equal(files.contents.get(`texts/${textId(TEXT)}.txt`), TEXT);
    mira.revision = async () => null;
    files.refusal = 'the folder is read-only';
    store.record('a.md', [setStatus('x', 'verified')]);
    await store.settled();
    assert.equal(store.unsaved()!.reason, 'the folder is read-only');
  });

  it('keeps a document over renames', async () => {
    const store = await opened(mira);
    await store.record('a.md', [add('x', 'Twelve sailors')]).saved;
    await store.rename('a.md', 'done/a.md').saved;
    assert.deepEqual(statuses(store, 'done/a.md'), ['unchecked']);
    assert.equal(store.stateOf('a.md').annotations.size, 0);
    assert.equal(store.stateOf('done/a.md').firstPath, 'a.md');
    assert.equal(logs().length, 1);
  });

  it('knows an article by all names it and what was put on it had', async () => {
    const store = await opened(mira);
    store.record('lost.md', [add('x', 'Twelve sailors')]);
    store.record('here.md', [add('y', 'Ada Lind')]);
    store.rename('lost.md', 'here.md');
    assert.deepEqual(store.stateOf('here.md').paths, ['lost.md', 'here.md']);
  });

  it('joins documents that two people began for one article apart', async () => {
    const [first, second] = [await opened(mira), await opened(tom)];
    await first.record('a.md', [add('x', 'Twelve sailors')]).saved;
    await second.record('a.md', [add('y', 'Ada Lind')]).saved;
    const both = await opened(mira);
    assert.deepEqual([...both.stateOf('a.md').annotations.keys()].sort(), ['x', 'y']);
    await both.rename('a.md', 'b.md').saved;
    assert.equal(both.stateOf('b.md').annotations.size, 2);
  });

  it('answers later than an event from a clock that is ahead', async () => {
    const [ahead] = (await opened(tom)).record('a.md', []).events;
    const future: LogEvent = { ...ahead!, time: '2031-01-01T00:00:00.000Z' };
    files.contents.set('doc1/tom-1.jsonl', `${JSON.stringify(future)}\n`);
    const store = await opened(mira);
    const [event] = store.record('a.md', [add('x', 'Twelve sailors')]).events;
    assert.equal(event!.time, '2031-01-01T00:00:00.001Z');
    assert.equal(event!.clock!.slice(0, 4), '2027');
  });

  it('refuses articles outside the folder', async () => {
    const store = await opened(mira);
    for (const path of ['../a.md', '/a.md', 'b/../../a.md', 'C:\\a.md', 'file:///a.md']) {
      assert.throws(() => store.record(path, []), RangeError, path);
      assert.throws(() => store.rename('a.md', path), RangeError, path);
    }
  });

  it('names damaged lines, passes over other files, and forgets logs that were deleted', async () => {
    files.contents.set('doc1/mira-1.jsonl', 'broken\n');
    files.contents.set('README.md', 'broken\n');
    files.contents.set('texts/mira-1.jsonl', 'broken\n');
    files.contents.set('doc1/deep/mira-1.jsonl', 'broken\n');
    const store = await opened(mira);
    assert.deepEqual(store.damaged(), [{ file: 'doc1/mira-1.jsonl', line: 1, reason: message('is not JSON') }]);
    const before = store.damaged();
    store.record('a.md', [setStatus('a', 'verified')]);
    assert.equal(store.damaged(), before);
    files.contents.delete('doc1/mira-1.jsonl');
    await store.reload('doc1/mira-1.jsonl');
    assert.deepEqual(store.damaged(), []);
  });

  it('reads copies of a log that other programs named, and counts what both say once', async () => {
    const store = await opened(mira);
    await store.record('a.md', [add('x', 'Twelve sailors')]).saved;
    const [log] = logs();
    const said = (status: string, minute: number): string =>
      eventLine({
        op: 'set',
        id: `copied${minute}`,
        time: `2027-03-02T09:0${minute}:00.000Z`,
        person: 'Una',
        annotation: 'x',
        fields: { status },
      });
    const names = [
      "mira-1 (Una's conflicted copy 2027-03-02).jsonl",
      'mira-1.sync-conflict-2027-UNA.jsonl',
      'MIRA-1.JSONL',
    ];
    const folder = log!.slice(0, log!.indexOf('/'));
    for (const [index, name] of names.entries())
      files.contents.set(
        `${folder}/${name}`,
        `${files.contents.get(log!)}${said(index === 1 ? 'wrong' : 'verified', index)}`,
      );
    files.contents.set(`${folder}/._mira-1.jsonl`, 'what a Mac puts beside it');
    const both = await opened(tom);
    assert.deepEqual(statuses(both), ['verified']);
    assert.equal(both.eventsOf('a.md').length, store.eventsOf('a.md').length + 3);
    assert.deepEqual([both.damaged(), both.unread()], [[], []]);
  });

  it('names logs that lie where none belongs, until they are gone', async () => {
    const strays = ['Archive/mira-1.jsonl', 'mira-1.jsonl', 'archive 2/mira-1.jsonl'];
    for (const path of strays) files.contents.set(path, 'x\n');
    const store = await opened(mira);
    assert.deepEqual(
      store.unread().map(({ file }) => file),
      strays.toSorted(),
    );
    assert.deepEqual(store.unread()[0]!.reason, message(unreadSentences.strayLog));
    for (const path of strays) store.forget(path);
    assert.deepEqual(store.unread(), []);
  });

  it('names the folder that cannot be listed, once, until it can be', async () => {
    const store = await opened(mira);
    store.record('a.md', [add('x', 'Twelve sailors')]);
    assert.equal(store.notListed(new Error('permission denied')), true);
    assert.equal(store.notListed(new Error('permission denied')), false);
    assert.deepEqual(store.unread(), [{ file: '', reason: 'permission denied' }]);
    const refused = new Refused(message(unreadSentences.noFolder, '/desk/.claimtrace'));
    assert.equal(store.notListed(refused), true);
    assert.deepEqual(store.unread(), [{ file: '', reason: refused.said }]);
    assert.deepEqual(statuses(store), ['unchecked']);
    assert.equal(store.notListed(null), true);
    assert.equal(store.notListed(null), false);
    assert.deepEqual(store.unread(), []);
  });

  it('names a log with bytes that are no UTF-8, and no log in which somebody wrote “�”', async () => {
    const store = await opened(mira);
    await store.record('a.md', [add('x', 'Twelve sailors', { note: 'Written so: �' })]).saved;
    assert.deepEqual((await opened(tom)).unread(), []);
    files.noTexts.add(logs()[0]!);
    const read = await opened(tom);
    assert.deepEqual(read.unread(), [{ file: logs()[0], reason: message(unreadSentences.noText) }]);
    assert.deepEqual(statuses(read), ['unchecked']);
    files.noTexts.clear();
    await read.reload(logs()[0]!);
    assert.deepEqual(read.unread(), []);
  });

  it('keeps decisions over all articles in logs of their own', async () => {
    const store = await opened(mira);
    const settle = { op: 'settle', disagreement: 'number-1', verdict: 'resolved', reason: 'Typo.' } as const;
    const { events, saved } = store.decide([settle]);
    await saved;
    assert.match(logs()[0]!, /^archive\//);
    assert.equal((await opened(tom)).decisions().settled.get('number-1')!.person, 'Mira');
    await store.decide([{ op: 'undo', event: events[0]!.id }]).saved;
    assert.equal(store.decisions().settled.size, 0);
    assert.deepEqual(store.articles(), []);
  });

  describe('and the texts that anchors were made against', () => {
    it('are kept where git does not have them', async () => {
      const store = await opened(mira);
      await store.record('a.md', [add('x', 'Twelve sailors')], TEXT).saved;
      const { anchors } = store.stateOf('a.md').annotations.get('x')!;
      assert.equal(anchors[0]!.text, textId(TEXT));
      assert.equal(await (await opened(tom)).oldText(anchors[0]!.text!), TEXT);
    });

    it('are not copied where git has them', async () => {
      mira.repository.set(textId(TEXT), TEXT);
      const store = await opened(mira);
      await store.record('a.md', [add('x', 'Twelve sailors')], TEXT).saved;
      assert.ok(![...files.contents.keys()].some((path) => path.startsWith('texts/')));
      assert.equal(await store.oldText(textId(TEXT)), TEXT);
    });

    it('are not used when somebody changed the copy', async () => {
      const store = await opened(mira);
      await store.record('a.md', [add('x', 'Twelve sailors')], TEXT).saved;
      files.contents.set(`texts/${textId(TEXT)}.txt`, `x${TEXT}`);
      assert.equal(await (await opened(tom)).oldText(textId(TEXT)), null);
    });

    it('are not written over a copy that somebody changed: that is named, and told, until it is mended', async () => {
      const path = `texts/${textId(TEXT)}.txt`;
      files.contents.set(path, `x${TEXT}`);
      let noticed = 0;
      const store = new AnnotationStore(mira, () => noticed++);
      const reason = message(unreadSentences.changedText);
      assert.equal(await store.record('a.md', [add('x', 'Twelve sailors')], TEXT).saved, inEnglish(reason));
      assert.equal(files.contents.get(path), `x${TEXT}`);
      assert.deepEqual(store.unread(), [{ file: path, reason }]);
      assert.deepEqual(store.unsaved(), { reason, logs: new Map(), texts: new Map([[path, TEXT]]) });
      // the text is known here all the same
      assert.equal(await store.oldText(textId(TEXT)), TEXT);
      assert.equal(noticed, 1);
      assert.equal(await store.lookAgain(), false);
      files.contents.delete(path);
      assert.equal(await store.lookAgain(), true);
      assert.deepEqual(store.unread(), []);
      assert.equal(await store.retry(), null);
      assert.equal(store.unsaved(), null);
      assert.equal(files.contents.get(path), TEXT);
    });
  });

  describe('compacted', () => {
    it('says the same in one log, and goes on in the logs that are open', async () => {
      const first = await opened(mira);
      await first.record('a.md', [add('x', 'Twelve sailors')]).saved;
      mira.commit = 'c2';
      await first.record('a.md', [setStatus('x', 'verified')]).saved;
      const second = await opened(tom);
      await second.record('a.md', [setStatus('x', 'wrong')]).saved;
      const before = second.stateOf('a.md');
      assert.deepEqual(await second.compact(), { from: 2, to: 1 });
      assert.equal(logs().length, 2);
      assert.deepEqual(second.stateOf('a.md'), before);
      assert.deepEqual((await opened(tom)).stateOf('a.md'), before);
      // the window whose log went begins another
      await first.record('a.md', [setStatus('x', 'disputed')]).saved;
      assert.deepEqual(statuses(await opened(tom)), ['disputed']);
    });

    it('leaves copies that other programs named, damaged logs, and those with bytes that are no UTF-8, as they are', async () => {
      const store = await opened(mira);
      for (const [index, commit] of ['c1', 'c2', 'c3', 'c4'].entries()) {
        mira.commit = commit;
        await store.record('a.md', [add(`x${index}`, 'Twelve sailors')]).saved;
      }
      const [bad, broken, ...others] = logs();
      files.noTexts.add(bad!);
      files.contents.set(broken!, `${files.contents.get(broken!)}{"op"`);
      const copy = bad!.replace('.jsonl', ' (1).jsonl');
      files.contents.set(copy, files.contents.get(others[0]!)!);
      const before = new Map(files.contents);
      const second = await opened(tom);
      assert.deepEqual(await second.compact(), { from: 2, to: 1 });
      for (const path of [bad!, broken!, copy]) assert.equal(files.contents.get(path), before.get(path));
      for (const path of others) assert.ok(!files.contents.has(path));
      assert.equal(second.stateOf('a.md').annotations.size, 4);
      assert.equal((await opened(tom)).stateOf('a.md').annotations.size, 4);
    });

    it('leaves logs alone that are not committed yet', async () => {
      const store = await opened(mira);
      await store.record('a.md', [add('x', 'Twelve sailors')]).saved;
      mira.commit = 'c2';
      await store.record('a.md', [setStatus('x', 'verified')]).saved;
      mira.commit = 'c3';
      mira.inCommit = new Set(logs().slice(0, 1));
      assert.deepEqual(await store.compact(), { from: 0, to: 0 });
    });
  });
});
