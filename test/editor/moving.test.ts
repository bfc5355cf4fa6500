import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  type DocumentHighlight,
  Selection,
  type SymbolInformation,
  TabInputTextDiff,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, inside, open, problemsOf, rangeOf } from './newsroom';

const selected = (): string => {
  const editor = window.activeTextEditor!;
  return editor.document.getText(editor.selection);
};

/** The host knows of it before the window does, and is told once more of the places before: who then presses a key is elsewhere. */
async function selectedInWindow(): Promise<string> {
  const { active } = window.activeTextEditor!.selection;
  const text = selected();
  const place = `Ln ${active.line + 1}, Col ${active.character + 1} (${text.length} selected)`;
  assert.ok((await page.texts('.statusbar-item')).join().includes(place), `the window is not at ${place}`);
  return text;
}

/** Until the window has the cursor there, what it tells of earlier places puts the editor's back. */
async function toStart(editor: TextEditor): Promise<void> {
  editor.selection = new Selection(0, 0, 0, 0);
  await eventually(async () => assert.match((await page.texts('.statusbar-item')).join(), /Ln 1, Col 1(?!\d)/));
}

const picked = '.quick-input-list .monaco-list-row';

describe('Moving by quotations and speakers', () => {
  it('marks all mentions of the speaker under the cursor, pronouns included', async () => {
    const { document } = await open('courier.md');
    const marked = await highlightsAt('Thorsen', 'says ');
    assert.ok(marked.includes('she') && marked.includes('Helga Thorsen') && marked.includes('Thorsen'), marked.join());
    assert.ok(!marked.some((text) => text.includes('Valen')));
    window.activeTextEditor!.selection = new Selection(
      inside(document, 'Helga Thorsen'),
      inside(document, 'Helga Thorsen'),
    );
    await eventually(async () => assert.notEqual((await page.texts('.wordHighlight')).length, 0));
  });

  it('marks all parts of a quotation that its cue interrupts', async () => {
    await open('courier.md');
    const marked = await highlightsAt('lifted one by one');
    assert.deepEqual(marked.sort(), ['Thorsen', 'says', '“The boats,”', '“will be lifted one by one.”'].sort());
  });

  it('goes to the next and the previous quotation by keys, and from the last to the first', async () => {
    const editor = await open('courier.md');
    await eventually(async () => assert.notEqual((await highlightsAt('Helga Thorsen')).length, 0));
    await toStart(editor);
    await page.press('Alt+q');
    await eventually(async () => assert.equal(await selectedInWindow(), '“We have never seen waves like these,”'));
    await page.press('Alt+q');
    await eventually(async () => assert.match(await selectedInWindow(), /^“The pier was built/));
    await page.press('Shift+Alt+q');
    await eventually(async () => assert.equal(await selectedInWindow(), '“We have never seen waves like these,”'));
    await page.press('Shift+Alt+q');
    await eventually(async () => assert.equal(await selectedInWindow(), '“The boats,”'));
    await page.press('Alt+q');
    await eventually(async () => assert.equal(await selectedInWindow(), '“We have never seen waves like these,”'));
  });

  it('takes keys in turn that come before the editor has got there', async () => {
    const editor = await open('courier.md');
    await problemsOf('courier.md');
    await toStart(editor);
    const next = () => commands.executeCommand('claimtrace.nextClaim');
    await Promise.all([next(), next()]);
    assert.match(selected(), /^The storm that hit Ostervik on Friday/);
    await toStart(editor);
    await Promise.all([next(), commands.executeCommand('claimtrace.setStatus', 'verified'), next()]);
    assert.match(selected(), /^The storm that hit Ostervik on Friday/);
    const lines = async (): Promise<string> =>
      (await page.texts('.monaco-editor .view-line')).join('').replaceAll('\u00a0', ' ');
    await eventually(async () =>
      assert.match(await lines(), /# Harbour closed after storm wrecks the eastern pier[^a-z]*verified/),
    );
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.doesNotMatch(await lines(), /verified/));
  });

  it('goes to claims and to disagreements', async () => {
    const editor = await open('courier.md');
    await problemsOf('courier.md');
    await toStart(editor);
    await page.press('Alt+j');
    await eventually(async () =>
      assert.equal(await selectedInWindow(), 'Harbour closed after storm wrecks the eastern pier'),
    );
    await page.press('Alt+j');
    await eventually(async () => assert.match(await selectedInWindow(), /^The storm that hit Ostervik on Friday/));
    await page.press('Shift+Alt+j');
    await eventually(async () =>
      assert.equal(await selectedInWindow(), 'Harbour closed after storm wrecks the eastern pier'),
    );
    await toStart(editor);
    await page.press('Alt+x');
    await eventually(async () => assert.match(await selectedInWindow(), /14/));
    await toStart(editor);
    await page.press('Shift+Alt+x');
    await eventually(async () => assert.match(await selectedInWindow(), /14/));
  });

  it('goes to the words that disagree where they have just been moved', async () => {
    const editor = await open('courier.md');
    await problemsOf('courier.md');
    try {
      for (const added of ['A line of the desk.\n\n', 'Another, somewhat longer line of the desk.\n\n']) {
        await editor.edit((edit) => edit.insert(rangeOf(editor.document, '# Harbour').start, added));
        editor.selection = new Selection(0, 0, 0, 0);
        await commands.executeCommand('claimtrace.nextDisagreement');
        assert.equal(selected(), '14 fishing boats');
      }
    } finally {
      await commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('names the place in the breadcrumbs, which lead there', async () => {
    const editor = await open('beacon.txt');
    const at = inside(editor.document, 'the whole summer');
    editor.selection = new Selection(at, at);
    await eventually(async () =>
      assert.match((await page.texts('.breadcrumbs-control .monaco-breadcrumb-item')).join('|'), /Helga Thorsen/),
    );
    await page.clickOn('.breadcrumbs-control .monaco-breadcrumb-item:has-text("Helga Thorsen")');
    await eventually(async () => assert.match((await page.texts('.monaco-breadcrumbs-picker')).join(), /Piotr Valen/));
    await page.clickOn('.monaco-breadcrumbs-picker .monaco-list-row:has-text("Piotr Valen")');
    const there = rangeOf(editor.document, '“We will rebuild what the sea has taken,”').start;
    await eventually(() => assert.ok(editor.selection.active.isEqual(there)));
  });

  it('says that there is no disagreement to go to', async () => {
    await open('2019-11-04-earlier-storm.md');
    await page.press('Alt+x');
    await eventually(async () => {
      const texts = await page.texts('.statusbar-item');
      assert.ok(
        texts.some((text) => text.includes('No other article disagrees')),
        texts.join('|'),
      );
    });
  });
});

describe('Go to Quotation', () => {
  // the key is there once articles are
  before(async () => {
    // a preview that another tab covers gives its place to that of what is looked for, as everywhere in the editor
    await commands.executeCommand('workbench.action.closeAllEditors');
    await open('courier.md');
    await problemsOf('courier.md');
  });

  it('finds a quotation of another article by half-remembered words and shows it while one moves', async () => {
    const { document } = await open('courier.md');
    const tabs = (): string[] => window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
    const before = tabs();
    await page.press('Control+k', 'q');
    await asked('Go to Quotation');
    await page.type('sea rebui');
    await eventually(async () => {
      const rows = await page.texts(picked);
      assert.match(rows[0] ?? '', /We will rebuild what the sea has taken/);
      assert.match(rows[0] ?? '', /Piotr Valen/);
    });
    await eventually(() => assert.equal(selected(), '“We will rebuild what the sea has taken,”'));
    await page.press('Escape');
    await eventually(() => {
      assert.equal(window.activeTextEditor?.document.uri.path, document.uri.path);
      assert.deepEqual(tabs().sort(), before.toSorted());
    });
  });

  for (const enablePreview of [true, false]) {
    const where = enablePreview ? 'where the editor has previews' : 'where each look opens a tab';

    describe(where, () => {
      const tabs = (): string[] => window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
      const setPreview = (value: boolean | undefined): Thenable<void> =>
        workspace.getConfiguration('workbench.editor').update('enablePreview', value, ConfigurationTarget.Workspace);
      before(() => setPreview(enablePreview));
      beforeEach(async () => {
        await commands.executeCommand('workbench.action.closeAllEditors');
        const { document } = await open('courier.md');
        window.activeTextEditor!.selection = new Selection(
          rangeOf(document, 'Nobody was hurt').start,
          rangeOf(document, 'Nobody was hurt').end,
        );
      });
      after(async () => {
        await setPreview(undefined);
        await commands.executeCommand('workbench.action.closeAllEditors');
      });

      /** Looks at what each row shows, until two other articles were seen. */
      const lookAround = async (): Promise<void> => {
        await page.press('Control+k', 'q');
        await asked('Go to Quotation');
        await page.type('thorsen');
        const seen = new Set<string>();
        for (let row = 0; row < 5; row++) {
          const active = '.quick-input-list .monaco-list-row.focused .label-name';
          await eventually(async () => {
            const words = (await page.texts(active))
              .join('')
              .replace(/[^\p{L} ]/gu, '')
              .slice(0, 9);
            assert.notEqual(words, '');
            assert.ok(
              selected()
                .replace(/[^\p{L} ]/gu, '')
                .startsWith(words),
              `${words} / ${selected()}`,
            );
          });
          seen.add(window.activeTextEditor!.document.uri.path);
          if (seen.size >= 3) break;
          await page.press('ArrowDown');
        }
        assert.ok(seen.size >= 2, [...seen].join());
      };

      it('shows each row that one moves to, and leaves no tab behind', async () => {
        await lookAround();
        await page.press('Escape');
        await eventually(() => {
          assert.equal(selected(), 'Nobody was hurt');
          assert.deepEqual(tabs(), ['courier.md']);
        });
      });

      it('comes back from the row that one chose in one step', async () => {
        await lookAround();
        await page.press('Control+a');
        await page.type('sea rebui');
        await eventually(() => assert.equal(selected(), '“We will rebuild what the sea has taken,”'));
        await page.press('Enter');
        await eventually(async () => {
          assert.deepEqual(await page.texts('.quick-input-widget:not([style*="display: none"])'), []);
          assert.equal(selected(), '“We will rebuild what the sea has taken,”');
          assert.deepEqual(
            tabs().filter((label) => label !== 'courier.md'),
            ['beacon.txt'],
          );
        });
        await commands.executeCommand('workbench.action.navigateBack');
        await eventually(() => {
          assert.equal(window.activeTextEditor?.document.uri.path, article('courier.md').path);
          assert.equal(selected(), 'Nobody was hurt');
        });
      });
    });
  }

  for (const preview of [true, false]) {
    it(`goes back to a comparison of two files that is ${preview ? 'a preview' : 'kept open'}`, async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
      const [left, right] = [article('beacon.txt'), article('courier.md')];
      const { document } = await open('courier.md');
      const selection = rangeOf(document, 'never seen waves');
      await commands.executeCommand('workbench.action.closeAllEditors');
      await commands.executeCommand('vscode.diff', left, right, 'Two articles', { preview, selection });
      await eventually(() => assert.equal(window.activeTextEditor?.document.uri.path, right.path));
      await page.press('Control+k', 'q');
      await asked('Go to Quotation');
      await page.type('sea rebui');
      await eventually(() => assert.equal(selected(), '“We will rebuild what the sea has taken,”'));
      await page.press('Escape');
      await eventually(() => {
        const [tab, ...others] = window.tabGroups.all.flatMap(({ tabs }) => tabs);
        assert.ok(tab?.input instanceof TabInputTextDiff);
        assert.deepEqual([others, tab.isActive, tab.isPreview, tab.label], [[], true, preview, 'Two articles']);
        assert.equal(selected(), 'never seen waves');
      });
      await commands.executeCommand('workbench.action.closeAllEditors');
    });
  }

  it('stays where Enter leads', async () => {
    await open('courier.md');
    await page.press('Control+k', 'q');
    await asked('Go to Quotation');
    await page.type('thorsen summer');
    await eventually(async () => assert.match((await page.texts(picked))[0] ?? '', /whole summer/));
    await page.press('Enter');
    await eventually(() => {
      assert.equal(window.activeTextEditor?.document.uri.path, article('beacon.txt').path);
      assert.equal(selected(), '“We will need the whole summer.”');
    });
  });
});

describe('Go to Symbol in Workspace', () => {
  const symbols = (query: string) =>
    commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);

  it('finds speakers, each once, and quotations', async () => {
    await open('courier.md');
    await eventually(async () => {
      const found = await symbols('thorsen');
      assert.equal(found.filter(({ name }) => name === 'Helga Thorsen').length, 1);
      assert.ok(found.some(({ name }) => name.includes('waves like these') && name.includes('Helga Thorsen')));
    });
    const [waves] = await symbols('never waves');
    assert.equal(waves?.location.uri.path, article('courier.md').path);
  });

  it('shows them to a person', async () => {
    await page.press('Control+t');
    await page.type('valen');
    await eventually(async () => {
      const rows = await page.texts(picked);
      assert.ok(
        rows.some((row) => row.includes('Piotr Valen')),
        rows.join('|'),
      );
    });
    await page.press('Escape', 'Escape');
  });
});

async function highlightsAt(text: string, after = ''): Promise<string[]> {
  const { document } = window.activeTextEditor!;
  const found = await commands.executeCommand<DocumentHighlight[] | undefined>(
    'vscode.executeDocumentHighlights',
    document.uri,
    rangeOf(document, text, after).start.translate(0, 2),
  );
  return (found ?? []).map(({ range }) => document.getText(range));
}
