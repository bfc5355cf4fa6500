import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, DiagnosticSeverity, languages, type Uri, window, workspace } from 'vscode';
import runtime from '../../src/host/confirmer/runtime.json';
import { inferenceModel } from '../fixtures/inferenceModel';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open } from './newsroom';

const told = workspace.getConfiguration('claimtraceTests');

const BESIDE = [
  'The harbour master of Skarv, Ida Lunde, waited for the wind to turn. Sailors from Varnholm mended nets on the quay.',
  'The bakery at the Skarv pier sold bread until noon. Children flew kites above the Varnholm dunes.',
];
const RESUME = 'The ferry line of Varnholm will resume its crossings to Skarv Island on Monday.';
const SUSPEND = 'From Monday the ferry line of Varnholm is to suspend crossings to Skarv Island for the summer.';

/** An article that lies on no disk. */
async function write(statement: string, beside: string): Promise<Uri> {
  const content = `${statement}\n\n${beside}\n`;
  const document = await workspace.openTextDocument({ language: 'plaintext', content });
  await window.showTextDocument(document, { preview: false });
  return document.uri;
}

const name = (folder: Uri | undefined): Thenable<void> =>
  workspace.getConfiguration('claimtrace').update('confirmer.folder', folder?.path, ConfigurationTarget.Global);

describe('A language-inference model of one’s own', () => {
  let resumed: Uri;
  const folder = article('../model');

  before(async () => {
    await open('courier.md');
    resumed = await write(RESUME, BESIDE.join('\n\n'));
    await write(SUSPEND, BESIDE.join('\n\n'));
    const files = Object.entries(inferenceModel({ resume: [9, 0, 0], suspend: [9, 0, 0] }));
    for (const [file, content] of files) await workspace.fs.writeFile(article(`../model/${file}`), content);
    const dist = folder.with({ path: `${told.get('packages')}/${runtime.package}/dist/${runtime.file}` });
    await workspace.fs.copy(dist, article(`../model/${runtime.file}`), { overwrite: true });
  });

  after(async () => {
    await name(undefined);
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  const problems = () => languages.getDiagnostics(resumed).filter(({ source }) => source === 'Claimtrace');

  it('makes a hint an information, as long as its folder is named', async function () {
    // a browser has no folders
    if (told.get('host') === 'web') this.skip();
    assert.deepEqual(problems(), []);
    await name(folder);
    await eventually(() => {
      const [problem] = problems();
      assert.equal(problem?.severity, DiagnosticSeverity.Information);
      assert.match(problem.message, /resume.*suspend.*your language-inference model/);
    });
    await name(undefined);
    await eventually(() => assert.deepEqual(problems(), []));
    assert.deepEqual(await page.notifications(), []);
  });

  it('that cannot be read is said so, once and with the file’s name, and everything goes on', async () => {
    await name(article('../nowhere'));
    await eventually(async () =>
      assert.match(
        (await page.notifications()).join('\n'),
        /^Claimtrace goes on without .*: config\.json: cannot be read from .*nowhere/,
      ),
    );
    assert.deepEqual(problems(), []);
  });
});
