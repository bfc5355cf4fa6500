import assert from 'node:assert/strict';
import type { Disagreement } from '../../../src/core/disagreement/disagreement';
import { storiesOf } from '../../../src/editor/stories/stories';

const between = (id: string, ...paths: string[]): Disagreement => ({
  id,
  kind: 'number',
  level: 'warning',
  passages: paths.map((path) => ({ path, start: 0, end: 5, claim: 0, focus: null })),
  explanation: '',
  score: 1,
});

describe('stories', () => {
  it('are the articles that disagree directly or through others, those with the most disagreements first', () => {
    const all = [between('1', 'x', 'y'), between('2', 'a', 'b'), between('3', 'c', 'd'), between('4', 'b', 'c')];
    const stories = storiesOf(all);
    assert.deepEqual(
      stories.map(({ paths, disagreements }) => [paths, disagreements.map(({ id }) => id)]),
      [
        [
          ['a', 'b', 'c', 'd'],
          ['2', '3', '4'],
        ],
        [['x', 'y'], ['1']],
      ],
    );
  });

  it('hold an article that disagrees with itself, and none where nothing disagrees', () => {
    assert.deepEqual(
      storiesOf([between('1', 'a', 'a')]).map(({ paths }) => paths),
      [['a']],
    );
    assert.deepEqual(storiesOf([]), []);
  });
});
