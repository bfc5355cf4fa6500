import assert from 'node:assert/strict';
import { commands, Selection, WorkspaceEdit, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, open, rangeOf, write } from './newsroom';

const WORDS = 'The old winch was sold';
const TEXT = `${WORDS} in May.\n\nNobody asked the harbour master.\n`;

/** What the list says of the mark on these words, opened where it is closed. */
async function rowOfMark(): Promise<string> {
  const rows = await page.rows('Claims');
  const at = rows.findIndex(({ label }) => label.startsWith(WORDS));
  assert.ok(at >= 0, rows.map(({ label }) => label).join('; '));
  const group = rows.slice(0, at).findLast(({ level }) => level === 1);
  return `${group?.label} > ${rows[at]!.label}`;
}
const isListed = (expected: RegExp): Promise<void> =>
  eventually(async () => assert.match(await rowOfMark(), expected), 30_000);

/** As another program does it: the editor is told of it by the disk alone. */
const moveOutside = (from: string, to: string): Thenable<void> => workspace.fs.rename(article(from), article(to));

describe('An annotated article that another program moves', () => {
  before(async () => {
    await write('winch.txt', TEXT);
    const editor = await open('winch.txt');
    await commands.executeCommand('claimtrace.claims.focus');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const { start, end } = rangeOf(editor.document, WORDS);
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.markClaim');
    await isListed(/^unchecked, 1 > .*, line 1/);
    // what was marked in another text than the one that moves
    const edit = new WorkspaceEdit();
    edit.insert(editor.document.uri, editor.document.lineAt(2).range.end, ' She was at sea.');
    await workspace.applyEdit(edit);
    await editor.document.save();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await open('courier.md');
    await isListed(/^unchecked, 1 > .*winch\.txt/);
  });

  after(async () => {
    for (let steps = 0; steps < 4; steps++) await commands.executeCommand('claimtrace.undoDecision');
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['winch.txt', 'sold.txt', 'other.txt']) {
      await workspace.fs.delete(article(name)).then(undefined, () => {});
    }
  });

  it('has its marks where it is now', async () => {
    await moveOutside('winch.txt', 'sold.txt');
    await isListed(/^unchecked, 1 > .*sold\.txt.*, line 1/);
  });

  it('is listed as missing when it is gone, and its row says so', async () => {
    await workspace.fs.delete(article('sold.txt'));
    await isListed(/^article missing, 1 > .*article missing.*sold\.txt/);
    await eventually(async () => {
      // a row that is just drawn anew takes no click
      await page.click('Claims', WORDS);
      assert.match((await page.notifications()).join(), /sold\.txt is not there/);
    });
  });

  it('is put on another one by a person, which can be taken back', async () => {
    await write('other.txt', `Late news. ${WORDS} in June.\n`);
    await eventually(async () => {
      // the new article has to be read before it can be chosen
      await commands.executeCommand('workbench.action.closeQuickOpen');
      void commands.executeCommand('claimtrace.putOnAnotherArticle');
      await asked('On which article');
      await page.type('other.txt');
      const offered = (await page.texts('.quick-input-list .monaco-list-row')).join();
      assert.match(offered, /other\.txt/);
    }, 30_000);
    await page.press('Enter');
    await isListed(/^unchecked, 1 > .*other\.txt.*, line 1/);
    await commands.executeCommand('claimtrace.undoDecision');
    await isListed(/^article missing, 1 > .*sold\.txt/);
  });

  it('is there again when it comes back, and said to be left out where the settings leave it out', async () => {
    await write('sold.txt', TEXT);
    await isListed(/^unchecked, 1 > .*sold\.txt.*, line 1/);
    const files = workspace.getConfiguration('claimtrace.files');
    const { workspaceValue } = files.inspect<string>('exclude')!;
    try {
      await files.update('exclude', '**/sold.txt');
      await isListed(/^unchecked, 1 > .*not among the articles.*sold\.txt.*, line 1/);
      await write('sold.txt', `It was a long day.\n\n${TEXT}`);
      await isListed(/^unchecked, 1 > .*not among the articles.*sold\.txt.*, line 3/);
    } finally {
      await files.update('exclude', workspaceValue);
    }
    await isListed(/^unchecked, 1 > (?!.*not among).*sold\.txt/);
  });

  it('is put on another one as well when it is deleted while an editor shows it', async () => {
    await open('sold.txt');
    await workspace.fs.delete(article('sold.txt'));
    await eventually(async () => {
      // that it is gone has to be seen before it can be chosen
      await commands.executeCommand('workbench.action.closeQuickOpen');
      void commands.executeCommand('claimtrace.putOnAnotherArticle');
      await asked('On which article do the marks of sold.txt');
    }, 30_000);
    await commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
