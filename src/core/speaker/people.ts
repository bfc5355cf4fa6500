import { byCodeUnits } from '../text/order';
import { candidateCalled, candidateOf } from './candidate';
import type { SpeakerName } from './decisions';
import { Identifiers } from './identifiers';
import { isSameNaming, type Naming, namingOf } from './naming';
import { type Apart, parted } from './parted';
import { mergedRoles } from './role';
import { isMisspeltSurname } from './same-person';
import type { ArticleSpeaker, SpeakerKind } from './speaker';
import {
  count,
  countName,
  countRoles,
  dependsOnBearers,
  grouped,
  joinsSurnames,
  mostFrequent,
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
  readonly spellings: readonly Known[];
  /** Keys of groups of the same bucket. */
  possible: ReadonlySet<string>;
  readonly name: string;
  readonly slug: string;
  /** Null until somebody asks. */
  person: Person | null;
}

/** A spelling that some article has or, at the last grouping, had. */
interface Known extends Spelling {
  /** As of the last grouping; null before the first. */
  group: Group | null;
}

/** Spellings by key. */
type Bucket = Map<string, Known>;

const isBorne = ({ members }: Spelling): boolean => members.length > 0;

/** Doubtful candidates that are told of. */
const MOST_POSSIBLE = 8;
/** Most names have so few bearers or fewer: an array that may grow takes much more memory than they do. */
const FEW_MEMBERS = 8;
const NOBODY: ReadonlySet<string> = new Set();

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
    const now = speakers.map(namingOf);
    for (let index = 0; index < Math.max(before.length, now.length); index++) {
      const [old, fresh] = [before[index], now[index]];
      if (old && fresh && isSameNaming(old, fresh)) {
        now[index] = old;
        continue;
      }
      if (old) this.#take(path, index, old);
      if (fresh) now[index] = this.#add(path, index, fresh);
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
      const [a, b] = [candidateCalled(one), candidateCalled(other)];
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
    const { bucket, key } = candidateCalled(name);
    this.bringUpToDate();
    const group = this.#buckets.get(bucket)?.get(key)?.group;
    return group ? this.#person(group) : null;
  }

  /** Pairs of names that are one person's, whose words stand the other way round. */
  swapped(): readonly (readonly [SpeakerName, SpeakerName])[] {
    return this.#swapped.pairs();
  }

  /** @returns what another article calls the speaker if it does so alike: most names are kept once, not for each article */
  #add(path: string, index: number, speaker: Naming): Naming {
    const candidate = candidateOf(speaker, path, index);
    const bucket = this.#buckets.get(candidate.bucket) ?? this.#newBucket(candidate.bucket);
    const spelling = bucket.get(candidate.key) ?? { ...newSpelling(candidate), group: null };
    bucket.set(candidate.key, spelling);
    const [first] = spelling.members;
    if (!first) this.#swapped.add(speaker, (other) => this.#isKnown(other));
    spelling.members = withMember(spelling.members, { path, index });
    if (candidate.statesAcronym) spelling.stating++;
    countName(spelling, speaker.name, 1);
    countRoles(spelling, speaker, 1);
    this.#touch(candidate.bucket, candidate.key);
    // the article's own names are not there yet
    const known = first && first.path !== path ? this.#naming(first) : speaker;
    return isSameNaming(known, speaker) ? known : speaker;
  }

  #take(path: string, index: number, speaker: Naming): void {
    const { bucket, key, statesAcronym } = candidateOf(speaker, path, index);
    const spelling = this.#buckets.get(bucket)!.get(key)!;
    spelling.members = spelling.members.filter((member) => member.path !== path || member.index !== index);
    if (statesAcronym) spelling.stating--;
    countName(spelling, speaker.name, -1);
    countRoles(spelling, speaker, -1);
    if (!isBorne(spelling)) {
      this.#swapped.remove(speaker);
      // one that was grouped goes with the next grouping
      if (spelling.group === null) this.#buckets.get(bucket)!.delete(key);
    }
    this.#touch(bucket, key);
  }

  /** The person behind a speaker of an article; null when the article has no such speaker. */
  personOf(path: string, index: number): Person | null {
    const speaker = this.#byPath.get(path)?.[index];
    if (!speaker) return null;
    this.bringUpToDate();
    const { bucket, key } = candidateOf(speaker, path, index);
    return this.#person(this.#buckets.get(bucket)!.get(key)!.group!);
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
    const spellings = this.#buckets.get(bucket)!;
    const group = spellings.get(key)!.group!;
    const doubtful = new Set([...group.possible].sort(byCodeUnits).map((each) => spellings.get(each)!.group!));
    // Bearers of one given name whose surnames differ by a letter are kept apart, but worth a look.
    const others = person === null ? [] : [...spellings.values()].sort((a, b) => byCodeUnits(a.key, b.key));
    for (const other of others) {
      if (other.person && isMisspeltSurname(person!, other.person)) doubtful.add(other.group!);
    }
    const swapped = swappedName(speaker);
    const twin = swapped && candidateCalled(swapped);
    const twins = twin && this.#buckets.get(twin.bucket)?.get(twin.key)?.group;
    if (twins) doubtful.add(twins);
    doubtful.delete(group);
    return [...doubtful].slice(0, MOST_POSSIBLE).map((other) => this.#person(other));
  }

  #isKnown(name: SpeakerName): boolean {
    const { bucket, key } = candidateCalled(name);
    const known = this.#buckets.get(bucket)?.get(key);
    return known !== undefined && isBorne(known);
  }

  #newBucket(key: string): Bucket {
    const made: Bucket = new Map();
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
      const spellings = Array.from(changed).flatMap((spelling) => bucket.get(spelling) ?? []);
      const sameSpellings = spellings.every((spelling) => isBorne(spelling) === (spelling.group !== null));
      const joined = spellings.some(({ group }) => joinsSurnames(group?.spellings ?? []));
      const isRefreshed = sameSpellings && !joined && !this.#stale.has(key) && !this.#apart.has(key);
      if (isRefreshed && !dependsOnBearers([...bucket.values()].filter(isBorne))) this.#refresh(spellings);
      else this.#group(key, bucket, changed);
      if (bucket.size === 0) this.#buckets.delete(key);
      this.#changed.delete(key);
      this.#stale.delete(key);
      if (this.#changed.size > 0 && isDue()) return false;
    }
    return true;
  }

  #group(key: string, bucket: Bucket, changed: ReadonlySet<string>): void {
    const before = new Set<Group>();
    for (const spelling of bucket.values()) {
      if (spelling.group) before.add(spelling.group);
      if (!isBorne(spelling)) bucket.delete(spelling.key);
    }
    const outcome = parted(
      grouped([...bucket.values()]),
      this.#apart.get(key),
      (spelling) => bucket.get(spelling)!.members.length,
    );
    const kept = new Set<Group>();
    const fresh: (readonly [spellings: readonly Known[], possible: ReadonlySet<string>])[] = [];
    for (const { keys, possible } of outcome) {
      const spellings = keys.map((each) => bucket.get(each)!);
      const known = spellings[0]!.group;
      if (known && isSameGroup(known, keys, changed)) {
        known.possible = possible;
        kept.add(known);
      } else fresh.push([spellings, possible]);
    }
    for (const group of before) if (!kept.has(group)) this.#identifiers.remove(group.slug, group);
    for (const [spellings, possible] of fresh) this.#newGroup(spellings, possible);
  }

  /** The same names as before, but other bearers: only the names of their groups may change. */
  #refresh(changed: readonly Known[]): void {
    for (const group of new Set(changed.flatMap((spelling) => spelling.group ?? []))) {
      this.#identifiers.remove(group.slug, group);
      this.#newGroup(group.spellings, group.possible);
    }
  }

  #newGroup(spellings: readonly Known[], possible: ReadonlySet<string>): void {
    const name = mostFrequent(nameCounts(spellings, (member) => this.#naming(member).name))[0]!;
    const group: Group = {
      key: spellings[0]!.key,
      spellings,
      possible: possible.size === 0 ? NOBODY : possible,
      name,
      slug: slugOf(name, spellings[0]!.kind),
      person: null,
    };
    for (const spelling of spellings) spelling.group = group;
    this.#identifiers.add(group.slug, group);
  }

  #naming({ path, index }: PersonMember): Naming {
    return this.#byPath.get(path)![index]!;
  }

  #person(group: Group): Person {
    const id = this.#identifiers.of(group.slug, group);
    if (group.person?.id === id) return group.person;
    const { name, spellings } = group;
    const members = spellings.flatMap((spelling) => spelling.members).sort(byPlace);
    const aliases = new Map<string, number>();
    const roles = new Map<string, number>();
    for (const member of members) {
      const naming = this.#naming(member);
      count(aliases, naming.name);
      for (const alias of naming.aliases) count(aliases, alias);
      for (const role of naming.roles) count(roles, role);
    }
    aliases.delete(name);
    group.person = {
      id,
      name,
      kind: spellings[0]!.kind,
      aliases: mostFrequent(aliases),
      roles: mostFrequent(mergedRoles(roles)),
      members,
    };
    return group.person;
  }
}

/** Whether a group has the same spellings as before, none of them with other bearers. */
function isSameGroup({ key, spellings }: Group, keys: readonly string[], changed: ReadonlySet<string>): boolean {
  return (
    key === keys[0] &&
    spellings.length === keys.length &&
    spellings.every((spelling, index) => spelling.key === keys[index] && !changed.has(spelling.key))
  );
}

function withMember(members: PersonMember[], member: PersonMember): PersonMember[] {
  if (members.length < FEW_MEMBERS) return members.concat([member]);
  members.push(member);
  return members;
}
