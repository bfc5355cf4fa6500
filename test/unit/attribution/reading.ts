import { parseArticle } from '../../../src/core/article/parse';
import { attribute } from '../../../src/core/attribution/attribute';
import type { Attribution } from '../../../src/core/attribution/attribution';
import { findMarkedPassages } from '../../../src/core/quotation/marks';
import type { Span } from '../../../src/core/text/span';
import { tokenize } from '../../../src/core/text/tokenize';

/** An attribution with its spans as text. */
export interface Reading extends Pick<Attribution, 'type' | 'class' | 'score'> {
  readonly content: readonly string[];
  readonly cue: string | null;
  readonly source: string | null;
}

/** Reads the attributions of a text, as Markdown where it has a block quote; English however short it is. */
export function read(text: string, english = true): Reading[] {
  const article = { ...parseArticle(text, { format: text.includes('\n> ') ? 'markdown' : 'plain' }), english };
  const cut = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  return attribute(article, tokenize(article.prose, article.blocks), findMarkedPassages(article)).map((each) => ({
    content: each.content.map((part) => text.slice(part.start, part.end)),
    cue: cut(each.cue),
    source: cut(each.source),
    type: each.type,
    class: each.class,
    score: each.score,
  }));
}

/** Reads a text that holds one attribution. */
export function readOne(text: string): Reading {
  const [only, ...more] = read(text);
  if (only === undefined || more.length > 0)
    throw new Error(`${more.length + (only ? 1 : 0)} attributions in: ${text}`);
  return only;
}
