import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, extensions, Uri, window, workspace } from 'vscode';
import sampleNames from '../../src/editor/samples.json';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { open, problemsOf } from './newsroom';

const input = '.quick-input-widget:not([style*="display: none"])';
const status = async (): Promise<string> =>
  (await page.texts('.statusbar-item')).join('|').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

describe('The status bar', () => {
  const configuration = workspace.getConfiguration('claimtrace');

  after(async () => {
    await commands.executeCommand('claimtrace.resumeReading');
    await configuration.update('files.include', undefined, ConfigurationTarget.Workspace);
  });

  it('counts the disagreements once all is read', async () => {
    await open('courier.md');
    await problemsOf('courier.md');
    await eventually(async () => assert.match(await status(), /1 disagreement/));
  });

  it('says that the reading has paused, as the view does, and goes on when asked', async () => {
    await commands.executeCommand('claimtrace.speakers.focus');
    await commands.executeCommand('claimtrace.pauseReading');
    await configuration.update('files.include', '**/*.{md,txt}', ConfigurationTarget.Workspace);
    await eventually(async () => assert.match(await status(), /paused at 0 of 3/));
    await eventually(async () => {
      await page.runCommand('Claimtrace: Show What Is Going On');
      // something else may take the focus, and the list with it
      const title = await eventually(async () => {
        const [text = ''] = await page.texts(`${input} .quick-input-title`);
        assert.notEqual(text, '');
        return text;
      }, 3000);
      assert.match(title, /Claimtrace has paused: 0 of 3 articles/);
      assert.match((await page.texts(`${input} .monaco-list-row`))[0] ?? '', /Resume Reading/);
    });
    await page.press('Enter');
    await eventually(async () => assert.match(await status(), /\| ?1 disagreement/));
    await configuration.update('files.include', undefined, ConfigurationTarget.Workspace);
    await problemsOf('courier.md');
  });
});

describe('A report of an issue', () => {
  const configuration = () => workspace.getConfiguration('claimtrace');
  const setStatuses = (statuses: readonly string[] | undefined) =>
    configuration().update('claims.statuses', statuses, ConfigurationTarget.Workspace);

  after(() => setStatuses(undefined));

  it('holds numbers and switches, no word, name or path of an article, and says what to do with it', async () => {
    await open('courier.md');
    await problemsOf('courier.md');
    await setStatuses(['unchecked', 'waiting for Ms Krohn’s lawyer']);
    await page.runCommand('Claimtrace: Report an Issue');
    const text = await eventually(() => {
      const document = window.activeTextEditor?.document;
      assert.equal(document?.languageId, 'jsonc');
      return document.getText();
    });
    const [lead, ...lines] = text.split('\n');
    assert.match(lead!, /^\/\/ Write here what you did/);
    const report = JSON.parse(lines.join('\n'));
    assert.equal(report.disagreements['number, warning'], 1);
    assert.equal(report.settings['files.include'], 'default');
    assert.equal(report.settings['claims.statuses'], 'changed');
    assert.equal(report.settings['explorer.badges'], true);
    assert.doesNotMatch(text, /Krohn|Thorsen|Ostervik|courier|newsroom|\/tmp/i);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('The walkthrough', () => {
  it('leads through three steps', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', 'claimtrace.claimtrace#start', false);
    await eventually(async () => {
      const steps = await page.texts('.gettingStartedContainer .step-title');
      assert.deepEqual(steps, ['Open the sample articles', 'See who speaks', 'Compare what disagrees']);
    });
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is handed the folder of the samples by its first step, to go along into its window', async () => {
    const { packageJSON } = extensions.getExtension('claimtrace.claimtrace')!;
    const { description } = packageJSON.contributes.walkthroughs[0].steps[0];
    const [, command, args] = description.match(/\(command:([\w.]+)\?([^)]+)\)/);
    // as VS Code itself takes the link apart
    const step = await commands.executeCommand<{ openFolder: Uri }>(command, ...JSON.parse(decodeURIComponent(args)));
    assert.ok(step.openFolder instanceof Uri);
    const names = (await workspace.fs.readDirectory(step.openFolder)).map(([name]) => name);
    assert.deepEqual(
      sampleNames.filter((name) => !names.includes(name)),
      [],
    );
  });
});
