import assert from 'node:assert/strict';
import { commands, FileType, Selection, workspace } from 'vscode';
import { eventually } from '../../workbench/inside/eventually';
import { page } from '../../workbench/inside/window';
import { article, asked, open, problemsOf, rangeOf, write } from '../newsroom';

/** Waits until these people speak, and no others; the search for symbols waits for ever here, for others who search. */
const speak = (...people: readonly string[]): Promise<void> =>
  eventually(async () => {
    const rows = (await page.rows('Speakers')).filter(({ level }) => level === 1);
    assert.deepEqual(rows.map(({ label }) => label.split(',')[0]).sort(), people);
  });
const logs = async (): Promise<string> => {
  let all = '';
  for (const [document, type] of await workspace.fs.readDirectory(article('.claimtrace'))) {
    if (type !== FileType.Directory) continue;
    for (const [name] of await workspace.fs.readDirectory(article(`.claimtrace/${document}`)))
      all += new TextDecoder().decode(await workspace.fs.readFile(article(`.claimtrace/${document}/${name}`)));
  }
  return all;
};

describe('A folder that is on no disk', () => {
  before(async () => {
    await eventually(() => assert.equal(workspace.workspaceFolders?.[0]?.uri.scheme, 'memory'));
    await open('lighthouse.md');
    await commands.executeCommand('claimtrace.speakers.focus');
  });

  it('is read without a search, and what comes, changes and goes is followed', async () => {
    await speak('Orla Quist');
    await write('far/wreck.md', '“The wreck is nobody’s,” said Ulf Brandt.\n');
    await speak('Orla Quist', 'Ulf Brandt');
    await write('far/wreck.md', '“The wreck is mine,” said Piotr Valen.\n');
    await speak('Orla Quist', 'Piotr Valen');
    await workspace.fs.delete(article('far'));
    await speak('Orla Quist');
  });

  it('is read without what a .gitignore file or the settings leave out', async () => {
    await write('far/wreck.md', '“The wreck is mine,” said Piotr Valen.\n');
    await speak('Orla Quist', 'Piotr Valen');
    await write('.gitignore', 'far/\n');
    await speak('Orla Quist');
    await write('node_modules/part/readme.md', '“It is a part,” said Ulf Brandt.\n');
    await workspace.fs.delete(article('.gitignore'));
    await speak('Orla Quist', 'Piotr Valen');
  });

  it('is read where many folders lie beside each other', async () => {
    for (let bay = 1; bay <= 40; bay++) await write(`bays/${bay}/notes.md`, '# Notes\n');
    await write('bays/40/wreck.md', '“The bay is deep,” said Ulf Brandt.\n');
    await speak('Orla Quist', 'Piotr Valen', 'Ulf Brandt');
    // what was found one by one until now is looked for again
    await write('.gitignore', 'far/\n');
    await speak('Orla Quist', 'Ulf Brandt');
    await workspace.fs.delete(article('.gitignore'));
    await workspace.fs.delete(article('bays'));
    await speak('Orla Quist', 'Piotr Valen');
  });

  it('says that nothing disagrees, where no article is open either', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(async () => {
      await commands.executeCommand('claimtrace.nextDisagreement');
      const texts = (await page.texts('.statusbar-item')).join('|');
      assert.match(texts, /No articles disagree/);
    });
  });

  it('is compared', async () => {
    const storm = (boats: number): string =>
      `# Storm wrecks the eastern pier\n\nThe storm that hit Ostervik on 26 March 2027 wrecked the eastern pier and left ${boats} fishing boats on the bottom of the harbour.\n`;
    await write('one.md', storm(14));
    await write('two.md', storm(17));
    await problemsOf('one.md');
  });

  it('keeps what is marked', async () => {
    const editor = await open('lighthouse.md');
    const { start, end } = rangeOf(editor.document, 'The lighthouse stays dark');
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.markClaim');
    // neither the settings nor git tell who marks
    await asked('Your Name');
    await page.type('Ida Brandt');
    await page.press('Enter');
    await eventually(async () => {
      const names = (await workspace.fs.readDirectory(article('.'))).map(([name]) => name);
      assert.ok(names.includes('.claimtrace'), names.join());
    });
    await eventually(async () => assert.match(await logs(), /"add".*"person":"Ida Brandt".*The lighthouse stays dark/));
  });

  it('asks for a name once only', async () => {
    const editor = await open('lighthouse.md');
    const { start, end } = rangeOf(editor.document, 'said Orla Quist');
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.markQuotation');
    await eventually(async () => assert.match(await logs(), /"add".*"person":"Ida Brandt".*said Orla Quist/));
  });
});
