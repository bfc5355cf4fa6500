import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor, TextEditorRevealType, WorkspaceEdit, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, inside, open, rangeOf, restore } from './newsroom';

const WORDS = 'Nobody was hurt in the storm';
const WRITTEN = '.review-widget .edit-container .view-line';
const bodies = async (): Promise<string[]> =>
  (await page.texts('.review-widget .comment-body')).map((text) => text.trim());
const threads = async (): Promise<string> => (await page.texts('.review-widget .review-title')).join(' | ');

describe('Discussion', () => {
  let editor: TextEditor;
  let original: Uint8Array;

  /** A comment as the editor hands it to the commands of its buttons. */
  const remarkOf = async (text: string) => {
    const logs = await Promise.all(
      (await workspace.findFiles('.claimtrace/*/*.jsonl', null)).map((file) => workspace.fs.readFile(file)),
    );
    const events = logs.flatMap((log) =>
      new TextDecoder()
        .decode(log)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
    const said = events.findLast((event) => event.text === text);
    return {
      document: editor.document,
      annotation: said.annotation,
      id: said.comment,
      text,
      body: text,
      author: { name: said.person },
    };
  };
  const putCursorIn = async (words: string): Promise<void> => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const at = inside(editor.document, words);
    editor.selection = new Selection(at, at);
  };

  before(async () => {
    original = await workspace.fs.readFile(article('courier.md'));
    editor = await open('courier.md');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const { start, end } = rangeOf(editor.document, WORDS);
    editor.selection = new Selection(start, end);
    await page.press('Alt+m', 'm');
    await eventually(async () => assert.match((await page.texts('.statusbar-item')).join(), /0 of 1 checked/));
  });

  after(async () => {
    for (let steps = 0; steps < 12; steps++) await commands.executeCommand('claimtrace.undoDecision');
    await restore('courier.md', original);
  });

  it('begins at a mark by keys, and stands beside the passage', async () => {
    await putCursorIn(WORDS);
    await page.press('Alt+m', 'j');
    await asked('Comment on This Passage');
    await page.type('Who says so?');
    await page.press('Enter');
    await eventually(async () => assert.deepEqual(await bodies(), ['Who says so?']));
    assert.match(await threads(), /Discussion/i);
  });

  it('is answered in the thread', async () => {
    // newer versions draw a thread so large that it may end below the window
    editor.revealRange(rangeOf(editor.document, WORDS), TextEditorRevealType.AtTop);
    await page.clickOn('.review-widget .review-thread-reply-button');
    await page.type('The harbour master, by phone.');
    await page.press('Control+Enter');
    await eventually(async () => assert.deepEqual(await bodies(), ['Who says so?', 'The harbour master, by phone.']));
  });

  it('stays with its passage while the text above it changes', async () => {
    const edit = new WorkspaceEdit();
    edit.insert(editor.document.uri, rangeOf(editor.document, 'The storm that hit').start, 'It blew.\n\n');
    await workspace.applyEdit(edit);
    const line = rangeOf(editor.document, WORDS).start.line + 1;
    await page.runCommand('Comments: Focus on Comments View');
    await eventually(async () => {
      const listed = (await page.texts('.comments-panel .monaco-list-row')).join('\n');
      assert.match(listed, new RegExp(`Ln ${line}\\b`));
    });
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('is resolved and opened again', async () => {
    await putCursorIn(WORDS);
    await commands.executeCommand('claimtrace.resolveThread');
    // the editor closes what is resolved
    await eventually(async () => assert.equal(await threads(), ''));
    await putCursorIn(WORDS);
    await commands.executeCommand('claimtrace.unresolveThread');
    await eventually(async () => assert.match(await threads(), /Discussion$/i));
  });

  it('keeps what one is writing while something else happens to the passage', async () => {
    await page.clickOn('.review-widget .comment-title .codicon-edit');
    await eventually(async () => assert.ok((await page.texts(WRITTEN)).length > 0));
    await page.clickOn(WRITTEN);
    await page.press('Control+End');
    await page.type(' By whom?');
    await putCursorIn(WORDS);
    await page.press('Alt+m', 'd');
    await eventually(async () => assert.match((await page.texts('.statusbar-item')).join(), /1 disputed/));
    assert.match((await page.texts(WRITTEN)).join().replaceAll('\u00a0', ' '), /Who says so\? By whom\?/);
    await page.clickOn('.review-widget .edit-container .form-actions .monaco-button.secondary');
    await eventually(async () => assert.deepEqual(await page.texts(WRITTEN), []));
  });

  it('keeps what one is writing when one asks to edit it once more', async () => {
    const said = await remarkOf('Who says so?');
    await page.clickOn('.review-widget .comment-title .codicon-edit');
    await eventually(async () => assert.ok((await page.texts(WRITTEN)).length > 0));
    await page.clickOn(WRITTEN);
    await page.press('Control+End');
    await page.type(' By whom?');
    await commands.executeCommand('claimtrace.editComment', said);
    // threads are told to the window a moment later
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.match((await page.texts(WRITTEN)).join().replaceAll('\u00a0', ' '), /Who says so\? By whom\?/);
    await page.clickOn('.review-widget .edit-container .form-actions .monaco-button.secondary');
    await eventually(async () => assert.deepEqual(await page.texts(WRITTEN), []));
  });

  it('lets one edit what one wrote, and take it away', async () => {
    const isOpen = async (): Promise<boolean> => (await page.texts('.review-widget .edit-container')).length > 0;
    await eventually(async () => {
      // a thread that is drawn anew takes no click
      if (!(await isOpen())) await page.clickOn('.review-widget .comment-title .codicon-edit');
      assert.ok(await isOpen());
    });
    await eventually(async () => {
      const written = (await page.texts(WRITTEN)).join().replaceAll('\u00a0', ' ');
      assert.match(written, /Who says so\?/);
    });
    await eventually(async () => {
      // what is typed while the thread is still being drawn is lost
      await page.clickOn(WRITTEN);
      await page.press('Control+A');
      await page.type('Who says so? Since when?');
      assert.match((await page.texts(WRITTEN)).join().replaceAll('\u00a0', ' '), /^Who says so\? Since when\?$/);
    });
    await page.clickOn('.review-widget .edit-container .form-actions .monaco-button');
    await eventually(async () => assert.match((await bodies())[0]!, /^Who says so\?.*Since when\?$/));
    await page.clickOn('.review-widget .comment-title .codicon-trash');
    await eventually(async () => assert.deepEqual(await bodies(), ['The harbour master, by phone.']));
  });

  it('begins on words that nobody marked, and the note goes with its last comment', async () => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const { start, end } = rangeOf(editor.document, '3.2 million crowns');
    editor.selection = new Selection(start, end);
    editor.revealRange(editor.selection);
    await page.press('Alt+m', 'j');
    await asked('Comment on This Passage');
    await page.type('Ask the mayor.');
    await page.press('Enter');
    await eventually(async () => assert.ok((await bodies()).includes('Ask the mayor.'), String(await bodies())));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.ok(!(await bodies()).includes('Ask the mayor.')));
  });

  it('shows addresses and markup as the words they are, with blanks that can be copied', async () => {
    const words = '1. See <https://port.example/a_b>, www.port.example & desk@port.example $(zap)';
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const { start, end } = rangeOf(editor.document, '3.2 million crowns');
    editor.selection = new Selection(start, end);
    await page.press('Alt+m', 'j');
    await asked('Comment on This Passage');
    await page.type(words);
    await page.press('Enter');
    await eventually(async () => assert.ok((await bodies()).includes(words), String(await bodies())));
    assert.deepEqual(await page.texts('.review-widget .comment-body a'), []);
    await eventually(async () => {
      const seen = await page.hoverText('million');
      assert.ok(seen.includes(words), seen);
    });
    const hover = '.monaco-hover:not(.hidden) .monaco-hover-content';
    assert.ok((await page.texts(hover)).some((each) => each.includes(words)));
    const links = await page.texts(`${hover} a`);
    assert.ok(!links.some((each) => each.includes('port.example')), String(links));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.ok(!(await bodies()).includes(words)));
  });
});
