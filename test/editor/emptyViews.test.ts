import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Selection, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, problemsOf, write } from './newsroom';

const welcome = async (): Promise<string> => (await page.texts('.sidebar .welcome-view-content')).join(' | ');
const statusBar = async (): Promise<string> =>
  (await page.texts('.statusbar-item')).join(' | ').replaceAll('\u00a0', ' ');
const files = (glob: string | undefined): Thenable<void> =>
  workspace.getConfiguration('claimtrace').update('files.include', glob, ConfigurationTarget.Workspace);

describe('An empty view', () => {
  before(async () => {
    await open('courier.md');
    await problemsOf('courier.md');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('claimtrace.speakers.focus');
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await files(undefined);
    await problemsOf('courier.md');
  });

  it('says that nothing is marked, in an article as in none', async () => {
    // what tests before this one left behind
    for (let steps = 0; steps < 60; steps++) await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.match(await welcome(), /Nothing is marked in this folder yet/));
    const editor = await open('courier.md');
    await eventually(async () => assert.match(await welcome(), /Nothing is marked yet\. Select words of an article/));
    editor.selection = new Selection(9, 4, 9, 9);
    await page.clickOn('.sidebar .welcome-view-content .monaco-button:has-text("Mark as Claim")');
    await eventually(async () => {
      assert.doesNotMatch(await welcome(), /is marked/);
      assert.ok((await page.rows('Claims')).length > 0);
    });
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.match(await welcome(), /Nothing is marked yet/));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('says that no file is an article, as the status bar does, and leads to the setting', async () => {
    await files('**/*.none');
    await eventually(async () => {
      assert.match(await welcome(), /No file of this folder is read as an article/);
      assert.equal((await welcome()).match(/No file of this folder is read as an article/g)?.length, 2);
      assert.match(await statusBar(), /no articles/);
    });
    await page.clickOn('.sidebar .welcome-view-content .monaco-button:has-text("Choose Files")');
    await eventually(() => assert.equal(window.tabGroups.activeTabGroup.activeTab?.label, 'Settings'));
  });

  it('says that reading has paused, and goes on by its button', async () => {
    // nobody opened it: what is open is read all the same
    await write('pilot.txt', '“The fog comes,” said Ulf Brandt.\n');
    await commands.executeCommand('claimtrace.pauseReading');
    await files('**/pilot.txt');
    await eventually(async () => {
      assert.match(await welcome(), /Who speaks appears here as articles are read/);
      assert.match(await welcome(), /What articles do not agree on appears here/);
    });
    await page.clickOn('.sidebar .welcome-view-content .monaco-button:has-text("Resume Reading")');
    await eventually(async () =>
      assert.ok((await page.rows('Speakers')).some(({ label }) => label.startsWith('Ulf Brandt'))),
    );
    await workspace.fs.delete(article('pilot.txt'));
  });

  it('says that nothing disagrees', async () => {
    await files('**/*-storm.{md,none}');
    await eventually(async () =>
      assert.match(await welcome(), /The articles of this folder do not disagree with each other/),
    );
  });
});
