import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, Position, Selection, type Uri, window, workspace } from 'vscode';
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
});

describe('A marked document that was never saved', () => {
  const words = 'The lighthouse keeper left in June';
  const file = article('keeper.txt');
  const listed = (where: RegExp): Promise<void> =>
    eventually(async () => {
      const rows = (await page.rows('Claims')).map(({ label }) => label);
      assert.ok(
        rows.some((label) => label.startsWith(words) && where.test(label)),
        rows.join('; '),
      );
    });

  /** Marks the first words of a new document. */
  async function mark(address: Uri): Promise<void> {
    const document = await workspace.openTextDocument(address);
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new Position(0, 0), `${words}. Nobody saw her go.`));
    editor.selection = new Selection(0, 0, 0, words.length);
    await commands.executeCommand('claimtrace.markClaim');
    await listed(/unchecked, line 1,/);
  }

  beforeEach(async () => {
    await open('courier.md');
    await commands.executeCommand('claimtrace.claims.focus');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(file);
  });

  for (const finalNewline of [false, true]) {
    it(`takes its marks along to the file${finalNewline ? ' though saving changes its end' : ''}`, async () => {
      const files = workspace.getConfiguration('files');
      await files.update('insertFinalNewline', finalNewline, true);
      try {
        await mark(file.with({ scheme: 'untitled' }));
        await commands.executeCommand('workbench.action.files.save');
        await eventually(() => assert.equal(window.activeTextEditor?.document.uri.toString(), file.toString()));
        assert.equal(window.activeTextEditor?.document.getText().endsWith('\n'), finalNewline);
        await commands.executeCommand('workbench.action.closeActiveEditor');
        await listed(/keeper\.txt, line 1,/);
      } finally {
        await files.update('insertFinalNewline', undefined, true);
        // what was decided before the marks went along is taken back where they are now
        await commands.executeCommand('claimtrace.undoDecision');
      }
      await eventually(async () => {
        // a view without a mark has no rows to wait for
        const rows = await page.texts('.monaco-list[aria-label="Claims"] .monaco-list-row');
        assert.ok(!rows.join().includes('lighthouse'), rows.join('; '));
      });
    });
  }
});
