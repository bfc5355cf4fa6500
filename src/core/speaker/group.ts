import type { Person } from './people';
import type { Spelling } from './spellings';

/** The spellings that are one person, organisation or group. */
export interface Group {
  /** That of its first spelling. */
  readonly key: string;
  readonly first: Known;
  /** Most groups have none. */
  readonly others: readonly Known[];
  /** Keys of groups of the same bucket. */
  possible: ReadonlySet<string>;
  readonly slug: string;
  /** Made when somebody asks, and again when nobody holds it any more: most are asked for once, in a list of all. */
  person: WeakRef<Person> | null;
}

/** A spelling that some article has or, at the last grouping, had. */
export type Known = Spelling<Group>;

/** All spellings of a group, that by which it goes first. */
export const spellingsOf = ({ first, others }: Group): readonly Known[] => [first, ...others];

/** Whether a group has the same spellings as before, none of them with other bearers. */
export function isSameGroup(group: Group, keys: readonly string[], changed: ReadonlySet<string>): boolean {
  const spellings = spellingsOf(group);
  return (
    group.key === keys[0] &&
    spellings.length === keys.length &&
    spellings.every((spelling, index) => spelling.key === keys[index] && !changed.has(spelling.key))
  );
}
