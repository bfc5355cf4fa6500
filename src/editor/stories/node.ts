import type { SettledDisagreement } from '../../core/annotation/state';
import type { Disagreement, Level, Passage } from '../../core/disagreement/disagreement';

export const groupings = ['story', 'level'] as const;
export type Grouping = (typeof groupings)[number];

interface Below {
  /** The same for the same row after each refresh, so that what is open stays open. */
  readonly id: string;
  readonly parent: Node | null;
}

export interface StoryNode extends Below {
  readonly is: 'story';
  /** The latest article's title. */
  readonly title: string;
  readonly articles: number;
  readonly isExpanded: boolean;
  readonly disagreements: readonly Disagreement[];
}

/** Disagreements of one level, or those that are settled. */
export interface LevelNode extends Below {
  readonly is: 'level';
  readonly level: Level | 'settled';
  readonly disagreements: readonly Disagreement[];
}

export interface DisagreementNode extends Below {
  readonly is: 'disagreement';
  readonly disagreement: Disagreement;
  /** Undefined while it is open. */
  readonly settled: SettledDisagreement | undefined;
}

export interface PassageNode extends Below {
  readonly is: 'passage';
  readonly disagreement: Disagreement;
  readonly passage: Passage;
}

/** What a list leaves out. */
export interface RestNode extends Below {
  readonly is: 'rest';
  readonly count: number;
}

/** A row of the Disagreements view. */
export type Node = StoryNode | LevelNode | DisagreementNode | PassageNode | RestNode;
