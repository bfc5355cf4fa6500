import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { open } from './newsroom';

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
