import assert from 'node:assert/strict';
import { disagreementsOf } from './archive';

const clashes = (a: string, b: string): readonly string[] =>
  disagreementsOf({ 'a.txt': a, 'b.txt': b })
    .filter(({ level }) => level !== 'hint')
    .map(({ kind, passages }) => `${kind}: ${passages.map(({ said }) => said).join(' against ')}`);

describe('the sign of a figure', () => {
  const frost = 'The temperature in the harbour of Hallow fell to minus 12 degrees on Monday night.';

  it('is the same however it is written', () => {
    for (const written of ['-12 degrees', '−12 degrees', '12 degrees below zero'])
      assert.deepEqual(clashes(frost, frost.replace('minus 12 degrees', written)), [], written);
  });

  it('tells a figure from the one without', () => {
    assert.deepEqual(clashes(frost, frost.replace('minus ', '')), ['number: -12° against 12°']);
  });
});

describe('the direction of a change', () => {
  const rents = 'Rents in Hallow rose by 3 percent in 2020 after the harbour board sold its houses.';

  it('clashes where the rest agrees', () => {
    assert.deepEqual(clashes(rents, rents.replace('rose', 'fell')), ['antonym: “rose” against “fell”']);
  });

  it('is another matter of another time, place or thing', () => {
    const fallen = rents.replace('rose', 'fell');
    for (const [here, there] of [
      ['Rents', 'Wages'],
      ['Hallow', 'Orsk'],
      ['in 2020', 'in 1998'],
    ])
      assert.deepEqual(clashes(rents, fallen.replace(here!, there!)), [], there);
  });
});
