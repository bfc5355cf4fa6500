import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  extensions,
  type Hover,
  languages,
  MarkdownString,
  type Position,
  Range,
  Selection,
  type SymbolInformation,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';

/** The address of an article in the workspace of the tests. */
export function article(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

/** Opens an article of the workspace with the extension awake. */
export async function open(name: string): Promise<TextEditor> {
  await extensions.getExtension('claimtrace.claimtrace')!.activate();
  return window.showTextDocument(await workspace.openTextDocument(article(name)));
}

/** Writes an article into the workspace of the tests. */
export async function write(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(article(name), new TextEncoder().encode(text));
}

/** Waits until the editor asks something under this title, and what is typed goes there. */
export async function asked(title: string): Promise<void> {
  const open = '.quick-input-widget:not([style*="display: none"])';
  await eventually(async () => {
    assert.match((await page.texts(`${open} .quick-input-title`)).join(), new RegExp(title));
    const hasFocus = async (): Promise<boolean> => (await page.texts(`${open} input:focus`)).length === 1;
    // what is still being drawn elsewhere may take it
    if (!(await hasFocus())) await page.clickOn(`${open} input`);
    assert.ok(await hasFocus());
  });
}

/** Does something again until it has its effect: a row that is drawn anew under the mouse takes no click. */
export function until(act: () => Promise<void>, effect: () => void | Promise<void>): Promise<void> {
  return eventually(async () => {
    try {
      // it may only have been late
      await effect();
    } catch {
      await act();
      await eventually(effect, 3000);
    }
  });
}

/** Waits until somebody speaks in these files of the workspace and no others, as the search for symbols knows it. */
export function speaksIn(speaker: string, files: readonly string[]): Promise<void> {
  return eventually(async () => {
    const found = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', speaker);
    const quotations = found.filter(({ name }) => name.endsWith(speaker));
    assert.deepEqual(
      [...new Set(quotations.map(({ location }) => workspace.asRelativePath(location.uri)))].sort(),
      files,
    );
  });
}

/** The range of the first `text` behind `after` in a document. */
export function rangeOf(document: TextDocument, text: string, after = ''): Range {
  const written = document.getText();
  const from = written.indexOf(after);
  const start = written.indexOf(text, from + after.length);
  assert.ok(from >= 0 && start >= 0, `“${text}” is not in ${document.uri.path}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** A position in the middle of the first `text` behind `after`. */
export function inside(document: TextDocument, text: string, after = ''): Position {
  const { start, end } = rangeOf(document, text, after);
  return document.positionAt((document.offsetAt(start) + document.offsetAt(end)) >> 1);
}

/** Puts an article back as it was for the tests that follow, seen from its top. */
export async function restore(name: string, original: Uint8Array): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
  await workspace.fs.writeFile(article(name), original);
  const editor = await open(name);
  await eventually(() => assert.equal(editor.document.getText(), new TextDecoder().decode(original)));
  editor.selection = new Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
}

/** The code of a problem, without the link to its explanation. */
export const codeOf = ({ code }: Diagnostic): Diagnostic['code'] => (typeof code === 'object' ? code.value : code);

/** The problems of an article, once there are some. */
export function problemsOf(name: string) {
  return eventually(() => {
    const problems = languages.getDiagnostics(article(name)).filter(({ source }) => source === 'Claimtrace');
    assert.notEqual(problems.length, 0, `no problem in ${name}`);
    return problems;
  });
}

/** The cards that the editor shows when the mouse rests at a place. */
export async function hoversAt(document: TextDocument, position: Position): Promise<MarkdownString[]> {
  const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return found.flatMap(({ contents }) => contents).filter((each) => each instanceof MarkdownString);
}

/** What is written in them. */
export async function hoverAt(document: TextDocument, position: Position): Promise<string> {
  return (await hoversAt(document, position)).map(({ value }) => value).join('\n');
}
