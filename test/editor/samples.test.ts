import assert from 'node:assert/strict';
import { extensions, Uri, workspace } from 'vscode';
import { copySamples } from '../../src/editor/samples';
import { article } from './newsroom';

describe('The copy of the sample articles', () => {
  const copy = article('../samples-copy');
  const { extensionUri } = extensions.getExtension('claimtrace.claimtrace')!;
  const originals = Uri.joinPath(extensionUri, 'media', 'samples');
  const names = async (): Promise<string[]> => (await workspace.fs.readDirectory(copy)).map(([name]) => name).sort();
  const read = async (folder: Uri, name: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));

  after(() => workspace.fs.delete(copy, { recursive: true }));

  it('keeps what somebody tried on it, and gets back what was deleted', async () => {
    await copySamples(originals, copy);
    const [tried, deleted, ...others] = await names();
    assert.ok(tried && deleted && others.length > 1);
    await workspace.fs.writeFile(Uri.joinPath(copy, tried), new TextEncoder().encode('Tried.'));
    await workspace.fs.delete(Uri.joinPath(copy, deleted));
    await copySamples(originals, copy);
    assert.deepEqual(await names(), [tried, deleted, ...others]);
    assert.equal(await read(copy, tried), 'Tried.');
    assert.equal(await read(copy, deleted), await read(originals, deleted));
  });
});
