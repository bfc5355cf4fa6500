import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  languages,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { page } from '../workbench/inside/window';
import { open, problemsOf } from './newsroom';

/** One for each row on which words that disagree are drawn. */
const gutterMarks = '.monaco-editor .glyph-margin-widgets > [class*="TextEditorDecorationType"]';
const nestedMarks = '.monaco-editor .view-overlays [class*="TextEditorDecorationType"]';

describe('Colours', () => {
  it('tell direct speech, its cue and its speaker apart', async () => {
    const { document } = await open('courier.md');
    const coloured = await tokensOf(document);
    assert.deepEqual(coloured.get('“We have never seen waves like these,”'), 'directQuotation');
    assert.deepEqual(coloured.get('said'), 'cue');
    assert.deepEqual(coloured.get('harbour master Helga Thorsen'), 'speaker');
  });

  it('cut a figure out of the reported clause that holds it', async () => {
    const { document } = await open('courier.md');
    const coloured = await tokensOf(document);
    assert.deepEqual(coloured.get('the repairs will cost '), 'indirectQuotation');
    assert.deepEqual(coloured.get('3.2 million crowns'), 'figure');
  });

  it('are there in plain text, too', async () => {
    const { document } = await open('beacon.txt');
    assert.deepEqual((await tokensOf(document)).get('“We will rebuild what the sea has taken,”'), 'directQuotation');
  });

  it('show the words that disagree with another article, with a mark in the margin', async () => {
    const { document } = await open('courier.md');
    await problemsOf('courier.md');
    await eventually(async () => {
      const types = [...(await tokensOf(document))].filter(([, type]) => type === 'disagreement').map(([text]) => text);
      assert.deepEqual(types, ['14 fishing boats']);
      assert.equal((await page.texts(gutterMarks)).length, 1);
    });
  });

  it('underline a quotation inside another', async () => {
    const content = 'Orla Quist said that Piotr Valen told her: “The pier was never safe in such a storm.”\n';
    const { document } = await window.showTextDocument(
      await workspace.openTextDocument({ language: 'plaintext', content }),
    );
    await eventually(async () => assert.notEqual((await page.texts(nestedMarks)).length, 0));
    // which is no article any more
    await languages.setTextDocumentLanguage(document, 'json');
    await eventually(async () => assert.equal((await page.texts(nestedMarks)).length, 0));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('go and come with the setting', async () => {
    const { document } = await open('courier.md');
    await problemsOf('courier.md');
    const configuration = workspace.getConfiguration('claimtrace');
    await configuration.update('colours', { cue: false, disagreement: false }, ConfigurationTarget.Workspace);
    await eventually(async () => {
      const types = new Set((await tokensOf(document)).values());
      assert.ok(!types.has('cue') && !types.has('disagreement'));
      assert.ok(types.has('speaker') && types.has('figure'));
      assert.equal((await page.texts(gutterMarks)).length, 0);
    });
    await configuration.update('colours', undefined, ConfigurationTarget.Workspace);
    await eventually(async () => assert.notEqual((await page.texts(gutterMarks)).length, 0));
  });

  it('leave an article that is left out by the settings, and come back with it', async () => {
    const { document } = await open('courier.md');
    await problemsOf('courier.md');
    await eventually(async () => assert.equal((await page.texts(gutterMarks)).length, 1));
    const configuration = workspace.getConfiguration('claimtrace');
    await configuration.update('files.exclude', '**/courier.md', ConfigurationTarget.Workspace);
    try {
      await eventually(async () => {
        assert.equal((await page.texts(gutterMarks)).length, 0);
        assert.equal(await tokensIn(document), undefined);
      });
    } finally {
      await configuration.update('files.exclude', undefined, ConfigurationTarget.Workspace);
    }
    await eventually(async () => assert.equal((await page.texts(gutterMarks)).length, 1));
  });

  it('are explained in their own colours', async () => {
    await open('courier.md');
    const before = (await page.texts(nestedMarks)).length;
    await page.runCommand('Claimtrace: Explain the Colours');
    const { document } = await eventually(() => {
      const editor = window.activeTextEditor;
      assert.equal(editor?.document.uri.scheme, 'claimtrace-colours');
      return editor;
    });
    assert.match(document.getText(), /“We shall rebuild the pier.” — direct quotation/);
    const coloured = await tokensOf(document);
    assert.equal(coloured.get('“We shall rebuild the pier.”'), 'directQuotation');
    assert.equal(coloured.get('17 boats'), 'disagreement');
    await eventually(async () => assert.ok((await page.texts(nestedMarks)).length > before));
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

/** None of what is no article. */
const tokensIn = (document: TextDocument) =>
  commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri);

/** Coloured text → type of its token. */
async function tokensOf(document: TextDocument): Promise<Map<string, string>> {
  const [legend, tokens] = await Promise.all([
    commands.executeCommand<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri),
    tokensIn(document),
  ]);
  assert.ok(tokens);
  const coloured = new Map<string, string>();
  let line = 0;
  let character = 0;
  for (let i = 0; i < tokens.data.length; i += 5) {
    const [lines, characters, length, type] = tokens.data.slice(i, i + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    character = lines > 0 ? characters : character + characters;
    line += lines;
    coloured.set(document.lineAt(line).text.slice(character, character + length), legend.tokenTypes[type]!);
  }
  return coloured;
}
