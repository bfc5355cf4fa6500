import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, open, rangeOf, write } from './newsroom';

const SENTENCE = 'The harbour of Ostervik lost 17 boats and 3 cranes in the flood of the spring.';
const NAME = 'tides.md';
const rows = async (): Promise<string[]> => (await page.rows('Claims')).map(({ label }) => label);

describe('Selected words inside a claim', () => {
  let editor: TextEditor;

  const press = async (words: readonly string[], ...keys: string[]): Promise<void> => {
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    editor.selections = words.map((each) => {
      const { start, end } = rangeOf(editor.document, each);
      return new Selection(start, end);
    });
    await page.press(...keys);
  };
  const lists = (status: string, ...words: readonly string[]): Promise<void> =>
    eventually(async () => {
      const all = await rows();
      const group = all.indexOf(`${status}, ${words.length}`);
      assert.notEqual(group, -1, all.join('\n'));
      const listed = all.slice(group + 1, group + 1 + words.length);
      assert.deepEqual(
        listed.map((label) => label.split(`, ${status}`)[0]),
        words,
      );
    });

  before(async () => {
    await write(NAME, `# Tides\n\n${SENTENCE}\n`);
    editor = await open(NAME);
    await commands.executeCommand('claimtrace.claims.focus');
    await press([SENTENCE], 'Alt+m', 'm');
    await lists('unchecked', SENTENCE);
  });

  after(async () => {
    for (let steps = 0; steps < 5; steps++) await commands.executeCommand('claimtrace.undoDecision');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article(NAME));
  });

  it('get a status of their own, each of several selections', async () => {
    await press(['17 boats', '3 cranes'], 'Alt+m', 'd');
    await lists('disputed', '17 boats', '3 cranes');
    await lists('unchecked', SENTENCE);
  });

  it('are the claim that was marked on them before', async () => {
    await press(['3 cranes', '17 boats'], 'Alt+m', 'p');
    await lists('in progress', '17 boats', '3 cranes');
    await lists('unchecked', SENTENCE);
  });

  it('get a comment of their own', async () => {
    await press(['flood of the spring'], 'Alt+m', 'j');
    await asked('Comment on This Passage');
    await page.type('Which day?');
    await page.press('Enter');
    await eventually(async () => assert.ok((await rows()).includes('note, 1'), (await rows()).join('\n')));
    await lists('unchecked', SENTENCE);
  });
});
