import { unpackFacts } from '../core/archive/packing';
import { Comparison } from '../core/disagreement/comparison';
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
  const change: ComparisonWork['change'] = ({ path, facts }) => {
    try {
      if (facts === null) comparison.remove(path);
      else comparison.replace(path, unpackFacts(facts));
      return comparison.changes();
    } catch (error) {
      comparison.remove(path);
      return {
        ...comparison.changes(),
        failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
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
