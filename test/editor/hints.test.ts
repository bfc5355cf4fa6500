import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { open, problemsOf } from './newsroom';

const set = (key: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration('claimtrace').update(key, value, ConfigurationTarget.Workspace);
/** The editor keeps blanks from breaking lines. */
const plain = (texts: readonly string[]): string => texts.join('|').replaceAll('\u00a0', ' ');
const lines = async (): Promise<string> => plain(await page.texts('.monaco-editor .view-line'));
const lenses = async (): Promise<string> => plain(await page.texts('.monaco-editor .codelens-decoration'));

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
    await open('courier.md');
    await problemsOf('courier.md');
    assert.equal(await lenses(), '');
    await set('codeLens.enabled', true);
    await eventually(async () => assert.match(await lenses(), /1 disagreement/));
    await page.clickOn('.codelens-decoration a');
    await eventually(async () => assert.match(plain(await page.texts('.peekview-widget')), /beacon\.txt/));
    await commands.executeCommand('closeReferenceSearch');
    await set('codeLens.enabled', undefined);
  });
});

describe('Files in the Explorer', () => {
  it('wear the number of disagreements of their article', async () => {
    await problemsOf('courier.md');
    await commands.executeCommand('workbench.view.explorer');
    const wearing = (name: string): Promise<string[]> =>
      page.texts(`.explorer-folders-view [aria-label*="${name}"][aria-label*="1 disagreement"]`);
    await eventually(async () => assert.equal((await wearing('courier.md')).length, 1));
    assert.equal((await wearing('2019-11-04')).length, 0);
    await set('explorer.badges', false);
    await eventually(async () => assert.equal((await wearing('courier.md')).length, 0));
    await set('explorer.badges', undefined);
  });
});
