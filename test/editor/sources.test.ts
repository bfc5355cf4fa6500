import assert from 'node:assert/strict';
import { type CodeAction, commands, env, languages, Selection, type TextEditor, Uri, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, codeOf, hoverAt, inside, open, rangeOf, until } from './newsroom';

const labels = async (level: number): Promise<string[]> =>
  (await page.rows('Claims')).filter((row) => row.level === level).map(({ label }) => label);
const note = (): Uri => Uri.joinPath(article('courier.md'), '..', 'harbour.md');
const transcript = (): Uri => Uri.joinPath(article('courier.md'), '..', 'call.vtt');
/** What is on one’s own machine the editor opens without a question; behind a port it would go by way of its server. */
const COPY = 'http://localhost/copy?of=https%3A%2F%2Fcranes.example%2F40%26lift';
const NOTE = [
  '# The harbour of Ostervik',
  'The crane lifts 40 tonnes, [its maker](https://cranes.example/40) says, and [the log](call.vtt) has it.[^1] It is red.',
  '[^1]: Harbour register, vol. 3.',
].join('\n\n');

describe('Sources', () => {
  let editor: TextEditor;

  const answer = async (title: string, words: string): Promise<void> => {
    await asked(title);
    await page.type(words);
    await page.press('Enter');
  };
  const offersWhatTheWriterNamed = (): Promise<void> =>
    eventually(async () => {
      const offered = (await page.texts('.quick-input-list .monaco-list-row')).join('\n');
      assert.match(offered, /its maker/);
      assert.match(offered, /the log.*call\.vtt/);
      assert.match(offered, /Harbour register, vol\. 3\./);
    });
  const problems = (): string[] => unsourced().map(({ message }) => message);
  const unsourced = () => languages.getDiagnostics(note()).filter((each) => codeOf(each) === 'claims/withoutSource');
  const putCursorIn = async (words: string): Promise<void> => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const at = inside(editor.document, words);
    editor.selection = new Selection(at, at);
  };

  before(async () => {
    await workspace.fs.writeFile(note(), new TextEncoder().encode(NOTE));
    await workspace.fs.writeFile(
      transcript(),
      new TextEncoder().encode('WEBVTT\n\n01:20\nIt lifts forty tonnes, no more.\n'),
    );
    editor = await open('harbour.md');
    await commands.executeCommand('claimtrace.claims.focus');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (let steps = 0; steps < 9; steps++) await commands.executeCommand('claimtrace.undoDecision');
    await workspace.fs.delete(note());
    await workspace.fs.delete(transcript());
  });

  it('are missed where a claim is verified without one, and not where its sentence names some', async () => {
    for (const words of ['The crane lifts 40 tonnes', 'It is red']) {
      const { start, end } = rangeOf(editor.document, words);
      editor.selection = new Selection(start, end);
      await commands.executeCommand('claimtrace.setStatus', 'verified');
    }
    await eventually(() => assert.equal(problems().length, 1));
    assert.match(problems()[0]!, /verified without a source/);
    assert.ok(unsourced()[0]!.range.isEqual(rangeOf(editor.document, 'It is red')));
  });

  it('are asked for by a quick fix, wherever the cursor is', async () => {
    editor.selection = new Selection(0, 0, 0, 0);
    // marks are found anew after a decision, and a problem may be older than they are
    const fix = await eventually(async () => {
      const fixes = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        note(),
        unsourced()[0]!.range,
        'quickfix',
      );
      const found = fixes.find(({ title }) => title === 'Add Source…');
      assert.ok(found?.command);
      return found.command;
    });
    const done = commands.executeCommand(fix.command, ...fix.arguments!);
    await answer('What backs this claim', 'In words');
    await answer('The Source in Words', 'The crane driver');
    await answer('The crane driver', '');
    await done;
    await eventually(() => assert.deepEqual(problems(), []));
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(() => assert.equal(problems().length, 1));
  });

  it('are offered where the writer named them, with a place in them and a copy', async () => {
    await putCursorIn('lifts 40');
    await page.press('Alt+m', 'k');
    await offersWhatTheWriterNamed();
    await answer('What backs this claim', 'its maker');
    await answer('its maker', 'table 2');
    await eventually(async () => assert.match((await page.texts('.quick-input-message')).join(), /archived copy/));
    await page.type(COPY);
    await page.press('Enter');
    await eventually(async () => assert.ok((await labels(1)).includes('verified, 2')));
    const isListed = async (): Promise<boolean> =>
      (await labels(2)).some((label) => label.startsWith('The crane lifts 40 tonnes'));
    // the view remembers what was open
    if (!(await isListed())) await page.toggle('Claims', 'verified, 2');
    await eventually(async () => assert.ok(await isListed()));
    await page.toggle('Claims', 'The crane lifts 40 tonnes');
    await eventually(async () =>
      assert.match(
        (await labels(3)).join(),
        /^its maker · https:\/\/cranes\.example\/40 · table 2 · archived · seen \d{4}-\d\d-\d\d/,
      ),
    );
  });

  it('stand in the hover', async () => {
    const hover = await hoverAt(editor.document, inside(editor.document, 'lifts 40'));
    assert.match(hover, /verified/);
    assert.match(hover, /its maker · https\\:\/\/cranes\.example\/40 · table 2/);
    assert.match(hover, /\[open the copy\]\(command:claimtrace\.openArchivedCopy\?/);
  });

  it('have a copy that opens from the list, its address to the letter', async () => {
    const label = (await labels(3)).find((each) => each.startsWith('its maker'));
    await until(
      () => page.clickButton('Claims', label!, 'Open Archived Copy of Source'),
      async () => assert.ok((await page.opened()).includes(COPY), (await page.opened()).join(' ')),
    );
  });

  it('are passages of any file, named from there, and opened at their words', async () => {
    const call = await window.showTextDocument(transcript());
    const { start, end } = rangeOf(call.document, 'forty tonnes');
    call.selection = new Selection(start, end);
    await page.press('Alt+m', 'f');
    await answer('Which claim', 'The crane');
    await answer('forty tonnes', '');
    editor = await open('harbour.md');
    await eventually(async () => assert.match((await labels(3)).join('\n'), /^“forty tonnes” · call\.vtt · seen/m));
    await putCursorIn('lifts 40');
    await page.press('Alt+m', 'l');
    await answer('Open which source', 'forty');
    await eventually(() => {
      const shown = window.activeTextEditor!;
      assert.equal(shown.document.getText(shown.selection), 'forty tonnes');
    });
  });

  it('are pasted as the link of a passage', async () => {
    const call = await window.showTextDocument(transcript());
    const { start, end } = rangeOf(call.document, 'no more');
    call.selection = new Selection(start, end);
    await page.press('Alt+m', 'i');
    await eventually(async () => assert.match(await env.clipboard.readText(), /^call\.vtt#:~:text=.*no%20more/));
    editor = await open('harbour.md');
    await putCursorIn('lifts 40');
    await page.press('Alt+m', 'k');
    await answer('What backs this claim', 'no more');
    await answer('no more', '');
    await eventually(async () => assert.match((await labels(3)).join('\n'), /^“no more” · call\.vtt/m));
  });

  it('are taken away by a button of the list', async () => {
    const label = (await labels(3)).find((each) => each.startsWith('“no more”'));
    await until(
      () => page.clickButton('Claims', label!, 'Remove Source'),
      async () => assert.doesNotMatch((await labels(3)).join('\n'), /“no more”/),
    );
    assert.match((await labels(3)).join('\n'), /^“forty tonnes”/m);
  });
});
