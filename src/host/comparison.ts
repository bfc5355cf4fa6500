import type { PackedFacts } from '../core/archive/packing';
import type { DisagreementChanges } from '../core/disagreement/disagreement-index';

/** What the editor tells the comparison thread, or asks it. */
export type ComparisonRequest = ArticleChange | StoryQuestion;

/** An article's facts are new, or it is gone. */
export interface ArticleChange {
  readonly path: string;
  readonly facts: PackedFacts | null;
}

/** Which articles tell the story that one of these tells? */
export interface StoryQuestion {
  readonly story: readonly string[];
}

/** Paths, in order, without those that were asked about. */
export interface StoryAnswer {
  readonly story: readonly string[];
}

/** What a change did to the disagreements. Each has a number for as long as the thread lives. */
export interface ComparisonReply extends DisagreementChanges {
  /** Why the article could not be compared, which is a fault of ours. */
  readonly failed?: string;
}

/** Where the build puts the comparison, below the extension's folder. */
export const comparisonScript = 'dist/comparison.cjs';
