import assert from 'node:assert/strict';
import {
  commands,
  env,
  extensions,
  languages,
  RelativePattern,
  Selection,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../../workbench/inside/eventually';
import { page } from '../../workbench/inside/window';
import { asked, rangeOf, speaksIn } from '../newsroom';

const place = (root: number, name: string): Uri => Uri.joinPath(workspace.workspaceFolders![root]!.uri, name);
const write = (uri: Uri, text: string): Thenable<void> => workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const names = async (folder: Uri): Promise<string[]> =>
  (await workspace.fs.readDirectory(folder)).map(([name]) => name);
const foldersChange = (): Promise<void> =>
  new Promise((resolve) => {
    const listener = workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });

describe('A workspace of two folders', () => {
  const wire = Uri.joinPath(place(0, ''), '../wire');

  before(async () => {
    await extensions.getExtension('claimtrace.claimtrace')!.activate();
    await write(place(1, 'courier.md'), '“The lighthouse stays dark,” said Helga Thorsen.\n');
  });

  it('holds two articles of one name apart', async () => {
    await speaksIn('Helga Thorsen', [
      'desk/courier.md',
      'newsroom/2019-11-04-earlier-storm.md',
      'newsroom/beacon.txt',
      'newsroom/courier.md',
    ]);
    await commands.executeCommand('claimtrace.speakers.focus');
    await page.toggle('Speakers', 'Helga Thorsen');
    await eventually(async () => {
      const labels = (await page.rows('Speakers')).map(({ label }) => label);
      for (const title of [
        'courier.md, 1 quotation',
        'Harbour closed after storm wrecks the eastern pier, 3 quotations',
      ])
        assert.ok(
          labels.some((label) => label.startsWith(title)),
          labels.join('; '),
        );
    });
  });

  it('keeps what is marked in the folder of the article', async () => {
    const editor = await window.showTextDocument(place(1, 'courier.md'));
    const { start, end } = rangeOf(editor.document, 'The lighthouse stays dark');
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.markClaim');
    await eventually(async () => assert.ok((await names(place(1, ''))).includes('.claimtrace')));
    assert.ok(!(await names(place(0, ''))).includes('.claimtrace'));
  });

  const logs = async (folder: Uri): Promise<string> => {
    const found = await workspace.findFiles(new RelativePattern(folder, '.claimtrace/*/*.jsonl'));
    const texts = await Promise.all(found.map((uri) => workspace.fs.readFile(uri)));
    return texts.map((text) => new TextDecoder().decode(text)).join('');
  };

  const claims = async (words: string): Promise<string[]> =>
    (await page.rows('Claims')).filter(({ label }) => label.startsWith(words)).map(({ label }) => label);

  it('lists what is marked in two checkouts of one repository', async () => {
    const twin = Uri.joinPath(place(0, ''), '../twin');
    await workspace.fs.copy(place(1, ''), twin);
    const added = foldersChange();
    workspace.updateWorkspaceFolders(2, 0, { uri: twin });
    await added;
    await commands.executeCommand('claimtrace.claims.focus');
    await eventually(async () => assert.equal((await claims('The lighthouse stays dark')).length, 2));
    const removed = foldersChange();
    workspace.updateWorkspaceFolders(2, 1);
    await removed;
    await eventually(async () => assert.equal((await claims('The lighthouse stays dark')).length, 1));
  });

  it('takes what is marked along into another folder', async () => {
    await write(place(1, 'hulk.md'), 'The hulk was towed in June.\n');
    const editor = await window.showTextDocument(place(1, 'hulk.md'));
    const { start, end } = rangeOf(editor.document, 'The hulk was towed');
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.markClaim');
    await eventually(async () => assert.match((await claims('The hulk was towed')).join(), /unchecked/));
    const edit = new WorkspaceEdit();
    edit.renameFile(place(1, 'hulk.md'), place(0, 'hulk.md'));
    assert.ok(await workspace.applyEdit(edit));
    await eventually(async () => assert.match(await logs(place(0, '')), /"add".*The hulk was towed/));
    await eventually(async () => assert.match(await logs(place(1, '')), /"op":"del"/));
    await eventually(async () => assert.match((await claims('The hulk was towed')).join('; '), /^[^;]*line 1[^;]*$/));
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(place(0, 'hulk.md'));
    await workspace.fs.delete(place(0, '.claimtrace'), { recursive: true });
  });

  it('follows a .gitignore file in its own folder only', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await write(place(0, '.gitignore'), 'courier.md\n');
    await speaksIn('Piotr Valen', ['newsroom/beacon.txt']);
    await speaksIn('Helga Thorsen', ['desk/courier.md', 'newsroom/2019-11-04-earlier-storm.md', 'newsroom/beacon.txt']);
    await workspace.fs.delete(place(0, '.gitignore'));
  });

  it('reads files as the settings of their own folder say', async () => {
    const kept = place(1, '.vscode/settings.json');
    await write(place(1, 'draft.md'), '“The crane is ours,” said Runa Falk.\n');
    await write(place(0, 'draft.md'), '“The crane is theirs,” said Runa Falk.\n');
    await speaksIn('Runa Falk', ['desk/draft.md', 'newsroom/draft.md']);
    await write(kept, JSON.stringify({ 'claimtrace.files.exclude': '**/draft.md' }));
    await speaksIn('Runa Falk', ['newsroom/draft.md']);
    await write(kept, JSON.stringify({ 'claimtrace.records.include': '*.md' }));
    await speaksIn('Runa Falk', ['newsroom/draft.md']);
    await speaksIn('Helga Thorsen', [
      'newsroom/2019-11-04-earlier-storm.md',
      'newsroom/beacon.txt',
      'newsroom/courier.md',
    ]);
    await write(kept, JSON.stringify({ 'claimtrace.files.include': '**/draft.*' }));
    await speaksIn('Runa Falk', ['desk/draft.md', 'newsroom/draft.md']);
    // what is made later is looked at with the globs of its folder, too
    await write(place(1, 'other/draft.text'), '“The crane is gone,” said Runa Falk.\n');
    await speaksIn('Runa Falk', ['desk/draft.md', 'desk/other/draft.text', 'newsroom/draft.md']);
    await workspace.fs.delete(place(1, '.vscode'), { recursive: true });
    await speaksIn('Runa Falk', ['desk/draft.md', 'newsroom/draft.md']);
    for (const root of [0, 1]) await workspace.fs.delete(place(root, 'draft.md'));
    await workspace.fs.delete(place(1, 'other'), { recursive: true });
    await speaksIn('Runa Falk', []);
  });

  it('names what stands in place of the annotations’ folder in one that is added', async () => {
    const spoilt = Uri.joinPath(place(0, ''), '../spoilt');
    const inPlace = Uri.joinPath(spoilt, '.claimtrace');
    await write(Uri.joinPath(spoilt, 'spar.md'), '“The spar is lost,” said Ulf Brandt.\n');
    await write(inPlace, 'Not a folder.\n');
    workspace.updateWorkspaceFolders(2, 0, { uri: spoilt });
    await speaksIn('Ulf Brandt', ['spoilt/spar.md']);
    await eventually(() => {
      const [problem] = languages.getDiagnostics(inPlace);
      assert.match(problem?.message ?? '', /\.claimtrace” is a file: annotations are kept in a folder of this name\./);
    });
    await workspace.fs.delete(inPlace);
    await eventually(() => assert.deepEqual(languages.getDiagnostics(inPlace), []));
    await closed();
  });

  it('reads a folder that is added, and forgets one that is removed', async () => {
    await write(Uri.joinPath(wire, 'wreck.md'), '“The wreck is nobody’s,” said Ulf Brandt.\n');
    workspace.updateWorkspaceFolders(2, 0, { uri: wire });
    await speaksIn('Ulf Brandt', ['wire/wreck.md']);
    workspace.updateWorkspaceFolders(2, 1);
    await speaksIn('Ulf Brandt', []);
  });

  it('says what is marked in a folder that was added into that folder', async () => {
    workspace.updateWorkspaceFolders(2, 0, { uri: wire });
    await speaksIn('Ulf Brandt', ['wire/wreck.md']);
    const editor = await window.showTextDocument(Uri.joinPath(wire, 'wreck.md'));
    const { start, end } = rangeOf(editor.document, 'The wreck is nobody’s');
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.markClaim');
    await eventually(async () => assert.ok((await names(wire)).includes('.claimtrace')));
    await closed();
  });

  /** Of the third folder; what is open would still be read without it. */
  const closed = async (): Promise<void> => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    workspace.updateWorkspaceFolders(2, 1);
    await speaksIn('Ulf Brandt', []);
  };

  it('writes what is marked while the folder is only being opened into it', async () => {
    const pier = Uri.joinPath(place(0, ''), '../pier');
    await write(Uri.joinPath(pier, 'pier.md'), '“The pier is closed,” said Ulf Brandt.\n');
    const editor = await window.showTextDocument(Uri.joinPath(pier, 'pier.md'));
    const { start, end } = rangeOf(editor.document, 'The pier is closed');
    editor.selection = new Selection(start, end);
    const added = foldersChange();
    workspace.updateWorkspaceFolders(2, 0, { uri: pier });
    await added;
    await commands.executeCommand('claimtrace.markClaim');
    await eventually(async () => assert.match(await logs(pier), /"add".*The pier is closed/));
    await closed();
  });

  it('follows an article that is renamed while the folder is only being opened', async () => {
    const added = foldersChange();
    workspace.updateWorkspaceFolders(2, 0, { uri: wire });
    await added;
    const edit = new WorkspaceEdit();
    edit.renameFile(Uri.joinPath(wire, 'wreck.md'), Uri.joinPath(wire, 'hull.md'));
    assert.ok(await workspace.applyEdit(edit));
    await eventually(async () => assert.match(await logs(wire), /"rename".*hull\.md/));
  });

  it('saves what is said last in a folder that is removed', async () => {
    await speaksIn('Ulf Brandt', ['wire/hull.md']);
    const editor = await window.showTextDocument(Uri.joinPath(wire, 'hull.md'));
    const { start, end } = rangeOf(editor.document, 'said Ulf Brandt');
    editor.selection = new Selection(start, end);
    const removed = foldersChange();
    await commands.executeCommand('claimtrace.markQuotation');
    workspace.updateWorkspaceFolders(2, 1);
    await removed;
    await eventually(async () => assert.match(await logs(wire), /"add".*said Ulf Brandt/));
  });

  describe('Sources of a claim', () => {
    const answer = async (title: string, words: string): Promise<void> => {
      await asked(title);
      await page.type(words);
      await page.press('Enter');
    };
    const select = async (uri: Uri, words: string, after = ''): Promise<void> => {
      const editor = await window.showTextDocument(uri);
      const { start, end } = rangeOf(editor.document, words, after);
      editor.selection = new Selection(start, end);
    };
    const opened = (uri: Uri, words: string): Promise<void> =>
      eventually(async () => {
        await commands.executeCommand('claimtrace.openSource');
        const { document, selection } = window.activeTextEditor!;
        assert.deepEqual([document.uri.toString(), document.getText(selection)], [uri.toString(), words]);
      });

    before(async () => {
      // both folders have a file of this name, with the same words in it
      const bill = 'The lamp oil cost 900 crowns. It was paid in May.\n';
      await write(place(0, 'bill.txt'), bill);
      await write(place(1, 'bill.txt'), `A copy of the bill.\n\n${bill}`);
      await window.showTextDocument(place(1, 'courier.md'));
      await commands.executeCommand('claimtrace.claims.focus');
      await eventually(async () => assert.equal((await claims('The lighthouse stays dark')).length, 1));
    });

    after(async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
      for (const root of [0, 1]) await workspace.fs.delete(place(root, 'bill.txt'));
    });

    it('are passages of the other folder, too, and opened there', async () => {
      await select(place(0, 'bill.txt'), 'The lamp oil cost 900 crowns');
      const named = commands.executeCommand('claimtrace.useAsSource');
      await answer('Which claim', 'The lighthouse stays dark');
      await answer('The lamp oil', '');
      await named;
      await select(place(1, 'courier.md'), 'lighthouse');
      await opened(place(0, 'bill.txt'), 'The lamp oil cost 900 crowns');
      await commands.executeCommand('claimtrace.undoDecision');
    });

    it('are pasted from the clipboard with the folder from which they were copied', async () => {
      await select(place(0, 'bill.txt'), 'paid in May');
      await commands.executeCommand('claimtrace.copyPassageLink');
      assert.match(await env.clipboard.readText(), /^\/\/newsroom\/bill\.txt#/);
      await select(place(1, 'courier.md'), 'lighthouse');
      const named = commands.executeCommand('claimtrace.addSource');
      await answer('What backs this claim', 'paid in May');
      await answer('paid in May', 'line 1');
      await named;
      await opened(place(0, 'bill.txt'), 'paid in May');
      await commands.executeCommand('claimtrace.undoDecision');
    });

    it('are not named by what two folders are called', async () => {
      const added = foldersChange();
      workspace.updateWorkspaceFolders(2, 0, { uri: wire, name: 'newsroom' });
      await added;
      try {
        await select(place(0, 'bill.txt'), 'paid in May');
        await eventually(async () => {
          await commands.executeCommand('claimtrace.copyPassageLink');
          const said = (await page.notifications()).join();
          assert.match(said, /several folders that are open are called newsroom/);
        });
      } finally {
        const removed = foldersChange();
        workspace.updateWorkspaceFolders(2, 1);
        await removed;
      }
    });
  });
});
