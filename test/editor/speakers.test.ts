import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Selection, Uri, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import type { Row } from '../workbench/page';
import { article, asked, inside, open, until } from './newsroom';

const rows = (): Promise<Row[]> => page.rows('Speakers');
const labels = async (level: number): Promise<string[]> =>
  (await rows()).filter((row) => row.level === level).map(({ label }) => label);

async function choose(command: string, title: string, choice: string): Promise<void> {
  await commands.executeCommand('claimtrace.speakers.focus');
  await page.runCommand(command);
  await asked(title);
  await page.type(choice);
  await page.press('Enter');
}

async function write(name: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(article('courier.md'), '..', name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('The Speakers view', () => {
  before(async () => {
    await open('courier.md');
    await commands.executeCommand('claimtrace.speakers.focus');
  });

  it('lists who speaks in all articles, the most quoted first, and says number and role to a screen reader', async () => {
    await eventually(async () => {
      const people = await labels(1);
      assert.match(people[0]!, /^Helga Thorsen, 5 quotations/);
      assert.ok(
        people.some((label) => label.startsWith('Piotr Valen, 3 quotations, mayor of Ostervik')),
        people.join('; '),
      );
    });
  });

  it('tells every row to a screen reader', async () => {
    for (const { text, label } of await rows()) assert.notEqual(label, '', text);
  });

  it('opens the articles of a speaker, and a click on a quotation selects it', async () => {
    await eventually(async () => {
      // the view may be drawn anew at any time, and a toggle be lost
      const person = (await rows()).find(({ label }) => label.startsWith('Piotr Valen'));
      if (person?.expanded === false) await page.toggle('Speakers', 'Piotr Valen');
      assert.ok((await rows()).some(({ label }) => label.includes('We will rebuild what the sea has taken')));
    });
    await until(
      () => page.click('Speakers', 'We will rebuild what the sea has taken'),
      () => {
        const editor = window.activeTextEditor;
        assert.equal(editor?.document.uri.path, article('beacon.txt').path);
        assert.equal(editor.document.getText(editor.selection), '“We will rebuild what the sea has taken,”');
      },
    );
    await page.toggle('Speakers', 'Piotr Valen');
  });

  it('follows files that come and go', async () => {
    const uri = await write(
      'letter.txt',
      '“The lighthouse stays dark,” said Orla Quist, keeper of the Ostervik light.\n',
    );
    const lists = async (): Promise<boolean> => (await labels(1)).some((label) => label.startsWith('Orla Quist'));
    await eventually(async () => assert.equal(await lists(), true));
    await workspace.fs.delete(uri);
    await eventually(async () => assert.equal(await lists(), false));
  });

  it('lets a deleted article go with its last editor, though its document lives on', async () => {
    const uri = await write(
      'letter.txt',
      '“The lighthouse stays dark,” said Orla Quist, keeper of the Ostervik light.\n',
    );
    const lists = async (): Promise<boolean> => (await labels(1)).some((label) => label.startsWith('Orla Quist'));
    const { document } = await open('letter.txt');
    await eventually(async () => assert.equal(await lists(), true));
    await workspace.fs.delete(uri);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(async () => assert.equal(await lists(), false));
    assert.equal(document.isClosed, false);
  });

  it('wears the number of disagreements', async () => {
    await eventually(async () =>
      assert.ok((await page.texts('.activitybar .action-item .badge-content')).includes('1')),
    );
  });

  it('is sorted by name, and grouped by article or by kind', async () => {
    await choose('Claimtrace: Sort Speakers By', 'Sort Speakers By', 'Name');
    await eventually(async () => {
      const people = (await labels(1)).slice(0, -1);
      assert.ok(people.some((label) => label.startsWith('Helga Thorsen')));
      assert.deepEqual(people, people.toSorted());
    });
    await choose('Claimtrace: Group Speakers By', 'Group Speakers By', 'Article');
    await eventually(async () => {
      const titles = (await labels(1)).map((label) => label.split(',')[0]);
      for (const title of ['Harbour closed after storm wrecks the eastern pier', 'The autumn storm of 2019'])
        assert.ok(titles.includes(title), titles.join('; '));
    });
    await choose('Claimtrace: Group Speakers By', 'Group Speakers By', 'Kind');
    await eventually(async () => assert.match((await labels(1))[0]!, /^People, \d/));
    await choose('Claimtrace: Group Speakers By', 'Group Speakers By', 'Person');
    await choose('Claimtrace: Sort Speakers By', 'Sort Speakers By', 'Number of quotations');
    await eventually(async () => assert.match((await labels(1))[0]!, /^Helga Thorsen/));
  });

  it('has people in the order that is chosen, below an article as well', async () => {
    await write(
      'fair.txt',
      'The fair of Ostervik\n\n“The fair opens on Monday,” said Zora Abel, a baker.\n\n“Nobody will stay at home,” said Zora Abel.\n\n“We have sold all tents,” said Ada Zorn, a clerk.\n',
    );
    const isInOrder = (level: number, ...names: string[]): Promise<void> =>
      eventually(async () =>
        assert.deepEqual(
          (await labels(level)).map((label) => label.split(',')[0]!).filter((name) => names.includes(name)),
          names,
        ),
      );
    await isInOrder(1, 'Zora Abel', 'Ada Zorn');
    await choose('Claimtrace: Sort Speakers By', 'Sort Speakers By', 'Name');
    await isInOrder(1, 'Ada Zorn', 'Zora Abel');
    await choose('Claimtrace: Group Speakers By', 'Group Speakers By', 'Article');
    await eventually(async () =>
      assert.ok((await labels(1)).some((label) => label.startsWith('The fair of Ostervik'))),
    );
    await page.toggle('Speakers', 'The fair of Ostervik');
    await isInOrder(2, 'Ada Zorn', 'Zora Abel');
    await choose('Claimtrace: Sort Speakers By', 'Sort Speakers By', 'Number of quotations');
    await isInOrder(2, 'Zora Abel', 'Ada Zorn');
    await choose('Claimtrace: Group Speakers By', 'Group Speakers By', 'Person');
    await workspace.fs.delete(article('fair.txt'));
    await eventually(async () => assert.ok(!(await labels(1)).some((label) => /Zora Abel/.test(label))));
  });

  it('is filtered while one writes, says by what, and why it is empty', async () => {
    await commands.executeCommand('claimtrace.speakers.focus');
    await page.runCommand('Claimtrace: Filter Speakers');
    await asked('Filter Speakers');
    await page.type('mayor');
    await eventually(async () => {
      assert.deepEqual(
        (await labels(1)).map((label) => label.split(',')[0]),
        ['Piotr Valen'],
      );
      assert.match((await page.texts('.sidebar .tree-explorer-viewlet-tree-view .message')).join(), /Only “mayor”/);
    });
    await page.type(' nobody');
    const welcome = '.sidebar .welcome-view-content';
    await eventually(async () => assert.match((await page.texts(welcome)).join(), /Nobody who speaks matches/));
    await page.press('Enter');
    await page.runCommand('Claimtrace: Clear the Filter');
    await eventually(async () => assert.match((await labels(1))[0]!, /^Helga Thorsen/));
  });

  it('is filtered by what stands in the box in the end, however fast one writes', async () => {
    await page.runCommand('Claimtrace: Filter Speakers');
    await asked('Filter Speakers');
    for (const written of ['somebody who is in no article', 'valen, mayor of Ostervik', 'helga thorsen']) {
      await page.press('Control+A');
      await page.type(written);
    }
    const isFiltered = async (): Promise<void> => {
      assert.match(
        (await page.texts('.sidebar .tree-explorer-viewlet-tree-view .message')).join(),
        /Only “helga thorsen”/,
      );
      assert.deepEqual(
        (await labels(1)).map((label) => label.split(',')[0]),
        ['Helga Thorsen'],
      );
    };
    await eventually(isFiltered);
    await page.press('Enter');
    await eventually(isFiltered);
    await page.runCommand('Claimtrace: Clear the Filter');
    await eventually(async () => assert.ok((await labels(1)).some((label) => label.startsWith('Piotr Valen'))));
  });

  it('brings back what was shown when the filter is given up', async () => {
    await page.runCommand('Claimtrace: Filter Speakers');
    await asked('Filter Speakers');
    await page.type('valen');
    await eventually(async () => assert.match((await labels(1))[0]!, /^Piotr Valen/));
    await page.press('Escape');
    await eventually(async () => assert.match((await labels(1))[0]!, /^Helga Thorsen/));
  });

  it('shows who is under the cursor when asked, and always when the setting says so', async () => {
    const selected = async (): Promise<string> =>
      (await page.texts('.sidebar .monaco-list-row.selected')).join().replace(/\s+/g, ' ');
    const editor = await open('beacon.txt');
    const at = (text: string): Selection => new Selection(inside(editor.document, text), inside(editor.document, text));
    editor.selection = at('Helga Thorsen');
    await page.runCommand('Claimtrace: Show Speaker in Speakers View');
    await eventually(async () => assert.match(await selected(), /Helga Thorsen/));
    const configuration = workspace.getConfiguration('claimtrace');
    await configuration.update('speakers.followCursor', true, ConfigurationTarget.Workspace);
    editor.selection = at('what the sea has taken');
    await eventually(async () => assert.match(await selected(), /We will rebuild/));
    const other = await open('courier.md');
    other.selection = new Selection(inside(other.document, 'Helga Thorsen'), inside(other.document, 'Helga Thorsen'));
    await eventually(async () => assert.match(await selected(), /Helga Thorsen/));
    // its cursor has not moved
    await open('beacon.txt');
    await eventually(async () => assert.match(await selected(), /We will rebuild/));
    await configuration.update('speakers.followCursor', undefined, ConfigurationTarget.Workspace);
  });

  it('says of somebody who is not quoted that this is so, and stays as it is', async () => {
    await write('note.txt', '“The crane is broken,” said Ulf Brandt. He was asked by Greta Oldham, the treasurer.\n');
    const editor = await open('note.txt');
    await eventually(async () => assert.ok((await labels(1)).some((label) => label.startsWith('Ulf Brandt,'))));
    editor.selection = new Selection(inside(editor.document, 'Greta Oldham'), inside(editor.document, 'Greta Oldham'));
    await commands.executeCommand('claimtrace.revealSpeaker');
    await eventually(async () =>
      assert.match((await page.texts('.statusbar-item')).join(), /Greta Oldham is mentioned, but not quoted/),
    );
    assert.match((await labels(1))[0]!, /^Helga Thorsen/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(article('note.txt'));
    await eventually(async () => assert.ok(!(await labels(1)).some((label) => label.startsWith('Ulf Brandt,'))));
  });

  it('says of two who may be one that they possibly are', async () => {
    const uri = await write(
      'note.txt',
      '“The crane is broken,” said Helga Thorson, a clerk at the harbour of Ostervik.\n',
    );
    await eventually(async () => assert.ok((await labels(1)).some((label) => label.startsWith('Helga Thorson,'))));
    await page.toggle('Speakers', 'Helga Thorson');
    await eventually(async () =>
      assert.ok((await labels(2)).some((label) => /^Possibly the same as Helga Thorsen/.test(label))),
    );
    await workspace.fs.delete(uri);
  });
});
