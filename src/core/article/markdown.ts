import type { Nodes, Root, Yaml } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../text/span';
import type { ArticleFormat, Block, BlockKind } from './article';
import { blanked } from './blank';
import { gfmStructure, needsGfm, withoutIndentedCode } from './gfm';
import { isTitle } from './plain';
import { type ShortenedMarkdown, shortenedMarkdown } from './plain-runs';

/** What the structure of a Markdown text is. */
export interface MarkdownStructure {
  /** As long as the text: text nodes stay where they are, all else is blank. */
  readonly prose: string;
  readonly blocks: readonly Block[];
  /** The YAML at the head, without its fences, or null. */
  readonly frontMatter: string | null;
}

const plainMarkdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).freeze();
const PROCESSORS = {
  markdown: [plainMarkdown, plainMarkdown().use(gfmStructure).freeze()],
  plain: [
    plainMarkdown().use(withoutIndentedCode).freeze(),
    plainMarkdown().use(withoutIndentedCode).use(gfmStructure).freeze(),
  ],
} as const;

const LINE_PREFIX = /(?<=[\r\n])[ \t]*(?:>[ \t]?)+/g;
const ESCAPE_OR_REFERENCE = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const OPENING_MARK = /^[“‘«„‚‹]$/u;
/** A headline may stand below a byline or a kicker, not below the story's paragraphs. */
const LAST_PLACE_OF_A_HEADLINE = 3;

/** The syntax tree of a text; its positions are those of the shortened text. */
export interface ParsedMarkdown extends ShortenedMarkdown {
  readonly tree: Root;
}

/**
 * Parses CommonMark with front matter and GitHub's tables, footnotes and struck text.
 *
 * @throws RangeError where nesting exhausts the stack; see `readBounded`
 */
export function parseMarkdown(text: string, format: ArticleFormat): ParsedMarkdown {
  const shortened = shortenedMarkdown(text);
  return { ...shortened, tree: PROCESSORS[format][needsGfm(text) ? 1 : 0].parse(shortened.text) };
}

/**
 * Reads the structure of a Markdown text; what is struck is no prose.
 *
 * @throws RangeError as `parseMarkdown`
 */
export function readMarkdown(text: string, format: ArticleFormat): MarkdownStructure {
  const { tree, ...shortened } = parseMarkdown(text, format);
  const page = new Page(text, shortened);
  page.read(tree, 'paragraph', false);
  const first = tree.children[0];
  return {
    prose: page.prose(),
    blocks: withHeadline(page.blocks, page.prose()),
    frontMatter: first?.type === 'yaml' ? betweenFences(first, text, shortened) : null,
  };
}

const FENCE = '---';

function betweenFences({ position }: Yaml, text: string, { offsetOf }: ShortenedMarkdown): string {
  const source = text.slice(offsetOf(position!.start.offset!), offsetOf(position!.end.offset!));
  return source.slice(FENCE.length, source.lastIndexOf(FENCE));
}

/** A block with the depth of its heading, 0 where it is none. */
interface RankedBlock extends Block {
  readonly rank: number;
}

/** Prose in the making: the text nodes seen so far, laid over blanks. */
class Page {
  readonly blocks: RankedBlock[] = [];
  readonly #text: string;
  readonly #shortened: ShortenedMarkdown;
  readonly #parts: string[] = [];
  #at = 0;

  constructor(text: string, shortened: ShortenedMarkdown) {
    this.#text = text;
    this.#shortened = shortened;
  }

  read(node: Nodes, kind: BlockKind, quoted: boolean): void {
    switch (node.type) {
      case 'paragraph': {
        const plain = this.#shortened.paragraphsAt(node.position!.start.offset!);
        if (plain === null) this.#block(node, kind, 0, quoted);
        else for (const paragraph of plain) this.#plainBlock(paragraph, kind);
        break;
      }
      case 'heading':
        this.#block(node, 'heading', node.depth, quoted);
        break;
      case 'tableCell':
        this.#block(node, 'tableCell', 0, quoted);
        break;
      case 'blockquote':
        for (const child of node.children) this.read(child, 'blockquote', true);
        break;
      case 'listItem':
        for (const child of node.children) this.read(child, quoted ? 'blockquote' : 'listItem', quoted);
        break;
      default:
        if ('children' in node) for (const child of node.children) this.read(child, kind, quoted);
    }
  }

  prose(): string {
    this.#blankTo(this.#text.length);
    return this.#parts.join('');
  }

  #block(node: Nodes, kind: BlockKind, rank: number, quoted: boolean): void {
    const firstPart = this.#parts.length;
    const from = this.#at;
    this.#inline(node, quoted);
    const words = this.#parts.slice(firstPart).join('');
    const lead = words.length - words.trimStart().length;
    const trimmed = words.trim();
    if (trimmed !== '') this.blocks.push({ start: from + lead, end: from + lead + trimmed.length, kind, rank });
  }

  #plainBlock({ start, end }: Span, kind: BlockKind): void {
    this.#blankTo(start);
    this.#parts.push(this.#text.slice(start, end));
    this.#at = end;
    this.blocks.push({ start, end, kind, rank: 0 });
  }

  #inline(node: Nodes, quoted: boolean): void {
    if (node.type === 'text' && node.position) {
      this.#blankTo(this.#shortened.offsetOf(node.position.start.offset!));
      const source = this.#text.slice(this.#at, this.#shortened.offsetOf(node.position.end.offset!));
      this.#parts.push(cleaned(source, quoted));
      this.#at += source.length;
    } else if ('children' in node && node.type !== 'delete') {
      for (const child of node.children) this.#inline(child, quoted);
    }
  }

  #blankTo(offset: number): void {
    this.#parts.push(blanked(this.#text.slice(this.#at, offset)));
    this.#at = offset;
  }
}

/** The source of a text node as its reader sees it, at its length. */
function cleaned(source: string, quoted: boolean): string {
  const lines = quoted ? source.replace(LINE_PREFIX, blanked) : source;
  return lines.replace(ESCAPE_OR_REFERENCE, (written) => {
    const meant = decodeString(written);
    if (meant.length >= written.length) return written;
    return OPENING_MARK.test(meant) || written.startsWith('\\')
      ? meant.padStart(written.length)
      : meant.padEnd(written.length);
  });
}

function withHeadline(blocks: readonly RankedBlock[], prose: string): Block[] {
  const headline = headlineOf(blocks, prose);
  return blocks.map(({ start, end, kind }, index) => ({ start, end, kind: index === headline ? 'headline' : kind }));
}

/** The first heading of the first rank, else an early heading; where there is none, a first line that reads as a title. */
function headlineOf(blocks: readonly RankedBlock[], prose: string): number {
  const topmost = blocks.findIndex((block) => block.rank === 1);
  if (topmost >= 0) return topmost;
  const first = blocks.findIndex((block) => block.rank > 0);
  if (first >= 0) return first < LAST_PLACE_OF_A_HEADLINE ? first : -1;
  const [opening] = blocks;
  return blocks.length > 1 && isTitle(prose.slice(opening!.start, opening!.end)) ? 0 : -1;
}
