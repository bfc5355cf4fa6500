import assert from 'node:assert/strict';
import { commands, Selection, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, rangeOf } from './newsroom';

const statusBar = async (): Promise<string> => (await page.texts('.statusbar-item')).join(' | ');

/** As a person renames in the Explorer. */
async function rename(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await workspace.applyEdit(edit));
}

describe('An article that is renamed', () => {
  const words = 'The crane fell on the quay';

  before(async () => {
    await workspace.fs.writeFile(article('crane.txt'), new TextEncoder().encode(`${words} at noon.\n`));
    const editor = await open('crane.txt');
    const { start, end } = rangeOf(editor.document, words);
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.markClaim');
    await eventually(async () => assert.match(await statusBar(), /0 of 1 checked/));
  });

  after(async () => {
    for (let steps = 0; steps < 4; steps++) await commands.executeCommand('claimtrace.undoDecision');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article('desk'), { recursive: true });
  });

  /** Opens the article anew, so that nothing but what was written tells of its mark. */
  async function isMarked(name: string): Promise<void> {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(async () => assert.doesNotMatch(await statusBar(), /checked/));
    await open(name);
    await eventually(async () => assert.match(await statusBar(), /0 of 1 checked/));
  }

  it('keeps its marks', async () => {
    await rename(article('crane.txt'), article('wreck/crane-fell.txt'));
    await eventually(() =>
      assert.equal(window.activeTextEditor?.document.uri.path, article('wreck/crane-fell.txt').path),
    );
    await eventually(async () => assert.match(await statusBar(), /0 of 1 checked/));
    await isMarked('wreck/crane-fell.txt');
  });

  it('keeps them when its folder is', async () => {
    await rename(article('wreck'), article('desk'));
    await isMarked('desk/crane-fell.txt');
  });
});
