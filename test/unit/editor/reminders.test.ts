import assert from 'node:assert/strict';
import { QUIET_MS, Reminders } from '../../../src/editor/annotations/reminders';

describe('what is told of marks that cannot be saved', () => {
  let clock: number;
  let reminders: Reminders<object>;
  const store = {};
  const told = async (answer: boolean, about: object = store): Promise<boolean> => {
    let isTold = false;
    await reminders.about(about, async () => {
      isTold = true;
      return answer;
    });
    return isTold;
  };
  beforeEach(() => {
    clock = 1;
    reminders = new Reminders(() => clock);
  });

  it('is told again for a later mark once the earlier ones were saved', async () => {
    assert.equal(await told(true), true);
    assert.equal(await told(true), true);
  });

  it('is quiet for a while after it was waved away, and of that folder alone', async () => {
    assert.equal(await told(false), true);
    assert.equal(await told(false), false);
    assert.equal(await told(false, {}), true);
    clock += QUIET_MS;
    assert.equal(await told(false), true);
  });

  it('is told once at a time', async () => {
    let answer = (_: boolean): void => {};
    const first = reminders.about(store, () => new Promise((resolve) => (answer = resolve)));
    clock += 2 * QUIET_MS;
    assert.equal(await told(true), false);
    answer(true);
    await first;
    assert.equal(await told(true), true);
  });

  it('is told again later when it could not even be told', async () => {
    await assert.rejects(reminders.about(store, () => Promise.reject(new Error('no window'))));
    clock += QUIET_MS;
    assert.equal(await told(true), true);
  });
});
