import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disk } from '../../../src/host/node/disk';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file written in parts', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimtrace-disk-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('holds all of them, in the place of what was there', async () => {
    const path = join(folder, 'report.html');
    await writeFile(path, 'an older and longer report');
    await disk!.write(path, [bytes('one '), bytes('“two” '), bytes('three')]);
    assert.equal(await readFile(path, 'utf8'), 'one “two” three');
    assert.deepEqual(await readdir(folder), ['report.html']);
  });

  it('stays as it was where they cannot all be written', async () => {
    const path = join(folder, 'report.html');
    await writeFile(path, 'an older report');
    function* failing(): Generator<Uint8Array> {
      yield bytes('one ');
      throw new Error('no more');
    }
    await assert.rejects(disk!.write(path, failing()), /no more/);
    assert.equal(await readFile(path, 'utf8'), 'an older report');
    assert.deepEqual(await readdir(folder), ['report.html']);
  });
});
