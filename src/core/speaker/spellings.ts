import { type Candidate, roleNouns } from './candidate';
import { givenNameGender } from './lexicon';
import { groupBodies } from './same-body';
import { groupPersons, type PersonGroup } from './same-person';
import { slug } from './slug';
import type { ArticleSpeaker, SpeakerKind } from './speaker';
import { fold, romanised, romanisedSurname } from './spelling';

/** One way of writing a name over all articles, with its bearers. */
export interface Spelling extends Candidate {
  /** See `NamedSpelling`; empty for all but persons. */
  readonly givenSound: string;
  readonly surnameSound: string;
  readonly members: Map<string, { readonly path: string; readonly index: number; readonly speaker: ArticleSpeaker }>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A spelling without bearers yet. */
export function newSpelling(candidate: Candidate): Spelling {
  const { person } = candidate;
  return {
    ...candidate,
    givenSound: person?.given ? romanised(person.given) : '',
    surnameSound: person ? romanisedSurname(person.surname) : '',
    members: new Map(),
  };
}

/** Whether roles or aliases of its bearers decide which spellings of a bucket are one: surnames alone, acronyms. */
export function dependsOnBearers(spellings: Iterable<Spelling>): boolean {
  for (const { person, acronym } of spellings) if (acronym || person?.given === null) return true;
  return false;
}

/** Which spellings of one bucket are one person, organisation or group. */
export function grouped(spellings: readonly Spelling[]): readonly PersonGroup[] {
  if (spellings.length === 0) return [];
  if (spellings.length === 1) return [{ keys: [spellings[0]!.key], possible: new Set() }];
  const { kind } = spellings[0]!;
  if (kind === 'organization') {
    return groupBodies(
      spellings.map(({ key, acronym, members }) => ({ key, acronym, aliases: aliasesOf(members.values()) })),
    );
  }
  if (kind !== 'person') return spellings.map(({ key }) => ({ keys: [key], possible: new Set() }));
  const someBare = spellings.some(({ person }) => person?.given === null);
  return groupPersons(
    spellings.map(({ key, person, givenSound, surnameSound, members }) => ({
      key,
      name: person!,
      givenSound,
      surnameSound,
      roleNouns: someBare ? roleNounsOf(members.values()) : NOTHING,
    })),
  );
}

function aliasesOf(members: Iterable<{ readonly speaker: ArticleSpeaker }>): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const { speaker } of members) for (const alias of speaker.aliases) aliases.add(fold(alias).replace(/\./g, ''));
  return aliases;
}

function roleNounsOf(members: Iterable<{ readonly speaker: ArticleSpeaker }>): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { speaker } of members) {
    for (const role of speaker.roles) for (const noun of roleNouns(role)) nouns.add(noun);
  }
  return nouns;
}

/** How many articles use which spelling as the fullest one; names in capitals and surnames alone count last, unusual given names less. */
export function nameCounts(spellings: readonly Spelling[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { members, person } of spellings) {
    const poor = person !== null && (person.given === null || person.given.length === 1);
    const known = person === null || (person.given !== null && givenNameGender.has(person.given));
    for (const { speaker } of members.values()) {
      const shouted = speaker.name.includes(' ') && speaker.name === speaker.name.toUpperCase();
      count(counts, speaker.name, poor ? 1e-9 : shouted ? 1e-6 : known ? 1 : 0.3);
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
