import { MarkdownString } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import type { Span } from '../core/text/span';
import { commandIds } from './commandIds';
import { escaped } from './escaped';
import { passageLink, passageUri } from './openPassage';
import { rangeOf } from './places';

/** An empty hover card. The only command that a link in it may run is the one that opens a passage. */
export function emptyCard(): MarkdownString {
  const markdown = new MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: [commandIds.openPassage] };
  return markdown;
}

/** A card that says just these words. */
export const plainCard = (words: string): MarkdownString => new MarkdownString(escaped(words), true);

/** A row that leads to a passage. */
export function appendLink(
  markdown: MarkdownString,
  label: string,
  path: string,
  facts: ArticleFacts,
  span: Span,
): void {
  const target = passageUri(passageLink(path, rangeOf(facts, span)));
  markdown.appendMarkdown('\n- [').appendMarkdown(escaped(label)).appendMarkdown(`](${target})`);
}
