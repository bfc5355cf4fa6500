import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { commandIds } from '../../../src/editor/commandIds';
import { layers } from '../../../src/editor/layers';
import { readingStates } from '../../../src/editor/readingState';
import sampleNames from '../../../src/editor/samples.json';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8'));

describe('the manifest', () => {
  it('declares the commands that the code registers, and no others', () => {
    const declared = manifest.contributes.commands.map((each: { command: string }) => each.command);
    assert.deepEqual(declared.toSorted(), Object.values(commandIds).toSorted());
  });

  it('declares a token type for each layer of colour, and maps it to scopes that themes know', () => {
    const declared = manifest.contributes.semanticTokenTypes.map((each: { id: string }) => each.id);
    assert.deepEqual(declared.toSorted(), [...layers].sort());
    assert.deepEqual(Object.keys(manifest.contributes.semanticTokenScopes[0].scopes).sort(), [...layers].sort());
  });

  it('has every string it refers to, and refers to every string it has', () => {
    const used = [...JSON.stringify(manifest.contributes).matchAll(/%([\w.]+)%/g)].map((found) => found[1]!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
  });

  it('works in a folder that is not trusted and in one that is not on disk', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('has a welcome text for each state of the reading, with one action that it declares or the editor has', () => {
    for (const state of readingStates) {
      const welcome = manifest.contributes.viewsWelcome.filter((each: { when: string }) =>
        each.when.endsWith(`claimtrace.state == ${state}`),
      );
      assert.equal(welcome.length, 1, state);
      const text: string = strings[welcome[0].contents.replaceAll('%', '')];
      const [[, command], ...others] = [...text.matchAll(/\(command:([\w.]+)/g)] as [RegExpMatchArray];
      assert.equal(others.length, 0, state);
      assert.ok(command!.startsWith('workbench.') || Object.values<string>(commandIds).includes(command!), command);
    }
  });

  it('lists the sample articles that are there', () => {
    assert.deepEqual(sampleNames.toSorted(), readdirSync('media/samples').sort());
  });
});
