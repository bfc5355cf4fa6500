import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { article, open, speaksIn } from './newsroom';

describe('A file outside every folder that is open', () => {
  it('is read while it is open', async () => {
    await open('courier.md');
    const loose = article('../loose.txt');
    await workspace.fs.writeFile(loose, new TextEncoder().encode('“The fog comes,” said Ulf Brandt.\n'));
    // opened by the API it would stay in memory for minutes
    await commands.executeCommand('vscode.open', loose);
    await speaksIn('Ulf Brandt', [loose.fsPath]);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await speaksIn('Ulf Brandt', []);
    await workspace.fs.delete(loose);
  });
});

describe('A document never saved', () => {
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is read as Markdown when that is its language', async () => {
    await open('courier.md');
    const content =
      '“The \\*lighthouse\\* stays dark,” said Orla Quist.\n\n```\n“Nobody means this,” said Ulf Brandt.\n```\n';
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document);
    await eventually(async () => {
      const found = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const names = JSON.stringify(found);
      assert.match(names, /Orla Quist/);
      assert.doesNotMatch(names, /Ulf Brandt/);
    });
  });
});
