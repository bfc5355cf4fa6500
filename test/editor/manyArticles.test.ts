import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { generateArticles } from '../bench/generate';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, problemsOf } from './newsroom';

const COUNT = 300;
const files = (glob: string | undefined): Thenable<void> =>
  workspace.getConfiguration('claimtrace').update('files.include', glob, ConfigurationTarget.Workspace);
const plain = (texts: readonly string[]): string => texts.join('|').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
const status = async (): Promise<string> =>
  plain(await page.texts('[id="claimtrace.claimtrace.claimtrace.status"]')).trim();
const messages = async (): Promise<string> => plain(await page.texts('.sidebar .pane-body .message'));
const bars = async (): Promise<number> => (await page.texts('.sidebar .pane .monaco-progress-container.active')).length;
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
    await workspace.fs.delete(article('many'), { recursive: true });
    await files(undefined);
    await open('courier.md');
    await problemsOf('courier.md');
  });

  it('are read with a word on how far that is, in the status and in the view', async () => {
    await commands.executeCommand('claimtrace.speakers.focus');
    const [said, shown] = [new Set<string>(), new Set<number>()];
    await files('**/many/*.{md,txt}');
    await eventually(async () => {
      for (;;) {
        const now = await status();
        said.add(now);
        shown.add(await bars());
        if (/^[1-9]\d* disagreements?$/.test(now)) return;
      }
    }, 50_000);
    assert.match([...said].join('\n'), /reading [1-9]\d* of 300 · \d+ disagreements?/);
    assert.ok(shown.has(1));
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
