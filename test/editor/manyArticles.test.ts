import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { generateArticles } from '../bench/generate';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, problemsOf } from './newsroom';

/** A fast machine reads a hundred in half a second, and all has to be seen on the way. */
const COUNT = 300;
const files = (glob: string | undefined): Thenable<void> =>
  workspace.getConfiguration('claimtrace').update('files.include', glob, ConfigurationTarget.Workspace);
/** Else a view's buttons hide unless the mouse is over it. */
const showButtons = (always: true | undefined): Thenable<void> =>
  workspace.getConfiguration('workbench').update('view.alwaysShowHeaderActions', always, ConfigurationTarget.Global);
const plain = (texts: readonly string[]): string => texts.join('|').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
const status = async (): Promise<string> =>
  plain(await page.texts('[id="claimtrace.claimtrace.claimtrace.status"]')).trim();
const messages = async (): Promise<string> => plain(await page.texts('.sidebar .pane-body .message'));
const bars = async (): Promise<number> => (await page.texts('.sidebar .pane .monaco-progress-container.active')).length;
const title = '.sidebar .pane-header .action-label';
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Looks at the status again and again until it says something else than that it reads or compares. */
async function saidUntilDone(): Promise<readonly string[]> {
  const said: string[] = [];
  await eventually(async () => {
    for (;;) {
      const now = await status();
      if (said.at(-1) !== now) said.push(now);
      assert.match(now, /disagreement/);
      if (!/reading|comparing/.test(now)) return;
    }
  }, 50_000);
  return said;
}

describe('Some hundred articles', () => {
  before(async () => {
    await showButtons(true);
    await open('courier.md');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('claimtrace.speakers.focus');
    await files('**/*.none');
    await eventually(async () => assert.match(await status(), /no articles/));
    const encoder = new TextEncoder();
    for (const { path, text } of generateArticles(COUNT))
      await workspace.fs.writeFile(article(path.replace('archive/', 'many/')), encoder.encode(text));
  });

  after(async () => {
    await commands.executeCommand('claimtrace.resumeReading');
    await showButtons(undefined);
    await workspace.fs.delete(article('many'), { recursive: true });
    await files(undefined);
    await open('courier.md');
    await problemsOf('courier.md');
  });

  it('are read with a word on how far that is, are held in the middle and go on from there', async () => {
    await commands.executeCommand('claimtrace.speakers.focus');
    await files('**/many/*.{md,txt}');
    await eventually(async () => {
      assert.match(await status(), /reading [1-9]\d* of 300 · \d+ disagreements?/);
      assert.match(await messages(), /Reading \d+ of 300 articles/);
      assert.equal(await bars(), 1);
    });
    await page.clickOn(`${title}[aria-label*="Pause Reading"]`);
    // those that had begun are still read
    const held = await eventually(async () => {
      const before = await status();
      assert.match(before, /paused at \d+ of 300/);
      await pause(500);
      assert.equal(await status(), before);
      return before;
    });
    const [, read] = held.match(/paused at (\d+)/)!;
    assert.ok(Number(read) > 0 && Number(read) < COUNT, held);
    await eventually(async () => {
      assert.match(await messages(), new RegExp(`Paused at ${read} of 300 articles`));
      assert.equal(await bars(), 0);
    });
    await page.clickOn(`${title}[aria-label*="Resume Reading"]`);
    await eventually(async () => assert.doesNotMatch(await status(), /paused/));
    const said = await saidUntilDone();
    for (const each of said.slice(0, -1))
      if (each.includes('reading')) assert.ok(Number(each.match(/reading (\d+)/)![1]) >= Number(read), each);
    await eventually(async () => {
      assert.equal((await page.texts('.statusbar-item [aria-label*="300 articles read"]')).length, 1);
      assert.equal(await bars(), 0);
      assert.doesNotMatch(await messages(), /of 300/);
    });
  });

  it('are compared with a word on that, until the number of disagreements is the last', async () => {
    await files('**/*.none');
    await eventually(async () => assert.match(await status(), /no articles/));
    // what was detected is kept, and read in no time
    await files('**/many/*.{md,txt}');
    await eventually(async () => assert.match(await status(), /reading|comparing/));
    const said = await saidUntilDone();
    assert.match(said.join('\n'), /comparing \d+ of 300 · \d+ disagreements?/);
    assert.match(said.at(-1)!, /^[1-9]\d* disagreements?$/);
    await pause(1000);
    assert.equal(await status(), said.at(-1));
  });
});
