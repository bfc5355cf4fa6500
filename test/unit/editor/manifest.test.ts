import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { commandIds } from '../../../src/editor/commandIds';
import { layers } from '../../../src/editor/layers';
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

  it('lists the sample articles that are there', () => {
    assert.deepEqual(sampleNames.toSorted(), readdirSync('media/samples').sort());
  });
});
