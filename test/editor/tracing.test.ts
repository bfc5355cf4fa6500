import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  commands,
  type Hover,
  MarkdownString,
  Selection,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, inside, open } from './newsroom';

const CLAIM = 'The rusted tanker Merganser carried forty barrels of arsenic from Solvane to Vik in March';
const ARTICLES: Readonly<Record<string, string>> = {
  'arsenic-a.md': `---\noutlet: Vik Gazette\ndate: 2027-05-01\n---\n\n# Arsenic\n\n${CLAIM}.\n`,
  'arsenic-b.md': `---\noutlet: Morning Lamp\ndate: 2027-05-02\n---\n\n# Barrels\n\n${CLAIM.replace('forty', 'fourteen')}, a sailor told the Vik Gazette.\n`,
  'arsenic-c.md': `---\noutlet: Evening Lamp\ndate: 2027-05-03\n---\n\n# Tanker\n\n${CLAIM}, according to the Vik Gazette.\n`,
};

describe('Tracing', () => {
  before(async () => {
    for (const [name, text] of Object.entries(ARTICLES))
      await workspace.fs.writeFile(article(name), new TextEncoder().encode(text));
  });
  after(async () => {
    for (const name of Object.keys(ARTICLES)) await workspace.fs.delete(article(name));
  });

  const itemAt = (name: string, words: string): Promise<CallHierarchyItem> =>
    eventually(async () => {
      const { document } = await open(name);
      const [item] = await commands.executeCommand<CallHierarchyItem[]>(
        'vscode.prepareCallHierarchy',
        document.uri,
        inside(document, words),
      );
      assert.ok(item);
      return item;
    });

  it('leads from a statement to the articles that have it before, and to those that repeat it', async () => {
    await eventually(async () => {
      const middle = await itemAt('arsenic-b.md', 'barrels of arsenic');
      const before = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', middle);
      assert.deepEqual(
        before.map(({ from }) => [from.name, from.detail]),
        [['Vik Gazette', '2027-05-01']],
      );
      const after = await commands.executeCommand<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', middle);
      assert.deepEqual(
        after.map(({ to }) => [to.name, to.detail]),
        [['Evening Lamp', '2027-05-03 · verbatim · by the account of Vik Gazette']],
      );
      assert.match(middle.detail!, /2027-05-02 · altered · .* · by the account of Vik Gazette/);
    });
  });

  it('is one line of the hover', async () => {
    const { document } = await open('arsenic-c.md');
    await eventually(async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        inside(document, 'barrels of arsenic'),
      );
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map((each) => (each instanceof MarkdownString ? each.value : ''))
        .join('\n');
      assert.match(
        text,
        /First in Vik Gazette on 2027\\-05\\-01 · repeated in 2 articles · with other words in 1 article · 3 articles, one origin: Vik Gazette/,
      );
    });
  });

  it('is shown by its command in the editor’s call hierarchy', async () => {
    const editor = await open('arsenic-c.md');
    const at = inside(editor.document, 'barrels of arsenic');
    editor.selection = new Selection(at, at);
    await page.runCommand('Claimtrace: Trace to Source');
    await eventually(async () => {
      const rows = await page.texts('.sidebar .monaco-list-row');
      assert.ok(
        rows.some((row) => row.includes('Vik Gazette')),
        rows.join('|'),
      );
    });
    await page.press('Escape', 'Escape');
  });
});
