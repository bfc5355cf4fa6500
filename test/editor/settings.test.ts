import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Selection, type SemanticTokens, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { asked, inside, open, problemsOf } from './newsroom';

/** What hand-written settings files hold by mistake. */
const WRONG = {
  'files.include': 5,
  colours: 'none',
  'claims.statuses': 'with legal, cleared',
  'claims.withoutSource': 'loud',
  'disagreements.severity': 'off',
  'problems.scope': ['openFiles'],
  'inlayHints.enabled': 'yes',
};

describe('Settings of a wrong type', () => {
  const configuration = workspace.getConfiguration('claimtrace');

  before(async () => {
    for (const [key, value] of Object.entries(WRONG))
      await configuration.update(key, value, ConfigurationTarget.Workspace);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    for (const key of Object.keys(WRONG)) await configuration.update(key, undefined, ConfigurationTarget.Workspace);
    await problemsOf('courier.md');
  });

  it('count as not written: articles are read, coloured and compared', async () => {
    const { document } = await open('courier.md');
    await eventually(async () => {
      const command = 'vscode.provideDocumentSemanticTokens';
      const tokens = await commands.executeCommand<SemanticTokens | undefined>(command, document.uri);
      assert.ok(tokens && tokens.data.length > 0);
    });
    await problemsOf('courier.md');
    await problemsOf('beacon.txt');
  });

  it('leave the statuses as they come', async () => {
    const editor = await open('courier.md');
    const at = inside(editor.document, 'Nobody was hurt');
    editor.selection = new Selection(at, at);
    const chosen = commands.executeCommand('claimtrace.setStatus');
    await asked('Status of the Claim');
    const offered = (await page.texts('.quick-input-list .monaco-list-row')).join('|');
    assert.match(offered, /unchecked.*in progress.*verified/);
    await page.press('Escape');
    await chosen;
  });
});
