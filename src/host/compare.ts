import { unpackFacts } from '../core/archive/packing';
import { Comparison } from '../core/disagreement/comparison';
import type { Disagreement } from '../core/disagreement/disagreement';
import type { ComparisonReply, ComparisonRequest } from './comparison';

/** The work of the comparison thread: keeps the claims of all articles and tells how each change bears on disagreements. */
export function comparer(): (request: ComparisonRequest) => ComparisonReply {
  const comparison = new Comparison();
  const numbers = new Map<Disagreement, number>();
  let last = 0;
  const changes = (): ComparisonReply => {
    const { went, came } = comparison.changes();
    return {
      went: Array.from(went, (disagreement) => {
        const number = numbers.get(disagreement)!;
        numbers.delete(disagreement);
        return number;
      }),
      came: Array.from(came, (disagreement) => {
        numbers.set(disagreement, ++last);
        return [last, disagreement];
      }),
    };
  };
  return ({ path, facts }) => {
    try {
      if (facts === null) comparison.remove(path);
      else comparison.replace(path, unpackFacts(facts));
      return changes();
    } catch (error) {
      comparison.remove(path);
      return { ...changes(), failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}
