import { distance } from 'fastest-levenshtein';
import { givenNameGender, roleNoun, titleWords } from '../speaker/lexicon';
import places from './places.json';

const placeOf = new Map<string, number>();
places.lines.forEach((line, place) => {
  for (const name of line.split(',')) placeOf.set(name, place);
});

/**
 * Whether two names in lower case can name one thing: "lavrov" and "sergei lavrov" in any spelling, "us" and "american",
 * "imf" and "international monetary fund".
 */
export function sameName(first: string, second: string): boolean {
  if (first === second) return true;
  const { bare: a, parts: x, given, surname, place } = read(first);
  const { bare: b, parts: y, given: otherGiven, surname: otherSurname, place: otherPlace } = read(second);
  if (a === b || (place !== undefined && place === otherPlace)) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    short.every((part) => long.some((other) => part === other || sameSpelling(part, other))) ||
    abbreviates(a, y) ||
    abbreviates(b, x) ||
    (surname === otherSurname && sameGiven(given, otherGiven))
  );
}

/** Whether a name in lower case is a country or union, or its adjective. */
export const isPlace = (name: string): boolean => read(name).place !== undefined;

interface Name {
  /** Without dots and title. */
  readonly bare: string;
  readonly parts: readonly string[];
  /** What stands between a role ("mayor") and the last part: as a person's name has it. */
  readonly given: readonly string[];
  readonly surname: string | undefined;
  readonly place: number | undefined;
}

/** The same names are compared again and again; of an archive's only the latest are remembered. */
const MOST_NAMES = 20_000;
const names = new Map<string, Name>();

function read(name: string): Name {
  const known = names.get(name);
  if (known !== undefined) return known;
  const bare = name.replaceAll('.', '').replace(/^(?:mr|mrs|ms|dr|sir|lord) /, '');
  const parts = bare.split(' ');
  const given = parts.slice(roleEnd(parts), -1);
  const found = { bare, parts, given, surname: parts.at(-1), place: placeOf.get(bare) };
  if (names.size === MOST_NAMES) names.clear();
  names.set(name, found);
  return found;
}

/** How many words a role before a name takes up: "Deputy Mayor". */
function roleEnd(parts: readonly string[]): number {
  let end = 0;
  for (let i = 0; i < parts.length; i++) {
    if (roleNoun(parts[i]!) !== null) end = i + 1;
    else if (!titleWords.has(parts[i]!)) break;
  }
  return end;
}

/** "Mk-4" and "Mk-5" are two, however alike. */
const numberIn = (name: string): string => name.replace(/\D+/g, ' ');

/** Transliterations differ in a letter or two. */
function sameSpelling(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return (
    length >= 4 &&
    a[0] === b[0] &&
    numberIn(a) === numberIn(b) &&
    distance(a, b) <= (length >= 8 ? 2 : 1) &&
    !areOfManAndWoman(a, b)
  );
}

/** Each given name that the shorter name has stands, perhaps short, in the longer. */
function sameGiven(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((name) => many.some((other) => sameFirstName(name, other)));
}

/** "Doug" and "Douglas", "J" and "John"; not "Paul" and "Paula". */
const sameFirstName = (a: string, b: string): boolean =>
  (a.startsWith(b) || b.startsWith(a)) && !areOfManAndWoman(a, b);

function areOfManAndWoman(a: string, b: string): boolean {
  const [x, y] = [givenNameGender.get(a) ?? null, givenNameGender.get(b) ?? null];
  return x !== null && y !== null && x !== y;
}

function abbreviates(letters: string, words: readonly string[]): boolean {
  return letters.length >= 2 && letters.length <= words.length && words.map((word) => word[0]).join('') === letters;
}
