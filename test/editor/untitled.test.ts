import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, Position, Selection, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
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

  it('takes its marks along when it is saved', async () => {
    const words = 'The lighthouse keeper left in June';
    const saved = article('keeper.txt');
    const document = await workspace.openTextDocument(saved.with({ scheme: 'untitled' }));
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new Position(0, 0), `${words}.\n`));
    editor.selection = new Selection(0, 0, 0, words.length);
    await commands.executeCommand('claimtrace.claims.focus');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await commands.executeCommand('claimtrace.markClaim');
    const rows = async (): Promise<string> => (await page.rows('Claims')).map(({ label }) => label).join('; ');
    try {
      await eventually(async () => assert.match(await rows(), /The lighthouse keeper left in June/));
      await commands.executeCommand('workbench.action.files.save');
      await eventually(async () => {
        assert.equal(window.activeTextEditor?.document.uri.scheme, saved.scheme);
        assert.match(await rows(), /^unchecked, 1; The lighthouse keeper left in June, unchecked, line 1/);
      });
      await commands.executeCommand('workbench.action.closeActiveEditor');
      await eventually(async () =>
        assert.match(await rows(), /^unchecked, 1; The lighthouse keeper left in June.*keeper\.txt/),
      );
    } finally {
      await commands.executeCommand('claimtrace.undoDecision');
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.fs.delete(saved);
    }
  });
});
