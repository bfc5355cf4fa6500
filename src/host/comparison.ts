import type { PackedFacts } from '../core/archive/packing';
import type { Disagreement } from '../core/disagreement/disagreement';

/** What the editor tells the comparison thread: an article's facts are new, or it is gone. */
export interface ComparisonRequest {
  readonly path: string;
  readonly facts: PackedFacts | null;
}

/** What that did to the disagreements. Each has a number for as long as the thread lives. */
export interface ComparisonReply {
  readonly went: readonly number[];
  readonly came: readonly (readonly [number: number, disagreement: Disagreement])[];
  /** Why the article could not be compared, which is a fault of ours. */
  readonly failed?: string;
}

/** Where the build puts the comparison, below the extension's folder. */
export const comparisonScript = 'dist/comparison.cjs';
