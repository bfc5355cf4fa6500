import assert from 'node:assert/strict';
import fc from 'fast-check';
import { People, type Person } from '../../../src/core/speaker/people';
import type { ArticleSpeaker, SpeakerKind } from '../../../src/core/speaker/speaker';

const speaker = (name: string, kind: SpeakerKind = 'person', more: Partial<ArticleSpeaker> = {}): ArticleSpeaker => ({
  name,
  kind,
  aliases: [],
  roles: [],
  mentions: [],
  ...more,
});

/** One article a name. */
function archive(...speakers: readonly (string | ArticleSpeaker)[]): People {
  const people = new People();
  speakers.forEach((each, index) => {
    people.replace(`${index}.txt`, [typeof each === 'string' ? speaker(each) : each]);
  });
  return people;
}

const inOrder = (people: People): Person[] => [...people.each()].sort((a, b) => (a.id < b.id ? -1 : 1));
const idsOf = (people: People, articles: number): (string | undefined)[] =>
  Array.from({ length: articles }, (_, index) => people.personOf(`${index}.txt`, 0)?.id);
const apart = (...names: readonly (string | ArticleSpeaker)[]): void =>
  assert.equal(new Set(idsOf(archive(...names), names.length)).size, names.length, names.map(String).join(' / '));
const one = (...names: readonly (string | ArticleSpeaker)[]): void =>
  assert.equal(new Set(idsOf(archive(...names), names.length)).size, 1, names.map(String).join(' / '));

describe('People', () => {
  it('takes spellings of one name for one person', () => {
    one('Sergey Marenko', 'Sergei Marenko', 'Sergej Marenko');
    one('Ihor Welensky', 'Ihor Welenskyy', 'Ihor Welenskiy');
    one('Lena Müller', 'Lena Mueller', 'Lena Muller');
    one('Alexander Brodin', 'Aleksandr Brodin', 'Alexanter Brodin');
    one('Ivana Korvak', 'IVANA KORVAK', 'KORVAK Ivana');
    one('Kwok Siu-lan', 'Kwok Siu-Lan');
  });

  it('takes transliterations of one given name for one, and a translated name for a possible one', () => {
    one('Mohammed Rahal', 'Muhammad Rahal', 'Mohamed Rahal');
    one('Viktor Janukovich', 'Viktor Yanukovych', 'Viktor Janukowitsch');
    one('Pyotr Tchaikov', 'Petr Chaikov');
    const people = archive('Serhii Dorenko', 'Sergei Dorenko');
    assert.equal(new Set(idsOf(people, 2)).size, 2);
    assert.deepEqual(
      people.possiblySame('0.txt', 0).map(({ name }) => name),
      ['Sergei Dorenko'],
    );
  });

  it('knows names whose family name comes first, and the same names turned round', () => {
    one('Kim Min-ji', 'Kim Min Ji', 'Min-ji Kim', 'KIM Min-ji');
    one('Marenko, Sergei', 'MARENKO, SERGEI', 'Sergey Marenko');
    one('Robert Haldane Jr.', 'Robert Haldane, Jr.');
    const people = archive('Zhang Wei', 'Zhang', 'Wei Zhang');
    assert.equal(new Set(idsOf(people, 3)).size, 3);
    assert.deepEqual(
      people.possiblySame('0.txt', 0).map(({ name }) => name),
      ['Zhang', 'Wei Zhang'],
    );
  });

  it('pairs names that are turned round where no word of them can be either name', () => {
    const pairs = (...names: readonly string[]) => archive(...names).swapped();
    assert.equal(pairs('Halm Jurek', 'Jurek Halm', 'Orla Fenwick').length, 1);
    assert.equal(pairs('HALM, JUREK', 'Halm Jurek').length, 1);
    assert.deepEqual(pairs('James Thomas', 'Thomas James', 'Taylor Grant', 'Grant Taylor'), []);
    const people = archive('James Thomas', 'Thomas James');
    assert.deepEqual(
      people.possiblySame('0.txt', 0).map(({ name }) => name),
      ['Thomas James'],
    );
    const removed = archive('Halm Jurek', 'Jurek Halm');
    removed.remove('1.txt');
    assert.deepEqual(removed.swapped(), []);
  });

  it('lets a middle name, an initial and a short form be left out or written', () => {
    one('Robert Haldane', 'Robert J. Haldane', 'Robert James Haldane');
    one('Robert Haldane', 'Bob Haldane', 'R. Haldane');
  });

  it('keeps two people with one surname apart', () => {
    apart('Anna Berg', 'Peter Berg');
    apart('Daniel Orlik', 'Danielle Orlik');
    apart('Stephen Ashdown', 'Steven Ashdown');
    apart('Robert A. Haldane', 'Robert B. Haldane');
    apart('Tomas Ilves', 'Tomas Ilves Jr.');
    apart('John Meyer', 'John Meier');
    apart('Moscow', 'Kremlin', 'Vladimir Orlov');
  });

  it('joins what fits two people to neither, and says that it may be either', () => {
    const people = archive('Robert A. Haldane', 'Robert B. Haldane', 'Robert Haldane');
    assert.equal(new Set(idsOf(people, 3)).size, 3);
    assert.deepEqual(
      people.possiblySame('2.txt', 0).map(({ name }) => name),
      ['Robert A. Haldane', 'Robert B. Haldane'],
    );
  });

  it('keeps a surname alone apart unless the office says whose it is', () => {
    const people = archive('Anna Berg', 'Berg');
    assert.deepEqual(
      people.possiblySame('1.txt', 0).map(({ name }) => name),
      ['Anna Berg'],
    );
    apart('Anna Berg', 'Berg');
    const minister = { roles: ['foreign minister'] };
    one(speaker('Oleg Marenko', 'person', minister), speaker('Marenko', 'person', minister));
    apart(
      speaker('Oleg Marenko', 'person', minister),
      speaker('Olga Marenko', 'person', minister),
      speaker('Marenko', 'person', minister),
    );
    apart(speaker('Berg', 'person', { roles: ['Officer'] }), speaker('Berg', 'person', { roles: ['Officer'] }));
  });

  it('takes a misspelt surname for the same person where given name and role are the same', () => {
    const [pilot, mayor] = [{ roles: ['harbour pilot'] }, { roles: ['the Mayor'] }];
    one(
      speaker('Tomas Haldvane', 'person', pilot),
      speaker('Tomas Haldvaine', 'person', { roles: ['The harbour pilot'] }),
    );
    one(speaker('Tomas Haldvane', 'person', mayor), speaker('Tomas Haldvaine', 'person', { roles: ['mayor'] }));
    apart(speaker('Tomas Haldvane', 'person', pilot), speaker('Tomas Haldvaine', 'person', mayor));
    apart(speaker('Tomas Haldvane', 'person', pilot), speaker('Ivo Haldvaine', 'person', pilot));
    apart(speaker('Tomas Meyer', 'person', pilot), speaker('Tomas Meier', 'person', pilot));
    apart(
      speaker('Tomas Haldvane', 'person', pilot),
      speaker('Tomas Haldvaine', 'person', pilot),
      speaker('Tomas Haldvainne', 'person', pilot),
    );
    const people = archive(speaker('Tomas Haldvane', 'person', pilot), 'Tomas Haldvaine');
    assert.deepEqual(
      people.possiblySame('1.txt', 0).map(({ name }) => name),
      ['Tomas Haldvane'],
    );
  });

  it('never puts unnamed sources of two articles together', () => {
    apart(speaker('senior official', 'unnamed'), speaker('senior official', 'unnamed'));
    apart(speaker('officials', 'group'), speaker('officials', 'group'));
  });

  it('puts an acronym with its name where an article does', () => {
    const known = speaker('World Harbour Organization', 'organization', { aliases: ['WHO'] });
    one(known, speaker('WHO', 'organization'));
    apart(speaker('World Harbour Organization', 'organization'), speaker('WHO', 'organization'));
    one(known, speaker('Who', 'organization', { aliases: ['WHO'] }));
    one(known, speaker('World Harbour Organisation', 'organization'), speaker('W.H.O.', 'organization'));
    one(speaker('Ostian Union', 'organization', { aliases: ['OU'] }), speaker('OU', 'organization'));
    apart(speaker('Ostian Union', 'organization'), speaker('OU', 'organization'));
  });

  it('takes a body for the same in whatever capitals', () => {
    one(speaker('Lundby campaign', 'organization'), speaker('Lundby Campaign', 'organization'));
  });

  it('gives an acronym that two bodies bear to neither, and says that it may be either', () => {
    const people = archive(
      speaker('World Harbour Organization', 'organization', { aliases: ['WHO'] }),
      speaker('West Hill Opera', 'organization', { aliases: ['WHO'] }),
      speaker('Who', 'organization'),
    );
    assert.equal(new Set(idsOf(people, 3)).size, 3);
    assert.deepEqual(
      people.possiblySame('2.txt', 0).map(({ name }) => name),
      ['West Hill Opera', 'World Harbour Organization'],
    );
    one(speaker('World Harbour Organization', 'organization', { aliases: ['WHO'] }), speaker('WHO', 'organization'));
  });

  it('gives the most frequent full spelling as name and the others as aliases', () => {
    const people = archive(
      'Sergey Marenko',
      speaker('Sergei Marenko', 'person', { aliases: ['Marenko'], roles: ['minister'] }),
      'Sergei Marenko',
      'SERGEI MARENKO',
    );
    const person = people.personOf('0.txt', 0)!;
    assert.equal(person.id, 'sergei-marenko');
    assert.equal(person.name, 'Sergei Marenko');
    assert.deepEqual(person.aliases, ['SERGEI MARENKO', 'Sergey Marenko', 'Marenko']);
    assert.deepEqual(person.roles, ['minister']);
    assert.deepEqual(
      person.members.map(({ path }) => path),
      ['0.txt', '1.txt', '2.txt', '3.txt'],
    );
  });

  it('follows the most frequent spelling of somebody whom many articles name, as they come, change and go', () => {
    const people = archive(...Array.from({ length: 40 }, () => 'Rosa Belén'));
    const name = (): string => people.personOf('0.txt', 0)!.name;
    assert.equal(name(), 'Rosa Belén');
    for (let index = 0; index < 39; index++) people.replace(`new${index}.txt`, [speaker('Rosa Belen')]);
    assert.equal(name(), 'Rosa Belén');
    people.replace('1.txt', [speaker('Rosa Belen')]);
    assert.equal(name(), 'Rosa Belen');
    people.remove('new0.txt');
    people.remove('new1.txt');
    assert.equal(name(), 'Rosa Belén');
  });

  it('tells a person and a body of one name apart by their identifiers', () => {
    const people = archive(speaker('Jordan'), speaker('Jordan', 'organization'));
    assert.deepEqual(idsOf(people, 2), ['jordan', 'organization:jordan']);
  });

  it('forgets a removed article and what only it joined', () => {
    const people = archive('Robert Haldane', 'Bob Haldane');
    people.remove('0.txt');
    assert.equal(people.personOf('0.txt', 0), null);
    assert.deepEqual(
      inOrder(people).map(({ name }) => name),
      ['Bob Haldane'],
    );
    people.remove('1.txt');
    people.remove('1.txt');
    assert.deepEqual(inOrder(people), []);
  });

  it('depends on the articles alone, not on the order of insertions and edits', () => {
    const given = ['Robert', 'Bob', 'R.', 'Roberta', 'Alexander', 'Alexanter', 'Aleksandr', 'Sergey', 'Sergei', 'Jo'];
    const middle = ['', '', 'A. ', 'Anton ', 'B. '];
    const surname = ['Haldane', 'Haldan', 'Müller', 'Mueller', 'Muller', 'Welensky', 'Welenskyy'];
    const person = fc
      .tuple(fc.constantFrom(...given, ''), fc.constantFrom(...middle), fc.constantFrom(...surname), fc.boolean())
      .map(([first, second, last, minister]) =>
        speaker(
          first ? `${first} ${second}${last}` : last,
          'person',
          minister ? { roles: ['the trade minister'] } : {},
        ),
      );
    const bodies = ['WHO', 'Who', 'World Harbour Organization', 'West Hill Opera', 'West Hill opera', 'Kremlin'];
    const body = fc
      .tuple(fc.constantFrom(...bodies), fc.boolean())
      .map(([name, states]) => speaker(name, 'organization', states ? { aliases: ['WHO'] } : {}));
    const unnamed = fc.constant(speaker('senior official', 'unnamed'));
    const speakers = fc.array(fc.oneof({ weight: 6, arbitrary: person }, body, unnamed), { maxLength: 4 });
    const edits = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.option(speakers), fc.boolean()), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(edits, (sequence) => {
        const edited = new People();
        const last = new Map<string, readonly ArticleSpeaker[]>();
        for (const [path, content, asked] of sequence) {
          if (content === null) {
            edited.remove(path);
            last.delete(path);
          } else {
            edited.replace(path, content);
            last.set(path, content);
          }
          if (asked) inOrder(edited);
        }
        const fresh = new People();
        for (const [path, content] of [...last].sort(([a], [b]) => (a < b ? 1 : -1))) fresh.replace(path, content);
        assert.deepEqual(inOrder(edited), inOrder(fresh));
        assert.equal(new Set(inOrder(fresh).map(({ id }) => id)).size, inOrder(fresh).length);
        for (const [path, content] of last) {
          content.forEach((_, index) => {
            assert.deepEqual(edited.personOf(path, index), fresh.personOf(path, index));
            assert.deepEqual(edited.possiblySame(path, index), fresh.possiblySame(path, index));
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
