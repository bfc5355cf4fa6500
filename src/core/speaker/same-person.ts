import { offices, roleNouns } from './candidate';
import { givenCounterparts, givenNameGender, nicknames } from './lexicon';
import type { PersonName } from './person-name';
import { isSlip, romanised } from './spelling';

/** A person's name over all articles as it is compared with others. */
export interface NamedSpelling {
  /** Unique among the spellings that are compared. */
  readonly key: string;
  readonly name: PersonName;
  /** The given name as `romanised`, empty without, and the surname as `romanisedSurname`. */
  readonly givenSound: string;
  readonly surnameSound: string;
  /** The roles that its bearers have, as `roleKey` gives them. */
  readonly roles: ReadonlyMap<string, number>;
}

/** Names that are one person's, and the groups (by their first name's key) that may be the same person. */
export interface PersonGroup {
  /** In order of key. */
  readonly keys: readonly string[];
  readonly possible: ReadonlySet<string>;
}

/** Candidates kept for "possibly the same". */
const MOST_POSSIBLE = 8;
/** Names that are looked at for one misspelling: keeps a surname with very many bearers linear. */
const MOST_COMPARED = 32;
/** Shortest given name in which one wrong letter is taken for a slip of the pen. */
const SHORTEST_MISSPELT = 6;

/**
 * Puts names together that are one person's. A name joins others only when it is plain whose it is:
 * a short form, an initial or a misspelling that fits two people joins neither, a middle name that differs parts, and so does
 * "Jr.". The outcome does not depend on the order of the names. Takes time linear in their number.
 */
export function groupPersons(spellings: readonly NamedSpelling[]): PersonGroup[] {
  const sorted = spellings.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const union = new Union(sorted.map((spelling) => spelling.key));
  for (const family of partition(sorted, ({ name, surnameSound }) => `${surnameSound}|${name.suffix ?? ''}`).values()) {
    groupFamily(family, union);
  }
  misspeltSurnames(sorted, union);
  return union.groups();
}

/** Names with one surname. */
function groupFamily(family: readonly NamedSpelling[], union: Union): void {
  const bare = family.filter(({ name }) => name.given === null);
  const initials = family.filter(({ name }) => name.given?.length === 1);
  const full = family.filter(({ name }) => (name.given?.length ?? 0) > 1);
  const byGiven = partition(full, ({ givenSound }) => givenSound);
  const classes = new Map<string, NamedSpelling[]>();
  for (const [given, bearers] of byGiven) classes.set(given, byMiddleName(bearers, union));
  shortForms(classes, union);
  relateCounterparts(classes, union);
  misspeltGivenNames(full, union);

  const people = [...classes.values()].flat();
  const byInitial = partition(people, ({ name }) => name.given![0]!);
  for (const initial of byMiddleName(initials, union)) {
    const fitting = (byInitial.get(initial.name.given!) ?? []).filter((person) => middlesAgree(person, initial));
    joinOnly(initial, fitting, union);
  }
  joinBare(bare, people.length > 0 ? people : initials, union);
}

/** Parts bearers of one given name by middle name; gives one name of each part. */
function byMiddleName(bearers: readonly NamedSpelling[], union: Union): NamedSpelling[] {
  const parts: NamedSpelling[] = [];
  const fullest = bearers.toSorted((a, b) => middleLetters(b) - middleLetters(a) || (a.key < b.key ? -1 : 1));
  const byGiven = partition(fullest, ({ givenSound }) => givenSound);
  for (const same of byGiven.values()) {
    const heads: NamedSpelling[] = [];
    const byMiddle = new Map<string, NamedSpelling>();
    for (const bearer of same) {
      const middle = bearer.name.middle.map(romanised).join(' ');
      const twin = byMiddle.get(middle);
      if (twin) {
        union.join(twin, bearer);
        continue;
      }
      const fitting = heads.length > MOST_POSSIBLE ? [] : heads.filter((head) => middlesAgree(head, bearer));
      if (!joinOnly(bearer, fitting, union)) heads.push(bearer);
      byMiddle.set(middle, bearer);
    }
    parts.push(...heads);
  }
  return parts;
}

const middleLetters = ({ name }: NamedSpelling): number => name.middle.reduce((sum, word) => sum + word.length + 1, 0);

function middlesAgree({ name: a }: NamedSpelling, { name: b }: NamedSpelling): boolean {
  for (let i = 0; i < Math.min(a.middle.length, b.middle.length); i++) {
    const [left, right] = [a.middle[i]!, b.middle[i]!];
    const initial = left.length === 1 || right.length === 1;
    if (initial ? left[0] !== right[0] : romanised(left) !== romanised(right)) return false;
  }
  return true;
}

/** "Bob" joins "Robert" when no other given name of the family may be meant. */
function shortForms(classes: ReadonlyMap<string, NamedSpelling[]>, union: Union): void {
  for (const bearers of classes.values()) {
    const full = nicknames.get(bearers[0]!.name.given!);
    if (!full) continue;
    const targets = full.flatMap((given) => classes.get(romanised(given)) ?? []);
    for (const bearer of bearers)
      joinOnly(
        bearer,
        targets.filter((target) => middlesAgree(target, bearer)),
        union,
      );
  }
}

/** Serhii and Sergei of one family may be one person, whose name was translated. */
function relateCounterparts(classes: ReadonlyMap<string, NamedSpelling[]>, union: Union): void {
  for (const [sound, counterpart] of counterpartSounds) {
    const [one] = classes.get(sound) ?? [];
    const [other] = classes.get(counterpart) ?? [];
    if (one && other) union.relate(one, other);
  }
}

const counterpartSounds = [...givenCounterparts].map(([one, other]) => [romanised(one), romanised(other)] as const);

/** A given name that nobody bears joins the one that differs by a letter. */
function misspeltGivenNames(full: readonly NamedSpelling[], union: Union): void {
  const unusual = full.filter(({ name }) => !givenNameGender.has(name.given!));
  if (unusual.length === 0) return;
  const neighboursOf = neighbours(full, ({ name }) => name.given!);
  for (const spelling of unusual) {
    const given = spelling.name.given!;
    const near = neighboursOf(spelling).filter(
      (other) => union.find(other.key) !== union.find(spelling.key) && isSlip(given, other.name.given!, 4),
    );
    const plain = near.filter((other) => isMisspelling(given, other.name.given!) && middlesAgree(other, spelling));
    const roots = new Set(near.map((other) => union.find(other.key)));
    if (plain.length > 0 && roots.size === 1) union.join(plain[0]!, spelling);
    else for (const other of near) union.relate(spelling, other);
  }
}

/** Finds names that one slip may part from a name, each of which shares the first two letters of a word or its last two. */
function neighbours(
  spellings: readonly NamedSpelling[],
  word: (spelling: NamedSpelling) => string,
): (spelling: NamedSpelling) => NamedSpelling[] {
  const byEnd = new Map<string, NamedSpelling[]>();
  for (const spelling of spellings) {
    for (const end of endsOf(word(spelling))) {
      const list = byEnd.get(end);
      if (!list) byEnd.set(end, [spelling]);
      else if (list.length < MOST_COMPARED) list.push(spelling);
    }
  }
  return (spelling) => [...new Set(endsOf(word(spelling)).flatMap((end) => byEnd.get(end) ?? []))];
}

/** One slip leaves the first two letters of a name or the last two as they were. */
const endsOf = (given: string): readonly string[] =>
  given.length < 4 ? [] : [`${given.slice(0, 2)}-`, `-${given.slice(-2)}`];

function isMisspelling(given: string, known: string): boolean {
  if (!givenNameGender.has(known) || Math.min(given.length, known.length) < SHORTEST_MISSPELT) return false;
  return !/^[ae]?$/.test(
    given.startsWith(known) ? given.slice(known.length) : known.startsWith(given) ? known.slice(given.length) : 'x',
  );
}

/**
 * A surname alone is the full name's when one person of that surname holds the same office; a name that needs no given
 * name is otherwise kept for itself.
 */
function joinBare(bare: readonly NamedSpelling[], people: readonly NamedSpelling[], union: Union): void {
  const holders = new Map<string, NamedSpelling[]>();
  const noted = bare.some(({ roles }) => roles.size > 0) ? people : [];
  for (const person of noted) {
    for (const noun of nounsOf(person)) {
      const list = holders.get(noun);
      if (list) list.push(person);
      else holders.set(noun, [person]);
    }
  }
  const heads = new Set(people.map((person) => union.find(person.key)));
  for (const name of bare) {
    const sameOffice = [...nounsOf(name)].flatMap((noun) => holders.get(noun) ?? []);
    const roots = new Set(sameOffice.map((person) => union.find(person.key)));
    if (roots.size === 1 && heads.size === 1) union.join(sameOffice[0]!, name);
    else for (const person of people.slice(0, MOST_POSSIBLE)) union.relate(name, person);
  }
}

const nounsOf = ({ roles }: NamedSpelling): ReadonlySet<string> => new Set([...roles.keys()].flatMap(roleNouns));

/** Full names with one given name and one role, whose surnames differ by a letter, are one person's where only one fits. */
function misspeltSurnames(spellings: readonly NamedSpelling[], union: Union): void {
  const long = spellings.filter(
    ({ name, roles }) => (name.given?.length ?? 0) > 1 && name.surname.length >= SHORTEST_MISSPELT && roles.size > 0,
  );
  for (const namesakes of partition(long, ({ name, givenSound }) => `${givenSound}|${name.suffix ?? ''}`).values()) {
    const near = neighbours(namesakes, ({ name }) => name.surname);
    const fitting = namesakes.map((spelling) => {
      const others = near(spelling).filter((other) => isSameOffice(spelling, other));
      return { spelling, others, roots: new Set(others.map((other) => union.find(other.key))) };
    });
    const plain = fitting.filter(({ roots }) => roots.size === 1);
    const onlyFits = new Map(plain.map(({ spelling, roots }) => [spelling, [...roots][0]!]));
    const pairs = plain.filter(({ spelling, others }) => onlyFits.get(others[0]!) === union.find(spelling.key));
    for (const { spelling, others } of pairs) union.join(others[0]!, spelling);
  }
}

function isSameOffice(a: NamedSpelling, b: NamedSpelling): boolean {
  if (!isSlip(a.name.surname, b.name.surname, SHORTEST_MISSPELT) || !middlesAgree(a, b)) return false;
  return [...a.roles.keys()].some((role) => b.roles.has(role) && isTelling(role));
}

/** Whether a name misspelt by a letter may be another's with this role: "fire chief" tells more than "spokesman". */
const isTelling = (role: string): boolean => role.includes(' ') || offices.has(role);

/** Whether some role tells enough to see a misspelt surname through it. */
export const hasTellingRole = (roles: NamedSpelling['roles']): boolean => {
  for (const role of roles.keys()) if (isTelling(role)) return true;
  return false;
};

/** Whether two names may be one, its surname misspelt: the given name is the same, the surnames differ by a letter. */
export const isMisspeltSurname = (a: PersonName, b: PersonName): boolean =>
  a.given !== null && b.given !== null && romanised(a.given) === romanised(b.given) && isSlip(a.surname, b.surname, 4);

/** Joins a name to the only group that fits; with several, only notes them. */
function joinOnly(name: NamedSpelling, fitting: readonly NamedSpelling[], union: Union): boolean {
  const groups = new Set(fitting.map((other) => union.find(other.key)));
  if (groups.size === 1) {
    union.join(fitting[0]!, name);
    return true;
  }
  for (const other of fitting.slice(0, MOST_POSSIBLE)) union.relate(name, other);
  return false;
}

function partition(
  spellings: readonly NamedSpelling[],
  key: (spelling: NamedSpelling) => string,
): Map<string, NamedSpelling[]> {
  const parts = new Map<string, NamedSpelling[]>();
  for (const spelling of spellings) {
    const part = parts.get(key(spelling));
    if (part) part.push(spelling);
    else parts.set(key(spelling), [spelling]);
  }
  return parts;
}

/** Disjoint sets of keys with the doubts between them. */
class Union {
  readonly #parent: Map<string, string>;
  readonly #doubts: [string, string][] = [];

  constructor(keys: readonly string[]) {
    this.#parent = new Map(keys.map((key) => [key, key]));
  }

  find(key: string): string {
    let root = key;
    while (this.#parent.get(root) !== root) root = this.#parent.get(root)!;
    for (let at = key; at !== root; ) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: NamedSpelling, b: NamedSpelling): void {
    const [left, right] = [this.find(a.key), this.find(b.key)];
    if (left !== right) this.#parent.set(left < right ? right : left, left < right ? left : right);
  }

  relate(a: NamedSpelling, b: NamedSpelling): void {
    this.#doubts.push([a.key, b.key]);
  }

  groups(): PersonGroup[] {
    const members = new Map<string, string[]>();
    for (const key of this.#parent.keys()) {
      const root = this.find(key);
      const list = members.get(root);
      if (list) list.push(key);
      else members.set(root, [key]);
    }
    const possible = new Map<string, Set<string>>();
    const note = (from: string, to: string): void => {
      const noted = possible.get(from) ?? new Set<string>();
      if (noted.size < MOST_POSSIBLE) noted.add(to);
      possible.set(from, noted);
    };
    for (const [a, b] of this.#doubts) {
      const [left, right] = [this.find(a), this.find(b)];
      if (left === right) continue;
      note(left, right);
      note(right, left);
    }
    return [...members].map(([root, keys]) => ({ keys, possible: possible.get(root) ?? new Set() }));
  }
}
