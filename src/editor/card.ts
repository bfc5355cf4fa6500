import { MarkdownString } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import type { Span } from '../core/text/span';
import { commandIds } from './commandIds';
import { passageLink, passageUri } from './openPassage';
import { rangeOf } from './places';

/** An empty hover card. The only command that a link in it may run is the one that opens a passage. */
export function emptyCard(): MarkdownString {
  const markdown = new MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: [commandIds.openPassage] };
  return markdown;
}

/** Words of an article as Markdown that shows just them. VS Code's escaping (icons
 * included) makes blanks hard; here lines may break. */
export const escaped = (words: string): string =>
  new MarkdownString('', true).appendText(words).value.replaceAll('&nbsp;', ' ');

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
