import type { PersonGroup } from './same-person';

/** Keys of the spellings that are kept apart from a spelling, by its key; each pair is there both ways. */
export type Apart = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Parts groups whose spellings people keep apart: each spelling, the one with most bearers first, goes to the first part in
 * which nobody is kept apart from it.
 */
export function parted(
  groups: readonly PersonGroup[],
  apart: Apart | undefined,
  bearers: (key: string) => number,
): readonly PersonGroup[] {
  if (apart === undefined) return groups;
  return groups.flatMap((group) => {
    const { keys, possible } = group;
    if (!keys.some((key) => keys.some((other) => apart.get(key)?.has(other)))) return [group];
    const parts: string[][] = [];
    for (const key of [...keys].sort((a, b) => bearers(b) - bearers(a) || (a < b ? -1 : 1))) {
      const part = parts.find((each) => !each.some((other) => apart.get(key)?.has(other)));
      if (part) part.push(key);
      else parts.push([key]);
    }
    return parts.map((part) => ({ keys: part.sort(), possible }));
  });
}
