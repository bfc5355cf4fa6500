import assert from 'node:assert/strict';
import { commands, env, window } from 'vscode';
import { eventually } from '../../workbench/inside/eventually';
import { page } from '../../workbench/inside/window';
import { open, problemsOf, write } from '../newsroom';

const status = async (): Promise<string> => (await page.texts('.statusbar-item')).join('|').replaceAll('\u00a0', ' ');

describe('A German window', () => {
  before(async () => {
    assert.equal(env.language, 'de');
    await open('courier.md');
    await problemsOf('courier.md');
    await commands.executeCommand('claimtrace.speakers.focus');
  });

  it('has German titles and rows', async () => {
    await eventually(async () => {
      const titles = (await page.texts('.sidebar .pane-header')).join('|').toUpperCase();
      for (const title of ['SPRECHER', 'WIDERSPRÜCHE', 'AUSSAGEN']) assert.ok(titles.includes(title), titles);
    });
    await eventually(async () => {
      const labels = (await page.rows('Sprecher')).map(({ label }) => label);
      assert.ok(
        labels.some((label) => /^Helga Thorsen, \d Zitate/.test(label)),
        labels.join('; '),
      );
    });
  });

  it('tells in German how many disagreements there are, and what they are', async () => {
    await eventually(async () => assert.match(await status(), /1 Widerspruch/));
    const [problem] = await problemsOf('courier.md');
    assert.match(problem!.message, /^Unterschiedliche Zahlen: /);
  });

  it('opens the part of its German page that a problem’s code leads to', async () => {
    await page.problems();
    await page.clickOn('.markers-panel a.monaco-link');
    await eventually(async () => {
      assert.ok((await page.webviewTexts('h2')).includes('Verschiedene Zahlen'));
      assert.match((await page.webviewTexts('h1')).join(), /Widersprüche/);
    });
    assert.equal(window.tabGroups.activeTabGroup.activeTab?.label.includes('Widersprüche'), true);
    await commands.executeCommand('workbench.action.closePanel');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('opens that part however far down it is', async () => {
    await commands.executeCommand('claimtrace.explainDisagreement', 'gegensätzliche Wörter');
    await eventually(async () => {
      assert.deepEqual(await page.webviewInSight('h1'), []);
      assert.ok((await page.webviewInSight('h2')).includes('Gegensätzliche Wörter'));
    });
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('writes thousands as German does', async () => {
    const line = '“The quay is closed,” said Tilda Marrow.\n\n';
    await write('quay.txt', line.repeat(1200));
    await commands.executeCommand('claimtrace.speakers.focus');
    await eventually(async () => {
      const labels = (await page.rows('Sprecher')).map(({ label }) => label);
      assert.ok(
        labels.some((label) => label.startsWith('Tilda Marrow, 1.200 Zitate')),
        labels.join('; '),
      );
    });
  });
});
