import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  commands,
  Selection,
  Uri,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, inside, open } from './newsroom';

describe('Who quotes whom', () => {
  const uri = Uri.joinPath(article('courier.md'), '..', 'council.txt');
  const text = '“Piotr Valen has promised us a new pier,” said Orla Quist, who leads the council of Ostervik.\n';

  before(() => workspace.fs.writeFile(uri, new TextEncoder().encode(text)));
  after(() => workspace.fs.delete(uri));

  it('lists the people who speak of a speaker and the articles that quote the speaker', async () => {
    const root = await itemAt('beacon.txt', 'Piotr Valen');
    await eventually(async () => {
      const calls = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', root);
      const names = calls.map(({ from }) => from.name);
      assert.equal(names[0], 'Orla Quist');
      assert.ok(names.includes('Harbour closed after storm wrecks the eastern pier'), names.join());
      assert.equal(calls[0]!.from.uri.path, uri.path);
      assert.equal(calls[0]!.fromRanges[0]!.start.character, text.indexOf('Piotr Valen'));
    });
  });

  it('lists whom somebody speaks of', async () => {
    const root = await itemAt('council.txt', 'Orla Quist');
    const calls = await commands.executeCommand<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', root);
    assert.ok(
      calls.some(({ to }) => to.name === 'Piotr Valen'),
      calls.map(({ to }) => to.name).join(),
    );
  });

  it('is shown in the editor’s call hierarchy', async () => {
    const editor = await open('beacon.txt');
    const at = inside(editor.document, 'Piotr Valen');
    editor.selection = new Selection(at, at);
    await page.runCommand('Calls: Show Call Hierarchy');
    await eventually(async () => {
      const rows = await page.texts('.sidebar .monaco-list-row');
      assert.ok(
        rows.some((row) => row.includes('Orla Quist')),
        rows.join('|'),
      );
    });
    await page.press('Escape', 'Escape');
  });
});

async function itemAt(name: string, text: string): Promise<CallHierarchyItem> {
  const { document } = await open(name);
  return eventually(async () => {
    const items = await commands.executeCommand<CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      inside(document, text),
    );
    assert.equal(items.length, 1);
    return items[0]!;
  });
}
