import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type DocumentSymbol,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, asked, inside, open, problemsOf, until, write } from './newsroom';

const labels = async (level: number): Promise<string[]> =>
  (await page.rows('Speakers')).filter((row) => row.level === level).map(({ label }) => label);
const names = async (): Promise<string[]> => (await labels(1)).map((label) => label.split(',')[0]!);
/** Opens a row until something below it is there: the list may be made anew while one clicks. */
const expand = (name: string, below: string): Promise<void> =>
  eventually(async () => {
    if ((await labels(2)).some((label) => label.startsWith(below))) return;
    await page.toggle('Speakers', `${name},`);
    await eventually(async () => assert.ok((await labels(2)).some((label) => label.startsWith(below))), 2000);
  });
const areMerged = async (): Promise<void> => {
  assert.ok(!(await names()).includes('Helga Thorson'), String(await names()));
  assert.match((await labels(1))[0]!, /^Helga Thorsen, 6 quotations/);
};
const note = (): Uri => Uri.joinPath(article('courier.md'), '..', 'crane.txt');

describe('Deciding on speakers', () => {
  before(async () => {
    await open('courier.md');
    await workspace.fs.writeFile(
      note(),
      new TextEncoder().encode(
        '“The crane is broken,” said Helga Thorson, a clerk at the harbour of Ostervik.\n\nThorson wrote to the council. Nobody has answered Thorson.\n',
      ),
    );
    await commands.executeCommand('claimtrace.speakers.focus');
    await eventually(async () => assert.ok((await names()).includes('Helga Thorson')));
  });

  // in a short list every row is in sight
  beforeEach(() => commands.executeCommand('workbench.actions.treeView.claimtrace.speakers.collapseAll'));

  after(async () => {
    await commands.executeCommand('workbench.actions.treeView.claimtrace.speakers.collapseAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(note());
    await eventually(async () => assert.ok(!(await names()).includes('Helga Thorson')));
  });

  it('merges two who are possibly the same, says so below the name, and is taken back there', async () => {
    await expand('Helga Thorson', 'Possibly the same');
    await until(() => page.clickButton('Speakers', 'Possibly the same as Helga Thorsen', 'Merge Speakers'), areMerged);
    await expand('Helga Thorsen', 'Merged with');
    await eventually(async () => assert.ok((await labels(2)).includes('Merged with Helga Thorson')));
    await until(
      () => page.clickButton('Speakers', 'Merged with Helga Thorson', 'Take Back This Decision'),
      async () => assert.ok((await names()).includes('Helga Thorson')),
    );
  });

  it('keeps two apart, who then are no longer said to be possibly the same', async () => {
    await expand('Helga Thorson', 'Possibly the same');
    await until(
      () => page.clickButton('Speakers', 'Possibly the same as Helga Thorsen', 'Keep Speakers Apart'),
      async () => {
        const below = await labels(2);
        assert.ok(below.includes('Kept apart from Helga Thorsen'), below.join('; '));
        assert.ok(!below.some((label) => label.startsWith('Possibly the same')), below.join('; '));
      },
    );
    await page.runCommand('Claimtrace: Undo Last Decision');
    await eventually(async () =>
      assert.ok((await labels(2)).some((label) => label.startsWith('Possibly the same as Helga Thorsen'))),
    );
  });

  // opened by the API it would stay in memory for minutes, whatever becomes of the file
  const show = async (): Promise<TextEditor> => {
    await commands.executeCommand('vscode.open', note());
    return window.activeTextEditor!;
  };

  const fixAt = async (document: TextDocument, words: string, title: string): Promise<CodeAction> => {
    const position = inside(document, words);
    const offered = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(position, position),
      'quickfix',
    );
    const found = offered.find((each) => each.title === title);
    assert.ok(found, offered.map((each) => each.title).join('; '));
    return found;
  };

  it('merges two by a quick fix at the name', async () => {
    const { document } = await show();
    const title = 'Merge Helga Thorson and Helga Thorsen: one speaker';
    const { command } = await eventually(() => fixAt(document, 'Thorson', title));
    await commands.executeCommand(command!.command, ...command!.arguments!);
    await eventually(async () => assert.ok(!(await names()).includes('Helga Thorson')));
    await page.runCommand('Claimtrace: Undo Last Decision');
    await eventually(async () => assert.ok((await names()).includes('Helga Thorson')));
  });

  it('corrects a misspelt name by a quick fix, wherever it stands in the article', async () => {
    const { document } = await show();
    const { edit } = await eventually(() =>
      fixAt(document, 'Thorson', 'Change “Thorson” to “Thorsen” in this article'),
    );
    await workspace.applyEdit(edit!);
    assert.equal(
      document.getText(),
      '“The crane is broken,” said Helga Thorsen, a clerk at the harbour of Ostervik.\n\nThorsen wrote to the council. Nobody has answered Thorsen.\n',
    );
    await eventually(async () => assert.ok(!(await names()).includes('Helga Thorson')));
    await commands.executeCommand('undo');
    await document.save();
    await eventually(async () => assert.ok((await names()).includes('Helga Thorson')));
  });

  it('merges two that were selected', async () => {
    await page.click('Speakers', 'Helga Thorson,');
    await page.clickAlso('Speakers', 'Piotr Valen,');
    await page.runCommand('Claimtrace: Merge Speakers');
    await eventually(async () => assert.ok(!(await names()).includes('Helga Thorson')));
    await page.runCommand('Claimtrace: Undo Last Decision');
    await eventually(async () => assert.ok((await names()).includes('Helga Thorson')));
  });

  it('merges all that were selected, and takes that back in one step', async () => {
    await page.click('Speakers', 'Helga Thorson,');
    await page.clickAlso('Speakers', 'Helga Thorsen,');
    await page.clickAlso('Speakers', 'Piotr Valen,');
    const before = (await names()).length;
    await page.runCommand('Claimtrace: Merge Speakers');
    await eventually(async () => assert.equal((await names()).length, before - 2));
    await page.runCommand('Claimtrace: Undo Last Decision');
    await eventually(async () => assert.equal((await names()).length, before));
  });

  it('keeps all apart that were selected, each from each, and takes that back in one step', async () => {
    await page.click('Speakers', 'Helga Thorson,');
    await page.clickAlso('Speakers', 'Helga Thorsen,');
    await page.clickAlso('Speakers', 'Piotr Valen,');
    await page.runCommand('Claimtrace: Keep Speakers Apart');
    const apart = async (): Promise<string[]> =>
      (await labels(2)).flatMap((label) => /^Kept apart from (.*)/.exec(label)?.[1] ?? []).sort();
    for (const [name, others] of [
      ['Helga Thorson', ['Helga Thorsen', 'Piotr Valen']],
      ['Helga Thorsen', ['Helga Thorson', 'Piotr Valen']],
      ['Piotr Valen', ['Helga Thorsen', 'Helga Thorson']],
    ] as const) {
      await expand(name, 'Kept apart');
      await eventually(async () => assert.deepEqual(await apart(), others));
      await commands.executeCommand('workbench.actions.treeView.claimtrace.speakers.collapseAll');
    }
    await page.runCommand('Claimtrace: Undo Last Decision');
    await expand('Helga Thorson', 'Possibly the same as Helga Thorsen');
    await eventually(async () => assert.deepEqual(await apart(), []));
  });

  it('is about the row whose menu was opened, though two others are selected', async () => {
    const before = await names();
    await page.click('Speakers', 'Helga Thorson,');
    await page.clickAlso('Speakers', 'Helga Thorsen,');
    await page.chooseAt('Speakers', 'Piotr Valen,', 'Merge Speakers…');
    await asked('Who is the same as Piotr Valen');
    await page.press('Escape');
    assert.deepEqual(await names(), before);
  });

  it('is about all that are selected where the menu of one of them was opened', async () => {
    await page.click('Speakers', 'Helga Thorson,');
    await page.clickAlso('Speakers', 'Helga Thorsen,');
    await page.clickAlso('Speakers', 'Piotr Valen,');
    const before = (await names()).length;
    await page.chooseAt('Speakers', 'Piotr Valen,', 'Merge Speakers…');
    await eventually(async () => assert.equal((await names()).length, before - 2));
    await page.runCommand('Claimtrace: Undo Last Decision');
    await eventually(async () => assert.equal((await names()).length, before));
  });

  it('merges whoever is dropped on somebody', async () => {
    await until(() => page.drag('Speakers', 'Helga Thorson,', 'Helga Thorsen,'), areMerged);
    await page.runCommand('Claimtrace: Undo Last Decision');
    await eventually(async () => assert.ok((await names()).includes('Helga Thorson')));
  });

  it('merges whoever is dropped on an article below somebody', async () => {
    const child = 'The autumn storm of 2019';
    await until(
      () => page.toggle('Speakers', 'Helga Thorsen,'),
      async () => assert.ok((await page.rows('Speakers')).some(({ label }) => label.includes(child))),
    );
    await until(() => page.drag('Speakers', 'Helga Thorson,', child), areMerged);
    await page.runCommand('Claimtrace: Undo Last Decision');
    await eventually(async () => assert.ok((await names()).includes('Helga Thorson')));
    await page.toggle('Speakers', 'Helga Thorsen,');
  });

  it('shows another name, and the old one again', async () => {
    await page.click('Speakers', 'Piotr Valen,');
    await page.runCommand('Claimtrace: Rename Speaker');
    await asked('Rename Speaker');
    await page.press('Control+A');
    await page.type('Piotr Valen the Elder');
    await page.press('Enter');
    await eventually(async () => assert.ok((await names()).includes('Piotr Valen the Elder')));
    const outline = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      article('courier.md'),
    );
    const within = outline.flatMap(({ children }) => children.map(({ name }) => name));
    assert.ok(within.includes('Piotr Valen the Elder'), within.join());
    await page.runCommand('Claimtrace: Undo Last Decision');
    await eventually(async () => assert.ok((await names()).includes('Piotr Valen')));
  });

  it('tells of a disagreement with the name that was given', async () => {
    const told = (passengers: number): string =>
      `The ferry to Brunnhaven ran aground off Ostervik on 2 March 2027 with ${passengers} passengers on board, harbour clerk Tilda Marrow said.\n`;
    await write('ferry-one.txt', told(140));
    await write('ferry-two.txt', told(170));
    const isToldOf = (name: string): Promise<void> =>
      eventually(async () => {
        const [problem] = await problemsOf('ferry-one.txt');
        assert.match(problem!.message, new RegExp(`140 passengers \\(${name} in ferry-one\\.txt\\)`));
      });
    try {
      await isToldOf('Tilda Marrow');
      await page.click('Speakers', 'Tilda Marrow,');
      await page.runCommand('Claimtrace: Rename Speaker');
      await asked('Rename Speaker');
      await page.press('Control+A');
      await page.type('Tilda Marrow-Brandt');
      await page.press('Enter');
      await isToldOf('Tilda Marrow-Brandt');
      await page.runCommand('Claimtrace: Undo Last Decision');
      await isToldOf('Tilda Marrow');
    } finally {
      await workspace.fs.delete(article('ferry-one.txt'));
      await workspace.fs.delete(article('ferry-two.txt'));
    }
    await eventually(async () => assert.ok(!(await names()).includes('Tilda Marrow')));
  });
});
