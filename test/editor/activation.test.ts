import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { page } from '../workbench/inside/window';

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

describe('The extension', () => {
  it('is installed and activates without a word', async () => {
    const extension = extensions.getExtension('claimtrace.claimtrace');
    assert.ok(extension, 'claimtrace.claimtrace is not among the installed extensions');
    await extension.activate();
    assert.equal(extension.isActive, true);
    assert.deepEqual(await page.notifications(), []);
  });

  it('registers every command of its manifest, and no other', async () => {
    const extension = extensions.getExtension('claimtrace.claimtrace')!;
    await extension.activate();
    const { commands: declared, views } = extension.packageJSON.contributes as Contributions;
    // VS Code makes commands of its own for each view
    const ofViews = Object.values(views)
      .flat()
      .map(({ id }) => `${id}.`);
    const registered = (await commands.getCommands(true)).filter(
      (id) => id.startsWith('claimtrace.') && !ofViews.some((view) => id.startsWith(view)),
    );
    assert.deepEqual(registered.sort(), declared.map(({ command }) => command).sort());
  });

  it('runs in the extension host that was asked for', () => {
    const asked = workspace.getConfiguration('claimtraceTests').get('host');
    assert.equal('importScripts' in globalThis ? 'web' : 'node', asked);
  });
});
