import assert from 'node:assert/strict';
import { extensions, workspace } from 'vscode';
import { page } from '../workbench/inside/window';

describe('The extension', () => {
  it('is installed and activates without a word', async () => {
    const extension = extensions.getExtension('claimtrace.claimtrace');
    assert.ok(extension, 'claimtrace.claimtrace is not among the installed extensions');
    await extension.activate();
    assert.equal(extension.isActive, true);
    assert.deepEqual(await page.notifications(), []);
  });

  it('runs in the extension host that was asked for', () => {
    const asked = workspace.getConfiguration('claimtraceTests').get('host');
    assert.equal('importScripts' in globalThis ? 'web' : 'node', asked);
  });
});
