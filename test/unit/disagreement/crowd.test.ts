import assert from 'node:assert/strict';
import { areCompared, crowdingOf, drawFor } from '../../../src/core/disagreement/crowd';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import { factsOf } from './archive';

const paths = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `brief-${i}.txt`);

describe('a story that many articles tell', () => {
  it('is compared whole up to some forty, then in parts of about as many', () => {
    const comparedWith = (count: number): readonly number[] => {
      const all = paths(count).map((path) => ({ draw: drawFor(path), crowding: crowdingOf(count - 1) }));
      return all.map((one) => all.filter((other) => other !== one && areCompared(one, other)).length);
    };
    assert.deepEqual(new Set(comparedWith(30)), new Set([29]));
    for (const count of [100, 1000, 5000]) {
      const partners = comparedWith(count);
      const mean = partners.reduce((sum, each) => sum + each, 0) / count;
      assert.ok(mean > 15 && mean <= 45, `${count}: ${mean}`);
      assert.ok(Math.max(...partners) < 90, `${count}: ${Math.max(...partners)}`);
    }
  });

  it('comes to the same whatever came and went on the way', () => {
    const brief = (index: number): string =>
      `The Alliance of Varland expelled ${7 + (index % 3)} Ostish envoys over the poisoning in Brunnhaven.`;
    const facts = [0, 1, 2].map((index) => factsOf(brief(index)));
    const put = (engine: Disagreements, index: number): void => engine.replace(paths(100)[index]!, facts[index % 3]!);
    const fresh = new Disagreements();
    for (let i = 0; i < 50; i++) put(fresh, i);
    const edited = new Disagreements();
    for (let i = 99; i >= 0; i--) put(edited, i);
    for (let i = 50; i < 100; i++) edited.remove(paths(100)[i]!);
    for (let i = 0; i < 10; i++) edited.remove(paths(100)[i]!);
    edited.all();
    for (let i = 0; i < 10; i++) put(edited, i);
    for (let i = 0; i < 50; i += 7) put(edited, i);
    assert.ok(fresh.all().length > 0);
    assert.deepEqual(edited.all(), fresh.all());
    assert.deepEqual(edited.story('brief-0.txt'), fresh.story('brief-0.txt'));
  });
});
