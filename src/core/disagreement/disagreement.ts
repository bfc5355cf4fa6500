import type { PackedMessage } from '../text/message';
import type { Span } from '../text/span';

/** In what passages disagree. */
export type DisagreementKind =
  | 'number'
  | 'date'
  | 'name'
  | 'negation'
  | 'antonym'
  | 'status'
  | 'superlative'
  | 'stance'
  | 'wording';

/**
 * `warning`: the passages speak of the same thing and cannot both be right; `info`: speakers contradict each other, a later
 * report updates an earlier figure, or one statement is rendered in different words; `hint`: worth a look.
 */
export type Level = 'warning' | 'info' | 'hint';

/** A passage that takes part in a disagreement. */
export interface Passage extends Span {
  readonly path: string;
  /** Index of its claim in the article's facts. */
  readonly claim: number;
  /** The words that disagree, where they are known; else null. */
  readonly focus: Span | null;
  /** The value or words that disagree, as the explanation gives them. */
  readonly said: string;
  /** Passages of one disagreement with the same number say the same, in whatever words. */
  readonly value: number;
}

/** Claims of one story, or about one fixed fact, that cannot all be right. */
export interface Disagreement {
  /** Stable while both passages stay as they are. */
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly level: Level;
  /** Two or more, by path and place. */
  readonly passages: readonly Passage[];
  /** One sentence: both values, both sources, and why they are thought to speak of the same thing. */
  readonly explanation: PackedMessage;
  /** 0…1. */
  readonly score: number;
}
