import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DecidedPeople } from '../../../src/core/speaker/decided-people';
import type { SpeakerDecisions, SpeakerName } from '../../../src/core/speaker/decisions';
import type { Person } from '../../../src/core/speaker/people';
import type { ArticleSpeaker } from '../../../src/core/speaker/speaker';

const NO_DECISIONS: SpeakerDecisions = { pairs: [], names: [] };
const called = (name: string): SpeakerName => ({ name, kind: 'person' });
const speaker = (name: string, ...roles: string[]): ArticleSpeaker => {
  return { name, kind: 'person', aliases: [], roles, mentions: [] };
};
const pair = (a: string, b: string, same: boolean, time = '2027-01-01') => {
  return { speakers: [called(a), called(b)] as const, same, time };
};

const articles: readonly (readonly [string, readonly ArticleSpeaker[]])[] = [
  ['a', [speaker('Helga Thorsen', 'harbour master'), speaker('Piotr Valen')]],
  ['b', [speaker('Helga Thorsen'), speaker('Orla Quist')]],
  ['c', [speaker('Helga Thorson'), speaker('H. Thorsen')]],
];

function people(decisions: SpeakerDecisions, among = articles): DecidedPeople {
  const all = new DecidedPeople();
  for (const [path, speakers] of among) all.replace(path, speakers);
  all.decide(decisions);
  return all;
}

const inOrder = (all: DecidedPeople): Person[] => [...all.each()].sort((a, b) => (a.id < b.id ? -1 : 1));
const names = (all: DecidedPeople): string[] => inOrder(all).map(({ name }) => name);
const named = (all: DecidedPeople, name: string) => inOrder(all).find((each) => each.name === name)!;

describe('people as people decided', () => {
  it('are one whose name is written both ways round, unless they were kept apart', () => {
    const swapped = [
      ['a', [speaker('Halm Jurek')]],
      ['b', [speaker('Jurek Halm')]],
      ['c', [speaker('Jurek Halm')]],
    ] as const;
    assert.deepEqual(names(people(NO_DECISIONS, swapped)), ['Jurek Halm']);
    assert.equal(people(NO_DECISIONS, swapped).personOf('a', 0)!.members.length, 3);
    const apart = people({ pairs: [pair('Halm Jurek', 'Jurek Halm', false)], names: [] }, swapped);
    assert.deepEqual(names(apart), ['Halm Jurek', 'Jurek Halm']);
  });

  it('are those of the articles where nobody decided anything', () => {
    assert.deepEqual(names(people(NO_DECISIONS)), ['Helga Thorsen', 'Helga Thorson', 'Orla Quist', 'Piotr Valen']);
  });

  it('are found by their identifiers, whoever is shown in their place', () => {
    const all = people({ pairs: [pair('Helga Thorson', 'Helga Thorsen', true)], names: [] });
    for (const person of all.each()) assert.equal(all.withId(person.id), person);
    const [alone] = inOrder(people(NO_DECISIONS)).filter(({ name }) => name === 'Helga Thorson');
    assert.equal(all.withId(alone!.id), named(all, 'Helga Thorsen'));
    for (const id of ['', 'nobody', `${alone!.id}~2`, 'organization:helga-thorsen']) assert.equal(all.withId(id), null);
  });

  it('are one where they were put together, under the name that most articles use', () => {
    const all = people({ pairs: [pair('Helga Thorson', 'Helga Thorsen', true)], names: [] });
    assert.deepEqual(names(all), ['Helga Thorsen', 'Orla Quist', 'Piotr Valen']);
    const helga = named(all, 'Helga Thorsen');
    assert.ok(helga.aliases.includes('Helga Thorson'));
    assert.deepEqual(
      helga.members.map(({ path }) => path),
      ['a', 'b', 'c', 'c'],
    );
    assert.equal(all.personOf('c', 0), helga);
    assert.deepEqual(all.possiblySame(helga), []);
  });

  it('are two although their names say that they are one', () => {
    const all = people({ pairs: [pair('Helga Thorsen', 'H. Thorsen', false)], names: [] });
    assert.notEqual(all.personOf('c', 1), all.personOf('a', 0));
    all.decide(NO_DECISIONS);
    assert.equal(all.personOf('c', 1), all.personOf('a', 0));
  });

  it('are told from those on whom nobody decided, once it is worked out who is who', () => {
    assert.equal(people(NO_DECISIONS).decidedOf('a', 0), null);
    const all = people({ pairs: [pair('Helga Thorson', 'Helga Thorsen', true)], names: [] });
    assert.equal(all.decidedOf('a', 0), null);
    all.bringUpToDate(() => false);
    assert.equal(all.decidedOf('a', 0), all.personOf('a', 0));
  });

  it('are no longer possibly the same once somebody keeps them apart', () => {
    const before = people(NO_DECISIONS);
    const possible = (all: DecidedPeople) => all.possiblySame(named(all, 'Helga Thorson')).map(({ name }) => name);
    assert.deepEqual(possible(before), ['Helga Thorsen']);
    assert.deepEqual(possible(people({ pairs: [pair('Helga Thorson', 'Helga Thorsen', false)], names: [] })), []);
  });

  it('are not put together through a third when they are kept apart', () => {
    const decisions = {
      pairs: [
        pair('Piotr Valen', 'Orla Quist', true, '2027-01-03'),
        pair('Orla Quist', 'Helga Thorson', true, '2027-01-02'),
        pair('Piotr Valen', 'Helga Thorson', false, '2027-01-01'),
      ],
      names: [],
    };
    const all = people(decisions);
    assert.equal(all.personOf('a', 1), all.personOf('b', 1));
    assert.notEqual(all.personOf('c', 0), all.personOf('b', 1));
  });

  it('have the name that was chosen last, and keep the others as aliases and their identifier', () => {
    const speakerName = called('Orla Quist');
    const all = people({
      pairs: [],
      names: [
        { speaker: speakerName, shown: 'Orla Quist-Berg', time: '2027-01-02' },
        { speaker: speakerName, shown: 'O. Quist', time: '2027-01-01' },
      ],
    });
    const orla = named(all, 'Orla Quist-Berg');
    assert.deepEqual([orla.id, orla.aliases], ['orla-quist', ['Orla Quist']]);
    assert.deepEqual(all.nameOf(orla), speakerName);
  });

  it('leave out decisions on somebody who is in no article, until somebody is', () => {
    const all = people({ pairs: [pair('Orla Quist', 'Ove Brandt', true)], names: [] });
    assert.equal(inOrder(all).length, 4);
    all.replace('d', [speaker('Ove Brandt')]);
    assert.equal(all.personOf('d', 0), all.personOf('b', 1));
    all.remove('d');
    assert.equal(named(all, 'Orla Quist').members.length, 1);
  });

  it('have no name to decide by where an article names nobody', () => {
    const all = people(NO_DECISIONS, [['a', [{ ...speaker('a senior official'), kind: 'unnamed' }]]]);
    assert.equal(all.nameOf(inOrder(all)[0]!), null);
  });

  it('are the same in whatever order articles and decisions came', () => {
    const everybody = ['Helga Thorsen', 'Helga Thorson', 'H. Thorsen', 'Orla Quist', 'Piotr Valen'];
    const anyPair = fc
      .tuple(fc.constantFrom(...everybody), fc.constantFrom(...everybody), fc.boolean(), fc.integer({ min: 1, max: 9 }))
      .map(([a, b, same, day]) => pair(a, b, same, `2027-01-0${day}`));
    const anyName = fc
      .tuple(fc.constantFrom(...everybody), fc.constantFrom('Ada', 'Bo'), fc.integer({ min: 1, max: 9 }))
      .map(([name, shown, day]) => ({ speaker: called(name), shown, time: `2027-01-0${day}` }));
    fc.assert(
      fc.property(
        fc.array(anyPair),
        fc.array(anyName),
        fc.shuffledSubarray([...articles], { minLength: 3 }),
        (pairs, names, order) => {
          const one = people({ pairs, names });
          const other = new DecidedPeople();
          other.decide({ pairs: pairs.toReversed(), names: names.toReversed() });
          for (const [path, speakers] of order) other.replace(path, speakers);
          assert.deepEqual(inOrder(other), inOrder(one));
          for (const [path, speakers] of articles)
            for (const index of speakers.keys()) {
              assert.deepEqual(other.personOf(path, index), one.personOf(path, index));
              assert.equal(one.idOf(path, index), one.personOf(path, index)?.id);
            }
        },
      ),
    );
  });
});
