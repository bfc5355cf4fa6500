import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gitRepository, isIgnored } from '../../../src/host/node/repository';

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

  it('tells what is left out of commits, whatever it is called', async () => {
    writeFileSync(join(folder, '.gitignore'), ':*.txt\n-x.txt\nferry.md\n');
    const paths = [':x.txt', '-x.txt', 'x.txt', 'ferry.md'];
    const ignored = await Promise.all(paths.map((path) => isIgnored(folder, path)));
    assert.deepEqual(ignored, [true, true, false, false]);
    assert.equal(await isIgnored(root, ':x.txt'), false);
  });

  it('follows the commit that is checked out, without a process for each question', async () => {
    const main = git('-C', folder, 'rev-parse', 'HEAD');
    const { revision } = gitRepository(folder);
    assert.equal(await revision(), main);
    git('-C', folder, 'checkout', '--quiet', '-b', 'night/desk');
    git('-C', folder, 'commit', '--quiet', '--allow-empty', '-m', 'Night');
    const night = git('-C', folder, 'rev-parse', 'HEAD');
    const { PATH } = process.env;
    process.env.PATH = '';
    try {
      assert.equal(await revision(), night);
    } finally {
      process.env.PATH = PATH;
    }
    git('-C', folder, 'checkout', '--quiet', '--detach', main);
    assert.equal(await revision(), main);
  });

  it('knows the commit of a worktree, of a folder below, and of branches that are packed', async () => {
    const beside = join(root, 'beside');
    git('-C', folder, 'worktree', 'add', '--quiet', '-b', 'early', beside);
    git('-C', beside, 'commit', '--quiet', '--allow-empty', '-m', 'Early');
    const early = git('-C', beside, 'rev-parse', 'HEAD');
    const below = join(beside, 'below');
    mkdirSync(below);
    const { revision } = gitRepository(below);
    assert.equal(await revision(), early);
    git('-C', folder, 'pack-refs', '--all');
    assert.equal(await revision(), early);
  });

  it('knows a repository that is made later, from its first commit on', async () => {
    const later = join(root, 'later');
    mkdirSync(later);
    const { revision } = gitRepository(later);
    assert.equal(await revision(), null);
    git('init', '--quiet', later);
    assert.equal(await revision(), null);
    git('-C', later, 'commit', '--quiet', '--allow-empty', '-m', 'First');
    assert.equal(await revision(), git('-C', later, 'rev-parse', 'HEAD'));
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
