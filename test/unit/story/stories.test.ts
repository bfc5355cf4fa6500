import assert from 'node:assert/strict';
import type { Disagreement } from '../../../src/core/disagreement/disagreement';
import { storiesInSteps } from '../../../src/core/story/stories';
import { atOnce } from '../../../src/core/text/at-once';
import { between } from '../disagreement/between';

const numbered = (id: string, ...paths: string[]): Disagreement => ({ ...between('warning', ...paths), id });

describe('stories', () => {
  it('are the articles that disagree directly or through others, those with the most disagreements first', () => {
    const all = [numbered('1', 'x', 'y'), numbered('2', 'a', 'b'), numbered('3', 'c', 'd'), numbered('4', 'b', 'c')];
    const stories = atOnce(storiesInSteps(all));
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
      atOnce(storiesInSteps([numbered('1', 'a', 'a')])).map(({ paths }) => paths),
      [['a']],
    );
    assert.deepEqual(atOnce(storiesInSteps([])), []);
  });
});
