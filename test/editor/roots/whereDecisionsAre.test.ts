import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  extensions,
  languages,
  type Range,
  RelativePattern,
  Selection,
  Uri,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../../workbench/inside/eventually';
import { page } from '../../workbench/inside/window';
import { asked, rangeOf, speaksIn } from '../newsroom';

const place = (root: number, name: string): Uri => Uri.joinPath(workspace.workspaceFolders![root]!.uri, name);
const write = (uri: Uri, text: string): Thenable<void> => workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const sold = (ships: number): string =>
  `The council of Solvane sold ${ships} coal ferries to the Brennholm shipping company on 4 May 2027.\n`;
const problems = (uri: Uri) => languages.getDiagnostics(uri).filter(({ source }) => source === 'Claimtrace');

/** What was decided over all articles, as it is on the disk of a folder. */
async function decidedIn(root: number): Promise<string> {
  const found = await workspace.findFiles(new RelativePattern(place(root, ''), '.claimtrace/archive/*.jsonl'), null);
  const texts = await Promise.all(found.map((uri) => workspace.fs.readFile(uri)));
  return texts.map((text) => new TextDecoder().decode(text)).join('');
}

const fixAt = (uri: Uri, range: Range, title: string): Promise<CodeAction> =>
  eventually(async () => {
    const offered = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      'quickfix',
    );
    const found = offered.find((each) => each.title.startsWith(title));
    assert.ok(found, offered.map((each) => each.title).join('; '));
    return found;
  });

describe('A decision over articles', () => {
  const kite = place(0, 'kite.md');
  const [gull, tern] = [place(1, 'gull.md'), place(1, 'tern.md')];
  const [crew, mate] = [place(1, 'crew.md'), place(1, 'mate.md')];
  const disagree = (...articles: Uri[]): Promise<void> =>
    eventually(() => {
      for (const each of articles) assert.equal(problems(each).length, 1, each.path);
    });
  const noneDisagree = (): Promise<void> =>
    eventually(() => assert.deepEqual([gull, tern, kite].flatMap(problems), []));

  const settle = async (article: Uri, reason: string): Promise<void> => {
    await window.showTextDocument(article);
    const [problem] = problems(article);
    const { command } = await fixAt(article, problem!.range, 'Not a disagreement');
    const done = commands.executeCommand(command!.command, ...command!.arguments!);
    await asked('Not a Disagreement');
    await page.type(reason);
    await page.press('Enter');
    await done;
    await noneDisagree();
  };

  before(async () => {
    await extensions.getExtension('claimtrace.claimtrace')!.activate();
    await write(gull, sold(17));
    await write(tern, sold(18));
    await disagree(gull, tern);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const each of [gull, tern, crew, mate]) await workspace.fs.delete(each);
    await eventually(() => assert.deepEqual([gull, tern].flatMap(problems), []));
  });

  it('of one folder is written into that folder', async () => {
    await settle(gull, 'Two sales');
    await eventually(async () => assert.match(await decidedIn(1), /"settle".*Two sales/));
    assert.doesNotMatch(await decidedIn(0), /Two sales/);
  });

  it('that another folder holds as well is opened again in both', async () => {
    const settlement = (await decidedIn(1)).split('\n').find((line) => line.includes('Two sales'))!;
    const theirs = {
      ...JSON.parse(settlement),
      id: 'colleague00000001',
      time: new Date().toISOString(),
      reason: 'Two buyers',
    };
    await write(place(0, '.claimtrace/archive/una-0123456789.jsonl'), `${JSON.stringify(theirs)}\n`);
    await commands.executeCommand('claimtrace.disagreements.focus');
    await eventually(async () => {
      const rows = await page.rows('Disagreements');
      const settled = rows.find(({ label }) => label.startsWith('Resolved'));
      if (settled?.expanded === false) await page.toggle('Disagreements', 'Resolved');
      assert.match(rows.map(({ label }) => label).join('; '), /Two buyers/);
    });
    const editor = await window.showTextDocument(gull);
    const { start } = rangeOf(editor.document, '17 coal ferries');
    editor.selection = new Selection(start, start);
    await commands.executeCommand('claimtrace.reopenDisagreement');
    await disagree(gull, tern);
    for (const root of [0, 1]) await eventually(async () => assert.match(await decidedIn(root), /"verdict":null/));
  });

  it('of several folders is written into the first, and taken back there', async () => {
    await write(kite, sold(19));
    await disagree(gull, tern, kite);
    await settle(kite, 'Three sales');
    await eventually(async () => assert.match(await decidedIn(0), /"settle".*Three sales/));
    assert.doesNotMatch(await decidedIn(1), /Three sales/);
    await commands.executeCommand('claimtrace.undoDecision');
    await disagree(gull, tern, kite);
    await workspace.fs.delete(kite);
    await disagree(gull, tern);
  });

  it('on speakers is written into the folder in which they all speak', async () => {
    await write(crew, '“All are safe,” said Orla Brenten.\n');
    await write(mate, '“The ropes held,” said Orla Brenton.\n');
    await speaksIn('Orla Brenten', ['desk/crew.md']);
    await speaksIn('Orla Brenton', ['desk/mate.md']);
    const { document } = await window.showTextDocument(crew);
    const { command } = await fixAt(crew, rangeOf(document, 'Orla Brenten'), 'Merge Orla Brenten and Orla Brenton');
    await commands.executeCommand(command!.command, ...command!.arguments!);
    await eventually(async () => assert.match(await decidedIn(1), /"merge".*Orla Brenten/));
    assert.doesNotMatch(await decidedIn(0), /Orla Brenten/);
    await commands.executeCommand('claimtrace.undoDecision');
    await eventually(async () => assert.match(await decidedIn(1), /"merge".*\n.*"undo"/));
  });
});
