import { byCodeUnits } from '../text/order';
import { latestFirst, type SpeakerDecisions, type SpeakerName, type SpeakerVerdict } from './decisions';
import { byPlace, People, type Person } from './people';
import type { ArticleSpeaker } from './speaker';

/** Persons as people decided, over those whom names and roles tell. */
interface View {
  /** By the identifier of each detected person that is a part of another one or has another name. */
  readonly shown: ReadonlyMap<string, Person>;
  /** Detected persons, by the identifier of the person who is shown. */
  readonly parts: ReadonlyMap<string, readonly Person[]>;
}

const NO_DECISIONS: SpeakerDecisions = { pairs: [], names: [] };

/**
 * The people of all articles as names and roles tell, corrected by what people decided: speakers put together, kept apart or
 * called otherwise. A decision on somebody who is in no article waits. The outcome depends on articles and decisions alone,
 * not on the order in which they came.
 */
export class DecidedPeople {
  readonly #people = new People();
  #decisions = NO_DECISIONS;
  /** Null when it has to be made anew. */
  #view: View | null = null;

  /** Takes in all decisions there are, in the place of those known before. */
  decide(decisions: SpeakerDecisions): void {
    this.#decisions = decisions;
    this.#people.keepApart(decisions.pairs.filter(({ same }) => !same).map(({ speakers }) => speakers));
    this.#forget();
  }

  /** See `People.replace`. */
  replace(path: string, speakers: readonly ArticleSpeaker[]): void {
    this.#people.replace(path, speakers);
    this.#forget();
  }

  /** Forgets an article. */
  remove(path: string): void {
    this.#people.remove(path);
    this.#forget();
  }

  /** Everybody, in no order; who comes or goes meanwhile may be missed. */
  *each(): Generator<Person> {
    const { shown, parts } = this.#current();
    for (const person of this.#people.each()) {
      const other = shown.get(person.id);
      if (other === undefined) yield person;
      else if (parts.get(other.id)![0] === person) yield other;
    }
  }

  /** Whoever has an identifier, or is shown in the place of who has it; null when nobody does. */
  withId(id: string): Person | null {
    const person = this.#people.withId(id);
    return person && this.#shown(person);
  }

  /** See `People.bringUpToDate`. */
  bringUpToDate(isDue: () => boolean): boolean {
    return this.#people.bringUpToDate(isDue);
  }

  /** The person behind a speaker of an article; null when the article has no such speaker. */
  personOf(path: string, index: number): Person | null {
    const person = this.#people.personOf(path, index);
    return person && this.#shown(person);
  }

  /** The same, but only the identifier. */
  idOf(path: string, index: number): string | null {
    const id = this.#people.idOf(path, index);
    return id && (this.#current().shown.get(id)?.id ?? id);
  }

  /** Whether people decided anything. */
  get hasDecisions(): boolean {
    const { pairs, names } = this.#decisions;
    return pairs.length + names.length > 0;
  }

  /**
   * Whoever people made of a speaker of an article, by a merge or another name; null where nobody decided, and as long as it is
   * not worked out who is who after changes: see `bringUpToDate`.
   */
  decidedOf(path: string, index: number): Person | null {
    if (!this.hasDecisions || !this.#people.bringUpToDate(() => true)) return null;
    const person = this.#people.personOf(path, index);
    return person && (this.#current().shown.get(person.id) ?? null);
  }

  /** People who may be the same as this one, and on whom nobody decided. */
  possiblySame(person: Person): readonly Person[] {
    const apart = new Set(
      this.verdictsOn(person).flatMap(({ speakers, same }) =>
        same ? [] : speakers.map((each) => this.#find(each)?.id),
      ),
    );
    const others = this.#partsOf(person).flatMap(({ members: [member] }) =>
      member ? this.#people.possiblySame(member.path, member.index).map((each) => this.#shown(each)) : [],
    );
    return [...new Map(others.map((each) => [each.id, each])).values()].filter(
      ({ id }) => id !== person.id && !apart.has(id),
    );
  }

  /** The decisions on this person and another one, or on two who are both this person. */
  verdictsOn({ id }: Person): readonly SpeakerVerdict[] {
    return this.#decisions.pairs.filter(({ speakers }) => speakers.some((each) => this.#find(each)?.id === id));
  }

  /** How to name a person in a decision: as the articles do. Null for whom no name tells from others. */
  nameOf(person: Person): SpeakerName | null {
    const [first] = this.#partsOf(person);
    const name = first && { name: first.name, kind: first.kind };
    return name && this.#people.find(name) === first ? name : null;
  }

  #partsOf(person: Person): readonly Person[] {
    const [member] = person.members;
    const parts = this.#current().parts.get(person.id);
    const detected = member ? this.#people.personOf(member.path, member.index) : null;
    return parts ?? (detected ? [detected] : []);
  }

  #find(name: SpeakerName): Person | null {
    const person = this.#people.find(name);
    return person && this.#shown(person);
  }

  #shown(person: Person): Person {
    return this.#current().shown.get(person.id) ?? person;
  }

  #forget(): void {
    this.#view = null;
  }

  #current(): View {
    this.#view ??= this.#compute();
    return this.#view;
  }

  #compute(): View {
    const shown = new Map<string, Person>();
    const parts = new Map<string, readonly Person[]>();
    const { pairs, names } = this.#decisions;
    const swapped = this.#people.swapped().map((speakers) => ({ speakers, same: true, time: '' }));
    if (pairs.length === 0 && names.length === 0 && swapped.length === 0) return { shown, parts };
    const called = new Map<string, string>();
    const groups = this.#joined(latestFirst([...pairs, ...swapped]));
    for (const { speaker, shown: name } of latestFirst(names)) {
      const person = this.#people.find(speaker);
      if (!person) continue;
      const group = groups.get(person.id) ?? [person];
      groups.set(person.id, group);
      const { id } = leadOf(group);
      if (!called.has(id)) called.set(id, name);
    }
    for (const group of new Set(groups.values())) {
      const lead = leadOf(group);
      const ordered = [lead, ...group.filter((each) => each !== lead).sort((a, b) => byCodeUnits(a.id, b.id))];
      const person = asOne(ordered, called.get(lead.id) ?? lead.name);
      parts.set(lead.id, ordered);
      for (const { id } of group) shown.set(id, person);
    }
    return { shown, parts };
  }

  /** Detected persons who are one, by the identifier of each; later decisions first, and never against one to keep apart. */
  #joined(pairs: readonly SpeakerVerdict[]): Map<string, readonly Person[]> {
    const groups = new Map<string, readonly Person[]>();
    const found = pairs.flatMap(({ speakers: [a, b], same }) => {
      const [left, right] = [this.#people.find(a), this.#people.find(b)];
      return left && right && left !== right ? [{ left, right, same }] : [];
    });
    const apart = new Set(
      found.filter(({ same }) => !same).flatMap(({ left, right }) => [pairOf(left, right), pairOf(right, left)]),
    );
    for (const { left, right, same } of found) {
      if (!same) continue;
      const [a, b] = [groups.get(left.id) ?? [left], groups.get(right.id) ?? [right]];
      if (a === b || a.some((one) => b.some((other) => apart.has(pairOf(one, other))))) continue;
      const joined = [...a, ...b];
      for (const { id } of joined) groups.set(id, joined);
    }
    return groups;
  }
}

const pairOf = (a: Person, b: Person): string => `${a.id}\n${b.id}`;

/** Whom most articles name; of equals the first by identifier. */
const leadOf = (group: readonly Person[]): Person =>
  group.reduce((a, b) => ((b.members.length - a.members.length || byCodeUnits(a.id, b.id)) > 0 ? b : a));

function asOne(parts: readonly Person[], name: string): Person {
  const lead = parts[0]!;
  const spellings = new Set(parts.flatMap((part) => [part.name, ...part.aliases]));
  spellings.delete(name);
  return {
    id: lead.id,
    name,
    kind: lead.kind,
    aliases: [...spellings],
    roles: [...new Set(parts.flatMap(({ roles }) => roles))],
    members: parts.flatMap(({ members }) => members).sort(byPlace),
  };
}
