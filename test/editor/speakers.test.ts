import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open } from './newsroom';

describe('The Speakers view', () => {
  before(async () => {
    await open('courier.md');
    await commands.executeCommand('claimtrace.speakers.focus');
  });

  it('lists who speaks in all articles, the most quoted first, and says the number to a screen reader', async () => {
    await eventually(async () => {
      const people = (await page.rows('Speakers')).filter((row) => row.level === 1);
      assert.equal(people[0]?.label, 'Helga Thorsen, 5 quotations');
      assert.ok(
        people.some((row) => row.label === 'Piotr Valen, 3 quotations'),
        people.map((row) => row.label).join('; '),
      );
    });
  });

  it('opens the articles of a speaker, and a click on a quotation selects it', async () => {
    await page.toggle('Speakers', 'Piotr Valen');
    await eventually(async () => {
      const rows = await page.rows('Speakers');
      assert.ok(rows.some((row) => row.level === 2 && row.text.includes('Harbour closed after storm')));
    });
    await page.click('Speakers', 'We will rebuild what the sea has taken');
    await eventually(() => {
      const editor = window.activeTextEditor;
      assert.equal(editor?.document.uri.path, article('beacon.txt').path);
      assert.equal(editor.document.getText(editor.selection), '“We will rebuild what the sea has taken,”');
    });
  });

  it('follows files that come and go', async () => {
    const uri = Uri.joinPath(article('courier.md'), '..', 'letter.txt');
    const text = '“The lighthouse stays dark,” said Orla Quist, keeper of the Ostervik light.\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const lists = async (): Promise<boolean> =>
      (await page.rows('Speakers')).some((row) => row.label.startsWith('Orla Quist'));
    await eventually(async () => assert.equal(await lists(), true));
    await workspace.fs.delete(uri);
    await eventually(async () => assert.equal(await lists(), false));
  });
});
