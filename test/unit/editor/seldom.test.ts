import assert from 'node:assert/strict';
import { seldom } from '../../../src/editor/seldom';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('work that is done seldom', () => {
  it('is done once however often it is asked for', async () => {
    let times = 0;
    const work = seldom(() => void times++, 60_000);
    for (let asked = 0; asked < 3; asked++) work.soon();
    await turn();
    await turn();
    assert.equal(times, 1);
    work.soon();
    work.dispose();
  });

  it('is done in a turn of its own, so that others get theirs in between', async () => {
    const told: string[] = [];
    const all = ['one', 'two', 'three'].map((name) => seldom(() => void told.push(name), 0));
    for (const each of all) each.soon();
    while (told.filter((each) => each !== 'other').length < all.length) {
      await turn();
      told.push('other');
    }
    assert.deepEqual(
      told.filter((each, index) => each !== 'other' || told[index - 1] !== 'other'),
      ['one', 'other', 'two', 'other', 'three', 'other'],
    );
  });

  it('is not done again before it came to its end', async () => {
    let begun = 0;
    let end = (): void => {};
    const work = seldom(() => {
      begun++;
      return new Promise((resolve) => {
        end = resolve;
      });
    }, 0);
    work.soon();
    while (begun < 1) await turn();
    work.soon();
    for (let turns = 0; turns < 5; turns++) await turn();
    assert.equal(begun, 1);
    end();
    while (begun < 2) await turn();
    end();
    for (let turns = 0; turns < 5; turns++) await turn();
    assert.equal(begun, 2);
  });

  it('is not done any more once it is disposed of', async () => {
    let times = 0;
    const [first, second] = [seldom(() => void times++, 0), seldom(() => void times++, 0)];
    first.soon();
    second.soon();
    second.dispose();
    for (let turns = 0; turns < 5; turns++) await turn();
    assert.equal(times, 1);
  });
});
