import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Selection, type TextEditor, Uri, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, hoverAt, inside, open, rangeOf } from './newsroom';

const TITLE = '.quick-input-widget:not([style*="display: none"]) .quick-input-title';
const CRANE = 'The red crane lifts 40 tonnes on the eastern quay of the harbour.';
const GATE = 'The gate of the dry dock was closed for two years after the flood.';
const PILOT = 'Nobody counted the pilots who left the town after the war ended.';
const TEXT = ['# The docks of Ostervik', CRANE, GATE, PILOT].join('\n\n');

const docks = (): Uri => Uri.joinPath(article('courier.md'), '..', 'docks.md');
const write = (text: string): Thenable<void> => workspace.fs.writeFile(docks(), new TextEncoder().encode(text));
const labels = async (level: number): Promise<string[]> =>
  (await page.rows('Claims')).filter((row) => row.level === level).map(({ label }) => label);
const become = (person: string | undefined): Thenable<void> =>
  workspace.getConfiguration('claimtrace').update('person', person, ConfigurationTarget.Global);

describe('Passages and people', () => {
  let named: string | undefined;
  let editor: TextEditor;

  const mark = async (words: string, ...keys: string[]): Promise<void> => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const { start, end } = rangeOf(editor.document, words);
    editor.selection = new Selection(start, end);
    await page.press(...keys);
  };
  const putCursorIn = async (words: string): Promise<void> => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const at = inside(editor.document, words);
    editor.selection = new Selection(at, at);
  };
  /** Another program changes the article while nobody has it open. */
  const rewrite = async (text: string): Promise<void> => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await write(text);
    editor = await open('docks.md');
    await eventually(() => assert.equal(editor.document.getText(), text));
  };
  const hover = (words: string): Promise<string> => hoverAt(editor.document, inside(editor.document, words));

  before(async () => {
    await write(TEXT);
    named = workspace.getConfiguration('claimtrace').get('person');
    await become('Mira');
    editor = await open('docks.md');
    await commands.executeCommand('claimtrace.claims.focus');
    await mark(CRANE, 'Alt+m', 'v');
    await eventually(async () => assert.deepEqual(await labels(1), ['verified, 1']));
    await mark(GATE, 'Alt+m', 'm');
    await eventually(async () => assert.deepEqual(await labels(1), ['unchecked, 1', 'verified, 1']));
    await mark(PILOT, 'Alt+m', 'm');
    await eventually(async () => assert.deepEqual(await labels(1), ['unchecked, 2', 'verified, 1']));
  });

  after(async () => {
    await become(named);
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (let steps = 0; steps < 12; steps++) await commands.executeCommand('claimtrace.undoDecision');
    await workspace.fs.delete(docks());
  });

  it('shows an edited passage with what changed, and confirms it by one key', async () => {
    await rewrite(TEXT.replace('for two years after', 'for nine long years after'));
    await eventually(async () => assert.equal((await labels(1))[0], 'edited, to be confirmed, 1'));
    await eventually(async () => assert.match(await hover('dry dock'), /~~two~~.*\*\*nine long\*\*/));
    await putCursorIn('dry dock');
    await page.press('Alt+m', 'y');
    await eventually(async () => assert.deepEqual(await labels(1), ['unchecked, 2', 'verified, 1']));
  });

  it('shouts when a figure of a verified claim changed', async () => {
    await rewrite(editor.document.getText().replace('lifts 40 tonnes', 'lifts 60 tonnes'));
    await putCursorIn('The red crane');
    await eventually(async () => assert.match(await hover('red crane'), /edited, to be confirmed/));
    await page.press('Alt+m', 'y');
    await eventually(async () => assert.equal((await labels(1))[0], 'changed since their check, 1'));
    assert.match((await labels(2))[0]!, /FIGURE changed since verified/);
    assert.match(await hover('red crane'), /~~40~~ \*\*60\*\*/);
  });

  it('keeps a lost passage in a list, and puts it on words that a person selects', async () => {
    const text = editor.document.getText();
    await rewrite(text.replace(PILOT, 'It rained all day.'));
    await eventually(async () => assert.ok((await labels(1)).includes('passage lost, 1'), String(await labels(1))));
    assert.ok((await labels(2)).some((label) => label.startsWith(PILOT)));
    await mark('It rained all day', 'Alt+m', 'y');
    await eventually(async () => assert.ok(!(await labels(1)).includes('passage lost, 1')));
    await eventually(async () => assert.ok((await labels(2)).some((label) => label.startsWith('It rained all day'))));
  });

  it('finds passages again that another program moved while the article was open', async () => {
    const text = editor.document.getText();
    const [head, crane, gate, rest] = text.split('\n\n') as [string, string, string, string];
    await write([head, 'A new beginning.', gate, 'In between.', crane, rest].join('\n\n'));
    await eventually(() => assert.match(editor.document.getText(), /A new beginning/));
    await eventually(async () => {
      const all = (await labels(2)).join('\n');
      assert.match(all, /^The gate of the dry dock.*line 5/m);
      assert.match(all, /^The red crane lifts.*line 9/m);
    });
  });

  it('lists where two checkers differ, who said what, and how far they agree', async () => {
    await putCursorIn('dry dock');
    await page.press('Alt+m', 'v');
    await become('Tom');
    await putCursorIn('dry dock');
    await page.press('Alt+m', 'w');
    await eventually(async () => assert.ok((await labels(1)).includes('checkers differ, 1'), String(await labels(1))));
    assert.match((await labels(2)).join('\n'), /^The gate.*Mira: verified, Tom: wrong/m);
    await page.runCommand('Claimtrace: Show Agreement of Two People');
    await eventually(async () => assert.deepEqual(await page.texts(TITLE), ['Agreement of Mira and Tom']));
    await eventually(async () =>
      assert.match((await page.texts('.quick-input-list .monaco-list-row')).join(), /F1.*κ of 1 passages/s),
    );
    await page.press('Escape');
  });

  it('groups all marks by article and by person', async () => {
    const group = async (by: string): Promise<void> => {
      await page.runCommand('Claimtrace: Group Claims');
      await asked('Group Claims By');
      await page.type(by);
      await page.press('Enter');
    };
    await group('Article');
    await eventually(async () => assert.match((await labels(1))[0]!, /^The docks of Ostervik, \d of 3 checked/));
    await group('Person');
    await eventually(async () => assert.deepEqual(await labels(1), ['Mira, 2', 'Tom, 1']));
    await group('Status');
    await eventually(async () => assert.ok((await labels(1)).includes('checkers differ, 1')));
  });

  it('tells in the Explorer how many claims of an article wait for a check', async () => {
    await commands.executeCommand('workbench.view.explorer');
    const row = '.explorer-folders-view [aria-label*="docks.md"][aria-label*="of 3 checked"]';
    await eventually(async () => assert.equal((await page.texts(row)).length, 1));
    await commands.executeCommand('claimtrace.claims.focus');
  });

  it('takes a team’s own list of statuses, each by the number of its place', async () => {
    const config = workspace.getConfiguration('claimtrace');
    await config.update('claims.statuses', ['with legal', 'cleared'], ConfigurationTarget.Global);
    await putCursorIn('It rained');
    await page.press('Alt+m', '3');
    await eventually(async () => assert.ok((await labels(1)).includes('cleared, 1'), String(await labels(1))));
    // a letter whose status is not in the list asks for one that is
    await page.press('Alt+m', 'v');
    await asked('Status of the Claim');
    await page.press('Escape');
    assert.ok((await labels(1)).includes('cleared, 1'), String(await labels(1)));
    await config.update('claims.statuses', undefined, ConfigurationTarget.Global);
  });
});
