import { type Candidate, candidateOf, roleNouns } from './candidate';
import { givenNameGender } from './lexicon';
import { groupBodies } from './same-body';
import { groupPersons, type PersonGroup } from './same-person';
import { slug } from './slug';
import type { ArticleSpeaker, SpeakerKind } from './speaker';
import { fold } from './spelling';

/** A speaker of one article: the article's path and the speaker's index in it. */
export interface PersonMember {
  readonly path: string;
  readonly index: number;
}

/** A person, organisation, group or unnamed source over all articles. */
export interface Person {
  /** Slug of the name, with its kind before it unless it is a person; unique, the same in whatever order articles came. */
  readonly id: string;
  /** The spelling that most articles use as the fullest one. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Other spellings, most frequent first. */
  readonly aliases: readonly string[];
  /** Most frequent first. */
  readonly roles: readonly string[];
  /** By path, then index. */
  readonly members: readonly PersonMember[];
}

/** One way of writing a name over all articles, with its bearers. */
interface Spelling extends Candidate {
  readonly members: Map<string, { readonly path: string; readonly index: number; readonly speaker: ArticleSpeaker }>;
}

interface Group {
  readonly key: string;
  readonly spellings: readonly Spelling[];
  /** Keys of groups of the same bucket. */
  readonly possible: ReadonlySet<string>;
  readonly name: string;
  readonly slug: string;
  /** Null until somebody asks. */
  person: Person | null;
}

interface Bucket {
  readonly spellings: Map<string, Spelling>;
  /** Group of each spelling's key, as of the last regrouping. */
  groups: Map<string, Group>;
}

/**
 * The people of all articles, kept up to date article by article.
 *
 * Names are indexed by the consonant skeleton of their surname, organisations by their name's initials; only names that share
 * an entry are compared, and only after one of their articles changed. Whoever has no name ("a senior official") is a
 * person of its own in each article. The outcome depends on the articles alone, not on the order in which they came.
 */
export class People {
  readonly #byPath = new Map<string, readonly ArticleSpeaker[]>();
  readonly #buckets = new Map<string, Bucket>();
  readonly #stale = new Set<string>();
  /** Slug → the groups that have it, by key. */
  readonly #slugs = new Map<string, Map<string, Group>>();
  #all: readonly Person[] | null = null;

  /** Takes in the speakers of a new or changed article. */
  replace(path: string, speakers: readonly ArticleSpeaker[]): void {
    this.remove(path);
    if (speakers.length === 0) return;
    this.#byPath.set(path, speakers);
    speakers.forEach((speaker, index) => {
      const candidate = candidateOf(speaker, path, index);
      const bucket = this.#buckets.get(candidate.bucket) ?? { spellings: new Map(), groups: new Map() };
      this.#buckets.set(candidate.bucket, bucket);
      const spelling = bucket.spellings.get(candidate.key) ?? { ...candidate, members: new Map() };
      bucket.spellings.set(candidate.key, spelling);
      spelling.members.set(`${path}\n${index}`, { path, index, speaker });
      this.#touch(candidate.bucket);
    });
  }

  /** Forgets an article. */
  remove(path: string): void {
    const speakers = this.#byPath.get(path);
    if (!speakers) return;
    this.#byPath.delete(path);
    speakers.forEach((speaker, index) => {
      const { bucket: bucketKey, key } = candidateOf(speaker, path, index);
      const { spellings } = this.#buckets.get(bucketKey)!;
      const { members } = spellings.get(key)!;
      members.delete(`${path}\n${index}`);
      if (members.size === 0) spellings.delete(key);
      this.#touch(bucketKey);
    });
  }

  /** The person behind a speaker of an article; null when the article has no such speaker. */
  personOf(path: string, index: number): Person | null {
    const speaker = this.#byPath.get(path)?.[index];
    if (!speaker) return null;
    this.#regroup();
    const { bucket, key } = candidateOf(speaker, path, index);
    return this.#person(this.#buckets.get(bucket)!.groups.get(key)!);
  }

  /** Everybody, by name, then id. */
  all(): readonly Person[] {
    this.#regroup();
    this.#all ??= [...this.#slugs.values()]
      .flatMap((groups) => [...groups.values()].map((group) => this.#person(group)))
      .sort((a, b) => order(a.name, b.name) || order(a.id, b.id));
    return this.#all;
  }

  /** People who may be the same as this one but are kept apart, since it is not plain. */
  possiblySame(path: string, index: number): readonly Person[] {
    const speaker = this.#byPath.get(path)?.[index];
    if (!speaker) return [];
    this.#regroup();
    const { bucket, key } = candidateOf(speaker, path, index);
    const { groups } = this.#buckets.get(bucket)!;
    return [...groups.get(key)!.possible].sort(order).map((other) => this.#person(groups.get(other)!));
  }

  #touch(bucket: string): void {
    this.#stale.add(bucket);
    this.#all = null;
  }

  /** Groups the spellings of changed buckets anew. */
  #regroup(): void {
    for (const key of this.#stale) {
      const bucket = this.#buckets.get(key)!;
      for (const group of new Set(bucket.groups.values())) this.#dropSlug(group);
      bucket.groups = new Map();
      for (const { keys, possible } of grouped([...bucket.spellings.values()])) {
        const spellings = keys.map((each) => bucket.spellings.get(each)!);
        const name = mostFrequent(nameCounts(spellings))[0]!;
        const group: Group = {
          key: keys[0]!,
          spellings,
          possible,
          name,
          slug: slugOf(name, spellings[0]!.kind),
          person: null,
        };
        for (const each of keys) bucket.groups.set(each, group);
        const namesakes = this.#slugs.get(group.slug) ?? new Map<string, Group>();
        this.#slugs.set(group.slug, namesakes.set(group.key, group));
      }
      if (bucket.spellings.size === 0) this.#buckets.delete(key);
    }
    this.#stale.clear();
  }

  #dropSlug(group: Group): void {
    const namesakes = this.#slugs.get(group.slug)!;
    namesakes.delete(group.key);
    if (namesakes.size === 0) this.#slugs.delete(group.slug);
  }

  #person(group: Group): Person {
    const id = this.#id(group);
    if (group.person?.id === id) return group.person;
    const { name, spellings } = group;
    const members = spellings
      .flatMap((spelling) => [...spelling.members.values()])
      .sort((a, b) => order(a.path, b.path) || a.index - b.index);
    const aliases = new Map<string, number>();
    const roles = new Map<string, number>();
    for (const { speaker } of members) {
      for (const alias of [speaker.name, ...speaker.aliases]) count(aliases, alias);
      for (const role of speaker.roles) count(roles, role);
    }
    aliases.delete(name);
    group.person = {
      id,
      name,
      kind: spellings[0]!.kind,
      aliases: mostFrequent(aliases),
      roles: mostFrequent(roles),
      members: members.map(({ path, index }) => ({ path, index })),
    };
    return group.person;
  }

  #id(group: Group): string {
    const namesakes = this.#slugs.get(group.slug)!;
    if (namesakes.size === 1) return group.slug;
    const place = [...namesakes.keys()].sort(order).indexOf(group.key);
    return place === 0 ? group.slug : `${group.slug}~${place + 1}`;
  }
}

function grouped(spellings: readonly Spelling[]): readonly PersonGroup[] {
  if (spellings.length === 0) return [];
  if (spellings.length === 1) return [{ keys: [spellings[0]!.key], possible: new Set() }];
  const { kind } = spellings[0]!;
  if (kind === 'organization') {
    return groupBodies(
      spellings.map(({ key, acronym, members }) => ({ key, acronym, aliases: aliasesOf(members.values()) })),
    );
  }
  if (kind !== 'person') return spellings.map(({ key }) => ({ keys: [key], possible: new Set() }));
  return groupPersons(
    spellings.map(({ key, person, members }) => ({ key, name: person!, roleNouns: roleNounsOf(members.values()) })),
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
function nameCounts(spellings: readonly Spelling[]): Map<string, number> {
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

function count(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const mostFrequent = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, left], [b, right]) => right - left || b.length - a.length || order(a, b)).map(([key]) => key);

const slugOf = (name: string, kind: SpeakerKind): string => (kind === 'person' ? slug(name) : `${kind}:${slug(name)}`);
