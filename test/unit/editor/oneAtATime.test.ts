import assert from 'node:assert/strict';
import { oneAtATime } from '../../../src/editor/oneAtATime';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('work that is done one time at a time', () => {
  it('is done once more, however often it is asked for meanwhile', async () => {
    let [begun, running, most] = [0, 0, 0];
    const ask = oneAtATime(async () => {
      begun++;
      most = Math.max(most, ++running);
      await turn();
      running--;
    }, assert.ifError);
    for (let times = 0; times < 5; times++) ask();
    while (begun < 2) await turn();
    for (let turns = 0; turns < 5; turns++) await turn();
    assert.deepEqual([begun, most], [2, 1]);
  });

  it('tells what went wrong and is done when it is asked for again', async () => {
    const told: unknown[] = [];
    let begun = 0;
    const ask = oneAtATime(
      async () => {
        begun++;
        if (begun === 1) throw new Error('the disk is full');
      },
      (error) => told.push(error),
    );
    ask();
    await turn();
    ask();
    await turn();
    assert.deepEqual([begun, told.length], [2, 1]);
  });
});
