import assert from 'node:assert/strict';
import type { PackedFacts } from '../../../src/core/archive/packing';
import { type Analysis, Analyzer } from '../../../src/editor/analyzer';
import type { AnalysisReply, AnalysisRequest } from '../../../src/host/analysis';
import { FakeThread } from './fakeThread';

/** Facts are handed on unread; the article's text stands in for them. */
const factsOf = (content: unknown): PackedFacts => content as PackedFacts;

type AnalysisThread = FakeThread<AnalysisRequest, AnalysisReply>;

/** Answers what was posted last with its own text. */
const answer = (thread: AnalysisThread): void => thread.reply({ facts: factsOf(thread.posted.at(-1)!.content) });

function desk(patience?: { loading: number; request: number }) {
  const threads: AnalysisThread[] = [];
  const said: string[] = [];
  let stops = 0;
  let canStart = true;
  const analyzer = new Analyzer(
    {
      startThread: async () => {
        if (!canStart) throw new Error('no memory');
        threads.push(new FakeThread());
        return threads.at(-1)!;
      },
      log: (message) => said.push(message),
      stopped: () => stops++,
    },
    patience,
  );
  const analyze = (content: string, priority: 'urgent' | 'rest' = 'rest', key = content) =>
    analyzer.analyze({ key, path: `/desk/${key}.md`, languageId: null, content }, priority);
  const breakStart = (): void => {
    canStart = false;
  };
  return { analyzer, analyze, threads, said, stops: () => stops, breakStart };
}

const turn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** The text that came back as facts. */
const read = async (analysis: Promise<Analysis>): Promise<unknown> => {
  const found = await analysis;
  return 'facts' in found ? found.facts : found;
};
const texts = (thread: AnalysisThread): unknown[] => thread.posted.map(({ content }) => content);

describe('The analyzer', () => {
  it('hands over one article at a time, those of open editors first', async () => {
    const { analyze, threads } = desk();
    const first = analyze('first');
    await turn();
    threads[0]!.load();
    void analyze('second');
    void analyze('typed', 'urgent');
    assert.deepEqual(texts(threads[0]!), ['first']);
    answer(threads[0]!);
    assert.equal(await read(first), 'first');
    assert.deepEqual(texts(threads[0]!), ['first', 'typed']);
  });

  it('keeps only the newest text of a document waiting', async () => {
    const { analyze, threads } = desk();
    const older = analyze('older', 'urgent', 'letter');
    const newer = analyze('newer', 'urgent', 'letter');
    assert.deepEqual(await older, { skipped: 'superseded' });
    await turn();
    threads[0]!.load();
    answer(threads[0]!);
    assert.equal(await read(newer), 'newer');
    assert.deepEqual(texts(threads[0]!), ['newer']);
  });

  it('loses patience with an article only once the thread has loaded', async () => {
    const { analyze, threads } = desk({ loading: 5000, request: 10 });
    const slow = analyze('slow');
    await turn(30);
    assert.equal(threads[0]!.isDisposed, false);
    threads[0]!.load();
    assert.deepEqual(await slow, { refused: 'took longer than 0.01 seconds' });
    assert.equal(threads[0]!.isDisposed, true);
  });

  it('passes over the article at which the thread died, and goes on with a new thread', async () => {
    const { analyze, threads, said } = desk();
    const bad = analyze('bad');
    const good = analyze('good');
    await turn();
    threads[0]!.load();
    threads[0]!.die('out of memory');
    assert.deepEqual(await bad, { refused: 'out of memory' });
    assert.deepEqual(said, ['/desk/bad.md: out of memory']);
    await turn();
    threads[1]!.load();
    threads[0]!.die('again');
    answer(threads[0]!);
    answer(threads[1]!);
    assert.equal(await read(good), 'good');
    assert.equal(threads.length, 2);
  });

  it('does not let a thread that was replaced settle an article of the new one', async () => {
    const { analyze, threads } = desk();
    void analyze('bad');
    const good = analyze('good');
    await turn();
    threads[0]!.load();
    threads[0]!.die('out of memory');
    await turn();
    threads[1]!.load();
    threads[0]!.posted.push({ ...threads[1]!.posted[0]!, content: 'stale' });
    answer(threads[0]!);
    answer(threads[1]!);
    assert.equal(await read(good), 'good');
  });

  it('starts anew after a thread died with nothing to do', async () => {
    const { analyze, threads } = desk();
    const first = analyze('first');
    await turn();
    threads[0]!.load();
    answer(threads[0]!);
    await first;
    threads[0]!.die('the thread ended with code 1');
    const second = analyze('second');
    await turn();
    threads[1]!.load();
    answer(threads[1]!);
    assert.equal(await read(second), 'second');
  });

  it('stops after three starts that failed, says so once, and skips all articles', async () => {
    const { analyzer, analyze, said, stops, breakStart } = desk();
    breakStart();
    const results = await Promise.all([analyze('first'), analyze('second', 'urgent'), analyze('third')]);
    assert.deepEqual(results, Array(3).fill({ skipped: 'stopped' }));
    assert.deepEqual(await analyze('later'), { skipped: 'stopped' });
    assert.deepEqual(said, Array(3).fill('The analysis could not start: no memory'));
    assert.equal(stops(), 1);
    assert.equal(analyzer.stopped, true);
  });

  it('counts a thread that never loads as one that does not start', async () => {
    const { analyze, threads, stops } = desk({ loading: 5, request: 5000 });
    assert.deepEqual(await analyze('first'), { skipped: 'stopped' });
    assert.deepEqual([threads.length, stops()], [3, 1]);
    assert.ok(threads.every(({ isDisposed }) => isDisposed));
  });

  it('waits for nothing once it is disposed', async () => {
    const { analyzer, analyze, threads, said } = desk({ loading: 5000, request: 5 });
    void analyze('first');
    await turn();
    threads[0]!.load();
    analyzer.dispose();
    await turn(20);
    assert.deepEqual([threads[0]!.isDisposed, said, threads.length], [true, [], 1]);
  });
});
