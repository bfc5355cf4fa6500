import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, languages, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { article, open, speaksIn, write } from './newsroom';

describe('What is left out of a folder', () => {
  const saysOrla = '“The lighthouse stays dark,” said Orla Quist.\n';
  const saysUlf = '“The wreck is nobody’s,” said Ulf Brandt.\n';

  before(async () => {
    await open('courier.md');
    await write('desk/lighthouse.md', saysOrla);
    await write('desk/wreck.md', saysUlf);
    await speaksIn('Orla Quist', ['desk/lighthouse.md']);
    await speaksIn('Ulf Brandt', ['desk/wreck.md']);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article('desk'), { recursive: true });
    for (const section of ['files', 'search'])
      await workspace.getConfiguration(section).update('exclude', undefined, ConfigurationTarget.Workspace);
    await workspace.getConfiguration('search').update('useParentIgnoreFiles', undefined, ConfigurationTarget.Workspace);
  });

  it('is what a .gitignore file names, at once when it comes, changes or goes', async () => {
    await write('desk/.gitignore', '/lighthouse.md\n');
    await speaksIn('Orla Quist', []);
    await write('desk/.gitignore', '*.md\n!lighthouse.md\n');
    await speaksIn('Ulf Brandt', []);
    await speaksIn('Orla Quist', ['desk/lighthouse.md']);
    await workspace.fs.delete(article('desk/.gitignore'));
    await speaksIn('Ulf Brandt', ['desk/wreck.md']);
  });

  it('is followed as the switch of the editor’s search says', async () => {
    const search = workspace.getConfiguration('search');
    await write('desk/.gitignore', '*.md\n');
    await speaksIn('Orla Quist', []);
    await search.update('useIgnoreFiles', false, ConfigurationTarget.Workspace);
    await speaksIn('Orla Quist', ['desk/lighthouse.md']);
    await search.update('useIgnoreFiles', undefined, ConfigurationTarget.Workspace);
    await speaksIn('Orla Quist', []);
    await workspace.fs.delete(article('desk/.gitignore'));
    await speaksIn('Orla Quist', ['desk/lighthouse.md']);
  });

  for (const glob of ['**/.gitignore', 'desk/.git*'])
    it(`is what a .gitignore file names, though the Explorer hides it by ${glob}`, async () => {
      const files = workspace.getConfiguration('files');
      await files.update('exclude', { [glob]: true }, ConfigurationTarget.Workspace);
      await write('desk/.gitignore', '/lighthouse.md\n');
      await speaksIn('Orla Quist', []);
      await files.update('exclude', undefined, ConfigurationTarget.Workspace);
      await workspace.fs.delete(article('desk/.gitignore'));
      await speaksIn('Orla Quist', ['desk/lighthouse.md']);
    });

  it('is what the repository around the folder leaves out, and nothing above that, once the editor’s switch says so', async () => {
    const search = workspace.getConfiguration('search');
    /** Nobody watches what is above the folder: a file in it makes that looked at again. */
    const leaveOut = async (rules: string, own = ''): Promise<void> => {
      await write('../.gitignore', rules);
      await write('desk/.gitignore', own);
    };
    await workspace.fs.createDirectory(article('../.git'));
    try {
      await leaveOut('lighthouse.md\n/newsroom/desk/wreck.md\n');
      await search.update('useParentIgnoreFiles', true, ConfigurationTarget.Workspace);
      await speaksIn('Orla Quist', []);
      await speaksIn('Ulf Brandt', []);
      await leaveOut('lighthouse.md\n/newsroom/desk/wreck.md\n', '!lighthouse.md\n');
      await speaksIn('Orla Quist', ['desk/lighthouse.md']);
      await speaksIn('Ulf Brandt', []);
      await workspace.fs.createDirectory(article('.git'));
      await leaveOut('wreck.md\n');
      await speaksIn('Ulf Brandt', ['desk/wreck.md']);
      await workspace.fs.delete(article('.git'));
      await leaveOut('wreck.md\n');
      await speaksIn('Ulf Brandt', []);
      // a folder that is left out itself was opened to be read
      await leaveOut('newsroom/\nwreck.md\n');
      await speaksIn('Ulf Brandt', ['desk/wreck.md']);
      await leaveOut('wreck.md\n');
      await speaksIn('Ulf Brandt', []);
      await search.update('useParentIgnoreFiles', undefined, ConfigurationTarget.Workspace);
      await speaksIn('Ulf Brandt', ['desk/wreck.md']);
    } finally {
      for (const name of ['../.git', '../.gitignore', 'desk/.gitignore'])
        await workspace.fs.delete(article(name), { recursive: true });
    }
  });

  for (const section of ['files', 'search'])
    it(`is what ${section}.exclude hides`, async () => {
      const configuration = workspace.getConfiguration(section);
      await configuration.update('exclude', { '**/desk': true }, ConfigurationTarget.Workspace);
      await speaksIn('Orla Quist', []);
      await configuration.update('exclude', { '**/desk/wreck*': true }, ConfigurationTarget.Workspace);
      await speaksIn('Orla Quist', ['desk/lighthouse.md']);
      await speaksIn('Ulf Brandt', []);
      await configuration.update('exclude', undefined, ConfigurationTarget.Workspace);
      await speaksIn('Ulf Brandt', ['desk/wreck.md']);
    });

  it('is read all the same while it is open', async () => {
    await write('desk/.gitignore', 'wreck.md\n');
    await speaksIn('Ulf Brandt', []);
    // opened by the API it would stay in memory for minutes
    await commands.executeCommand('vscode.open', article('desk/wreck.md'));
    await speaksIn('Ulf Brandt', ['desk/wreck.md']);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await speaksIn('Ulf Brandt', []);
  });
});

describe('A closed article that another program changes', () => {
  const harbour = 'berth/harbour.md';
  const says = (speaker: string, boats: number): string =>
    `---\ntitle: Storm sinks boats at Ostervik\ndate: 2027-03-28\n---\n\nThe storm that hit Ostervik on Friday night wrecked the eastern pier and left ${boats} fishing boats on the bottom of the harbour.\n\n“The berths are gone,” said ${speaker}.\n`;

  after(async () => {
    await workspace.fs.delete(article('berth'), { recursive: true });
    await speaksIn('Ragna Lowe', []);
  });

  it('is read again: who speaks in it, and what disagrees', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await write(harbour, says('Orla Quist', 14));
    await speaksIn('Orla Quist', [harbour]);
    await write(harbour, says('Ragna Lowe', 19));
    await speaksIn('Ragna Lowe', [harbour]);
    await speaksIn('Orla Quist', []);
    const told = (words: RegExp): Promise<void> =>
      eventually(() => {
        const messages = languages.getDiagnostics(article(harbour)).map(({ message }) => message);
        assert.match(messages.join('; '), words);
      });
    await told(/19.*14/);
    await write(harbour, says('Ragna Lowe', 21));
    await told(/21.*14/);
  });
});
