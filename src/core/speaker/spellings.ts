import type { Candidate } from './candidate';
import { givenNameGender } from './lexicon';
import type { Naming } from './naming';
import type { PersonMember } from './people';
import { roleKey } from './role';
import { groupBodies } from './same-body';
import { groupPersons, hasTellingRole, type PersonGroup } from './same-person';
import { slug } from './slug';
import type { SpeakerKind } from './speaker';
import { romanised, romanisedSurname } from './spelling';

/** One way of writing a name over all articles, with its bearers. */
export interface Spelling extends Omit<Candidate, 'bucket' | 'statesAcronym'> {
  /** See `NamedSpelling`; empty for all but persons. */
  readonly givenSound: string;
  readonly surnameSound: string;
  members: PersonMember[];
  /** How many bearers are called how, where that was asked of many; else null. */
  names: Map<string, number> | null;
  /** How many bearers' articles give the name its acronym. */
  stating: number;
  /** How many bearers have a role, by its `roleKey`; of persons alone. Null for none, as most have, to save memory. */
  roles: Map<string, number> | null;
}

const NO_ROLES: ReadonlyMap<string, number> = new Map();

/** A spelling without bearers yet. */
export function newSpelling({ key, kind, person, acronym }: Candidate): Spelling {
  return {
    key,
    kind,
    person,
    acronym,
    givenSound: person?.given ? romanised(person.given) : '',
    surnameSound: person ? romanisedSurname(person.surname) : '',
    members: [],
    names: null,
    stating: 0,
    roles: null,
  };
}

/** Most spellings have fewer bearers. */
const MANY_MEMBERS = 16;

/** Counts the name of a bearer that comes or, with -1, goes, where the names of all are counted. */
export function countName({ names }: Spelling, name: string, by: 1 | -1): void {
  if (names === null) return;
  count(names, name, by);
  if (names.get(name) === 0) names.delete(name);
}

/** How many bearers are called how; of many it is remembered, or each that comes would have all be counted anew. */
function namesOf(spelling: Spelling, nameOf: (member: PersonMember) => string): ReadonlyMap<string, number> {
  if (spelling.names !== null) return spelling.names;
  const names = new Map<string, number>();
  for (const member of spelling.members) count(names, nameOf(member));
  if (spelling.members.length >= MANY_MEMBERS) spelling.names = names;
  return names;
}

/** Counts the roles of a bearer that comes or, with -1, goes. */
export function countRoles(spelling: Spelling, speaker: Naming, by: 1 | -1): void {
  if (spelling.kind !== 'person' || speaker.roles.length === 0) return;
  spelling.roles ??= new Map();
  for (const role of speaker.roles) {
    const key = roleKey(role);
    const left = (spelling.roles.get(key) ?? 0) + by;
    if (left > 0) spelling.roles.set(key, left);
    else spelling.roles.delete(key);
  }
  if (spelling.roles.size === 0) spelling.roles = null;
}

/** Whether roles or aliases of its bearers decide which spellings of a bucket are one: surnames alone, acronyms, misspelt surnames. */
export function dependsOnBearers(spellings: Iterable<Spelling>): boolean {
  const surnames = new Map<string, string>();
  for (const { person, acronym, givenSound, surnameSound, roles } of spellings) {
    if (acronym || person?.given === null) return true;
    if (!person || roles === null || !hasTellingRole(roles)) continue;
    if ((surnames.get(givenSound) ?? surnameSound) !== surnameSound) return true;
    surnames.set(givenSound, surnameSound);
  }
  return false;
}

/** Whether spellings were put together although their surnames differ. */
export const joinsSurnames = (spellings: readonly Spelling[]): boolean =>
  spellings.some(({ surnameSound }) => surnameSound !== spellings[0]!.surnameSound);

/** Which spellings of one bucket are one person, organisation or group. */
export function grouped(spellings: readonly Spelling[]): readonly PersonGroup[] {
  if (spellings.length === 0) return [];
  if (spellings.length === 1) return [{ keys: [spellings[0]!.key], possible: new Set() }];
  const { kind } = spellings[0]!;
  if (kind === 'organization') {
    return groupBodies(spellings.map(({ key, acronym, stating }) => ({ key, acronym, statesAcronym: stating > 0 })));
  }
  if (kind !== 'person') return spellings.map(({ key }) => ({ keys: [key], possible: new Set() }));
  return groupPersons(
    spellings.map(({ key, person, givenSound, surnameSound, roles }) => ({
      key,
      name: person!,
      givenSound,
      surnameSound,
      roles: roles ?? NO_ROLES,
    })),
  );
}

/** How many articles use which spelling as the fullest one; names in capitals, turned round with a comma and surnames alone count last, unusual given names less. */
export function nameCounts(
  spellings: readonly Spelling[],
  nameOf: (member: PersonMember) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const spelling of spellings) {
    const { person } = spelling;
    const poor = person !== null && (person.given === null || person.given.length === 1);
    const known = person === null || (person.given !== null && givenNameGender.has(person.given));
    for (const [name, number] of namesOf(spelling, nameOf)) {
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
  kind === 'person' ? slug(name) : `${kind}:${slug(name)}`;
