import assert from 'node:assert/strict';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import { factsOf } from './archive';

const paths = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `brief-${i}.txt`);

const expelled = (count: number): string =>
  `The Alliance of Varland expelled ${count} Ostish envoys over the poisoning in Brunnhaven.`;

describe('a story that many articles tell', () => {
  it('is compared wherever articles differ, whatever they are called', () => {
    for (const folder of ['p1/', 'p2/', 'p3/', 'elsewhere/']) {
      const engine = new Disagreements();
      for (let i = 0; i < 90; i++) {
        const burned = 'The old granary of Brunnhaven burned down on Tuesday, the mayor of Varland said.';
        const killed = i === 7 ? 40 : i === 50 ? 41 : null;
        const toll = killed === null ? '' : ` The fire in the granary of Brunnhaven killed ${killed} people.`;
        engine.replace(`${folder}a${i}.txt`, factsOf(`${burned}${toll}`));
      }
      const pathsOf = engine.all().map(({ passages }) => passages.map(({ path }) => path));
      assert.deepEqual(pathsOf, [[`${folder}a50.txt`, `${folder}a7.txt`]]);
    }
  });

  it('is compared whole up to some forty articles, however often they repeat something', () => {
    const engine = new Disagreements();
    for (let i = 0; i < 40; i++) engine.replace(paths(40)[i]!, factsOf(expelled(7 + (i % 2))));
    assert.equal(engine.all()[0]!.passages.length, 40);
  });

  it('comes to the same whatever came and went on the way', () => {
    const facts = [7, 8, 9].map((count) => factsOf(expelled(count)));
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
