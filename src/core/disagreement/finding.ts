import type { Account } from '../attribution/accounts';
import type { Claim } from '../claim/claim';
import type { ArticleSpeaker } from '../speaker/speaker';
import type { MessagePart } from '../text/message';
import type { Span } from '../text/span';
import type { DisagreementKind, Level } from './disagreement';
import type { StatedValues } from './figures';
import type { Statement } from './statement';
import type { WordIndex } from './word-index';

/** What is known of the article a statement stands in. */
export interface Origin {
  readonly path: string;
  /** How explanations call the article: its outlet, else its title, else its file name. */
  readonly label: string;
  readonly published: string | null;
  readonly speakers: readonly Pick<ArticleSpeaker, 'name'>[];
  readonly accounts: readonly Account[];
}

/** What is told of a statement that takes part in a disagreement. */
export interface Told {
  readonly index: number;
  readonly claim: Pick<Claim, 'start' | 'end' | 'speaker' | 'frame'>;
}

/** One side of a finding. */
export interface Side {
  readonly origin: Origin;
  readonly statement: Told;
  /** Where in the article the words that disagree stand; null when only the whole statement is known. */
  readonly focus: Span | null;
  /** The value or words that disagree, as the explanation gives them. */
  readonly said: string;
  /** What it comes to, where that differs from what is shown: passages of one set that come to the same agree. */
  readonly value?: string;
  /** One passage may hold several such sides, as it may several figures: they are told apart by their focus. */
  readonly several?: boolean;
}

/** Two statements that a comparator holds to disagree. */
export interface Finding {
  readonly kind: DisagreementKind;
  /** Support: too little to show, enough to let its passages be in one conflict set. */
  readonly level: Level | 'support';
  /** 0…1. */
  readonly score: number;
  readonly a: Side;
  readonly b: Side;
  /** Why the two are thought to speak of the same thing: completes "both …". */
  readonly because: MessagePart;
}

/** The statement without its words, which are many. */
export function toldOf({ index, claim }: Told): Told {
  const { start, end, speaker, frame } = claim;
  return { index, claim: { start, end, speaker, frame } };
}

/** Two statements that may speak of the same thing, with where they stand. */
export interface Candidate {
  readonly a: Statement;
  readonly b: Statement;
  /** Weight of the words that both have. */
  readonly shared: number;
  readonly originA: Origin;
  readonly originB: Origin;
  /** One of the articles is too short to be sure that both tell of one event. */
  readonly brief: boolean;
  /** Both articles hold hardly more than one statement: two versions of it, not two reports. */
  readonly versions: boolean;
  /** All statements of the two articles. */
  readonly articleA: readonly Statement[];
  readonly articleB: readonly Statement[];
  /** Where the words of the two articles stand. */
  readonly wordsA: WordIndex;
  readonly wordsB: WordIndex;
  readonly valuesA: StatedValues;
  readonly valuesB: StatedValues;
}
