import assert from 'node:assert/strict';
import { type CodeAction, commands, languages, Selection, type TextEditor, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, open, problemsOf, rangeOf, until, write } from './newsroom';

const menu = '.action-widget .monaco-list-row';

/** Puts the cursor on the words of a problem, and the keys into its editor. */
async function standOn(name: string, words: string): Promise<TextEditor> {
  const editor = await open(name);
  await problemsOf(name);
  const { start } = rangeOf(editor.document, words);
  editor.selection = new Selection(start, start);
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

/** Opens the menu of what can be done where the cursor is, as its key does, and chooses. */
async function choose(title: string, effect: () => void | Promise<void>): Promise<void> {
  await until(async () => {
    await page.press('Escape', 'Control+.');
    await eventually(async () => assert.match((await page.texts(menu)).join('|'), new RegExp(title)), 3000);
    await eventually(async () => {
      const [chosen = ''] = await page.texts(`${menu}.focused`);
      if (!chosen.startsWith(title)) await page.press('ArrowDown');
      assert.ok(chosen.startsWith(title), chosen);
    }, 3000);
    await page.press('Enter');
  }, effect);
}

const shown = (): readonly (readonly [number | undefined, string, string])[] =>
  window.visibleTextEditors
    .filter(({ document }) => document.uri.path.includes('newsroom'))
    .map(({ document, selection, viewColumn }): [number | undefined, string, string] => [
      viewColumn,
      document.uri.path.split('/').pop()!,
      document.getText(selection),
    ])
    .sort(([a = 0], [b = 0]) => a - b);

describe('The menu at the words of a problem', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows both passages next to each other, the words that differ selected and framed', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await standOn('beacon.txt', '17 fishing boats');
    await choose('Show both passages', () =>
      assert.deepEqual(shown(), [
        [1, 'beacon.txt', '17 fishing boats'],
        [2, 'courier.md', '14 fishing boats'],
      ]),
    );
    // where one was one goes on
    await eventually(() => assert.equal(window.activeTextEditor?.document.uri.path, article('beacon.txt').path));
  });

  it('settles it with a reason', async () => {
    await standOn('courier.md', '14 fishing boats');
    await choose('Mark as resolved', async () =>
      assert.match((await page.texts('.quick-input-title')).join(), /Mark as Resolved/),
    );
    await asked('Mark as Resolved');
    await page.type('Counted again');
    await page.press('Enter');
    await eventually(() =>
      assert.deepEqual(
        ['courier.md', 'beacon.txt'].flatMap((name) => languages.getDiagnostics(article(name))),
        [],
      ),
    );
    await page.runCommand('Claimtrace: Undo Last Decision');
    await problemsOf('courier.md');
  });

  it('takes over the other figure', async () => {
    const { document } = await standOn('courier.md', '14 fishing boats');
    await choose('Change “14 fishing boats” to “17 fishing boats”', () =>
      assert.match(document.getText(), /left 17 fishing boats/),
    );
    await page.press('Control+z');
    await eventually(() => assert.match(document.getText(), /left 14 fishing boats/));
    await problemsOf('courier.md');
  });
});

describe('The code of a problem', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  const tellsOfFigures = async (): Promise<void> => {
    assert.ok((await page.webviewTexts('h2')).includes('Different figures'));
    assert.match((await page.webviewTexts('p')).join('\n'), /Two numbers for the same thing: 14 boats here, 17 boats/);
  };

  it('leads from the Problems panel to the page that explains its kind', async () => {
    await standOn('courier.md', '14 fishing boats');
    await page.problems();
    await until(() => page.clickOn('.markers-panel a.monaco-link'), tellsOfFigures);
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('leads to the part about its kind, however far down that is', async () => {
    await commands.executeCommand('claimtrace.explainDisagreement', 'different wording');
    await eventually(async () => {
      assert.deepEqual(await page.webviewInSight('h1'), []);
      assert.equal((await page.webviewInSight('h2')).at(-1), 'Different wording');
    });
  });

  it('leads there from the card at the words, too', async () => {
    await standOn('courier.md', '14 fishing boats');
    await until(async () => {
      await page.hoverText('fishing boats');
      await page.clickOn('.monaco-hover a:has-text("number")');
    }, tellsOfFigures);
  });
});

describe('Taking over what another article has', () => {
  const names = ['skua.md', 'petrel.md'];
  const told = (text: string): string => `---\ndate: 2027-05-05\n---\n\n${text}\n`;

  const changes = async (name: string): Promise<string[]> => {
    const [problem] = await problemsOf(name);
    const offered = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      (await open(name)).document.uri,
      problem!.range,
      'quickfix',
    );
    const titles = offered.map(({ title }) => title);
    assert.ok(titles.includes('Show both passages'), titles.join('; '));
    return titles.filter((title) => title.startsWith('Change'));
  };

  /** What is offered at the one, then at the other. */
  async function offers(one: string, other: string): Promise<string[][]> {
    await write('skua.md', told(one));
    await write('petrel.md', told(other));
    try {
      const found: string[][] = [];
      for (const name of names) found.push(await eventually(() => changes(name)));
      return found;
    } finally {
      await commands.executeCommand('workbench.action.closeAllEditors');
      for (const name of names) await workspace.fs.delete(article(name));
      await eventually(() => assert.deepEqual(languages.getDiagnostics(article('skua.md')), []));
    }
  }

  it('is written as its place wants it: with a capital where a sentence begins, and there alone', async () => {
    const carried = 'barrels of arsenic were carried by the rusted tanker Merganser from Solvane to Vik in March.';
    assert.deepEqual(await offers(`Forty ${carried}`, `Last spring fourteen ${carried}`), [
      ['Change “Forty barrels of arsenic” to “Fourteen barrels of arsenic”, as in petrel.md'],
      ['Change “fourteen barrels of arsenic” to “forty barrels of arsenic”, as in skua.md'],
    ]);
  });

  it('is not offered where somebody is quoted with the words', async () => {
    const sold = (count: number): string =>
      `The council of Solvane sold ${count} coal ferries to the Brennholm shipping company on 4 May 2027`;
    assert.deepEqual(await offers(`“${sold(14)},” said Tilda Marrow.`, `${sold(17)}.`), [
      [],
      ['Change “17 coal ferries” to “14 coal ferries”, as in skua.md'],
    ]);
  });
});
