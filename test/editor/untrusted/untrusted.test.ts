import assert from 'node:assert/strict';
import { commands, FileType, Selection, workspace } from 'vscode';
import { eventually } from '../../workbench/inside/eventually';
import { page } from '../../workbench/inside/window';
import { article, open, problemsOf, rangeOf } from '../newsroom';

const statusBar = async (): Promise<string> => (await page.texts('.statusbar-item')).join(' | ');
const entries = async (folder: string): Promise<string[]> =>
  (await workspace.fs.readDirectory(article(folder))).map(([name]) => name);
const folders = async (folder: string): Promise<string[]> =>
  (await workspace.fs.readDirectory(article(folder)))
    .filter(([, type]) => type === FileType.Directory)
    .map(([name]) => name);

describe('A folder that nobody trusts', () => {
  const words = 'Nobody was hurt in the storm';

  it('is read and compared', async () => {
    assert.equal(workspace.isTrusted, false);
    await open('courier.md');
    await problemsOf('courier.md');
  });

  it('has its stories drawn', async () => {
    await page.runCommand('Claimtrace: Show Story');
    await eventually(async () =>
      assert.match((await page.webviewTexts('.matrix tbody tr'))[0] ?? '', /17 fishing boats/),
    );
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is not written to: what people say holds in memory, and that is said', async () => {
    const editor = await open('courier.md');
    const { start, end } = rangeOf(editor.document, words);
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.markClaim');
    await eventually(async () => assert.match(await statusBar(), /0 of 1 checked/));
    await eventually(async () =>
      assert.match(
        (await page.notifications()).join('; '),
        /Annotations cannot be saved .* the workspace is not trusted/,
      ),
    );
    assert.ok(!(await entries('.')).includes('.claimtrace'));
  });

  it('has no annotations compacted, and that is said', async () => {
    await commands.executeCommand('claimtrace.compactAnnotations');
    await eventually(async () =>
      assert.match(await statusBar(), /Annotations cannot be compacted: the workspace is not trusted/),
    );
  });

  it('is written to once it is trusted', async () => {
    await commands.executeCommand('workbench.trust.manage');
    await page.clickOn('.workspace-trust-editor .monaco-button:has-text("Trust")');
    await eventually(() => assert.equal(workspace.isTrusted, true));
    await eventually(async () => {
      const logs: string[] = [];
      for (const document of await folders('.claimtrace'))
        for (const name of await entries(`.claimtrace/${document}`))
          logs.push(new TextDecoder().decode(await workspace.fs.readFile(article(`.claimtrace/${document}/${name}`))));
      assert.ok(
        logs.some((log) => log.includes(words)),
        String(logs),
      );
    });
  });
});
