import assert from 'node:assert/strict';
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  languages,
  type Range,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { article, codeOf, hoverAt, inside, open, rangeOf } from './newsroom';

const SESSION = `WEBVTT

01:05.000 --> 01:12.000
<v Ulla Gerstad>The lighthouse at Vik needs nineteen new lamps, and nobody has ordered them.

01:20.000 --> 01:30.000
<v Ulla Gerstad>I have told the ministry so in writing, twice.
`;
const ARTICLE = `# Lamps for the lighthouse

“The lighthouse at Vik needs ninety new lamps,” said keeper Ulla Gerstad.

Ulla Gerstad said: “I have told the ministry so in writing, twice.”
`;
const MASTS = 'Our crane lifted nineteen masts on Tuesday, after the sailmakers had ordered them';
const write = (name: string, text: string) => workspace.fs.writeFile(article(name), new TextEncoder().encode(text));

describe('Records', () => {
  before(async () => {
    await write('records/lamps.vtt', SESSION);
    await write('lamps.md', ARTICLE);
  });

  after(async () => {
    await workspace.fs.delete(article('records'), { recursive: true });
    await workspace.fs.delete(article('lamps.md'));
  });

  const problems = () =>
    eventually(() => {
      const found = languages.getDiagnostics(article('lamps.md')).filter((each) => codeOf(each) === 'records/figure');
      assert.equal(found.length, 1);
      // not on a record of the tests before, which is gone by now
      assert.match(found[0]!.relatedInformation![0]!.location.uri.path, /lamps\.vtt$/);
      return found;
    });

  it('show a figure that is another on record as an error, and lead to the passage', async () => {
    const { document } = await open('lamps.md');
    const [problem] = await problems();
    assert.equal(problem!.severity, DiagnosticSeverity.Error);
    assert.match(problem!.message, /at 1:05 has “nineteen”, not “ninety”/);
    assert.ok(problem!.range.isEqual(rangeOf(document, 'ninety')));
    const place = problem!.relatedInformation![0]!.location;
    const record = await workspace.openTextDocument(place.uri);
    assert.equal(record.getText(place.range), 'The lighthouse at Vik needs nineteen new lamps');
  });

  it('tell in the hover what differs, and what is word for word', async () => {
    const { document } = await open('lamps.md');
    await problems();
    const hover = (words: string): Promise<string> => hoverAt(document, inside(document, words));
    assert.match(
      await hover('The lighthouse at'),
      /\*\*nineteen\*\* ~~ninety~~.*records\/lamps\.vtt · Ulla Gerstad · 1:05/s,
    );
    assert.match(await hover('ministry so'), /Word for word as in/);
  });

  it('open at the passage', async () => {
    const { document } = await open('lamps.md');
    const [problem] = await problems();
    const fixes = await fixesAt(document.uri, problem!.range);
    const { command } = fixes.find(({ title }) => title === 'Open the record at the passage')!;
    await commands.executeCommand(command!.command, ...command!.arguments!);
    const { document: shown, selection } = window.activeTextEditor!;
    assert.equal(shown.uri.path, article('records/lamps.vtt').path);
    assert.equal(shown.getText(selection), 'The lighthouse at Vik needs nineteen new lamps');
  });

  it('show it as the setting says, or not at all', async () => {
    const set = (value: unknown) =>
      workspace.getConfiguration('claimtrace').update('records.severity', value, ConfigurationTarget.Workspace);
    const severities = () =>
      languages
        .getDiagnostics(article('lamps.md'))
        .flatMap((each) => (codeOf(each) === 'records/figure' ? [each.severity] : []));
    await problems();
    await set({ figure: 'hint' });
    await eventually(() => assert.deepEqual(severities(), [DiagnosticSeverity.Hint]));
    await set({ figure: 'off' });
    await eventually(() => assert.deepEqual(severities(), []));
    await set(undefined);
    await eventually(() => assert.deepEqual(severities(), [DiagnosticSeverity.Error]));
  });

  it('put no words in where others stand by now', async () => {
    await write('records/masts.vtt', `WEBVTT\n\n00:05.000 --> 00:12.000\n<v Ulla Gerstad>${MASTS}.\n`);
    const quoted = MASTS.replace('nineteen', 'ninety').replace('ordered', 'bought');
    await write('masts.md', `# Masts\n\n“${quoted},” said Ulla Gerstad.\n`);
    try {
      const { document } = await open('masts.md');
      const fix = async (): Promise<CodeAction | undefined> => {
        const [problem] = languages.getDiagnostics(document.uri).filter((each) => codeOf(each) === 'records/figure');
        const fixes = problem ? await fixesAt(document.uri, problem.range) : [];
        return fixes.find(({ title }) => title === 'Put in the words of the record');
      };
      await eventually(async () => assert.equal((await fix())?.isPreferred, true));
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, rangeOf(document, 'masts on').start, 'tall ');
      await workspace.applyEdit(edit);
      // none before the article is held against the record again, which may be done by now: then it is the one below
      const offered = await fix();
      if (offered?.isPreferred) await workspace.applyEdit(offered.edit!);
      assert.match(document.getText(), /sailmakers had (?:bought|ordered) them/);
      await eventually(async () => assert.equal((await fix())?.isPreferred, false));
      await workspace.applyEdit((await fix())!.edit!);
      assert.match(
        document.getText(),
        /“Our crane lifted nineteen masts on Tuesday, after the sailmakers had ordered them,”/,
      );
    } finally {
      await commands.executeCommand('workbench.action.files.revert');
      await workspace.fs.delete(article('masts.md'));
      await workspace.fs.delete(article('records/masts.vtt'));
    }
  });

  it('are no problem any more, with all of the kind, when a quick fix says so', async () => {
    const { document } = await open('lamps.md');
    const [problem] = await problems();
    const fixes = await fixesAt(document.uri, problem!.range);
    const title = 'Show no problems of this kind in this workspace: another figure';
    const { command } = fixes.find((each) => each.title === title)!;
    await commands.executeCommand(command!.command, ...command!.arguments!);
    const own = () => languages.getDiagnostics(document.uri).filter((each) => codeOf(each) === 'records/figure');
    await eventually(() => assert.deepEqual(own(), []));
    const configuration = workspace.getConfiguration('claimtrace');
    assert.deepEqual(configuration.inspect('records.severity')?.workspaceValue, { figure: 'off' });
    await configuration.update('records.severity', undefined, ConfigurationTarget.Workspace);
    await problems();
  });

  it('are problems of open files only, when the setting says so', async () => {
    const scope = (value: unknown) =>
      workspace.getConfiguration('claimtrace').update('problems.scope', value, ConfigurationTarget.Workspace);
    await open('lamps.md');
    await problems();
    await scope('openFiles');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(() => assert.deepEqual(languages.getDiagnostics(article('lamps.md')), []));
    await open('lamps.md');
    await problems();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await scope(undefined);
    await problems();
  });

  it('are no articles', async () => {
    await write('records/board.md', '**Ulla Gerstad:** We meet again on Friday.\n');
    const { document } = await open('records/board.md');
    await problems();
    const lenses = await commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.ok(!JSON.stringify(lenses ?? []).includes('Gerstad'));
  });

  it('put their words in', async () => {
    const { document } = await open('lamps.md');
    const [problem] = await problems();
    const fixes = await fixesAt(document.uri, problem!.range);
    await workspace.applyEdit(fixes.find(({ title }) => title === 'Put in the words of the record')!.edit!);
    assert.match(document.getText(), /needs nineteen new lamps/);
    await eventually(() => {
      assert.deepEqual(
        languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Claimtrace'),
        [],
      );
    });
    await document.save();
  });
});

const fixesAt = (uri: Uri, range: Range) =>
  commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, 'quickfix');
