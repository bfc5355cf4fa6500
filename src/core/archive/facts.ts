import type { Metadata } from '../article/article';
import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claim/claim';
import type { ArticleSpeaker } from '../speaker/speaker';

/** An attribution with its speaker's index in the article, or null. */
export interface Quotation extends Attribution {
  readonly speaker: number | null;
}

/** All that is kept of one article: a pure function of its text, serialisable, without text or syntax tree. */
export interface ArticleFacts {
  readonly metadata: Metadata;
  readonly quotations: readonly Quotation[];
  readonly speakers: readonly ArticleSpeaker[];
  readonly claims: readonly Claim[];
}
