import assert from 'node:assert/strict';
import {
  commands,
  type DocumentSymbol,
  extensions,
  type Location,
  languages,
  Range,
  SymbolKind,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../../workbench/inside/eventually';
import { page } from '../../workbench/inside/window';

// The articles are not ours, so these tests know names and cues only.
describe('Real reporting on Russia and NATO', () => {
  before(async () => {
    await extensions.getExtension('claimtrace.claimtrace')!.activate();
    await commands.executeCommand('claimtrace.speakers.focus');
  });

  it('lists the people who speak, each once in spite of other spellings', async () => {
    await eventually(async () => {
      const labels = (await page.rows('Speakers')).filter((row) => row.level === 1).map((row) => row.label);
      const listed = (pattern: RegExp): void =>
        assert.equal(labels.filter((label) => pattern.test(label)).length, 1, `${pattern} in ${labels.join('; ')}`);
      listed(/Serge[iy] Lavrov.*also Serge[iy] Lavrov/);
      listed(/Alexan[dt]er Titov.*also Alexan[dt]er Titov/);
      listed(/^Jens Stoltenberg, \d/);
      listed(/^Rasmus Nilsson, \d/);
      assert.equal(labels.filter((label) => /Titov|Lavrov|Stoltenberg|Nilsson/.test(label)).length, 4);
    });
  });

  it('leads from “he continues” to Nilsson', async () => {
    const document = await articleWith('he continues');
    const at = document.positionAt(document.getText().indexOf('he continues'));
    const [target] = await commands.executeCommand<Location[]>('vscode.executeDefinitionProvider', document.uri, at);
    assert.equal(target && document.getText(target.range), 'Rasmus Nilsson');
  });

  it('keeps a quotation that “says Titov” interrupts, and that runs over two paragraphs, in one', async () => {
    const document = await articleWith(', says Titov,');
    const text = document.getText();
    const cue = text.indexOf('says Titov,');
    const opening = text.indexOf('“', cue);
    const reopened = text.indexOf('“', opening + 1);
    const end = text.indexOf('”', reopened);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const whole = new Range(document.positionAt(opening), document.positionAt(end));
    const quotations = symbols
      .flatMap((symbol) => [symbol, ...symbol.children])
      .filter(({ kind }) => kind === SymbolKind.String);
    const holding = quotations.filter(({ range }) => range.contains(whole));
    assert.equal(holding.length, 1, 'one quotation holds both paragraphs');
    assert.match(holding[0]!.name, /Titov/);
    assert.ok(document.offsetAt(holding[0]!.range.start) < cue - 20, 'it begins before the cue');
  });

  it('does not hold the seven of 2018 against the eight of 2021', async () => {
    const problems = languages
      .getDiagnostics()
      .flatMap(([, each]) => each.filter(({ source }) => source === 'Claimtrace'));
    for (const { message } of problems)
      assert.doesNotMatch(message, /\b(?:7|seven)\b.*\b(?:8|eight)\b|\b(?:8|eight)\b.*\b(?:7|seven)\b/);
  });
});

/** Opens the article that holds these words. */
async function articleWith(words: string): Promise<TextDocument> {
  for (const uri of await workspace.findFiles('**/*.txt')) {
    const document = await workspace.openTextDocument(uri);
    if (!document.getText().includes(words)) continue;
    await window.showTextDocument(document);
    return document;
  }
  throw new Error(`no article says “${words}”`);
}
