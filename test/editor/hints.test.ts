import assert from 'node:assert/strict';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  Position,
  Selection,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { asked, open, problemsOf, rangeOf } from './newsroom';

const set = (key: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration('claimtrace').update(key, value, ConfigurationTarget.Workspace);
/** The editor keeps blanks from breaking lines. */
const plain = (texts: readonly string[]): string => texts.join('|').replaceAll('\u00a0', ' ');
const lines = async (): Promise<string> => plain(await page.texts('.monaco-editor .view-line'));
const lenses = async (): Promise<string> => plain(await page.texts('.monaco-editor .codelens-decoration'));

/** The words under each of our lenses, and what it says. */
async function lensesOf(document: TextDocument): Promise<string[]> {
  const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  return found.flatMap(({ range, command }) =>
    command?.command === 'editor.action.peekLocations'
      ? `${document.lineAt(range.start).text.slice(0, 33)}: ${plain([command.title]).replace('$(warning) ', '')}`
      : [],
  );
}

describe('Hints between the words', () => {
  it('name whom pronouns and bare roles mean, when that is wanted', async () => {
    await open('courier.md');
    assert.doesNotMatch(await lines(), /⟨/);
    await set('inlayHints.enabled', true);
    await eventually(async () => {
      assert.match(await lines(), /she\W*⟨Helga Thorsen⟩/);
      assert.match(await lines(), /mayor\W*⟨Piotr Valen⟩/);
    });
    await open('beacon.txt');
    await eventually(async () => assert.match(await lines(), /She\W*⟨Helga/));
    assert.doesNotMatch(await lines(), /We\W*⟨|union\W*⟨/);
    // beside the name itself
    assert.doesNotMatch(await lines(), /mayor\W*⟨|master\W*⟨/);
    await set('inlayHints.enabled', undefined);
    await eventually(async () => assert.doesNotMatch(await lines(), /⟨/));
  });

  it('count the disagreements of a paragraph above it, when that is wanted, and show them', async () => {
    const { document } = await open('courier.md');
    await problemsOf('courier.md');
    assert.deepEqual(await lensesOf(document), []);
    await set('codeLens.enabled', true);
    await eventually(async () => assert.match(await lenses(), /^\W*1 disagreement$/));
    assert.deepEqual(await lensesOf(document), ['The storm that hit Ostervik on Fr: 1 disagreement']);
    await page.clickOn('.codelens-decoration a');
    await eventually(async () => assert.match(plain(await page.texts('.peekview-widget')), /beacon\.txt/));
    await commands.executeCommand('closeReferenceSearch');
    await set('codeLens.enabled', undefined);
    await eventually(async () => {
      assert.equal(await lenses(), '');
      assert.deepEqual(await lensesOf(document), []);
    });
  });

  it('are over no other paragraph while one types above, and over the same one after it', async () => {
    const { document } = await open('courier.md');
    await problemsOf('courier.md');
    await set('codeLens.enabled', true);
    const lead = 'The storm that hit Ostervik on Fr: 1 disagreement';
    await eventually(async () => assert.deepEqual(await lensesOf(document), [lead]));
    for (let keys = 0; keys < 5; keys++) {
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, new Position(9, 0), `${'The ferries stay in port. '.repeat(5)}\n\n`);
      await workspace.applyEdit(edit);
      // asked for at once, before the article is compared again
      for (const each of await lensesOf(document)) assert.equal(each, lead);
    }
    await eventually(async () => assert.deepEqual(await lensesOf(document), [lead]));
    await set('codeLens.enabled', undefined);
    await commands.executeCommand('workbench.action.files.revert');
    await problemsOf('courier.md');
  });
});

describe('Files in the Explorer', () => {
  const wearing = (name: string): Promise<string[]> =>
    page.texts(`.explorer-folders-view [aria-label*="${name}"][aria-label*="1 disagreement"]`);

  it('wear the number of disagreements of their article', async () => {
    await problemsOf('courier.md');
    await commands.executeCommand('workbench.view.explorer');
    await eventually(async () => assert.equal((await wearing('courier.md')).length, 1));
    assert.equal((await wearing('2019-11-04')).length, 0);
    await set('explorer.badges', false);
    await eventually(async () => assert.equal((await wearing('courier.md')).length, 0));
    await set('explorer.badges', undefined);
  });

  it('wear none when the only disagreement of their article is resolved, and it again when it is opened', async () => {
    const editor = await open('courier.md');
    await problemsOf('courier.md');
    const { start } = rangeOf(editor.document, '14 fishing boats');
    editor.selection = new Selection(start, start);
    await commands.executeCommand('workbench.view.explorer');
    await eventually(async () => assert.equal((await wearing('courier.md')).length, 1));
    const done = commands.executeCommand('claimtrace.resolveDisagreement');
    await asked('Mark as Resolved');
    await page.type('The harbour office counts 14');
    await page.press('Enter');
    await done;
    await eventually(async () => {
      assert.equal((await wearing('courier.md')).length, 0);
      assert.equal((await wearing('beacon.txt')).length, 0);
    });
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => {
      assert.equal((await wearing('courier.md')).length, 1);
      assert.equal((await wearing('beacon.txt')).length, 1);
    });
  });
});
