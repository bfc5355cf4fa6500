import assert from 'node:assert/strict';
import { commands, languages, window } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, until } from './newsroom';

/** What is selected in each editor in sight, by column. */
const selections = (): string[] =>
  window.visibleTextEditors
    .toSorted((a, b) => (a.viewColumn ?? 0) - (b.viewColumn ?? 0))
    .map(({ document, selection }) => `${document.uri.path.split('/').pop()}: ${document.getText(selection)}`);

const labels = async (view: string): Promise<string[]> => (await page.rows(view)).map(({ label }) => label);
const statusBar = async (): Promise<string> =>
  (await page.texts('.statusbar-item')).join(' | ').replaceAll('\u00a0', ' ');

const clickUntil = (view: string, label: string, selected: readonly string[]): Promise<void> =>
  until(
    () => page.click(view, label),
    () => assert.deepEqual(selections(), selected),
  );

/** A day at the desk, by mouse and keys alone. */
describe('A folder of unknown articles', () => {
  before(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    // a click on the icon of a view that is shown would hide it
    await commands.executeCommand('workbench.view.explorer');
  });

  after(async () => {
    await commands.executeCommand('claimtrace.undoDecision');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('tells who speaks', async () => {
    await page.clickOn('.activitybar .action-item:has([aria-label*="Claimtrace"])');
    await eventually(async () => {
      assert.match((await labels('Speakers'))[0] ?? '', /^Helga Thorsen, 5 quotations, harbour master/);
      assert.match(await statusBar(), /1 disagreement/);
    });
  });

  it('leads to what they said, and back', async () => {
    await eventually(async () => {
      const person = (await page.rows('Speakers')).find(({ label }) => label.startsWith('Helga Thorsen'));
      if (person?.expanded === false) await page.toggle('Speakers', 'Helga Thorsen');
      assert.ok((await labels('Speakers')).some((label) => label.includes('It could have been worse')));
    });
    await clickUntil('Speakers', 'We will need the whole summer', ['beacon.txt: “We will need the whole summer.”']);
    await clickUntil('Speakers', 'It could have been worse', [
      '2019-11-04-earlier-storm.md: “It could have been worse,”',
    ]);
    await page.runCommand('Go Back');
    await eventually(() => assert.deepEqual(selections(), ['beacon.txt: “We will need the whole summer.”']));
    await page.runCommand('Go Forward');
    await eventually(() =>
      assert.deepEqual(selections(), ['2019-11-04-earlier-storm.md: “It could have been worse,”']),
    );
  });

  it('shows two figures that cannot both be right, next to each other', async () => {
    await clickUntil('Disagreements', 'Different figures', [
      'beacon.txt: 17 fishing boats',
      'courier.md: 14 fishing boats',
    ]);
  });

  it('rests from a disagreement once somebody has resolved it and said why', async () => {
    await page.clickButton('Disagreements', 'Different figures', 'Mark as Resolved');
    await asked('Mark as Resolved');
    await page.type('The harbour office counts 17');
    await page.press('Enter');
    await eventually(async () => {
      assert.match(await statusBar(), /0 disagreements/);
      assert.deepEqual(
        languages.getDiagnostics(article('courier.md')).filter(({ source }) => source === 'Claimtrace'),
        [],
      );
      assert.match((await labels('Disagreements'))[0] ?? '', /^Resolved, 1 disagreement/);
    });
  });

  it('gives back a quotation of which one remembers a word or two', async () => {
    await page.press('Control+k', 'q');
    await asked('Go to Quotation');
    await page.type('sea rebuild');
    await eventually(async () =>
      assert.match(
        (await page.texts('.quick-input-list .monaco-list-row'))[0] ?? '',
        /We will rebuild what the sea has taken.*Piotr Valen/s,
      ),
    );
    await page.press('Enter');
    await eventually(() =>
      assert.ok(
        selections().includes('beacon.txt: “We will rebuild what the sea has taken,”'),
        selections().join('; '),
      ),
    );
  });
});
