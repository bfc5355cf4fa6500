import type { EventHead } from './event';

/** Events in their one order – time, person, id – and each once, however they came. */
export function inOrder<E extends EventHead>(events: Iterable<E>): readonly E[] {
  const sorted = [...events].sort(byOrder);
  return sorted.filter((event, index) => index === 0 || byOrder(sorted[index - 1]!, event) !== 0);
}

/** Order of two events; 0 only for two that say the same. */
export function byOrder(a: EventHead, b: EventHead): number {
  if (a === b) return 0;
  return (
    compare(a.time, b.time) ||
    compare(a.person, b.person) ||
    compare(a.id, b.id) ||
    compare(canonicalJson(a), canonicalJson(b))
  );
}

/** JSON in which the fields of every object are sorted: the same for all spellings of one value. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b)))
      : inner,
  );
}

/** Order of code units, the same in every country. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
