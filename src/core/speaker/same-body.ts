import type { PersonGroup } from './same-person';

/** An organisation's name among those whose initials or letters are the same. */
export interface BodySpelling {
  readonly key: string;
  /** A name of one word. */
  readonly acronym: boolean;
  /** Whether some article gives the name its acronym. */
  readonly statesAcronym: boolean;
}

const MOST_POSSIBLE = 8;

/** Initials that two full names rarely share by chance. */
const TELLING = 3;

/**
 * An acronym belongs to the only full name to which an article gives it; where none does or several do, to none, but possibly
 * to each of these.
 */
export function groupBodies(spellings: readonly BodySpelling[]): PersonGroup[] {
  const sorted = spellings.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const acronym = sorted.find((spelling) => spelling.acronym)?.key;
  const names = sorted.filter((spelling) => !spelling.acronym);
  const stating = names.filter(({ statesAcronym }) => statesAcronym);
  const alone = (key: string, possible: readonly string[] = []): PersonGroup => ({
    keys: [key],
    possible: new Set(possible),
  });
  if (acronym === undefined) return names.map(({ key }) => alone(key));
  if (stating.length === 1) {
    const rest = names.filter((name) => name !== stating[0]);
    return [{ keys: [stating[0]!.key, acronym].sort(), possible: new Set() }, ...rest.map(({ key }) => alone(key))];
  }
  const claimants = stating.length > 0 ? stating : acronym.length < TELLING ? [] : names;
  const some = new Set(claimants.slice(0, MOST_POSSIBLE).map(({ key }) => key));
  return [alone(acronym, [...some]), ...names.map(({ key }) => alone(key, some.has(key) ? [acronym] : []))];
}
