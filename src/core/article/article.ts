import type { Span } from '../text/span';

/** What a block is in the article’s structure. */
export type BlockKind = 'headline' | 'heading' | 'paragraph' | 'blockquote' | 'listItem' | 'tableCell';

/** A unit of structure that holds prose: sentences and quotation marks do not cross it. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** What the front matter, the file name and the head of the text say of an article. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** Publication date, ISO 8601 (YYYY-MM-DD). */
  readonly date: string | null;
}

/** One article's text with its structure. */
export interface Article {
  /** The decoded text, untouched: all offsets point here. */
  readonly text: string;
  /** As long as `text`; markup, code, addresses and HTML are blanked, so that a search finds prose alone. */
  readonly prose: string;
  /** In text order, without overlap. */
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  /** Whether the prose is English; in other languages only quotation marks are read. */
  readonly english: boolean;
}

/** How the structure of a text is read. */
export type ArticleFormat = 'markdown' | 'plain';
