import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type Location, type LocationLink, type TextDocument } from 'vscode';
import { eventually } from '../workbench/inside/eventually';
import { article, inside, open, rangeOf } from './newsroom';

describe('Moving through articles', () => {
  it('leads from a pronoun to where the article introduces the speaker', async () => {
    const { document } = await open('courier.md');
    assert.equal(await definitionAt(document, 'she', 'hundred years,” '), 'Helga Thorsen');
  });

  it('leads from a surname and from a role to the same place', async () => {
    const { document } = await open('courier.md');
    assert.equal(await definitionAt(document, 'Thorsen', 'says '), 'Helga Thorsen');
    assert.equal(await definitionAt(document, 'the mayor', 'According to '), 'Piotr Valen');
  });

  it('finds every mention of a speaker in all articles', async () => {
    const { document } = await open('beacon.txt');
    await eventually(async () => {
      const found = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        inside(document, 'Thorsen'),
      );
      const names = new Set(found.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)));
      assert.deepEqual([...names].sort(), ['2019-11-04-earlier-storm.md', 'beacon.txt', 'courier.md']);
    });
  });

  it('outlines the headline, below it quotations under the names of who speaks, and claims in and beside them', async () => {
    const { document } = await open('courier.md');
    const headline = (await outline(document)).find(
      ({ name }) => name === 'Harbour closed after storm wrecks the eastern pier',
    )!;
    const first = headline.children.find(({ name }) => name === 'Helga Thorsen');
    assert.equal(first?.detail, '“We have never seen waves like these,”');
    assert.ok(first.selectionRange.isEqual(rangeOf(document, '“We have never seen waves like these,”')));
    const costs = headline.children.find(({ detail }) => detail.includes('3.2 million'));
    assert.match(costs?.children[0]?.name ?? '', /3\.2 million crowns/);
    const claims = headline.children.map(({ name }) => name);
    assert.ok(claims.some((name) => name.startsWith('The storm that hit Ostervik on Friday night wrecked')));
    assert.ok(!claims.includes('Nobody was hurt in the storm.'), claims.join());
  });
});

async function outline(document: TextDocument): Promise<DocumentSymbol[]> {
  return commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
}

async function definitionAt(document: TextDocument, text: string, after: string): Promise<string> {
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    inside(document, text, after),
  );
  const target = found.find((each): each is Location => 'uri' in each && each.uri.path === article('courier.md').path);
  assert.ok(target, `no definition of “${text}”`);
  return document.getText(target.range);
}
