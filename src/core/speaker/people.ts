import { byCodeUnits } from '../text/order';
import { type Candidate, candidateOf } from './candidate';
import type { SpeakerName } from './decisions';
import { Identifiers } from './identifiers';
import { type Apart, parted } from './parted';
import { mergedRoles } from './role';
import { isMisspeltSurname } from './same-person';
import type { ArticleSpeaker, SpeakerKind } from './speaker';
import {
  count,
  countRoles,
  dependsOnBearers,
  grouped,
  joinsSurnames,
  mostFrequent,
  type Naming,
  nameCounts,
  newSpelling,
  type Spelling,
  slugOf,
} from './spellings';
import { SwappedNames, swappedName } from './swapped-name';

/** A speaker of one article: the article's path and the speaker's index in it. */
export interface PersonMember {
  readonly path: string;
  readonly index: number;
}

/** By path, then index. */
export const byPlace = (a: PersonMember, b: PersonMember): number => byCodeUnits(a.path, b.path) || a.index - b.index;

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

interface Group {
  readonly key: string;
  readonly spellings: readonly Spelling[];
  /** Keys of groups of the same bucket. */
  possible: ReadonlySet<string>;
  readonly name: string;
  readonly slug: string;
  /** Null until somebody asks. */
  person: Person | null;
}

interface Bucket {
  readonly spellings: Map<string, Spelling>;
  /** Group of each spelling's key, as of the last grouping. */
  groups: Map<string, Group>;
}

/** Index of a speaker that is in no article. */
const NOWHERE = -1;
/** Doubtful candidates that are told of. */
const MOST_POSSIBLE = 8;

/**
 * The people of all articles, kept up to date article by article.
 *
 * Names are indexed by the consonants of their surname, organisations by their name's initials; only names that share an
 * entry are compared, and only when a spelling comes or goes. Whoever has no name ("a senior official") is a person of its
 * own in each article. The outcome depends on the articles alone, not on the order in which they came.
 */
export class People {
  readonly #byPath = new Map<string, readonly Naming[]>();
  readonly #buckets = new Map<string, Bucket>();
  /** Keys of spellings that changed since the last grouping, by bucket. */
  readonly #changed = new Map<string, Set<string>>();
  /** By bucket: spellings that people keep apart. */
  #apart: ReadonlyMap<string, Apart> = new Map();
  /** Buckets to be grouped again, though none of their spellings changed. */
  readonly #stale = new Set<string>();
  readonly #identifiers = new Identifiers<Group>();
  readonly #swapped = new SwappedNames();

  /** Takes in the speakers of a new or changed article; those that stay as they were cost nothing. */
  replace(path: string, speakers: readonly ArticleSpeaker[]): void {
    const before = this.#byPath.get(path) ?? [];
    const now = speakers.map(({ name, kind, aliases, roles }): Naming => ({ name, kind, aliases, roles }));
    for (let index = 0; index < Math.max(before.length, now.length); index++) {
      const [old, fresh] = [before[index], now[index]];
      if (old && fresh && isSameNaming(old, fresh)) continue;
      if (old) this.#take(path, index, old);
      if (fresh) this.#add(path, index, fresh);
    }
    if (now.length > 0) this.#byPath.set(path, now);
    else this.#byPath.delete(path);
  }

  /** Forgets an article. */
  remove(path: string): void {
    this.replace(path, []);
  }

  /** Takes in all pairs of speakers that are not one person, whatever their names say. */
  keepApart(pairs: readonly (readonly [SpeakerName, SpeakerName])[]): void {
    const apart = new Map<string, Map<string, Set<string>>>();
    for (const [one, other] of pairs) {
      const [a, b] = [spellingOf(one), spellingOf(other)];
      if (a.bucket !== b.bucket || a.key === b.key) continue;
      const inBucket = apart.get(a.bucket) ?? new Map<string, Set<string>>();
      apart.set(a.bucket, inBucket);
      inBucket.set(a.key, (inBucket.get(a.key) ?? new Set()).add(b.key));
      inBucket.set(b.key, (inBucket.get(b.key) ?? new Set()).add(a.key));
    }
    for (const bucket of [...this.#apart.keys(), ...apart.keys()]) {
      if (this.#buckets.has(bucket)) this.#stale.add(bucket);
    }
    this.#apart = apart;
  }

  /** The person whom articles call so; null when no article does, or the name does not tell. */
  find(name: SpeakerName): Person | null {
    const { bucket, key } = spellingOf(name);
    this.bringUpToDate();
    const group = this.#buckets.get(bucket)?.groups.get(key);
    return group ? this.#person(group) : null;
  }

  /** Pairs of names that are one person's, whose words stand the other way round. */
  swapped(): readonly (readonly [SpeakerName, SpeakerName])[] {
    return this.#swapped.pairs();
  }

  #add(path: string, index: number, speaker: Naming): void {
    const candidate = candidateOf(speaker, path, index);
    const bucket = this.#buckets.get(candidate.bucket) ?? this.#newBucket(candidate.bucket);
    const known = bucket.spellings.get(candidate.key);
    const spelling = known ?? newSpelling(candidate);
    bucket.spellings.set(candidate.key, spelling);
    if (!known) this.#swapped.add(speaker, (other) => this.#isKnown(other));
    spelling.members.push({ path, index, speaker });
    if (candidate.statesAcronym) spelling.stating++;
    countRoles(spelling, speaker, 1);
    this.#touch(candidate.bucket, candidate.key);
  }

  #take(path: string, index: number, speaker: Naming): void {
    const { bucket, key, statesAcronym } = candidateOf(speaker, path, index);
    const { spellings } = this.#buckets.get(bucket)!;
    const spelling = spellings.get(key)!;
    const { members } = spelling;
    members.splice(
      members.findIndex((member) => member.path === path && member.index === index),
      1,
    );
    if (statesAcronym) spelling.stating--;
    countRoles(spelling, speaker, -1);
    if (members.length === 0) {
      spellings.delete(key);
      this.#swapped.remove(speaker);
    }
    this.#touch(bucket, key);
  }

  /** The person behind a speaker of an article; null when the article has no such speaker. */
  personOf(path: string, index: number): Person | null {
    const speaker = this.#byPath.get(path)?.[index];
    if (!speaker) return null;
    this.bringUpToDate();
    const { bucket, key } = candidateOf(speaker, path, index);
    return this.#person(this.#buckets.get(bucket)!.groups.get(key)!);
  }

  /** Everybody, in no order; who comes or goes meanwhile may be missed. */
  *each(): Generator<Person> {
    this.bringUpToDate();
    for (const group of this.#identifiers.things()) yield this.#person(group);
  }

  /** People who may be the same as this one but are kept apart, since it is not plain. */
  possiblySame(path: string, index: number): readonly Person[] {
    const speaker = this.#byPath.get(path)?.[index];
    if (!speaker) return [];
    this.bringUpToDate();
    const { bucket, key, person } = candidateOf(speaker, path, index);
    const { groups, spellings } = this.#buckets.get(bucket)!;
    const group = groups.get(key)!;
    const doubtful = new Set([...group.possible].sort(byCodeUnits).map((each) => groups.get(each)!));
    // Bearers of one given name whose surnames differ by a letter are kept apart, but worth a look.
    const others = person === null ? [] : [...spellings.values()].sort((a, b) => byCodeUnits(a.key, b.key));
    for (const other of others) {
      if (other.person && isMisspeltSurname(person!, other.person)) doubtful.add(groups.get(other.key)!);
    }
    const swapped = swappedName(speaker);
    const twin = swapped && spellingOf(swapped);
    const twins = twin && this.#buckets.get(twin.bucket)?.groups.get(twin.key);
    if (twins) doubtful.add(twins);
    doubtful.delete(group);
    return [...doubtful].slice(0, MOST_POSSIBLE).map((other) => this.#person(other));
  }

  #isKnown(name: SpeakerName): boolean {
    const { bucket, key } = spellingOf(name);
    return this.#buckets.get(bucket)?.spellings.has(key) ?? false;
  }

  #newBucket(key: string): Bucket {
    const made: Bucket = { spellings: new Map(), groups: new Map() };
    this.#buckets.set(key, made);
    return made;
  }

  #touch(bucket: string, spelling: string): void {
    this.#changed.set(bucket, (this.#changed.get(bucket) ?? new Set()).add(spelling));
  }

  /**
   * Groups anew what changed. Every question does it, and after many changes it takes long: whoever must not be held up
   * does it bit by bit.
   *
   * @param isDue whether to stop for now
   * @returns whether everything is up to date
   */
  bringUpToDate(isDue: () => boolean = () => false): boolean {
    for (const key of this.#stale) if (!this.#changed.has(key)) this.#changed.set(key, new Set());
    for (const [key, changed] of this.#changed) {
      const bucket = this.#buckets.get(key)!;
      const sameSpellings = [...changed].every(
        (spelling) => bucket.spellings.has(spelling) === bucket.groups.has(spelling),
      );
      const joined = [...changed].some((spelling) => joinsSurnames(bucket.groups.get(spelling)?.spellings ?? []));
      const isRefreshed = sameSpellings && !joined && !this.#stale.has(key) && !this.#apart.has(key);
      if (isRefreshed && !dependsOnBearers(bucket.spellings.values())) this.#refresh(bucket, changed);
      else this.#group(key, bucket, changed);
      if (bucket.spellings.size === 0) this.#buckets.delete(key);
      this.#changed.delete(key);
      this.#stale.delete(key);
      if (this.#changed.size > 0 && isDue()) return false;
    }
    return true;
  }

  #group(key: string, bucket: Bucket, changed: ReadonlySet<string>): void {
    const before = bucket.groups;
    bucket.groups = new Map();
    const kept = new Set<Group>();
    const outcome = parted(
      grouped([...bucket.spellings.values()]),
      this.#apart.get(key),
      (spelling) => bucket.spellings.get(spelling)!.members.length,
    );
    for (const { keys, possible } of outcome) {
      const known = before.get(keys[0]!);
      if (known && isSameGroup(known, keys, changed)) {
        known.possible = possible;
        kept.add(known);
        for (const key of keys) bucket.groups.set(key, known);
      }
    }
    for (const group of new Set(before.values())) {
      if (!kept.has(group)) this.#identifiers.remove(group.slug, group.key);
    }
    for (const { keys, possible } of outcome) {
      if (!bucket.groups.has(keys[0]!)) this.#newGroup(bucket, keys, possible);
    }
  }

  /** The same names as before, but other bearers: only the names of their groups may change. */
  #refresh(bucket: Bucket, changed: Iterable<string>): void {
    const groups = new Set(
      [...changed].map((spelling) => bucket.groups.get(spelling)).filter((group) => group !== undefined),
    );
    for (const { slug, key, spellings, possible } of groups) {
      this.#identifiers.remove(slug, key);
      this.#newGroup(
        bucket,
        spellings.map((spelling) => spelling.key),
        possible,
      );
    }
  }

  #newGroup(bucket: Bucket, keys: readonly string[], possible: ReadonlySet<string>): void {
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
    this.#identifiers.add(group.slug, group.key, group);
  }

  #person(group: Group): Person {
    const id = this.#identifiers.of(group.slug, group.key);
    if (group.person?.id === id) return group.person;
    const { name, spellings } = group;
    const members = spellings.flatMap((spelling) => spelling.members).sort(byPlace);
    const aliases = new Map<string, number>();
    const roles = new Map<string, number>();
    for (const { speaker } of members) {
      count(aliases, speaker.name);
      for (const alias of speaker.aliases) count(aliases, alias);
      for (const role of speaker.roles) count(roles, role);
    }
    aliases.delete(name);
    group.person = {
      id,
      name,
      kind: spellings[0]!.kind,
      aliases: mostFrequent(aliases),
      roles: mostFrequent(mergedRoles(roles)),
      members: members.map(({ path, index }) => ({ path, index })),
    };
    return group.person;
  }
}

/** A name by which no article is known, as a spelling of that name would be. */
const spellingOf = ({ name, kind }: SpeakerName): Candidate =>
  candidateOf({ name, kind, aliases: [], roles: [] }, '', NOWHERE);

/** Whether a group has the same spellings as before, none of them with other bearers. */
function isSameGroup({ key, spellings }: Group, keys: readonly string[], changed: ReadonlySet<string>): boolean {
  return (
    key === keys[0] &&
    spellings.length === keys.length &&
    spellings.every((spelling, index) => spelling.key === keys[index] && !changed.has(spelling.key))
  );
}

const isSameNaming = (a: Naming, b: Naming): boolean =>
  a.name === b.name && a.kind === b.kind && isSameList(a.aliases, b.aliases) && isSameList(a.roles, b.roles);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);
