import assert from 'node:assert/strict';
import { type Compared, ComparisonWatch } from '../../../src/editor/comparisonState';

/** A comparison of a hundred articles, and what is said of it at each word that changes. */
function watched() {
  const said: string[] = [];
  let now: Compared = { left: 0, isStopped: false, total: 100, isReading: false };
  const watch = new ComparisonWatch(
    () => now,
    () => {
      const { state, compared, total } = watch.progress;
      said.push(state === 'comparing' ? `${compared} of ${total}` : state);
    },
    1,
  );
  const become = (change: Partial<Compared>): void => {
    now = { ...now, ...change };
    watch.look();
  };
  return { watch, said, become };
}

describe('What is said of the comparison', () => {
  it('is nothing while an article that was typed in is compared', () => {
    const { watch, said, become } = watched();
    for (let keys = 0; keys < 5; keys++) {
      become({ left: 1 });
      become({ left: 0 });
    }
    assert.deepEqual(said, []);
    assert.deepEqual(watch.progress, { state: 'done', compared: 100, total: 100 });
  });

  it('is how far it has come when many articles are left, until none is', () => {
    const { said, become } = watched();
    for (const left of [70, 50, 1, 0, 1, 0]) become({ left });
    assert.deepEqual(said, ['30 of 100', '50 of 100', '99 of 100', 'done']);
  });

  it('is said of few as well when they were left as the reading ended', () => {
    const { said, become } = watched();
    become({ total: 2, left: 2, isReading: true });
    become({ isReading: false, left: 1 });
    become({ left: 0 });
    assert.deepEqual(said, ['0 of 2', '1 of 2', 'done']);
  });

  it('is said of a single one that takes long', async () => {
    const { watch, said, become } = watched();
    become({ left: 1 });
    become({ left: 1 });
    while (said.length === 0) await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(said, ['99 of 100']);
    become({ left: 0 });
    assert.deepEqual([said.at(-1), watch.progress.state], ['done', 'done']);
  });

  it('is that it was given up, once, whatever is left', () => {
    const { watch, said, become } = watched();
    become({ left: 70 });
    become({ isStopped: true });
    become({ left: 71 });
    assert.deepEqual(said, ['30 of 100', 'stopped']);
    assert.equal(watch.progress.state, 'stopped');
  });

  it('is nothing where there is no article', () => {
    const { watch, said, become } = watched();
    become({ total: 0, isStopped: true });
    assert.deepEqual([watch.progress, said], [{ state: 'done', compared: 0, total: 0 }, []]);
  });

  it('does not count articles that are gone among those that are compared', () => {
    const { watch, become } = watched();
    become({ total: 10, left: 40 });
    assert.equal(watch.progress.compared, 0);
  });
});
