import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import { fateRelation } from '../../../src/core/disagreement/fate';
import { claimOf } from '../claim/read';

const fates = (a: string, b: string) => {
  const [x, y] = [a, b].map((text) => claimOf(text).quantities[0]!);
  return fateRelation(x!, y!);
};

describe('what befell those that a figure counts', () => {
  it('is told by the noun, a modifier or the verb', () => {
    const killed = 'The storm killed 12 people in Ostbruck.';
    assert.equal(fates(killed, 'The storm left 12 dead in Ostbruck.'), 'same');
    assert.equal(fates(killed, 'The death toll in Ostbruck was 12.'), 'missing');
    assert.equal(fates(killed, 'The death toll rose to 12 in Ostbruck.'), 'same');
    assert.equal(fates(killed, 'The storm injured 12 people in Ostbruck.'), 'differs');
    assert.equal(fates(killed, 'The crew saved 12 injured people in Ostbruck.'), 'differs');
  });

  it('is told of persons only', () => {
    const missed = 'Striker Ada Orlan missed four games in Ostbruck.';
    assert.equal(fates(missed, 'The storm killed four people in Ostbruck.'), 'missing');
  });
});

/** Levels of the clashing figures of two reports on one day. */
function levelsOf(first: string, second: string): readonly string[] {
  const engine = new Disagreements();
  const scene = 'The harbour of Ostbruck was closed on Sunday. Crews from Varland and Brunnhaven searched the quays.';
  for (const [path, text] of [
    ['a.txt', first],
    ['b.txt', second],
  ] as const)
    engine.replace(path, analyzeArticle(`${scene} ${text}\n`, path));
  return engine
    .all()
    .filter(({ kind }) => kind === 'number')
    .map(({ level }) => level);
}

describe('tolls of one event', () => {
  const storm = 'The storm that hit the harbour of Ostbruck in Varland on Sunday killed ten people, officials said.';
  const governor = 'Governor Karl Brunn said the storm in Ostbruck had killed three people.';

  it('clash however the reports are worded', () => {
    assert.deepEqual(levelsOf(storm, governor), ['info']);
  });

  it('are not compared with what befell others', () => {
    assert.deepEqual(levelsOf(storm, governor.replace('killed', 'injured')), []);
  });

  const others: readonly (readonly [string, string])[] = [
    ['years ago', governor.replace('people.', 'people in 1987.')],
    ['of somebody among them', governor.replace('people', 'sailors')],
    ['of the rest', governor.replace('people', 'other people')],
    ['of quite another size', governor.replace('three', '300')],
    ['of another place', 'Governor Karl Brunn said the storm in Hallow had killed three people.'],
  ];
  for (const [what, text] of others) {
    it(`are not compared with one ${what}`, () => assert.ok(!levelsOf(storm, text).includes('info')));
  }
});
