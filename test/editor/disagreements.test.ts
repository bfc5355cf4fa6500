import assert from 'node:assert/strict';
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  languages,
  Range,
  RelativePattern,
  Selection,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import type { Row } from '../workbench/page';
import { article, asked, codeOf, open, problemsOf, rangeOf, speaksIn, until, write } from './newsroom';

const rows = (): Promise<Row[]> => page.rows('Disagreements');
const labels = async (level: number): Promise<string[]> =>
  (await rows()).filter((row) => row.level === level).map(({ label }) => label);
const own = (name: string) => languages.getDiagnostics(article(name)).filter(({ source }) => source === 'Claimtrace');
const folder = (): Uri => Uri.joinPath(article('courier.md'), '..', '.claimtrace');

/** Changes the logs as another program does: a checkout takes the folder away and brings another. */
async function checkOut(change: (archive: Uri) => PromiseLike<void>): Promise<void> {
  const other = article('../checked-out');
  await workspace.fs.createDirectory(folder());
  await written();
  await workspace.fs.copy(folder(), other);
  await change(Uri.joinPath(other, 'archive'));
  await workspace.fs.rename(other, folder(), { overwrite: true });
}

/** What was said a moment ago is on the disk: nobody checks out over a file that is just being written. */
async function written(): Promise<void> {
  for (let [before, now] = ['', await stamps()]; before !== now; [before, now] = [now, await stamps()])
    await new Promise((resolve) => setTimeout(resolve, 500));
}

async function stamps(): Promise<string> {
  const files = await workspace.findFiles(new RelativePattern(folder(), '**'), null);
  const each = await Promise.all(files.map(async (file) => `${file} ${(await workspace.fs.stat(file)).mtime}`));
  return each.sort().join('\n');
}

const noProblems = (): Promise<void> =>
  eventually(() =>
    assert.deepEqual(
      [...own('courier.md'), ...own('beacon.txt')].map(({ message }) => message),
      [],
    ),
  );

async function replaceIn({ uri }: TextDocument, range: Range, words: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(uri, range, words);
  await workspace.applyEdit(edit);
}

/** Answers the question for a reason. */
async function giveReason(title: string, reason: string): Promise<void> {
  await asked(title);
  await page.type(reason);
  await page.press('Enter');
}

/** Answers what is said of annotations that cannot be saved, and the question for a folder. */
async function saveElsewhere(place: Uri): Promise<void> {
  await workspace.fs.createDirectory(place);
  await page.answerNotification('Save Elsewhere');
  const input = '.quick-input-widget:not([style*="display: none"])';
  await asked('');
  // the dialog begins with a folder of its own, which it has to look up first
  await eventually(async () => assert.notEqual(await page.inputValue(`${input} input`), ''));
  await eventually(async () => {
    await page.press('Control+A');
    await page.type(`${place.path}/`);
    assert.equal(await page.inputValue(`${input} input`), `${place.path}/`);
  });
  const button = `${input} .monaco-button:has-text("Save Annotations Here")`;
  // what was typed is looked up, and a click meanwhile is none
  await until(
    () => page.clickOn(button),
    async () => assert.deepEqual(await page.texts(button), []),
  );
}

async function fixes(name: string): Promise<CodeAction[]> {
  const { document } = await open(name);
  const [problem] = await problemsOf(name);
  const offered = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    problem!.range,
    'quickfix',
  );
  // newer versions offer their assistant as well
  return offered.filter(({ title }) => title !== 'Fix' && title !== 'Explain');
}

async function fix(name: string, title: string): Promise<CodeAction> {
  const offered = await fixes(name);
  const found = offered.find((each) => each.title.startsWith(title));
  assert.ok(found, offered.map((each) => each.title).join('; '));
  return found;
}

describe('The Disagreements view', () => {
  before(async () => {
    await open('courier.md');
    await problemsOf('courier.md');
    await commands.executeCommand('claimtrace.disagreements.focus');
  });

  it('lists stories and what their articles disagree about, with both values and both passages', async () => {
    await eventually(async () => {
      assert.ok(
        (await labels(1)).some((label) => /, 1 disagreement, 2 articles$/.test(label)),
        String(await labels(1)),
      );
      assert.match((await labels(2))[0]!, /^17.* ↔ 14.*Different figures/);
    });
    const row = (await rows()).find(({ level }) => level === 2)!;
    if (!row.expanded) await page.toggle('Disagreements', row.label);
    await eventually(async () => {
      const passages = await labels(3);
      assert.match(passages[0]!, /17 fishing boats.*28|17 fishing boats.*line 5/);
      assert.match(passages[1]!, /14 fishing boats.*The Coast Courier.*line 10/);
    });
  });

  it('opens both passages next to each other, the differing words selected', async () => {
    await page.click('Disagreements', '14 fishing boats');
    await eventually(() => {
      const shown = window.visibleTextEditors
        .filter(({ document }) => document.uri.path.includes('newsroom'))
        .map(({ document, selection, viewColumn }) => [
          document.uri.path.split('/').pop(),
          viewColumn,
          document.getText(selection).slice(0, 2),
        ])
        .sort((a, b) => Number(a[1]) - Number(b[1]));
      assert.deepEqual(shown, [
        ['courier.md', 1, '14'],
        ['beacon.txt', 2, '17'],
      ]);
    });
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows a passage beside one that says otherwise, not beside one that says the same', async () => {
    const name = 'antenna.txt';
    await write(
      name,
      'Storm at Ostervik\n\n28 March 2027\n\nThe storm that hit Ostervik on Friday night wrecked the eastern pier and left 17 fishing boats on the bottom of the harbour.\n',
    );
    await eventually(async () => {
      const row = (await rows()).find(({ level }) => level === 2)!;
      if (!row.expanded) await page.toggle('Disagreements', row.label);
      assert.equal((await labels(3)).filter((label) => /17/.test(label)).length, 2);
    });
    for (const label of (await labels(3)).filter((each) => /^17/.test(each))) {
      await page.click('Disagreements', label);
      await eventually(() => {
        const [left, right] = window.visibleTextEditors
          .toSorted((a, b) => Number(a.viewColumn) - Number(b.viewColumn))
          .map(({ document, selection }) => document.getText(selection));
        assert.deepEqual([left, right], ['17 fishing boats', '14 fishing boats']);
      });
    }
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(article(name));
    await eventually(async () =>
      assert.ok((await labels(1)).some((label) => /, 1 disagreement, 2 articles$/.test(label))),
    );
  });

  it('is grouped by how sure a disagreement is', async () => {
    const group = async (choice: string): Promise<void> => {
      await page.runCommand('Claimtrace: Group Disagreements By');
      await asked('Group Disagreements By');
      await page.type(choice);
      await page.press('Enter');
    };
    await group('How sure');
    await eventually(async () => assert.match((await labels(1))[0]!, /^Cannot Both Be Right, 1 disagreement/));
    await group('Story');
    await eventually(async () => assert.match((await labels(1))[0]!, /, 1 disagreement, 2 articles/));
  });

  it('links the code of a problem to its explanation', async () => {
    const [problem] = await problemsOf('courier.md');
    const { code } = problem!;
    assert.ok(typeof code === 'object' && code.value === 'number');
    const target = decodeURIComponent(code.target.toString(true));
    assert.match(target, /^command:claimtrace.explainDisagreement\?\["different figures"\]/);
    await commands.executeCommand('claimtrace.explainDisagreement', 'different figures');
    await eventually(() =>
      assert.ok(
        window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Disagreements/.test(label))),
        'no page of explanation',
      ),
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});

describe('A disagreement', () => {
  it('comes with what can be done about it', async () => {
    const titles = (await eventually(() => fixes('courier.md'))).map(({ title }) => title);
    assert.deepEqual(titles, [
      'Show both passages',
      'Change “14 fishing boats” to “17 fishing boats”, as in Ostervik counts its losses after the night of the storm',
      'Mark as resolved…',
      'Not a disagreement…',
      'Show no problems of this kind in this workspace: different figures',
    ]);
  });

  it('is resolved by a quick fix with a reason, rests below a node of its own, and is opened again', async () => {
    const { command } = await fix('courier.md', 'Mark as resolved');
    const done = commands.executeCommand(command!.command, ...command!.arguments!);
    await giveReason('Mark as Resolved', 'The harbour office counts 17');
    await done;
    await noProblems();
    await commands.executeCommand('claimtrace.disagreements.focus');
    await eventually(async () => assert.deepEqual(await labels(1), ['Resolved, 1 disagreement']));
    const [row] = await rows();
    if (!row!.expanded) await page.toggle('Disagreements', 'Resolved');
    await eventually(async () =>
      assert.match((await labels(2))[0]!, /^resolved by .+: The harbour office counts 17, 17.* ↔ 14/),
    );
    await page.runCommand('Claimtrace: Undo Last Decision');
    await problemsOf('courier.md');
  });

  describe('under the cursor', () => {
    const said = async (): Promise<string> => (await page.notifications()).join('; ');
    // what a command says is a message then, which stays
    const forScreenReaders = (mode: 'on' | undefined): Thenable<void> =>
      workspace.getConfiguration('editor').update('accessibilitySupport', mode, ConfigurationTarget.Global);

    before(() => forScreenReaders('on'));
    after(async () => {
      await forScreenReaders(undefined);
      await commands.executeCommand('notifications.clearAll');
    });

    it('is settled if it is open, and opened if it is settled', async () => {
      const editor = await open('courier.md');
      const { start } = rangeOf(editor.document, '14 fishing boats');
      editor.selection = new Selection(start, start);
      await commands.executeCommand('claimtrace.reopenDisagreement');
      await eventually(async () => assert.match(await said(), /No disagreement that was settled is under the cursor/));
      const done = commands.executeCommand('claimtrace.resolveDisagreement');
      await giveReason('Mark as Resolved', 'Counted again');
      await done;
      await noProblems();
      await commands.executeCommand('claimtrace.resolveDisagreement');
      await eventually(async () =>
        assert.match(await said(), /No other article disagrees with what is under the cursor/),
      );
      await commands.executeCommand('claimtrace.reopenDisagreement');
      await problemsOf('courier.md');
    });
  });

  it('stays settled over edits elsewhere, and opens when a passage changes', async () => {
    const { command } = await fix('courier.md', 'Not a disagreement');
    const done = commands.executeCommand(command!.command, ...command!.arguments!);
    await giveReason('Not a Disagreement', 'Two harbours');
    await done;
    await noProblems();
    const { document } = await open('beacon.txt');
    const replace = (range: Range, words: string): Promise<void> => replaceIn(document, range, words);
    let shown = 0;
    const watching = languages.onDidChangeDiagnostics(() => {
      for (const file of ['courier.md', 'beacon.txt']) shown += own(file).length;
    });
    await replace(new Range(0, 0, 0, 0), 'A line of the desk.\n\n');
    await commands.executeCommand('claimtrace.disagreements.focus');
    // the comparison of the text with the new line has come by now
    await new Promise((resolve) => setTimeout(resolve, 1500));
    watching.dispose();
    assert.equal(shown, 0);
    await noProblems();
    await replace(rangeOf(document, 'wrecked the eastern'), 'ruined the eastern');
    await problemsOf('beacon.txt');
    await replace(rangeOf(document, 'ruined the eastern'), 'wrecked the eastern');
    await noProblems();
    await replace(new Range(0, 0, 2, 0), '');
    await commands.executeCommand('claimtrace.undoDecision');
    await problemsOf('beacon.txt');
  });

  it('is settled as it is by then when an article is edited while the reason is written', async () => {
    const { command } = await eventually(() => fix('courier.md', 'Not a disagreement'));
    const { document } = await open('beacon.txt');
    const done = commands.executeCommand(command!.command, ...command!.arguments!);
    await asked('Not a Disagreement');
    await replaceIn(document, new Range(0, 0, 0, 0), 'A line of the desk.\n\n');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await giveReason('Not a Disagreement', 'Two harbours');
    await done;
    await noProblems();
    await commands.executeCommand('claimtrace.undoDecision');
    await problemsOf('beacon.txt');
    await replaceIn(document, new Range(0, 0, 2, 0), '');
    await problemsOf('beacon.txt');
  });

  it('makes no link of the words of an article where a reason is asked for', async () => {
    const names = ['gull.md', 'tern.md'];
    const told = (ships: number) =>
      `---\ntitle: "Ships [read on](command:claimtrace.showStatus)"\n---\n\nThe council of Solvane sold ${ships} coal ferries to the Brennholm shipping company on 4 May 2027.\n`;
    for (const [index, name] of names.entries())
      await workspace.fs.writeFile(article(name), new TextEncoder().encode(told(17 + index)));
    const { command } = await eventually(() => fix('gull.md', 'Not a disagreement'));
    const done = commands.executeCommand(command!.command, ...command!.arguments!);
    await asked('Not a Disagreement');
    await eventually(async () => assert.match((await page.texts('.quick-input-message')).join(), /read on/));
    assert.deepEqual(await page.texts('.quick-input-message a'), []);
    await page.press('Escape');
    await done;
    for (const name of names) await workspace.fs.delete(article(name));
    await eventually(() => assert.deepEqual(own('gull.md'), []));
  });

  it('that is gone by then is not settled, and the reason is not lost', async () => {
    const { command } = await eventually(() => fix('courier.md', 'Not a disagreement'));
    const { document } = await open('beacon.txt');
    const done = commands.executeCommand(command!.command, ...command!.arguments!);
    await asked('Not a Disagreement');
    const figure = rangeOf(document, '17 fishing boats');
    await replaceIn(document, figure, '14 fishing boats');
    await noProblems();
    await giveReason('Not a Disagreement', 'Two harbours');
    await done;
    await eventually(async () => assert.match((await page.notifications()).join(), /do not disagree.*Two harbours/));
    await commands.executeCommand('notifications.clearAll');
    await replaceIn(document, figure, '17 fishing boats');
    await problemsOf('beacon.txt');
  });

  it('ends when one takes over the other figure', async () => {
    const { edit } = await eventually(() => fix('courier.md', 'Change “14 fishing boats” to “17 fishing boats”'));
    await workspace.applyEdit(edit!);
    await noProblems();
    const { document } = await open('courier.md');
    assert.ok(document.getText().includes('left 17 fishing boats'));
    await commands.executeCommand('undo');
    await problemsOf('courier.md');
  });

  it('offers to change these words alone, however lately others came in front of them', async () => {
    const { document } = await open('courier.md');
    const [problem] = await problemsOf('courier.md');
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, rangeOf(document, '14 fishing boats').start, 'all of a ');
    await workspace.applyEdit(edit);
    const offered = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem!.range,
      'quickfix',
    );
    await commands.executeCommand('undo');
    const changes = offered.map(({ title }) => title).filter((title) => title.startsWith('Change'));
    assert.ok(
      changes.every((title) => title.startsWith('Change “14 fishing boats” to')),
      changes.join('; '),
    );
    await problemsOf('courier.md');
  });

  it('is as severe as the setting says, or no problem at all', async () => {
    const configuration = workspace.getConfiguration('claimtrace');
    const set = (value: unknown) =>
      configuration.update('disagreements.severity', value, ConfigurationTarget.Workspace);
    const before = own('courier.md').length;
    await set({ number: 'error' });
    await eventually(() => assert.equal(own('courier.md')[0]?.severity, DiagnosticSeverity.Error));
    assert.equal(own('courier.md').length, before);
    await set({ number: 'off' });
    await noProblems();
    await set(undefined);
    await eventually(() => assert.equal(own('courier.md')[0]?.severity, DiagnosticSeverity.Warning));
  });

  it('is no problem any more, with all of its kind, when a quick fix says so', async () => {
    const configuration = workspace.getConfiguration('claimtrace');
    const { command } = await fix('courier.md', 'Show no problems of this kind in this workspace: different figures');
    await commands.executeCommand(command!.command, ...command!.arguments!);
    await noProblems();
    const chosen = workspace.getConfiguration('claimtrace').inspect('disagreements.severity')?.workspaceValue;
    assert.deepEqual(chosen, { number: 'off' });
    await configuration.update('disagreements.severity', undefined, ConfigurationTarget.Workspace);
    await problemsOf('courier.md');
  });

  it('is a problem of open files only, when the setting says so', async () => {
    const configuration = workspace.getConfiguration('claimtrace');
    const scope = (value: unknown) => configuration.update('problems.scope', value, ConfigurationTarget.Workspace);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await open('courier.md');
    await problemsOf('beacon.txt');
    await scope('openFiles');
    await eventually(() => assert.equal(own('beacon.txt').length, 0));
    await problemsOf('courier.md');
    await open('beacon.txt');
    await problemsOf('beacon.txt');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await noProblems();
    await scope(undefined);
    await problemsOf('courier.md');
    await problemsOf('beacon.txt');
  });

  it('is settled by somebody else in a log that appears on the disk', async () => {
    const { command } = await fix('courier.md', 'Not a disagreement');
    const done = commands.executeCommand(command!.command, ...command!.arguments!);
    await giveReason('Not a Disagreement', 'To be copied');
    await done;
    await noProblems();
    const logs = Uri.joinPath(folder(), 'archive');
    const text = await eventually(async () => {
      for (const [name] of await workspace.fs.readDirectory(logs)) {
        const log = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(logs, name)));
        const line = log.split('\n').find((each) => each.includes('To be copied'));
        if (line) return line;
      }
      throw new Error('the decision is not on the disk');
    });
    await commands.executeCommand('claimtrace.undoDecision');
    await problemsOf('courier.md');
    await eventually(async () => {
      const logs = await workspace.fs.readDirectory(Uri.joinPath(folder(), 'archive'));
      const texts = await Promise.all(
        logs.map(([name]) => workspace.fs.readFile(Uri.joinPath(folder(), 'archive', name))),
      );
      const { id } = JSON.parse(text) as { readonly id: string };
      assert.ok(texts.some((each) => new TextDecoder().decode(each).includes(`"event":"${id}"`)));
    });
    const event = { ...JSON.parse(text), id: 'colleague00000001', time: '2099-01-01T00:00:00.000Z', person: 'Una' };
    const name = 'una-0123456789.jsonl';
    const theirs = new TextEncoder().encode(`${JSON.stringify(event)}\n`);
    await checkOut((archive) => workspace.fs.writeFile(Uri.joinPath(archive, name), theirs));
    await noProblems();
    await checkOut((archive) => workspace.fs.delete(Uri.joinPath(archive, name)));
    await problemsOf('courier.md');
  });

  it('stays settled when an article is renamed that nobody marked', async () => {
    const { command } = await fix('courier.md', 'Not a disagreement');
    const done = commands.executeCommand(command!.command, ...command!.arguments!);
    await giveReason('Not a Disagreement', 'Two harbours');
    await done;
    await noProblems();
    await commands.executeCommand('workbench.action.closeAllEditors');
    const rename = async (from: string, to: string): Promise<void> => {
      const edit = new WorkspaceEdit();
      edit.renameFile(article(from), article(to));
      await workspace.applyEdit(edit);
    };
    await commands.executeCommand('claimtrace.disagreements.focus');
    await rename('beacon.txt', 'lamp.txt');
    await speaksIn('Helga Thorsen', ['2019-11-04-earlier-storm.md', 'courier.md', 'lamp.txt']);
    await eventually(async () => assert.deepEqual(await labels(1), ['Resolved, 1 disagreement']));
    assert.deepEqual([...own('courier.md'), ...own('lamp.txt')], []);
    await rename('lamp.txt', 'beacon.txt');
    await speaksIn('Helga Thorsen', ['2019-11-04-earlier-storm.md', 'beacon.txt', 'courier.md']);
    await commands.executeCommand('claimtrace.undoDecision');
    await problemsOf('beacon.txt');
  });
});

describe('A broken log', () => {
  it('is named on its line, stays as it is, and keeps nothing else from being read', async () => {
    await open('courier.md');
    const broken = Uri.joinPath(folder(), 'archive', 'ove-0123456789.jsonl');
    const text = '\n{"op": "settle"\n';
    const name = broken.path.split('/').pop()!;
    await checkOut((archive) => workspace.fs.writeFile(Uri.joinPath(archive, name), new TextEncoder().encode(text)));
    await eventually(() => {
      const [problem] = languages.getDiagnostics(broken);
      assert.equal(problem?.severity, DiagnosticSeverity.Error);
      assert.equal(problem.range.start.line, 1);
      assert.match(problem.message, /^This line is not JSON/);
      assert.equal(codeOf(problem), 'annotations/damaged');
    });
    await problemsOf('courier.md');
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(broken)), text);
    await checkOut((archive) => workspace.fs.delete(Uri.joinPath(archive, name)));
    await eventually(() => assert.deepEqual(languages.getDiagnostics(broken), []));
  });

  it('in place of the folder is said once, and decisions hold in memory', async () => {
    await workspace.fs.delete(folder(), { recursive: true });
    await workspace.fs.writeFile(folder(), new Uint8Array());
    const { command } = await fix('courier.md', 'Mark as resolved');
    const done = commands.executeCommand(command!.command, ...command!.arguments!);
    await giveReason('Mark as Resolved', 'On paper');
    await done;
    await noProblems();
    await eventually(async () => {
      const told = (await page.notifications()).filter((each) => /Annotations cannot be saved/.test(each));
      assert.equal(told.length, 1);
    });
    await saveElsewhere(article('../saved'));
    const log = await eventually(async () => {
      const [[name] = []] = await workspace.fs.readDirectory(article('../saved/archive'));
      assert.match(name ?? '', /^unsaved-\w+\.jsonl$/);
      return name;
    });
    const saved = await workspace.fs.readFile(article(`../saved/archive/${log}`));
    assert.match(new TextDecoder().decode(saved), /"reason":"On paper"/);
    await commands.executeCommand('claimtrace.undoDecision');
    await problemsOf('courier.md');
    // it cannot be saved either, and whoever was told knows that
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.doesNotMatch((await page.notifications()).join('; '), /Annotations cannot be saved/);
    await workspace.fs.delete(folder());
    await commands.executeCommand('notifications.clearAll');
  });
});
