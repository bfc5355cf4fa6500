import { MarkdownString } from 'vscode';
import { commandIds } from './commandIds';

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
