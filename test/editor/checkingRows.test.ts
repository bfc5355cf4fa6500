import assert from 'node:assert/strict';
import { commands, Selection, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, rangeOf, write } from './newsroom';

const SENTENCES = ['The tug is red', 'The barge is green', 'The dinghy is blue'];
const LIST = '.monaco-list[aria-label*="Claims" i]';
const labels = async (level: number): Promise<string[]> =>
  (await page.rows('Claims')).filter((row) => row.level === level).map(({ label }) => label);

describe('The Claims view by keys', () => {
  before(async () => {
    await write('boats.txt', `${SENTENCES.join('. ')}.\n`);
    const editor = await open('boats.txt');
    editor.selections = SENTENCES.map((words) => {
      const { start, end } = rangeOf(editor.document, words);
      return new Selection(start, end);
    });
    await commands.executeCommand('claimtrace.markClaim');
    await commands.executeCommand('claimtrace.claims.focus');
    await eventually(async () => assert.deepEqual(await labels(1), ['unchecked, 3']));
    await eventually(async () => assert.equal((await labels(2)).length, 3));
    // a view that was empty a moment ago has no list that takes the focus
    await eventually(async () => {
      await commands.executeCommand('claimtrace.claims.focus');
      assert.equal((await page.texts(`${LIST}:focus`)).length, 1);
    });
  });

  after(async () => {
    for (let steps = 0; steps < 6; steps++) await commands.executeCommand('claimtrace.undoDecision');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article('boats.txt'));
  });

  const focused = async (): Promise<string> => (await page.texts(`${LIST} .monaco-list-row.focused`)).join();
  const isFocused = (words: string): Promise<void> =>
    eventually(async () => assert.match(await focused(), new RegExp(words)));

  it('gives a status to the row that has the focus, and goes on to the next', async () => {
    await page.press('Home', 'ArrowDown');
    await isFocused(SENTENCES[0]!);
    await page.press('Alt+m', 'v');
    await eventually(async () => assert.deepEqual(await labels(1), ['unchecked, 2', 'verified, 1']));
    await isFocused(SENTENCES[1]!);
    await page.press('Alt+m', '4');
    await eventually(async () => assert.deepEqual(await labels(1), ['unchecked, 1', 'wrong, 1', 'verified, 1']));
    await isFocused(SENTENCES[2]!);
  });

  it('looks for the row again where none had the focus while the list was drawn anew', async () => {
    await commands.executeCommand('claimtrace.setStatus', [null, 'disputed']);
    await eventually(async () => assert.deepEqual(await labels(1), ['disputed, 1', 'wrong, 1', 'verified, 1']));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.deepEqual(await labels(1), ['unchecked, 1', 'wrong, 1', 'verified, 1']));
    await page.press('Home', 'ArrowDown');
    await isFocused(SENTENCES[2]!);
  });

  it('takes a mark away, and the last step back', async () => {
    await page.press('Alt+m', 'x');
    await eventually(async () => assert.deepEqual(await labels(1), ['wrong, 1', 'verified, 1']));
    await page.press('Alt+m', 'z');
    await eventually(async () => assert.deepEqual(await labels(1), ['unchecked, 1', 'wrong, 1', 'verified, 1']));
  });

  it('says so when no mark has the focus', async () => {
    await page.press('Home', 'Alt+m', 'v');
    await eventually(async () =>
      assert.match((await page.texts('.statusbar-item')).join(' | '), /Go to a mark in the list first/),
    );
    assert.deepEqual(await labels(1), ['unchecked, 1', 'wrong, 1', 'verified, 1']);
  });
});
