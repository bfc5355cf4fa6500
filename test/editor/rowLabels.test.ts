import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, until, write } from './newsroom';

const labels = async (level: number): Promise<string[]> =>
  (await page.rows('Speakers')).filter((row) => row.level === level).map(({ label }) => label);

describe('What a screen reader says of a row', () => {
  before(async () => {
    await open('courier.md');
    await write('crane.txt', '“The crane is broken,” said Helga Thorson, a clerk at the harbour of Ostervik.\n');
    await commands.executeCommand('claimtrace.speakers.focus');
    await commands.executeCommand('workbench.actions.treeView.claimtrace.speakers.collapseAll');
  });

  after(async () => {
    await commands.executeCommand('workbench.actions.treeView.claimtrace.speakers.collapseAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article('crane.txt'));
    await eventually(async () => assert.doesNotMatch((await labels(1)).join(), /Thorson/));
  });

  /** Opens a row until something below it says this. */
  const says = (name: string, level: number, label: string): Promise<void> =>
    until(
      () => page.toggle('Speakers', name),
      async () => assert.ok((await labels(level)).includes(label), (await labels(level)).slice(0, 9).join('; ')),
    );

  it('tells what somebody who may be the same does', () =>
    says('Helga Thorson,', 2, 'Possibly the same as Helga Thorsen, harbour master'));

  it('tells of a quotation what it is and where it stands', async () => {
    await says('Helga Thorson,', 2, 'crane.txt, 1 quotation');
    await says('crane.txt,', 3, 'direct quotation: “The crane is broken,”, line 1');
  });
});
