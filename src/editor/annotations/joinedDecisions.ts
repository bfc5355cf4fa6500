import type { ArchiveDecisions } from '../../core/annotation/state';

/** The decisions of two folders; where both tell of one thing the later holds. */
export function joined(a: ArchiveDecisions, b: ArchiveDecisions): ArchiveDecisions {
  return {
    pairs: later(a.pairs, b.pairs),
    names: later(a.names, b.names),
    settled: later(a.settled, b.settled),
    latest: [a.latest, b.latest].reduce((x, y) => (x === null || (y !== null && y > x) ? y : x)),
  };
}

function later<T extends { readonly time: string }>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>) {
  const all = new Map(a);
  for (const [key, value] of b) if ((all.get(key)?.time ?? '') <= value.time) all.set(key, value);
  return all;
}

/** Whether one of the decisions was written by this event. */
export const holds = ({ pairs, names, settled }: ArchiveDecisions, event: string): boolean =>
  [...pairs.values(), ...names.values(), ...settled.values()].some((each) => each.event === event);
