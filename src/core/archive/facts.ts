import type { Metadata } from '../article/article';
import type { Account } from '../attribution/accounts';
import type { Claim } from '../claim/claim';
import type { ArticleSpeaker, Quotation } from '../speaker/speaker';
import type { Span } from '../text/span';

/** All that is kept of one article: a pure function of its text, serialisable, without text or syntax tree. */
export interface ArticleFacts {
  readonly metadata: Metadata;
  /** Where the text holds its headline; null when it has none, or the front matter alone names one. */
  readonly headline: Span | null;
  /** See `lineStarts`: turns offsets into lines without the text. */
  readonly lineStarts: readonly number[];
  /** In text order. */
  readonly quotations: readonly Quotation[];
  /** Whose reports it rests on; in text order. */
  readonly accounts: readonly Account[];
  /** Who speaks, then who is named without a quotation: they are looked up, too. */
  readonly speakers: readonly ArticleSpeaker[];
  /** In text order. */
  readonly claims: readonly Claim[];
}
