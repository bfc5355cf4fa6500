import type { PersonGroup } from './same-person';

/** An organisation's name among those whose initials or letters are the same. */
export interface BodySpelling {
  readonly key: string;
  readonly acronym: boolean;
  /** Short forms that articles themselves give to the name, folded. */
  readonly aliases: ReadonlySet<string>;
}

const MOST_POSSIBLE = 8;

/**
 * An acronym belongs to the only name that it can stand for, where an article itself takes both for the same; to none, but
 * possibly to each, otherwise.
 */
export function groupBodies(spellings: readonly BodySpelling[]): PersonGroup[] {
  const sorted = spellings.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const names = sorted.filter(({ acronym }) => !acronym);
  const acronyms = sorted.filter(({ acronym }) => acronym).map(({ key }) => key);
  const only = names.length === 1 ? names[0]! : null;
  if (only && acronyms.length > 0 && acronyms.every((acronym) => only.aliases.has(acronym))) {
    return [{ keys: [only.key, ...acronyms].sort(), possible: new Set() }];
  }
  const some = names.slice(0, MOST_POSSIBLE).map(({ key }) => key);
  return [
    ...names.map(({ key }) => ({ keys: [key], possible: new Set(some.includes(key) ? acronyms : []) })),
    ...acronyms.map((acronym) => ({ keys: [acronym], possible: new Set(some) })),
  ];
}
