import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gitRepository } from '../../../src/host/node/repository';

const TEXT = 'The ferry is late.\n';

describe('the repository of a folder', () => {
  let root: string;
  let folder: string;
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Mira', '-c', 'user.email=mira@desk.invalid', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
  });
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'claimtrace-'));
    folder = join(root, 'desk');
    git('init', '--quiet', folder);
    writeFileSync(join(folder, 'ferry.md'), TEXT);
    git('-C', folder, 'add', '.');
    git('-C', folder, 'commit', '--quiet', '-m', 'One article');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('gives a text by its id', async () => {
    const id = git('-C', folder, 'rev-parse', 'HEAD:ferry.md');
    assert.equal(await gitRepository(folder).repositoryText(id), TEXT);
  });

  it('fetches nothing where the clone left the texts out', async () => {
    const id = git('-C', folder, 'rev-parse', 'HEAD:ferry.md');
    git('-C', folder, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(root, 'clone');
    git('clone', '--quiet', '--no-checkout', '--filter=blob:none', pathToFileURL(folder).href, clone);
    const before = git('-C', clone, 'count-objects', '-v');
    assert.equal(await gitRepository(clone).repositoryText(id), null);
    assert.equal(git('-C', clone, 'count-objects', '-v'), before);
    assert.equal(await gitRepository(clone).revision(), git('-C', folder, 'rev-parse', 'HEAD'));
    assert.equal(git('-C', clone, 'cat-file', 'blob', id), TEXT.trim());
    assert.notEqual(git('-C', clone, 'count-objects', '-v'), before);
  });
});
