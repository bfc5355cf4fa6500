import type { Article, ArticleFormat, Block } from './article';
import { blankAddresses } from './blank';
import { readBounded } from './bounds';
import { readDateline } from './dateline';
import { isEnglish } from './language';
import { readMarkdown } from './markdown';
import { readMetadata } from './metadata';
import { plainBlocks } from './plain';

/** How a text is to be read, and where it lies: the file's name may tell its date and outlet. */
export interface ArticleOrigin {
  readonly format: ArticleFormat;
  readonly path?: string;
}

const MARKDOWN_ENDING = /\.(?:md|markdown|article)$/i;

/** How a file of this name is to be read. */
export const formatOf = (path: string): ArticleFormat => (MARKDOWN_ENDING.test(path) ? 'markdown' : 'plain');

const ATX_HEADING = /^#{1,6}[ \t]+\S/m;
const INLINE_LINK = /\[[^[\]\r\n]{1,200}\]\((?:https?:|mailto:|[/#])[^)\s]{0,500}\)/;
const FRONT_MATTER = /^---[ \t]*\r?\n[A-Za-z][\w-]{0,40}:/;

/**
 * Reads an article's structure. Never throws: front matter that is no YAML is blanked and says nothing, a text whose
 * Markdown is absurd is read as plain paragraphs.
 */
export function parseArticle(text: string, { format, path }: ArticleOrigin): Article {
  const structure =
    format === 'markdown' || holdsMarkdown(text) ? readBounded(text, () => readMarkdown(text, format)) : null;
  const prose = blankAddresses(structure?.prose ?? text);
  const written = structure ? withProse(prose, structure.blocks) : plainBlocks(prose);
  const blocks = written.map((block) => withoutDateline(prose, block));
  return {
    text,
    prose,
    blocks,
    metadata: readMetadata(prose, written, structure?.frontMatter ?? null, path),
    english: isEnglish(prose),
  };
}

/** Whether a text file surely holds Markdown: a heading, a link or front matter. */
const holdsMarkdown = (text: string): boolean =>
  ATX_HEADING.test(text) || INLINE_LINK.test(text) || FRONT_MATTER.test(text);

const withProse = (prose: string, blocks: readonly Block[]): Block[] =>
  blocks.filter((block) => prose.slice(block.start, block.end).trim() !== '');

/** A paragraph from its first word of the story on. */
function withoutDateline(prose: string, block: Block): Block {
  const length = readDateline(prose.slice(block.start, block.end))?.length ?? 0;
  return length === 0 ? block : { ...block, start: block.start + length };
}
