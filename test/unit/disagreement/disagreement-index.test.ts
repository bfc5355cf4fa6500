import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Disagreement, Level } from '../../../src/core/disagreement/disagreement';
import { DisagreementIndex } from '../../../src/core/disagreement/disagreement-index';
import { inOrder } from '../../../src/core/disagreement/group';
import { between, passageIn } from './between';

const LEVELS: readonly Level[] = ['warning', 'info', 'hint'];

describe('the index of disagreements', () => {
  it('has the same in order, by article and by level, however they came and went', () => {
    const made = fc.tuple(fc.constantFrom(...LEVELS), fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 3 }));
    const step = fc.record({ came: fc.array(made, { maxLength: 4 }), goes: fc.nat(), asked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const index = new DisagreementIndex();
        const there = new Map<number, Disagreement>();
        let number = 0;
        for (const { came, goes, asked } of steps) {
          const went = [...there.keys()].filter((each) => each === goes % (number + 1));
          for (const each of went) there.delete(each);
          const fresh = came.map(([level, path, start]) => {
            const passages = [passageIn(path, { start, end: start + 1 }), passageIn('other')];
            return [number++, { ...between(level, path), passages }] as const;
          });
          for (const [key, each] of fresh) there.set(key, each);
          index.apply({ went, came: fresh });
          if (asked) index.all();
        }
        const all = [...there.values()];
        assert.deepEqual(index.all(), all.toSorted(inOrder));
        assert.deepEqual(new Set(index.each()), new Set(all));
        for (const level of LEVELS)
          assert.equal(index.count(level), all.filter((each) => each.level === level).length, level);
        for (const path of ['a', 'b', 'c', 'd'])
          assert.deepEqual(
            index.at(path),
            all.filter(({ passages }) => passages.some((passage) => passage.path === path)).sort(inOrder),
          );
      }),
    );
  });
});
