import { unpackFacts } from '../core/archive/packing';
import { Comparison } from '../core/disagreement/comparison';
import type { Disagreement } from '../core/disagreement/disagreement';
import { byCodeUnits } from '../core/text/order';
import type { ArticleChange, ComparisonReply } from './comparison';

/** The work of the comparison thread: keeps the claims of all articles. */
export interface ComparisonWork {
  /** Takes a change in and tells how it bears on disagreements. */
  change(change: ArticleChange): ComparisonReply;
  /** Other articles that tell the story one of these tells, in order. */
  storyOf(paths: readonly string[]): readonly string[];
}

export function comparer(): ComparisonWork {
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
  const change: ComparisonWork['change'] = ({ path, facts }) => {
    try {
      if (facts === null) comparison.remove(path);
      else comparison.replace(path, unpackFacts(facts));
      return changes();
    } catch (error) {
      comparison.remove(path);
      return { ...changes(), failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  return {
    change,
    storyOf(paths) {
      const others = new Set(paths.flatMap((path) => comparison.story(path)));
      for (const path of paths) others.delete(path);
      return [...others].sort(byCodeUnits);
    },
  };
}
