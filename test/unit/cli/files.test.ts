import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import type { Report } from '../../../src/core/exchange/report';
import { ADA, claimtrace, FOURTEEN, type Outcome, report, TemporaryFolder, TWELVE } from './claimtrace';

const folder = new TemporaryFolder();

describe('claimtrace, which files', () => {
  it('walks folders in order and leaves out dot-folders, node_modules and other files', async () => {
    folder.write({
      'b.md': ADA,
      'a/z.txt': ADA,
      'a.article': ADA,
      'B.MARKDOWN': ADA,
      '.git/x.md': ADA,
      'node_modules/y/README.md': ADA,
      'c.html': ADA,
    });
    assert.deepEqual(folder.names(await report('analyze', folder.path)), [
      'B.MARKDOWN',
      'a.article',
      'a/z.txt',
      'b.md',
    ]);
  });

  it('takes nothing in a folder of records for an article, unless it is named outright', async () => {
    folder.write({ 'a.md': TWELVE, 'records/talk.txt': FOURTEEN, 's/transcripts/t.md': FOURTEEN });
    for (const each of [[], ['--each-folder']])
      assert.deepEqual(folder.names(await report('analyze', folder.path, ...each)), ['a.md']);
    assert.equal((await claimtrace(['check', folder.path])).status, 0);
    const { out } = await claimtrace(['status', folder.path, '--format', 'json']);
    assert.equal(JSON.parse(out).articles.length, 1);
    assert.deepEqual(folder.names(await report('analyze', join(folder.path, 'records'))), ['records/talk.txt']);
  });

  it('reads a file named outright whatever its ending, and each file once', async () => {
    folder.write({ 'c.html': ADA });
    const file = join(folder.path, 'c.html');
    assert.deepEqual(folder.names(await report('analyze', file, file)), ['c.html']);
  });

  it('is not led in circles by links', async () => {
    folder.write({ 'a/x.md': ADA });
    symlinkSync(folder.path, join(folder.path, 'a', 'up'));
    symlinkSync('loop', join(folder.path, 'loop.md'));
    const { status, out, error } = await claimtrace(['analyze', folder.path, '--format', 'json']);
    assert.deepEqual(folder.names(JSON.parse(out) as Report), ['a/x.md']);
    assert.equal(status, 2);
    assert.match(error, /loop\.md: passed over: /);
  });

  it('names what it cannot read, reports the rest and exits with 2', async () => {
    folder.write({
      'a.md': ADA,
      'b.txt': Uint8Array.from([0x89, 0x50, 0, 0, 0, 1]),
      'c.txt': Buffer.alloc(4_000_000, 'a'),
    });
    const missing = join(folder.path, 'missing');
    const { status, out, error } = await claimtrace(['analyze', missing, folder.path, '--format', 'json']);
    assert.equal(status, 2);
    assert.deepEqual(folder.names(JSON.parse(out) as Report), ['a.md']);
    assert.match(error, /missing: passed over: no such file or folder\n/);
    assert.match(error, /b\.txt: passed over: binary/);
    assert.match(error, /c\.txt: passed over: too long/);
  });

  it('gives a valid empty report on an empty folder', async () => {
    assert.deepEqual(await report('analyze', folder.path), {
      version: 1,
      articles: [],
      speakers: [],
      disagreements: [],
    });
  });
});

describe('claimtrace, files that several paths lead to', () => {
  /** Nothing is reported twice. */
  function assertDistinct({ articles, speakers, disagreements }: Report): void {
    const paths = articles.map(({ path }) => path);
    const passages = articles.flatMap(({ quotations, claims }) => [...quotations, ...claims]);
    const ids = [...passages, ...speakers, ...disagreements].map(({ id }) => id);
    assert.deepEqual(paths, [...new Set(paths)]);
    assert.deepEqual(ids, [...new Set(ids)]);
  }

  const twice: Readonly<Record<string, readonly string[]>> = {
    'a path named twice': ['.', '.'],
    'a path with and without a slash': ['s', 's/', './s//'],
    'a folder and a file in it': ['.', 's/a.md'],
    'a file and its folder': ['s/a.md', '.'],
    'a folder and one in it': ['.', 's'],
    'a folder and the one around it': ['s', '.'],
    'an absolute and a relative path': ['s', '/s'],
    'a folder and a link to it': ['s', 'link'],
  };
  for (const [what, paths] of Object.entries(twice)) {
    for (const eachFolder of [[], ['--each-folder']]) {
      it(`counts once what is reached by ${[what, ...eachFolder].join(' with ')}`, async () => {
        folder.write({ 's/a.md': ADA + TWELVE, 's/b.md': FOURTEEN + ADA, 's/t/c.md': ADA });
        symlinkSync('s', join(folder.path, 'link'));
        const given = paths.map((path) =>
          path.startsWith('/') ? folder.path + path : `${relative(process.cwd(), folder.path)}/${path}`,
        );
        const found = await report('analyze', ...given, ...eachFolder);
        assert.equal(found.articles.length, 3);
        assertDistinct(found);
      });
    }
  }

  it('counts a file and links to it once', async () => {
    folder.write({ 'a.md': ADA });
    symlinkSync('a.md', join(folder.path, 'b.md'));
    assert.deepEqual(folder.names(await report('analyze', folder.path)), ['a.md']);
  });

  it('names what is missing once', async () => {
    const missing = join(folder.path, 'missing');
    const { error } = await claimtrace(['analyze', missing, `${missing}/`]);
    assert.equal(error.match(/no such file or folder/g)?.length, 1);
  });

  it('compares a file named outright with those right in its folder', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    const file = join(folder.path, 'b.md');
    assert.equal((await claimtrace(['check', file, folder.path, '--each-folder'])).status, 1);
  });

  it('leaves the folder around it out of a collection with a link to it', async () => {
    folder.write({ 'a/x.md': TWELVE, 'b/y.md': FOURTEEN });
    symlinkSync('..', join(folder.path, 'a', 'up'));
    const { status, out } = await claimtrace(['check', folder.path, '--each-folder']);
    assert.equal(status, 0);
    assert.equal(out, '2 articles, 0 disagreements\n');
  });
});

describe('claimtrace, files that cannot be read', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  afterEach(() => chmodSync(join(folder.path, 'closed'), 0o755));

  /** Runs without the right to read what is closed to others, which the superuser has. */
  async function asAnybody(args: readonly string[]): Promise<Outcome> {
    if (process.geteuid?.() !== 0) return claimtrace(args);
    chmodSync(folder.path, 0o755);
    process.seteuid!(65_534);
    try {
      return await claimtrace(args);
    } finally {
      process.seteuid!(0);
    }
  }

  for (const eachFolder of [[], ['--each-folder']]) {
    const how = eachFolder.length > 0 ? 'where every folder is a collection' : 'in one collection';

    it(`names a closed folder it is given, ${how}`, async () => {
      folder.write({ 'closed/a.md': ADA });
      const closed = join(folder.path, 'closed');
      chmodSync(closed, 0o000);
      const { status, error, out } = await asAnybody(['check', closed, ...eachFolder]);
      assert.equal(error, `claimtrace: ${closed}: passed over: permission denied\n`);
      assert.equal(status, 2);
      assert.equal(out, '0 articles, 0 disagreements\n');
    });

    it(`names a closed folder inside one it is given, ${how}`, async () => {
      folder.write({ 'closed/a.md': ADA, 'open/b.md': ADA });
      chmodSync(join(folder.path, 'closed'), 0o000);
      const { status, error, out } = await asAnybody(['check', folder.path, ...eachFolder]);
      assert.match(error, /closed: passed over: permission denied\n$/);
      assert.equal(status, 2);
      assert.equal(out, '1 article, 0 disagreements\n');
    });

    it(`names files and folders in a folder that can be listed but not entered, ${how}`, async () => {
      folder.write({ 'closed/a.md': ADA, 'closed/inner/b.md': ADA });
      chmodSync(join(folder.path, 'closed'), 0o744);
      const { status, error } = await asAnybody(['check', folder.path, ...eachFolder]);
      assert.match(error, /closed\/a\.md: passed over: permission denied\n/);
      assert.match(error, /closed\/inner: passed over: permission denied\n/);
      assert.equal(status, 2);
    });
  }
});

describe('claimtrace, dot-files', () => {
  for (const eachFolder of [[], ['--each-folder']]) {
    it(`are read, dot-folders and node_modules are not: ${['analyze', ...eachFolder].join(' ')}`, async () => {
      folder.write({ '.a.md': ADA, 's/.b.md': ADA, '.git/c.md': ADA, 's/.d/e.md': ADA, 'node_modules/f.md': ADA });
      assert.deepEqual(folder.names(await report('analyze', folder.path, ...eachFolder)), ['.a.md', 's/.b.md']);
    });
  }
});

describe('claimtrace, names of files', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  /** Names that would paint, rename or command what shows them. */
  const hostile = [
    '\u001b[31mred\u001b]0;title\u0007.md',
    'a\n::error::b.md',
    '::error::c.md',
    'x ##[error]d.md',
    '\u202egpj.md',
  ];

  function assertTame(text: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    assert.doesNotMatch(text, /^\s*::|##\[/m);
  }

  for (const name of hostile) {
    it(`are shown without what they could do: ${JSON.stringify(name)}`, async () => {
      folder.write({ [name]: ADA, [`broken ${name}`]: Uint8Array.of(0x89, 0x50, 0, 0, 0, 1) });
      const { out, error } = await claimtrace(['analyze', folder.path]);
      assert.match(error, /passed over: binary/);
      assert.match(out, /Ada Lind/);
      assertTame(error);
      assertTame(out);
      assertTame((await claimtrace(['analyze', name])).error);
      assertTame((await claimtrace([name])).error);
      assertTame((await claimtrace([`--${name}`])).error);
      assertTame((await claimtrace(['check', '.', '--level', name])).error);
    });
  }

  it('may hold a backslash where it is no separator', async () => {
    folder.write({ 'a\\b.md': ADA });
    assert.deepEqual(folder.names(await report('analyze', folder.path)), ['a\\b.md']);
  });

  it('never begin a line of text with a command of a workflow, nor do passages', async () => {
    folder.write({ 'a.md': `“${'The ferry sank '.repeat(4)} ::error::now in the night,” said Ada Lind.\n` });
    for (let width = 30; width < 90; width++) assertTame((await claimtrace(['analyze', folder.path], { width })).out);
  });
});
