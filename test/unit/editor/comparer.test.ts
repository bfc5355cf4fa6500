import assert from 'node:assert/strict';
import type { PackedFacts } from '../../../src/core/archive/packing';
import { Comparer } from '../../../src/editor/comparer';
import type { ComparisonReply, ComparisonRequest, StoryAnswer } from '../../../src/host/comparison';
import { between } from '../disagreement/between';
import { FakeThread } from './fakeThread';

const factsOf = (text: string): PackedFacts => text;
const NOTHING: ComparisonReply = { went: [], came: [] };

function desk(articles: Readonly<Record<string, string>>) {
  const archive = new Map(Object.entries(articles));
  const threads: FakeThread<ComparisonRequest, ComparisonReply | StoryAnswer>[] = [];
  const told: string[][] = [];
  const said: string[] = [];
  const left: number[] = [];
  const comparer = new Comparer({
    startThread: async () => {
      threads.push(new FakeThread());
      return threads.at(-1)!;
    },
    paths: () => archive.keys(),
    factsOf: (path) => (archive.has(path) ? factsOf(archive.get(path)!) : undefined),
    changed: (paths) => told.push([...paths]),
    progressed: () => left.push(comparer.left),
    log: (message) => said.push(message),
    stopped: () => said.push('stopped'),
  });
  const start = async (index = 0): Promise<FakeThread<ComparisonRequest, ComparisonReply | StoryAnswer>> => {
    await new Promise((resolve) => setTimeout(resolve));
    threads[index]!.load();
    return threads[index]!;
  };
  return { archive, comparer, start, told, said, left };
}

const paths = ({ posted }: FakeThread<ComparisonRequest, ComparisonReply | StoryAnswer>): string[] =>
  posted.flatMap((request) => ('path' in request ? request.path : []));

describe('The comparer', () => {
  it('tells of one article at a time, those of open editors first', async () => {
    const { comparer, start } = desk({ a: '', b: '', c: '' });
    comparer.compare('a', 'rest');
    comparer.compare('b', 'rest');
    comparer.compare('c', 'urgent');
    const thread = await start();
    assert.deepEqual(paths(thread), ['c']);
    thread.reply(NOTHING);
    thread.reply(NOTHING);
    assert.deepEqual(paths(thread), ['c', 'a', 'b']);
  });

  it('knows how many articles are left, that which is compared among them, and tells of each', async () => {
    const { archive, comparer, start, left } = desk({ a: '', b: '' });
    comparer.compare('a', 'rest');
    comparer.compare('b', 'rest');
    const thread = await start();
    thread.reply(NOTHING);
    assert.equal(comparer.left, 1);
    archive.delete('a');
    comparer.compare('a', 'urgent');
    const story = comparer.storyOf(['b']);
    thread.reply(NOTHING);
    thread.reply({ story: [] });
    await story;
    assert.equal(comparer.left, 1);
    thread.reply(NOTHING);
    assert.deepEqual(left, [1, 2, 2, 1, 2, 1, 1, 0]);
    assert.equal(comparer.isStopped, false);
  });

  it('sends an article as it is when its turn comes, and that it is gone', async () => {
    const { archive, comparer, start } = desk({ a: 'old', b: 'gone' });
    comparer.compare('a', 'rest');
    comparer.compare('b', 'rest');
    archive.set('a', 'new');
    archive.delete('b');
    comparer.compare('a', 'rest');
    const thread = await start();
    thread.reply(NOTHING);
    assert.deepEqual(thread.posted, [
      { path: 'a', facts: factsOf('new') },
      { path: 'b', facts: null },
    ]);
  });

  it('asks which articles tell a story before it goes on to compare', async () => {
    const { comparer, start } = desk({ a: '', b: '' });
    comparer.compare('a', 'urgent');
    comparer.compare('b', 'urgent');
    const thread = await start();
    const story = comparer.storyOf(['a']);
    thread.reply(NOTHING);
    assert.deepEqual(thread.posted.at(-1), { story: ['a'] });
    thread.reply({ story: ['c'] });
    assert.deepEqual(await story, ['c']);
    assert.deepEqual(paths(thread), ['a', 'b']);
  });

  it('starts a thread for a question alone, and answers without one when it was lost', async () => {
    const { comparer, start } = desk({});
    const story = comparer.storyOf(['a']);
    const thread = await start();
    assert.deepEqual(thread.posted, [{ story: ['a'] }]);
    thread.die('out of memory');
    assert.deepEqual(await story, []);
  });

  it('keeps what disagrees and tells where that changed', async () => {
    const { comparer, start, told } = desk({ a: '', b: '' });
    comparer.compare('a', 'rest');
    comparer.compare('b', 'rest');
    const thread = await start();
    const found = between('warning', 'a', 'b');
    thread.reply({ went: [], came: [[1, found]] });
    assert.deepEqual(comparer.disagreements.at('b'), [found]);
    thread.reply({ went: [1], came: [] });
    assert.deepEqual(comparer.disagreements.all(), []);
    assert.deepEqual(told, [
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('tells a new thread of all articles but the one over which the old one was lost', async () => {
    const { comparer, start, told, said } = desk({ a: '', b: '', c: '' });
    comparer.compare('a', 'rest');
    comparer.compare('b', 'rest');
    const thread = await start();
    thread.reply({ went: [], came: [[1, between('warning', 'a', 'c')]] });
    thread.die('out of memory');
    assert.deepEqual([said, comparer.disagreements.all()], [['b: out of memory'], []]);
    assert.deepEqual(told.at(-1), ['a', 'c']);
    const next = await start(1);
    next.reply(NOTHING);
    next.reply(NOTHING);
    assert.deepEqual(paths(next), ['a', 'c']);
    comparer.compare('b', 'urgent');
    assert.deepEqual(paths(next).at(-1), 'b');
  });

  it('starts over when a thread dies that was asked nothing', async () => {
    const { comparer, start, told, said } = desk({ a: '', b: '' });
    comparer.compare('a', 'rest');
    const thread = await start();
    thread.reply({ went: [], came: [[1, between('warning', 'a', 'b')]] });
    thread.die('gone');
    assert.deepEqual([said, comparer.disagreements.all()], [['idle: gone'], []]);
    assert.deepEqual(told.at(-1), ['a', 'b']);
    const next = await start(1);
    next.reply(NOTHING);
    next.reply({ went: [], came: [[1, between('warning', 'b', 'a')]] });
    assert.deepEqual(paths(next), ['a', 'b']);
    assert.deepEqual(comparer.disagreements.all(), [between('warning', 'b', 'a')]);
  });

  it('gives up when three threads die before everything is compared', async () => {
    const { comparer, start, said } = desk({ a: '', b: '', c: '', d: '', e: '' });
    for (const path of ['a', 'b', 'c', 'd', 'e']) comparer.compare(path, 'rest');
    for (const index of [0, 1, 2]) {
      const thread = await start(index);
      thread.reply(NOTHING);
      thread.die('out of memory');
    }
    assert.equal(said.at(-1), 'stopped');
    assert.equal(comparer.isStopped, true);
    comparer.compare('a', 'urgent');
    await assert.rejects(start(3));
  });

  it('goes on however many threads die, if everything was compared between', async () => {
    const { comparer, start, said } = desk({ a: '' });
    comparer.compare('a', 'rest');
    for (const index of [0, 1, 2, 3]) {
      const thread = await start(index);
      thread.reply(NOTHING);
      thread.die('gone');
    }
    assert.deepEqual(said, Array(4).fill('idle: gone'));
    (await start(4)).reply(NOTHING);
    assert.equal(comparer.left, 0);
  });

  it('logs what the thread could not compare', async () => {
    const { comparer, start, said } = desk({ a: '' });
    comparer.compare('a', 'rest');
    (await start()).reply({ ...NOTHING, failed: 'no such word' });
    assert.deepEqual(said, ['a: no such word']);
    assert.equal(comparer.left, 0);
  });
});
