import assert from 'node:assert/strict';
import { DiagnosticSeverity, languages, Range, Selection, WorkspaceEdit, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, open, problemsOf, rangeOf } from './newsroom';

describe('Problems', () => {
  it('mark two figures of one story that cannot both be right, and lead to the other article', async () => {
    const { document } = await open('courier.md');
    const [problem] = await problemsOf('courier.md');
    assert.equal(problem!.severity, DiagnosticSeverity.Warning);
    assert.match(problem!.message, /14.*17|17.*14/);
    assert.ok(problem!.range.contains(rangeOf(document, '14')));
    const [other] = problem!.relatedInformation ?? [];
    assert.equal(other?.location.uri.path, article('beacon.txt').path);
    assert.match(other.message, /^17.* — Ostervik counts its losses/);
  });

  it('are listed in the panel', async () => {
    await problemsOf('courier.md');
    await eventually(async () => {
      const rows = await page.problems();
      assert.ok(
        rows.some(({ label }) => /14.*17|17.*14/.test(label)),
        rows.map(({ label }) => label).join('\n'),
      );
    });
  });

  it('are gone through by F8, in all files, with the sentence at the words', async () => {
    const editor = await open('courier.md');
    await problemsOf('courier.md');
    editor.selection = new Selection(0, 0, 0, 0);
    await eventually(async () => assert.match((await page.texts('.statusbar-item')).join(), /Ln 1, Col 1/));
    const told = new Set<string>();
    for (const _ of ['the first', 'the second']) {
      await page.press('F8');
      await eventually(async () => {
        assert.match((await page.texts('.marker-widget')).join(), /14.*17|17.*14/s);
        const { document, selection } = window.activeTextEditor!;
        const words = document.uri.path === article('beacon.txt').path ? '17 fishing boats' : '14 fishing boats';
        assert.ok(rangeOf(document, words).contains(selection.active));
        assert.ok(!told.has(words), words);
        told.add(words);
      });
    }
    await page.press('Escape');
  });

  it('leave an earlier storm alone', async () => {
    await problemsOf('courier.md');
    assert.deepEqual(
      languages.getDiagnostics(article('2019-11-04-earlier-storm.md')).filter(({ source }) => source === 'Claimtrace'),
      [],
    );
  });

  it('go when the figure is corrected, and come back when the change is undone', async () => {
    const { document } = await open('courier.md');
    await problemsOf('courier.md');
    const change = async (from: string, to: string): Promise<void> => {
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, rangeOf(document, from), to);
      await workspace.applyEdit(edit);
    };
    await change('14 fishing', '17 fishing');
    await eventually(() => {
      const left = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Claimtrace');
      assert.deepEqual(
        left.map(({ message }) => message),
        [],
      );
    });
    await change('17 fishing', '14 fishing');
    await problemsOf('courier.md');
  });

  it('point into the text as it is after lines were added above', async () => {
    const { document } = await open('beacon.txt');
    await problemsOf('beacon.txt');
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), 'A line of the desk.\n\n');
    await workspace.applyEdit(edit);
    await eventually(() => {
      const [problem] = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Claimtrace');
      assert.ok(problem?.range.contains(rangeOf(document, '17')));
    });
    const undo = new WorkspaceEdit();
    undo.delete(document.uri, new Range(0, 0, 2, 0));
    await workspace.applyEdit(undo);
  });
});
