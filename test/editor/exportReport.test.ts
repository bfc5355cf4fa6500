import assert from 'node:assert/strict';
import { commands, languages, Selection, type Uri, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, codeOf, open, problemsOf, rangeOf, write } from './newsroom';

const title = async (): Promise<string> =>
  (await page.texts('.quick-input-widget:not([style*="display: none"]) .quick-input-title')).join();
const rows = async (): Promise<string> => (await page.texts('.quick-input-list .monaco-list-row')).join('\n');

interface Saved {
  readonly uri: Uri;
  /** What the editor told of it. */
  readonly message: string;
  /** The command comes to its end once the message is answered. */
  readonly done: Thenable<unknown>;
}

/**
 * Goes through the questions of the command by keyboard.
 *
 * @param further what is asked behind the format
 */
async function saved(
  scope: string,
  format: string,
  ending: string,
  further: () => Promise<void> = async () => {},
): Promise<Saved> {
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  const done = commands.executeCommand('claimtrace.exportReport');
  for (const answer of [scope, format]) {
    await eventually(async () => assert.match(await rows(), new RegExp(answer)));
    await asked('Export Fact-Check Report');
    await page.type(answer);
    await page.press('Enter');
  }
  await further();
  await eventually(async () => assert.match(await title(), /Save Report As/));
  await page.press('Enter');
  const name = `fact-check.${ending}`;
  const message = await eventually(async () => {
    const told = (await page.notifications()).find((each) => each.startsWith(`Saved as ${name}`));
    assert.ok(told);
    return told;
  });
  return { uri: article(name), message, done };
}

/** The same, to the end: what was saved, and what the editor told of it. */
async function exported(...questions: Parameters<typeof saved>): Promise<{ report: string; message: string }> {
  const { uri, message, done } = await saved(...questions);
  const report = new TextDecoder().decode(await workspace.fs.readFile(uri));
  await commands.executeCommand('notifications.clearAll');
  await done;
  await workspace.fs.delete(uri);
  return { report, message };
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
    const { report } = await exported('This Article', 'one page for the desk', 'html');
    assert.match(report, /<blockquote>Nobody was hurt in the storm<\/blockquote>/);
    assert.match(report, /<code>courier\.md<\/code>/);
    assert.match(report, /14 fishing boats/);
    assert.match(report, /<table class="matrix"/);
  });

  it('opens what is saved, in a browser or on another machine, too', async () => {
    const { uri, done } = await saved('This Article', 'CSV', 'csv');
    await page.answerNotification('Open');
    await done;
    await eventually(() => assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString()));
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(uri);
    await open('courier.md');
  });

  it('saves all articles that have marks or disagreements', async () => {
    const { report } = await exported('All Articles', 'Markdown', 'md');
    assert.match(report, /^> Nobody was hurt in the storm$/m);
    assert.match(report, /beacon\\\.txt/);
  });

  it('saves nothing for readers that is not verified', async () => {
    const { report } = await exported('This Article', 'HTML for Readers', 'html');
    assert.doesNotMatch(report, /Nobody was hurt|14 fishing boats/);
  });

  it('saves published verdicts as ClaimReview, once it is told where and by whom, and tells how many it left out', async () => {
    const claim = 'The bridge at Vik has nine spans';
    const unsourced = 'It was built in 1931';
    await write(
      'bridge.md',
      `---\noutlet: Vik Gazette\n---\n\n# Bridge\n\n${claim}, as [the plan](https://bridges.example/9) shows. ${unsourced}.\n`,
    );
    try {
      const editor = await open('bridge.md');
      for (const words of [unsourced, claim]) {
        const { start, end } = rangeOf(editor.document, words);
        editor.selection = new Selection(start, end);
        await commands.executeCommand('claimtrace.setStatus', 'wrong');
      }
      const naming = commands.executeCommand('claimtrace.addSource');
      await asked('What backs this claim');
      await page.type('the plan');
      await page.press('Enter');
      await asked('the plan');
      await page.press('Enter');
      await eventually(async () => assert.match((await page.texts('.quick-input-message')).join(), /archived copy/));
      await page.press('Enter');
      await naming;
      const { report, message } = await exported('This Article', 'ClaimReview', 'json', async () => {
        await asked('Publish Verdicts');
        await page.press('Control+a');
        await page.type('https://[desk');
        await eventually(async () =>
          assert.match((await page.texts('.quick-input-message')).join(), /This is no web address/),
        );
        await page.press('Enter', 'Control+a');
        await page.type('https://desk.example/checks');
        await page.press('Enter');
        await eventually(async () => assert.match((await page.texts('.quick-input-message')).join(), /Who publishes/));
        await page.type('The Desk');
        await page.press('Enter');
      });
      const [review, ...others] = JSON.parse(report);
      assert.deepEqual(others, []);
      assert.match(message, /Verdicts left out: 1\./);
      assert.match(review.url, /^https:\/\/desk\.example\/checks#claim-/);
      assert.deepEqual(
        [review.claimReviewed, review.reviewRating.alternateName, review.author.name, review.itemReviewed.author.name],
        [claim, 'Wrong', 'The Desk', 'Vik Gazette'],
      );
    } finally {
      for (let steps = 0; steps < 3; steps++) await commands.executeCommand('claimtrace.undoDecision');
      await workspace.fs.delete(article('bridge.md'));
    }
  });

  it('tells what is on record, and which article has a claim first', async () => {
    const claim = 'The rusted tug Heron carried seventy crates of dynamite from Solvane to Vik in May';
    const quoted = (figure: string): string => `The harbour at Vik needs ${figure} new bollards`;
    const head = (outlet: string, day: number): string => `---\noutlet: ${outlet}\ndate: 2027-07-0${day}\n---\n\n`;
    await write('records/bollards.vtt', `WEBVTT\n\n01:05.000 --> 01:12.000\n<v Ulla Gerstad>${quoted('nineteen')}.\n`);
    await write('tug-first.md', `${head('Vik Gazette', 1)}# Tug\n\n${claim}.\n`);
    await write('tug.md', `${head('Lamp', 2)}# Crates\n\n${claim}.\n\n“${quoted('ninety')},” said Ulla Gerstad.\n`);
    try {
      await open('tug-first.md');
      const outline = (): Thenable<unknown[] | undefined> =>
        commands.executeCommand('vscode.executeDocumentSymbolProvider', article('tug-first.md'));
      await eventually(async () => assert.ok((await outline())?.length));
      const editor = await open('tug.md');
      await eventually(() =>
        assert.ok(languages.getDiagnostics(editor.document.uri).some((each) => codeOf(each) === 'records/figure')),
      );
      const { start, end } = rangeOf(editor.document, claim);
      editor.selection = new Selection(start, end);
      await commands.executeCommand('claimtrace.markClaim');
      const { report } = await exported('This Article', 'Markdown', 'md');
      assert.match(report, /^- Comes from: first in Vik Gazette on Jul 1, 2027 · one article repeats it/m);
      assert.match(report, /^\*\*another figure\*\* · line 10$/m);
      assert.match(report, /^- Record: records\/bollards\\\.vtt · Ulla Gerstad · 1\\:05 · line 4$/m);
      assert.match(report, /^- Suggested wording: The harbour at Vik needs nineteen new bollards$/m);
    } finally {
      await commands.executeCommand('claimtrace.undoDecision');
      await workspace.fs.delete(article('records'), { recursive: true });
      for (const name of ['tug-first.md', 'tug.md']) await workspace.fs.delete(article(name));
    }
  });
});
