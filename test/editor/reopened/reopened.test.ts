import assert from 'node:assert/strict';
import { commands, extensions, RelativePattern, Selection, window, workspace } from 'vscode';
import { eventually } from '../../workbench/inside/eventually';
import type { Report } from '../../workbench/inside/run';
import { ask, page } from '../../workbench/inside/window';
import { HostWatch } from '../large/hostWatch';
import { article, asked, rangeOf, speaksIn, write } from '../newsroom';

const host = new HostWatch();

interface Reading {
  readonly read: number;
  readonly analyses: number;
}

/** How the folder was read, as a report of an issue tells it. */
async function reading(): Promise<Reading> {
  await commands.executeCommand('claimtrace.reportIssue');
  // below a line that says what to do with it
  const [, ...told] = window.activeTextEditor!.document.getText().split('\n');
  const { articles } = JSON.parse(told.join('\n')) as { articles: Reading };
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return articles;
}

/** Waits for all facts, and says when they were there: `--large` makes that a measurement. */
async function allRead(): Promise<Reading> {
  await eventually(async () => {
    const said = (await page.texts('.statusbar-item')).join('|');
    assert.match(said, /\d\sdisagreement/);
    assert.doesNotMatch(said, /reading/);
  }, PATIENCE_MS);
  const now = performance.now();
  const { longest, total } = host.held('the reading', 20);
  const found = await reading();
  const line = `      ${found.read} articles, ${found.analyses} analyses: ${now.toFixed(0)} ms from the start of the host, which computed ${total.toFixed(0)} ms, at most ${longest.map(Math.round).join(', ')} ms at a time`;
  await ask('report', { kind: 'say', line } satisfies Report);
  return found;
}

/** Ends these tests; they begin anew in the next window. */
const openAgain = (): Promise<never> => {
  void page.reload();
  return new Promise(() => {});
};

const isThere = async (name: string): Promise<boolean> =>
  (await workspace.fs.readDirectory(article('.'))).some(([each]) => each === name);

/** What the first window decides. */
async function markPier(): Promise<void> {
  const editor = await window.showTextDocument(article('pier.md'));
  const { start, end } = rangeOf(editor.document, 'The pier is mine');
  editor.selection = new Selection(start, end);
  await commands.executeCommand('claimtrace.markClaim');
  await eventually(async () => assert.ok((await logs()).includes('"add"')));
  await commands.executeCommand('workbench.action.closeAllEditors');
}

async function logs(): Promise<string> {
  const found = await workspace.findFiles(new RelativePattern(article('.'), '.claimtrace/*/*.jsonl'), null);
  const texts = await Promise.all(found.map((uri) => workspace.fs.readFile(uri)));
  return texts.map((text) => new TextDecoder().decode(text)).join('');
}

/** Reading ten thousand articles takes a minute or two. */
const PATIENCE_MS = 20 * 60_000;
/** What is analysed is kept a quarter of a minute later. */
const KEPT_MS = 20_000;

describe('A window that is opened again', function () {
  this.timeout(PATIENCE_MS + KEPT_MS);
  let last: Reading;

  before(async () => {
    await extensions.getExtension('claimtrace.claimtrace')!.activate();
    last = await allRead();
    if (!(await isThere('pier.md'))) {
      await write('lighthouse.md', '“The lighthouse stays dark,” said Orla Quist.\n');
      await write('wreck.md', '“The wreck is nobody’s,” said Ulf Brandt.\n');
      await write('pier.md', '“The pier is mine,” said Runa Falk.\n');
      await markPier();
      await openAgain();
    }
    if (await isThere('changed.txt')) return;
    if (last.analyses > 0) {
      await new Promise((resolve) => setTimeout(resolve, KEPT_MS));
      await openAgain();
    }
    await write('changed.txt', 'This tells the next window that an article changed and another is gone.\n');
    await write('lighthouse.md', '“The lighthouse is lit,” said Ida Holm.\n');
    await workspace.fs.delete(article('wreck.md'));
    await openAgain();
  });

  after(() => host.stop());

  it('analyses none of the articles that are as they were', () => {
    assert.ok(last.read >= 6, `${last.read} articles`);
    // the two that were written last may have been kept or not, as the window before had time
    assert.ok(last.analyses <= 2, `${last.analyses} analyses`);
  });

  it('knows who speaks in them', () => speaksIn('Runa Falk', ['pier.md']));

  it('knows what is said now in an article that changed, and nothing of one that is gone', async () => {
    await speaksIn('Ida Holm', ['lighthouse.md']);
    await speaksIn('Orla Quist', []);
    await speaksIn('Ulf Brandt', []);
  });

  it('takes back what was decided in a window before, once that is chosen', async () => {
    const marked = async (): Promise<number> =>
      (await page.rows('Claims')).filter(({ label }) => label.startsWith('The pier is mine')).length;
    await commands.executeCommand('claimtrace.claims.focus');
    await eventually(async () => assert.equal(await marked(), 1));
    await page.runCommand('Claimtrace: Undo Last Decision');
    await asked('Which earlier decision');
    await page.type('pier is mine');
    await page.press('Enter');
    await eventually(async () =>
      assert.match((await page.texts('.sidebar .welcome-view-content')).join(), /Nothing is marked/),
    );
    await eventually(async () => assert.ok((await logs()).includes('"undo"')));
  });
});
