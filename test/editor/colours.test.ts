import assert from 'node:assert/strict';
import { commands, type SemanticTokens, type SemanticTokensLegend, type TextDocument } from 'vscode';
import { open } from './newsroom';

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
});

/** Coloured text → type of its token. */
async function tokensOf(document: TextDocument): Promise<Map<string, string>> {
  const [legend, tokens] = await Promise.all([
    commands.executeCommand<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri),
    commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
  ]);
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
