import assert from 'node:assert/strict';
import { commands, type Diagnostic, DiagnosticSeverity, env, languages, Selection, window, workspace } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { article, codeOf, inside, open, rangeOf, write } from './newsroom';

const ARTICLE = `# The lighthouse budget

The ministry in Solvane spent 90 million crowns on lighthouses last year.

“We have no lamps, no oil and no boats,” said keeper Ulla Gerstad ([Gazette](https://example.org/lamps#a), [minutes][m]).

[m]: minutes-of-nobody.md "Minutes (all)"
`;

describe('Sources that an article names', () => {
  before(() => workspace.fs.writeFile(article('budget.md'), new TextEncoder().encode(ARTICLE)));
  after(async () => {
    await workspace.getConfiguration('claimtrace').update('sources.severity', undefined);
    await workspace.fs.delete(article('budget.md'));
  });

  const problems = (code: string) =>
    languages
      .getDiagnostics(article('budget.md'))
      .filter((each) => each.source === 'Claimtrace' && codeOf(each) === `sources/${code}`);

  it('are missed where a link leads to no file', async () => {
    const { document } = await open('budget.md');
    await eventually(() => {
      const [problem] = problems('deadLink');
      assert.ok(problem);
      assert.equal(problem.severity, DiagnosticSeverity.Warning);
      assert.ok(problem.range.isEqual(rangeOf(document, 'minutes-of-nobody.md')));
    });
    assert.deepEqual(problems('figure'), []);
  });

  it('are missed until the file comes, and again when it goes', async () => {
    const isMissed = (missed: boolean) => eventually(() => assert.equal(problems('deadLink').length > 0, missed));
    await open('budget.md');
    await isMissed(true);
    await write('minutes-of-nobody.md', 'Nobody came.\n');
    await isMissed(false);
    await workspace.fs.delete(article('minutes-of-nobody.md'));
    await isMissed(true);
  });

  it('lead from the code of their problem to its explanation', async () => {
    await open('budget.md');
    await eventually(() => assert.equal(problems('deadLink').length, 1));
    const [{ code }] = problems('deadLink') as [Diagnostic];
    assert.ok(typeof code === 'object');
    assert.match(decodeURIComponent(code.target.toString(true)), /^command:claimtrace.explainProblem\?\["dead link"\]/);
    await commands.executeCommand('claimtrace.explainProblem', 'dead link');
    await eventually(() => assert.match(String(window.tabGroups.activeTabGroup.activeTab?.label), /Problems/));
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('are missed beside a figure once somebody wants to know', async () => {
    const { document } = await open('budget.md');
    await workspace
      .getConfiguration('claimtrace')
      .update('sources.severity', { figure: 'information', deadLink: 'off' });
    await eventually(() => {
      const [problem] = problems('figure');
      assert.ok(problem);
      assert.equal(problem.severity, DiagnosticSeverity.Information);
      assert.ok(rangeOf(document, '90 million crowns').contains(problem.range));
      assert.deepEqual(problems('deadLink'), []);
    });
  });

  it('back a verified claim as long as its sentence names them', async () => {
    const { document } = await open('budget.md');
    const isMissed = (missed: boolean) =>
      eventually(() => {
        const codes = languages.getDiagnostics(article('budget.md')).map(codeOf);
        assert.equal(codes.includes('claims/withoutSource'), missed);
      });
    const editor = window.activeTextEditor!;
    const { start, end } = rangeOf(document, 'spent 90 million crowns');
    editor.selection = new Selection(start, end);
    await commands.executeCommand('claimtrace.setStatus', 'verified');
    try {
      await isMissed(true);
      const link = ' ([audit](https://example.org/audit))';
      await editor.edit((edit) => edit.insert(rangeOf(document, 'last year').end, link));
      await isMissed(false);
      await editor.edit((edit) => edit.delete(rangeOf(document, link)));
      await isMissed(true);
    } finally {
      await commands.executeCommand('workbench.action.files.revert');
      await commands.executeCommand('claimtrace.undoDecision');
    }
    await isMissed(false);
  });

  it('are opened at the quoted words', async () => {
    const editor = await open('budget.md');
    const at = inside(editor.document, 'no oil and');
    editor.selection = new Selection(at, at);
    const opened: string[] = [];
    const { openExternal } = env;
    // an editor under test lets its functions be replaced, for the extension that is being developed; of one that is installed
    // it tells that it would ask before it leaves for a page, and not for which
    env.openExternal = async (address) => opened.push(String(address)) > 0;
    try {
      await commands.executeCommand('claimtrace.openSourceAtPassage');
      await eventually(async () => {
        const asked = (await page.notifications()).some((text) => text.includes('open the external website'));
        const expected = 'https://example.org/lamps#a:~:text=We%20have%20no%20lamps%2C%20no%20oil%20and%20no%20boats';
        assert.deepEqual(opened, asked ? [] : [expected]);
      });
    } finally {
      env.openExternal = openExternal;
    }
  });
});
