import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  Selection,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextEditor,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, inside, open, rangeOf, restore } from './newsroom';

const STATUS_BAR = '.statusbar-item';
const labels = async (level: number): Promise<string[]> =>
  (await page.rows('Claims')).filter((row) => row.level === level).map(({ label }) => label);
const statusBar = async (): Promise<string> => (await page.texts(STATUS_BAR)).join(' | ');

function select(editor: TextEditor, text: string): void {
  const { start, end } = rangeOf(editor.document, text);
  editor.selection = new Selection(start, end);
}

/** How many stretches are coloured as direct quotations. */
async function directQuotations({ document: { uri } }: TextEditor): Promise<number> {
  const legend = await commands.executeCommand<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri);
  const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
  const layer = legend.tokenTypes.indexOf('directQuotation');
  return tokens.data.filter((value, index) => index % 5 === 3 && value === layer).length;
}

describe('Marking', () => {
  let editor: TextEditor;
  let original: Uint8Array;

  before(async () => {
    original = await workspace.fs.readFile(article('courier.md'));
    editor = await open('courier.md');
    await commands.executeCommand('claimtrace.claims.focus');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });

  after(async () => {
    // nothing that other tests read may be left
    await restore('courier.md', original);
    for (let steps = 0; steps < 12; steps++) await commands.executeCommand('claimtrace.undoDecision');
  });

  it('marks the selected words as a claim by keys, and lists it as unchecked', async () => {
    select(editor, 'Nobody was hurt in the storm');
    await page.press('Alt+m', 'm');
    await eventually(async () => assert.match(await statusBar(), /0 of 1 checked/));
    await eventually(async () => {
      assert.deepEqual(await labels(1), ['unchecked, 1']);
      assert.match((await labels(2))[0]!, /^Nobody was hurt in the storm, unchecked, line 18/);
    });
  });

  it('writes the sign and the words of the status behind the passage', async () => {
    await eventually(async () => {
      const lines = (await page.texts('.monaco-editor .view-line')).join('\n').replaceAll('\u00a0', ' ');
      assert.match(lines, /Nobody was hurt in the storm[^a-z]*○[^a-z]*unchecked/);
    });
  });

  it('shows none of it while the setting of colours says so', async () => {
    const hints = async (): Promise<string> =>
      (await page.texts('.monaco-editor .view-line')).join('\n').replaceAll('\u00a0', ' ');
    const show = (colours: object | undefined): Thenable<void> =>
      workspace.getConfiguration('claimtrace').update('colours', colours, ConfigurationTarget.Workspace);
    await show({ mark: false });
    await eventually(async () => assert.doesNotMatch(await hints(), /○/));
    await show(undefined);
    await eventually(async () => assert.match(await hints(), /○[^a-z]*unchecked/));
  });

  it('marks what is detected under the cursor when a status is given to it', async () => {
    const at = inside(editor.document, 'wrecked the eastern');
    editor.selection = new Selection(at, at);
    await page.press('Alt+m', 'v');
    await eventually(async () => assert.match(await statusBar(), /1 of 2 checked/));
    await eventually(async () => assert.deepEqual(await labels(1), ['unchecked, 1', 'verified, 1']));
  });

  it('goes to the next unchecked claim', async () => {
    editor.selection = new Selection(0, 0, 0, 0);
    await page.press('Alt+u');
    await eventually(() => assert.equal(editor.document.getText(editor.selection), 'Nobody was hurt in the storm'));
    await page.press('Alt+m', 'd');
    await eventually(async () => assert.match(await statusBar(), /2 of 2 checked · 1 disputed/));
  });

  it('follows the text while it is edited, and tells when the words of a checked claim change', async () => {
    const edit = new WorkspaceEdit();
    edit.insert(editor.document.uri, editor.document.positionAt(0), '<!-- desk -->\n');
    edit.replace(editor.document.uri, rangeOf(editor.document, '14 fishing'), '15 fishing');
    await workspace.applyEdit(edit);
    await eventually(async () => assert.match(await statusBar(), /1 of 2 checked · 1 disputed · 1 changed since/));
    await eventually(async () => assert.equal((await labels(1))[0], 'changed since their check, 1'));
    await page.click('Claims', 'Nobody was hurt in the storm');
    await eventually(() => assert.equal(editor.document.getText(editor.selection), 'Nobody was hurt in the storm'));
  });

  it('finds its passages again when the article is opened after it was changed', async () => {
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
    editor = await open('courier.md');
    await eventually(async () => assert.match(await statusBar(), /2 checked/));
    const at = rangeOf(editor.document, 'Nobody was hurt').start;
    await eventually(async () => assert.ok((await labels(1)).includes('disputed, 1')));
    await page.click('Claims', 'Nobody was hurt in the storm');
    await eventually(() => assert.deepEqual(editor.selection.start, at));
  });

  it('takes a mark away, and brings it back', async () => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const at = inside(editor.document, 'Nobody was hurt');
    editor.selection = new Selection(at, at);
    await page.press('Alt+m', 'x');
    await eventually(async () => assert.match(await statusBar(), /of 1 checked/));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.match(await statusBar(), /of 2 checked/));
  });

  it('keeps a note with the passage', async () => {
    select(editor, '3.2 million crowns');
    await page.press('Alt+m', 'n');
    await asked('Note on This Passage');
    await page.type('ask the harbour office');
    await page.press('Enter');
    await eventually(async () => assert.ok((await labels(1)).includes('note, 1')));
    await eventually(async () => {
      const note = (await page.rows('Claims')).find(({ label }) => label === 'note, 1');
      // a list that is made anew takes no click
      if (note?.expanded === false) await page.toggle('Claims', 'note, 1');
      assert.match((await labels(2)).join('; '), /3\.2 million crowns, note, line \d+, ask the harbour office/);
    });
  });

  it('keeps a note on the words that were selected though the article changes while the note is written', async () => {
    const { uri } = editor.document;
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    select(editor, 'a hundred years');
    await page.press('Alt+m', 'n');
    await asked('Note on This Passage');
    const edit = new WorkspaceEdit();
    edit.insert(uri, editor.document.positionAt(0), '<!-- from the wire -->\n');
    await workspace.applyEdit(edit);
    await page.type('since when');
    await page.press('Enter');
    await eventually(async () => {
      const note = (await page.rows('Claims')).find(({ label }) => label === 'note, 2');
      if (note?.expanded === false) await page.toggle('Claims', 'note, 2');
      assert.match((await labels(2)).join('; '), /a hundred years, note, line \d+, since when/);
    });
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.ok((await labels(1)).includes('note, 1')));
    await editor.document.save();
  });

  it('accepts what was detected by one key, and takes away what was rejected by another', async () => {
    const coloured = (): Promise<number> => directQuotations(editor);
    const before = await coloured();
    const at = inside(editor.document, 'will be lifted');
    editor.selection = new Selection(at, at);
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await page.press('Alt+m', 'r');
    await eventually(async () => assert.ok((await coloured()) < before));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.equal(await coloured(), before));
    await page.press('Alt+m', 'a');
    await eventually(async () => assert.ok((await labels(1)).includes('quotation, 1'), String(await labels(1))));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.ok(!(await labels(1)).includes('quotation, 1')));
  });

  it('brings back what was rejected, chosen by its words from a list', async () => {
    const at = inside(editor.document, 'will be lifted');
    const [row] = editor.document.lineAt(at.line).text.match(/“[^”]*will be lifted[^”]*”/)!;
    const before = await directQuotations(editor);
    const isColoured = async (): Promise<boolean> => (await directQuotations(editor)) === before;
    editor.selection = new Selection(at, at);
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await page.press('Alt+m', 'r');
    await eventually(async () => assert.ok(!(await isColoured())));
    const done = commands.executeCommand('claimtrace.takeBackRejection');
    await asked('Which rejection is to be taken back?');
    const [listed] = await page.texts('.quick-input-list .monaco-list-row');
    assert.ok(listed!.replaceAll('\u00a0', ' ').includes(row.slice(1, 20)), listed);
    await page.press('Enter');
    await done;
    await eventually(async () => assert.ok(await isColoured()));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.ok(!(await isColoured())));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.ok(await isColoured()));
  });
});
