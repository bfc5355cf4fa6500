import type { Article, ArticleFormat } from './article';
import { plainBlocks } from './plain';

/** Reads an article's structure. Never throws: text without structure is one paragraph a line. */
export function parseArticle(text: string, _format: ArticleFormat): Article {
  const blocks = plainBlocks(text);
  return {
    text,
    prose: text,
    blocks,
    metadata: { title: null, outlet: null, author: null, date: null },
    english: true,
  };
}
