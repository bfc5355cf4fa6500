import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type {} from 'remark-parse';
import type { Processor } from 'unified';

const NEEDS_GFM = /\|[ \t]*:?-|-:?[ \t]*\||\[\^|~~/;

/** Whether a text holds what only GitHub's Markdown has: tables, footnotes, struck text. Reading it costs time. */
export const needsGfm = (text: string): boolean => NEEDS_GFM.test(text);

/**
 * The parts of GitHub Flavored Markdown that change what is prose. Its bare addresses are left out: they are blanked
 * anyway, and finding them halves the speed and loses positions.
 */
export function gfmStructure(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmFootnote(), gfmStrikethrough()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
}

/** Takes a text's indented lines for paragraphs: outside Markdown files they are, code they never are. */
export function withoutIndentedCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}
