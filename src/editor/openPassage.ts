import { type Disposable, type LogOutputChannel, Range, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { commandUri } from './commandUri';
import type { Records } from './records/records';

/** Where a passage is: an article's address and its lines, as they travel in command links. */
export type PassageLink = readonly [
  path: string,
  line: number,
  character: number,
  endLine: number,
  endCharacter: number,
];

export function passageLink(path: string, range: Range): PassageLink {
  return [path, range.start.line, range.start.character, range.end.line, range.end.character];
}

/** A link for hovers; only `openPassage` is allowed there. */
export function passageUri(link: PassageLink): Uri {
  return commandUri(commandIds.openPassage, link);
}

/** Opens a known article or record and selects a passage. Arguments may come from a link, so they are checked. */
export function registerOpenPassage(articles: Articles, records: Records, log: LogOutputChannel): Disposable {
  return registerCommand(log, commandIds.openPassage, async (...link: unknown[]) => {
    const [path, ...numbers] = link;
    if (
      typeof path !== 'string' ||
      !(articles.archive.has(path) || records.has(path)) ||
      !numbers.every((n) => Number.isInteger(n)) ||
      numbers.length !== 4
    )
      return;
    const [line, character, endLine, endCharacter] = numbers as [number, number, number, number];
    const range = new Range(line, character, endLine, endCharacter);
    const document = await workspace.openTextDocument(Uri.parse(path));
    const editor = await window.showTextDocument(document, { selection: range });
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  });
}
