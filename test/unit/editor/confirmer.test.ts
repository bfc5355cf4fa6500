import assert from 'node:assert/strict';
import type { MutualInference } from '../../../src/core/disagreement/confirm';
import type { Disagreement } from '../../../src/core/disagreement/disagreement';
import { DisagreementIndex } from '../../../src/core/disagreement/disagreement-index';
import { Confirmer } from '../../../src/editor/confirmer';
import type { ConfirmationReply, ConfirmationRequest } from '../../../src/host/confirmer/confirmation';
import { between } from '../disagreement/between';
import { FakeThread } from './fakeThread';

const both = (contradiction: number, entailment: number): MutualInference => ({
  forth: { contradiction, entailment },
  back: { contradiction, entailment },
});
const CONTRADICTION: ConfirmationReply = { inferences: [both(1, 0)] };
const AGREEMENT: ConfirmationReply = { inferences: [both(0, 1)] };

const PATIENCE = { loading: 1000, request: 1000 };

/** A confirmer at a desk where some disagreements were found; a passage's words are its path. */
function desk(found: readonly Disagreement[], folder: string) {
  const index = new DisagreementIndex();
  index.apply({ went: [], came: found.map((each, number) => [number, each] as const) });
  const threads: FakeThread<ConfirmationRequest, ConfirmationReply>[] = [];
  const told: string[][] = [];
  const said: string[] = [];
  const state = { folder, open: [] as string[], unreadable: new Set<string>() };
  const confirmer = new Confirmer(
    {
      startThread: async () => {
        threads.push(new FakeThread());
        return threads.at(-1)!;
      },
      folder: () => state.folder,
      found: () => index,
      openPaths: () => state.open,
      textsOf: async (passages) => passages.map(({ path }) => (state.unreadable.has(path) ? '' : path)),
      changed: (paths) => told.push([...paths]),
      log: (message) => said.push(message),
      unusable: (reason) => said.push(`unusable: ${reason}`),
    },
    PATIENCE,
    0,
  );
  const refresh = async (): Promise<void> => {
    confirmer.refresh();
    await pause();
  };
  const start = async (): Promise<FakeThread<ConfirmationRequest, ConfirmationReply>> => {
    await refresh();
    threads.at(-1)!.load();
    await pause();
    return threads.at(-1)!;
  };
  const levels = () => confirmer.disagreements.all().map(({ level, passages }) => [level, passages[0]!.path]);
  return { confirmer, index, threads, told, said, state, refresh, start, levels };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('The confirmer', () => {
  it('starts nothing and changes nothing without a folder', async () => {
    const { confirmer, index, threads, refresh } = desk([between('hint', 'a', 'b')], '');
    await refresh();
    assert.equal(threads.length, 0);
    assert.equal(confirmer.disagreements.all(), index.all());
  });

  it('starts nothing where there is no hint', async () => {
    const { threads, refresh } = desk([between('warning', 'a', 'b'), between('info', 'b', 'c')], '/model');
    await refresh();
    assert.equal(threads.length, 0);
  });

  it('asks about one hint at a time, those of the article that is looked at first', async () => {
    const { state, start } = desk([between('hint', 'a', 'b'), between('hint', 'c', 'd')], '/model');
    state.open = ['d'];
    const thread = await start();
    assert.deepEqual(thread.posted, [{ folder: '/model', pairs: [['c', 'd']] }]);
    thread.reply(CONTRADICTION);
    await pause();
    assert.deepEqual(thread.posted.slice(1), [{ folder: '/model', pairs: [['a', 'b']] }]);
  });

  it('moves a hint as the model says, and tells of it', async () => {
    const { start, levels, told } = desk([between('hint', 'a', 'b'), between('hint', 'c', 'd')], '/model');
    const thread = await start();
    thread.reply(CONTRADICTION);
    await pause();
    thread.reply(AGREEMENT);
    assert.deepEqual(levels(), [['info', 'a']]);
    assert.deepEqual(told, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('asks once, whatever changes meanwhile', async () => {
    const { start, refresh } = desk([between('hint', 'a', 'b')], '/model');
    const thread = await start();
    await refresh();
    thread.reply({ inferences: [both(0.5, 0.5)] });
    await refresh();
    assert.equal(thread.posted.length, 1);
  });

  it('leaves a hint that it could not read or ask about as it is, and tries what it could not read again', async () => {
    const { state, start, refresh, levels, said } = desk(
      [between('hint', 'a', 'b'), between('hint', 'c', 'd')],
      '/model',
    );
    state.unreadable.add('c');
    const thread = await start();
    thread.reply({ failed: 'too long' });
    state.unreadable.clear();
    await refresh();
    assert.deepEqual(
      thread.posted.map(({ pairs }) => pairs[0]),
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    );
    assert.deepEqual(levels(), [
      ['hint', 'a'],
      ['hint', 'c'],
    ]);
    assert.deepEqual(said, ['a: the model was not asked, too long']);
  });

  it('says once that the model cannot be used, and goes on without', async () => {
    const { start, refresh, threads, levels, said } = desk(
      [between('hint', 'a', 'b'), between('hint', 'c', 'd')],
      '/model',
    );
    (await start()).reply({ unusable: 'model.onnx: cannot be read' });
    await refresh();
    assert.deepEqual(said, ['unusable: model.onnx: cannot be read']);
    assert.deepEqual([threads.length, threads[0]!.isDisposed, levels().length], [1, true, 2]);
  });

  it('gives a model up over which its thread is lost', async () => {
    const { start, threads, refresh, said } = desk([between('hint', 'a', 'b')], '/model');
    (await start()).die('out of memory');
    await refresh();
    assert.deepEqual([said, threads.length], [['a: out of memory', 'unusable: out of memory'], 1]);
  });

  it('takes back what a model said when the folder is taken away, and asks anew when it is another', async () => {
    const { state, start, refresh, threads, levels, told } = desk([between('hint', 'a', 'b')], '/model');
    (await start()).reply(CONTRADICTION);
    assert.deepEqual(levels(), [['info', 'a']]);
    state.folder = '';
    await refresh();
    assert.deepEqual(levels(), [['hint', 'a']]);
    assert.equal(threads[0]!.isDisposed, true);
    assert.deepEqual(told, [
      ['a', 'b'],
      ['a', 'b'],
    ]);
    state.folder = '/other';
    const thread = await start();
    assert.deepEqual(thread.posted, [{ folder: '/other', pairs: [['a', 'b']] }]);
  });
});
