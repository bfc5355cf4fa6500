import { byCodeUnits } from '../text/order';
import { type Bearer, Bearers, withBearer } from './bearers';
import { candidateCalled, candidateOf } from './candidate';
import type { SpeakerName } from './decisions';
import { type Group, isSameGroup, type Known, spellingsOf } from './group';
import { Identifiers } from './identifiers';
import { type PackedNaming, packNaming, unpackNaming } from './naming';
import { type Apart, parted } from './parted';
import { mergedRoles } from './role';
import { isMisspeltSurname } from './same-person';
import { Shelves } from './shelves';
import type { ArticleSpeaker, SpeakerKind } from './speaker';
import {
  count,
  countBearer,
  dependsOnBearers,
  groupSpellings,
  isBorne,
  joinsSurnames,
  mostFrequent,
  nameCounts,
  namingCounts,
  newSpelling,
  personIn,
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

/** Doubtful candidates that are told of. */
const MOST_POSSIBLE = 8;
const NOBODY: ReadonlySet<string> = new Set();
const NO_OTHERS: readonly Known[] = [];

/**
 * The people of all articles, kept up to date article by article.
 *
 * Names are indexed by the consonants of their surname, organisations by their name's initials; only names that share an
 * entry are compared, and only when a spelling comes or goes. Whoever has no name ("a senior official") is a person of its
 * own in each article. The outcome depends on the articles alone, not on the order in which they came.
 */
export class People {
  readonly #bearers = new Bearers();
  readonly #buckets = new Shelves<Known>();
  /** Keys of spellings that changed since the last grouping, by bucket. */
  readonly #changed = new Map<string, Set<string>>();
  /** By bucket: spellings that people keep apart. */
  #apart: ReadonlyMap<string, Apart> = new Map();
  /** Buckets to be grouped again, though none of their spellings changed. */
  readonly #stale = new Set<string>();
  readonly #identifiers = new Identifiers<Group>();
  readonly #swapped = new SwappedNames();
  /** Of one whose article is in. */
  readonly #namingOf = (bearer: Bearer): PackedNaming => this.#bearers.namingOf(bearer)!;

  /** Takes in the speakers of a new or changed article; those that stay as they were cost nothing. */
  replace(path: string, speakers: readonly ArticleSpeaker[]): void {
    const before = this.#bearers.namingsOf(path);
    const now = speakers.map(packNaming);
    for (let index = 0; index < Math.max(before.length, now.length); index++) {
      const [old, fresh] = [before[index], now[index]];
      if (old !== undefined && old !== fresh) this.#take(path, index, old);
      if (fresh !== undefined) now[index] = old === fresh ? old : this.#add(path, index, fresh);
    }
    this.#bearers.replace(path, now);
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
    const group = this.#buckets.get(bucket, key)?.group;
    return group ? this.#person(group) : null;
  }

  /** Whoever has an identifier; null when nobody does. */
  withId(id: string): Person | null {
    this.bringUpToDate();
    const group = this.#identifiers.find(id);
    return group && this.#person(group);
  }

  /** Pairs of names that are one person's, whose words stand the other way round. */
  swapped(): readonly (readonly [SpeakerName, SpeakerName])[] {
    return this.#swapped.pairs();
  }

  /** @returns what another article calls the speaker if it does so alike: most names are kept once, not for each article */
  #add(path: string, index: number, packed: PackedNaming): PackedNaming {
    const speaker = unpackNaming(packed);
    const candidate = candidateOf(speaker, path, index);
    const known = this.#buckets.get(candidate.bucket, candidate.key);
    const spelling: Known = known ?? newSpelling(candidate);
    if (!known) this.#buckets.put(candidate.bucket, spelling);
    const [first] = spelling.bearers;
    if (first === undefined) this.#swapped.add(speaker, (other) => this.#isKnown(other));
    spelling.bearers = withBearer(spelling.bearers, this.#bearers.numberOf(path, index));
    if (candidate.statesAcronym) spelling.stating++;
    countBearer(spelling, speaker, 1);
    this.#touch(candidate.bucket, candidate.key);
    const others = first === undefined ? undefined : this.#bearers.namingOf(first);
    return others === packed ? others : packed;
  }

  #take(path: string, index: number, packed: PackedNaming): void {
    const speaker = unpackNaming(packed);
    const { bucket, key, statesAcronym } = candidateOf(speaker, path, index);
    const spelling = this.#buckets.get(bucket, key)!;
    const bearer = this.#bearers.numberOf(path, index);
    spelling.bearers = spelling.bearers.filter((each) => each !== bearer);
    if (statesAcronym) spelling.stating--;
    countBearer(spelling, speaker, -1);
    if (!isBorne(spelling)) {
      this.#swapped.remove(speaker);
      // one that was grouped goes with the next grouping
      if (spelling.group === null) this.#buckets.take(bucket, key);
    }
    this.#touch(bucket, key);
  }

  /** The person behind a speaker of an article; null when the article has no such speaker. */
  personOf(path: string, index: number): Person | null {
    const group = this.#groupOf(path, index);
    return group && this.#person(group);
  }

  /** The same, but only the identifier: to tell all else of who is quoted in thousands of articles takes long. */
  idOf(path: string, index: number): string | null {
    const group = this.#groupOf(path, index);
    return group && this.#identifiers.of(group.slug, group);
  }

  /** Everybody, in no order; who comes or goes meanwhile may be missed. */
  *each(): Generator<Person> {
    this.bringUpToDate();
    // one without bearers goes with the next grouping
    for (const group of this.#identifiers.things()) if (spellingsOf(group).some(isBorne)) yield this.#person(group);
  }

  /** People who may be the same as this one but are kept apart, since it is not plain. */
  possiblySame(path: string, index: number): readonly Person[] {
    const packed = this.#bearers.namingsOf(path)[index];
    if (packed === undefined) return [];
    this.bringUpToDate();
    const speaker = unpackNaming(packed);
    const { bucket, key, person } = candidateOf(speaker, path, index);
    const group = this.#buckets.get(bucket, key)!.group!;
    const keys = [...group.possible].sort(byCodeUnits);
    const doubtful = new Set(keys.map((each) => this.#buckets.get(bucket, each)!.group!));
    // Bearers of one given name whose surnames differ by a letter are kept apart, but worth a look.
    const others = person ? this.#buckets.on(bucket).toSorted((a, b) => byCodeUnits(a.key, b.key)) : [];
    for (const other of others) {
      const name = personIn(other, this.#namingOf);
      if (name && isMisspeltSurname(person!, name)) doubtful.add(other.group!);
    }
    const swapped = swappedName(speaker);
    const twin = swapped && candidateCalled(swapped);
    const twins = twin && this.#buckets.get(twin.bucket, twin.key)?.group;
    if (twins) doubtful.add(twins);
    doubtful.delete(group);
    return [...doubtful].slice(0, MOST_POSSIBLE).map((other) => this.#person(other));
  }

  #groupOf(path: string, index: number): Group | null {
    const packed = this.#bearers.namingsOf(path)[index];
    if (packed === undefined) return null;
    this.bringUpToDate();
    const { bucket, key } = candidateOf(unpackNaming(packed), path, index);
    return this.#buckets.get(bucket, key)!.group!;
  }

  #isKnown(name: SpeakerName): boolean {
    const { bucket, key } = candidateCalled(name);
    const known = this.#buckets.get(bucket, key);
    return known !== undefined && isBorne(known);
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
      const spellings = Array.from(changed).flatMap((spelling) => this.#buckets.get(key, spelling) ?? []);
      const sameSpellings = spellings.every((spelling) => isBorne(spelling) === (spelling.group !== null));
      const isRefreshed =
        sameSpellings &&
        !this.#stale.has(key) &&
        !this.#apart.has(key) &&
        !spellings.some(({ group }) => group !== null && joinsSurnames(spellingsOf(group), this.#namingOf)) &&
        !dependsOnBearers(this.#buckets.on(key).filter(isBorne), this.#namingOf);
      if (isRefreshed) this.#refresh(spellings);
      else this.#group(key, changed);
      this.#changed.delete(key);
      this.#stale.delete(key);
      if (this.#changed.size > 0 && isDue()) return false;
    }
    return true;
  }

  #group(bucket: string, changed: ReadonlySet<string>): void {
    const before = new Set<Group>();
    for (const spelling of this.#buckets.on(bucket)) {
      if (spelling.group) before.add(spelling.group);
      if (!isBorne(spelling)) this.#buckets.take(bucket, spelling.key);
    }
    const outcome = parted(
      groupSpellings(this.#buckets.on(bucket), this.#namingOf),
      this.#apart.get(bucket),
      (spelling) => this.#buckets.get(bucket, spelling)!.bearers.length,
    );
    const kept = new Set<Group>();
    const fresh: (readonly [spellings: readonly Known[], possible: ReadonlySet<string>])[] = [];
    for (const { keys, possible } of outcome) {
      const spellings = keys.map((each) => this.#buckets.get(bucket, each)!);
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
      this.#newGroup(spellingsOf(group), group.possible);
    }
  }

  #newGroup(spellings: readonly Known[], possible: ReadonlySet<string>): void {
    const [first, ...others] = spellings as readonly [Known, ...Known[]];
    const group: Group = {
      key: first.key,
      first,
      others: others.length === 0 ? NO_OTHERS : others,
      possible: possible.size === 0 ? NOBODY : possible,
      slug: slugOf(this.#nameOf(spellings), first.kind),
      person: null,
    };
    for (const spelling of spellings) spelling.group = group;
    this.#identifiers.add(group.slug, group);
  }

  /** The name that most bearers' articles use. */
  #nameOf(spellings: readonly Known[]): string {
    return mostFrequent(nameCounts(spellings, this.#namingOf))[0]!;
  }

  #person(group: Group): Person {
    const id = this.#identifiers.of(group.slug, group);
    const known = group.person?.deref();
    if (known?.id === id) return known;
    const spellings = spellingsOf(group);
    const name = this.#nameOf(spellings);
    const bearers = spellings.flatMap((spelling) => spelling.bearers);
    const aliases = new Map<string, number>();
    const roles = new Map<string, number>();
    for (const [packed, times] of namingCounts(bearers, this.#namingOf)) {
      const naming = unpackNaming(packed);
      count(aliases, naming.name, times);
      for (const alias of naming.aliases) count(aliases, alias, times);
      for (const role of naming.roles) count(roles, role, times);
    }
    aliases.delete(name);
    const person: Person = {
      id,
      name,
      kind: group.first.kind,
      aliases: mostFrequent(aliases),
      roles: mostFrequent(mergedRoles(roles)),
      members: bearers.map((bearer) => this.#bearers.memberOf(bearer)).sort(byPlace),
    };
    group.person = new WeakRef(person);
    return person;
  }
}
