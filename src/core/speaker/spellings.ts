import { grouped } from '../text/grouped';
import type { Bearer } from './bearers';
import { type Candidate, personNameOf } from './candidate';
import { givenNameGender } from './lexicon';
import { type Naming, type PackedNaming, unpackNaming } from './naming';
import type { PersonName } from './person-name';
import { roleKey } from './role';
import { groupBodies } from './same-body';
import { groupPersons, hasTellingRole, type PersonGroup } from './same-person';
import { slug } from './slug';
import type { SpeakerKind } from './speaker';
import { romanised, romanisedSurname } from './spelling';

/** One way of writing a name over all articles, with its bearers and whatever group it is in. */
export interface Spelling<Group = unknown> extends Pick<Candidate, 'key' | 'kind' | 'acronym'> {
  bearers: Bearer[];
  /** Where something was counted of many bearers; else null. */
  counts: Counts | null;
  /** How many bearers' articles give the name its acronym. */
  stating: number;
  /** As of the last grouping; null before the first. */
  group: Group | null;
}

interface Counts {
  /** How many bearers are called how. */
  readonly names: Map<string, number>;
  /** How many bearers have a role, by its `roleKey`; of persons alone. */
  readonly roles: Map<string, number>;
}

/** What an article calls a bearer. */
type NamingOf = (bearer: Bearer) => PackedNaming;

/** Whether somebody is called so still. */
export const isBorne = ({ bearers }: Spelling): boolean => bearers.length > 0;

/** One for all: it is replaced, never filled. */
const NOBODY: Bearer[] = [];

/** A spelling without bearers yet; with all its fields, since an object that is spread and added to takes three times the memory. */
export function newSpelling<Group>({ key, kind, acronym }: Candidate): Spelling<Group> {
  return { key, kind, acronym, bearers: NOBODY, counts: null, stating: 0, group: null };
}

/** Most spellings have fewer bearers. */
const MANY_BEARERS = 16;

/** Counts a bearer that comes or, with -1, goes, where bearers are counted. */
export function countBearer({ kind, counts }: Spelling, naming: Naming, by: 1 | -1): void {
  if (counts !== null) countNaming(counts, kind, naming, by);
}

function countNaming({ names, roles }: Counts, kind: SpeakerKind, naming: Naming, by: number): void {
  count(names, naming.name, by);
  if (names.get(naming.name) === 0) names.delete(naming.name);
  if (kind !== 'person') return;
  for (const key of naming.roles.map(roleKey)) {
    count(roles, key, by);
    if (roles.get(key) === 0) roles.delete(key);
  }
}

/** Names and roles of its bearers; of many they are remembered, or each that comes would have all be counted anew. */
function countsOf(spelling: Spelling, namingOf: NamingOf): Counts {
  if (spelling.counts !== null) return spelling.counts;
  const counts: Counts = { names: new Map(), roles: new Map() };
  for (const [naming, times] of namingCounts(spelling.bearers, namingOf))
    countNaming(counts, spelling.kind, unpackNaming(naming), times);
  if (spelling.bearers.length >= MANY_BEARERS) spelling.counts = counts;
  return counts;
}

/** The person's name that a borne spelling is; null for all but persons. Read when needed: it takes more memory than the rest. */
export const personIn = ({ kind, bearers }: Spelling, namingOf: NamingOf): PersonName | null =>
  kind === 'person' ? personNameOf(unpackNaming(namingOf(bearers[0]!))) : null;

/** See `NamedSpelling`. */
const givenSoundOf = ({ given }: PersonName): string => (given === null ? '' : romanised(given));
const surnameSoundOf = (person: PersonName | null): string => (person === null ? '' : romanisedSurname(person.surname));

/** Whether roles or aliases of its bearers decide which borne spellings of a bucket are one: surnames alone, acronyms, misspelt surnames. */
export function dependsOnBearers(spellings: readonly Spelling[], namingOf: NamingOf): boolean {
  if (spellings.some(({ acronym }) => acronym)) return true;
  const persons = spellings.flatMap((spelling) => {
    const person = personIn(spelling, namingOf);
    return person === null ? [] : [{ spelling, person }];
  });
  if (persons.some(({ person }) => person.given === null)) return true;
  return [...grouped(persons, ({ person }) => givenSoundOf(person)).values()].some((namesakes) => {
    const surnames = (some: typeof namesakes): number => new Set(some.map(({ person }) => surnameSoundOf(person))).size;
    // roles last: they take the longest to tell
    if (surnames(namesakes) === 1) return false;
    return surnames(namesakes.filter(({ spelling }) => hasTellingRole(countsOf(spelling, namingOf).roles))) > 1;
  });
}

/** Whether borne spellings were put together although their surnames differ. */
export function joinsSurnames(spellings: readonly Spelling[], namingOf: NamingOf): boolean {
  if (spellings.length === 1) return false;
  return new Set(spellings.map((spelling) => surnameSoundOf(personIn(spelling, namingOf)))).size > 1;
}

/** Which borne spellings of one bucket are one person, organisation or group. */
export function groupSpellings(spellings: readonly Spelling[], namingOf: NamingOf): readonly PersonGroup[] {
  if (spellings.length === 0) return [];
  if (spellings.length === 1) return [{ keys: [spellings[0]!.key], possible: new Set() }];
  const { kind } = spellings[0]!;
  if (kind === 'organization') {
    return groupBodies(spellings.map(({ key, acronym, stating }) => ({ key, acronym, statesAcronym: stating > 0 })));
  }
  if (kind !== 'person') return spellings.map(({ key }) => ({ keys: [key], possible: new Set() }));
  return groupPersons(
    spellings.map((spelling) => {
      const name = personIn(spelling, namingOf)!;
      return {
        key: spelling.key,
        name,
        givenSound: givenSoundOf(name),
        surnameSound: surnameSoundOf(name),
        roles: countsOf(spelling, namingOf).roles,
      };
    }),
  );
}

/** How often bearers have the same naming. */
export function namingCounts(bearers: readonly Bearer[], namingOf: NamingOf): ReadonlyMap<PackedNaming, number> {
  const counts = new Map<PackedNaming, number>();
  for (const bearer of bearers) count(counts, namingOf(bearer));
  return counts;
}

/** How many articles use which spelling as the fullest one; names in capitals, turned round with a comma and surnames alone count last, unusual given names less. */
export function nameCounts(spellings: readonly Spelling[], namingOf: NamingOf): Map<string, number> {
  const counts = new Map<string, number>();
  for (const spelling of spellings) {
    const person = personIn(spelling, namingOf);
    const poor = person !== null && (person.given === null || person.given.length === 1);
    const known = person === null || (person.given !== null && givenNameGender.has(person.given));
    for (const [name, number] of countsOf(spelling, namingOf).names) {
      const shouted = name.includes(' ') && (name === name.toUpperCase() || name.includes(','));
      count(counts, name, number * (poor ? 1e-9 : shouted ? 1e-6 : known ? 1 : 0.3));
    }
  }
  return counts;
}

/** Adds to what is counted for a key. */
export function count(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Keys by count, the highest first; of equals the longer first. */
export const mostFrequent = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts]
    .sort(([a, left], [b, right]) => right - left || b.length - a.length || (a < b ? -1 : 1))
    .map(([key]) => key);

/** A name as identifier: persons by their name alone, others with their kind before it. */
export const slugOf = (name: string, kind: SpeakerKind): string =>
  kind === 'person' ? slug(name) : [kind, slug(name)].join(':');
