import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, Selection, type TextEditor, WorkspaceEdit, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, hoverAt, inside, open, rangeOf, restore } from './newsroom';

const speakers = async (): Promise<string[]> =>
  (await page.rows('Speakers')).filter(({ level }) => level === 1).map(({ label }) => label);
const statusBar = async (): Promise<string> => (await page.texts('.statusbar-item')).join(' | ');

describe('Correcting', () => {
  let editor: TextEditor;
  let original: Uint8Array;

  const outline = async (): Promise<string[]> => {
    const all = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const listed = ({ name, detail, children }: DocumentSymbol): string[] => [
      `${name}: ${detail}`,
      ...children.flatMap(listed),
    ];
    return all.flatMap(listed);
  };
  const hover = (words: string): Promise<string> => hoverAt(editor.document, inside(editor.document, words));
  const putCursorIn = async (words: string): Promise<void> => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const at = inside(editor.document, words);
    editor.selection = new Selection(at, at);
  };
  const answer = async (title: string, words: string): Promise<void> => {
    await asked(title);
    await page.type(words);
    await page.press('Enter');
  };

  /** Types a name that is in no list; it need not be typed again where it is asked for. */
  const answerWithAnotherName = async (name: string): Promise<void> => {
    await asked('Who says this?');
    await page.type(name);
    const rows = (): Promise<string[]> => page.texts('.quick-input-list .monaco-list-row');
    await eventually(async () => assert.match((await rows()).join().trim(), /^Another name….*Nobody named/));
    await page.press('Enter');
    await eventually(async () => assert.deepEqual(await rows(), []));
    await asked('Who says this?');
    await eventually(async () => assert.equal(await page.inputValue('.quick-input-widget input:focus'), name));
    await page.press('Enter');
  };

  before(async () => {
    original = await workspace.fs.readFile(article('courier.md'));
    editor = await open('courier.md');
    await commands.executeCommand('claimtrace.speakers.focus');
    await commands.executeCommand('workbench.actions.treeView.claimtrace.speakers.collapseAll');
    await eventually(async () => assert.match((await speakers())[0]!, /^Helga Thorsen, 5 quotations/));
  });

  after(async () => {
    await restore('courier.md', original);
    for (let steps = 0; steps < 8; steps++) await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.match((await speakers())[0]!, /^Helga Thorsen, 5 quotations/));
  });

  it('names another speaker by keys, in the Speakers view, the hover and the outline', async () => {
    await putCursorIn('never seen waves');
    await page.press('Alt+m', 'b');
    await answer('Who says this?', 'Piotr Valen');
    await eventually(async () => assert.match((await speakers()).join('; '), /Helga Thorsen, 4 quotations/));
    await eventually(async () => assert.match(await hover('never seen waves'), /\*\*Piotr Valen\*\*/));
    await eventually(async () => assert.match((await outline()).join('\n'), /^Piotr Valen: “We have never/m));
  });

  it('knows a speaker whom no article names', async () => {
    await putCursorIn('stand for a hundred');
    await page.press('Alt+m', 'b');
    await answerWithAnotherName('Ingrid Maas');
    await eventually(async () => assert.match((await speakers()).join('; '), /Ingrid Maas, 1 quotation/));
  });

  it('keeps to it when the article is edited, closed and opened again', async () => {
    const edit = new WorkspaceEdit();
    edit.insert(editor.document.uri, rangeOf(editor.document, 'The storm that hit').start, 'It blew. ');
    await workspace.applyEdit(edit);
    await eventually(async () => assert.match((await outline()).join('\n'), /^Ingrid Maas: “The pier/m));
    await editor.document.save();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(async () => assert.match((await speakers()).join('; '), /Ingrid Maas, 1 quotation/));
    editor = await open('courier.md');
    await eventually(async () => assert.match((await outline()).join('\n'), /^Piotr Valen: “We have never/m));
  });

  it('takes the selected words for what was said', async () => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const { start, end } = rangeOf(editor.document, '“We have never seen waves');
    editor.selection = new Selection(start, end);
    await page.press('Alt+m', 'e');
    await asked('.');
    await page.type('quotation');
    await page.press('Enter');
    await eventually(async () => assert.match((await outline()).join('\n'), /: “We have never seen waves$/m));
  });

  it('hides what is no quotation from the outline, the hover and the Speakers view, and brings it back', async () => {
    const before = (await outline()).length;
    await putCursorIn('stand for a hundred');
    await page.press('Alt+m', 'Shift+Q');
    await eventually(async () => assert.ok(!(await speakers()).some((label) => label.startsWith('Ingrid Maas'))));
    await eventually(async () => assert.ok((await outline()).length < before));
    assert.doesNotMatch(await hover('stand for a hundred'), /direct quotation/);
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.match((await speakers()).join('; '), /Ingrid Maas, 1 quotation/));
  });

  it('takes words in which nobody was heard to speak for somebody’s, as they are said there', async () => {
    const words = 'Nobody was hurt in the storm';
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const { start, end } = rangeOf(editor.document, words);
    editor.selection = new Selection(start, end);
    await page.press('Alt+m', 't');
    await answer('Who says this?', 'Piotr Valen');
    await eventually(async () =>
      assert.match((await outline()).join('\n'), /^Piotr Valen: Nobody was hurt in the storm$/m),
    );
    await eventually(async () => assert.match(await hover(words), /\*\*Piotr Valen\*\*/));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.doesNotMatch((await outline()).join('\n'), /: Nobody was hurt/));
  });

  it('takes the words that were selected though the article changes while a speaker is chosen', async () => {
    const { document } = editor;
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const { start, end } = rangeOf(document, 'Nobody was hurt in the storm');
    editor.selection = new Selection(start, end);
    await page.press('Alt+m', 't');
    await asked('Who says this?');
    const news = '<!-- from the wire -->\n';
    const [insert, remove] = [new WorkspaceEdit(), new WorkspaceEdit()];
    insert.insert(document.uri, document.positionAt(0), news);
    await workspace.applyEdit(insert);
    await page.type('Piotr Valen');
    await page.press('Enter');
    await eventually(async () =>
      assert.match((await outline()).join('\n'), /^Piotr Valen: Nobody was hurt in the storm$/m),
    );
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.doesNotMatch((await outline()).join('\n'), /: Nobody was hurt/));
    remove.delete(document.uri, rangeOf(document, news));
    await workspace.applyEdit(remove);
    await document.save();
  });

  it('accepts all that is in sight by one command, and takes all of it back by another', async () => {
    const marked = async (): Promise<number> => Number(/(\d+) checked/.exec(await statusBar())?.[1] ?? -1);
    assert.equal(await marked(), -1);
    await putCursorIn('Nobody was hurt');
    await page.press('Alt+m', 'Shift+A');
    await eventually(async () => assert.match(await statusBar(), /0 of [1-9]\d* checked/));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.doesNotMatch(await statusBar(), /of \d+ checked/));
  });
});
