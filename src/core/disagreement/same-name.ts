import { distance } from 'fastest-levenshtein';
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
  const { bare: a, parts: x, place } = read(first);
  const { bare: b, parts: y, place: otherPlace } = read(second);
  if (a === b || (place !== undefined && place === otherPlace)) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    short.every((part) => long.some((other) => part === other || sameSpelling(part, other))) ||
    abbreviates(a, y) ||
    abbreviates(b, x) ||
    (x.length > 1 && y.length > 1 && x.at(-1) === y.at(-1) && sameFirstName(x[0]!, y[0]!))
  );
}

/** Whether a name in lower case is a country or union, or its adjective. */
export const isPlace = (name: string): boolean => read(name).place !== undefined;

interface Name {
  /** Without dots and title. */
  readonly bare: string;
  readonly parts: readonly string[];
  readonly place: number | undefined;
}

/** The same names are compared again and again; of an archive's only the latest are remembered. */
const MOST_NAMES = 20_000;
const names = new Map<string, Name>();

function read(name: string): Name {
  const known = names.get(name);
  if (known !== undefined) return known;
  const bare = name.replaceAll('.', '').replace(/^(?:mr|mrs|ms|dr|sir|lord) /, '');
  const found = { bare, parts: bare.split(' '), place: placeOf.get(bare) };
  if (names.size === MOST_NAMES) names.clear();
  names.set(name, found);
  return found;
}

/** Transliterations differ in a letter or two. */
function sameSpelling(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= 4 && a[0] === b[0] && distance(a, b) <= (length >= 8 ? 2 : 1);
}

/** "Doug" and "Douglas", "J" and "John". */
const sameFirstName = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

function abbreviates(letters: string, words: readonly string[]): boolean {
  return letters.length >= 2 && letters.length <= words.length && words.map((word) => word[0]).join('') === letters;
}
