import { ConfigurationTarget, commands, workspace } from 'vscode';
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
