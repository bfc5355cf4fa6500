import assert from 'node:assert/strict';
import { commands, Selection, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, problemsOf, rangeOf } from './newsroom';

const title = async (): Promise<string> =>
  (await page.texts('.quick-input-widget:not([style*="display: none"]) .quick-input-title')).join();
const rows = async (): Promise<string> => (await page.texts('.quick-input-list .monaco-list-row')).join('\n');

/** Goes through the questions of the command by keyboard, and answers with what was saved. */
async function exported(scope: string, format: string, ending: string): Promise<string> {
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  const done = commands.executeCommand('claimtrace.exportReport');
  for (const answer of [scope, format]) {
    await eventually(async () => assert.match(await rows(), new RegExp(answer)));
    await page.type(answer);
    await page.press('Enter');
  }
  await eventually(async () => assert.match(await title(), /Save Report As/));
  await page.press('Enter');
  const uri = article(`fact-check.${ending}`);
  const report = await eventually(async () => new TextDecoder().decode(await workspace.fs.readFile(uri)));
  await commands.executeCommand('notifications.clearAll');
  await done;
  await workspace.fs.delete(uri);
  return report;
}

describe('Export Fact-Check Report', () => {
  const words = 'Nobody was hurt in the storm';

  before(async () => {
    const editor = await open('courier.md');
    await problemsOf('courier.md');
    const { start, end } = rangeOf(editor.document, words);
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.markClaim');
  });

  after(() => commands.executeCommand('claimtrace.undoDecision'));

  it('saves a page on the article, with its claims and what disagrees', async () => {
    const report = await exported('This Article', 'one page for the desk', 'html');
    assert.match(report, /<blockquote>Nobody was hurt in the storm<\/blockquote>/);
    assert.match(report, /<code>courier\.md<\/code>/);
    assert.match(report, /14 fishing boats/);
    assert.match(report, /<table class="matrix"/);
  });

  it('saves all articles that have marks or disagreements', async () => {
    const report = await exported('All Articles', 'Markdown', 'md');
    assert.match(report, /^> Nobody was hurt in the storm$/m);
    assert.match(report, /beacon\\\.txt/);
  });

  it('saves nothing for readers that is not verified', async () => {
    const report = await exported('This Article', 'HTML for Readers', 'html');
    assert.doesNotMatch(report, /Nobody was hurt|14 fishing boats/);
  });
});
