import assert from 'node:assert/strict';
import { eachInSlices, inSlices, Slices } from '../../../src/editor/slices';

/** Keeps the thread. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('work in slices', () => {
  it('comes to its result, and lets others work where it pauses', async () => {
    const told: string[] = [];
    setTimeout(() => told.push('other'));
    const result = await inSlices(
      (function* () {
        for (const part of ['one', 'two']) {
          hold(10);
          told.push(part);
          yield;
        }
        return 2;
      })(),
    );
    assert.equal(result, 2);
    assert.deepEqual(told, ['one', 'other', 'two']);
  });

  it('does not pause in what is short', async () => {
    await new Promise(setImmediate);
    const told: number[] = [];
    const done = eachInSlices([1, 2, 3], (each) => told.push(each));
    assert.deepEqual(told, [1, 2, 3]);
    await done;
  });

  it('ends where what comes between two slices says so', async () => {
    const told: string[] = [];
    const ending = inSlices(
      (function* () {
        for (const part of ['one', 'two']) {
          hold(10);
          told.push(part);
          yield;
        }
      })(),
      () => {
        throw new Error('cancelled');
      },
    );
    await assert.rejects(ending, /cancelled/);
    assert.deepEqual(told, ['one']);
  });

  it('lets others work between the works of many that were woken together', async () => {
    const told: string[] = [];
    const slices = new Slices();
    const work = async (name: string): Promise<void> => {
      await slices.turn();
      setTimeout(() => told.push('other'));
      hold(10);
      told.push(name);
    };
    await Promise.all(['one', 'two', 'three'].map(work));
    assert.deepEqual(told, ['one', 'other', 'two', 'other', 'three']);
  });

  it('gives works that begin in the same turn the time of one', async () => {
    await new Promise(setImmediate);
    const told: string[] = [];
    setTimeout(() => told.push('other'));
    const one = eachInSlices([1], () => {
      hold(10);
      told.push('one');
    });
    const two = eachInSlices([1, 2], (part) => told.push(`two ${part}`));
    await Promise.all([one, two]);
    // what begins last does its first part, and waits
    assert.deepEqual(told, ['one', 'two 1', 'other', 'two 2']);
  });

  it('fails as the work does', async () => {
    const failing = eachInSlices([1], () => {
      throw new Error('no such thing');
    });
    await assert.rejects(failing, /no such thing/);
  });
});
