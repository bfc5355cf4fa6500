import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../src/cli/run';
import type { Report } from '../../../src/core/exchange/report';

const ADA = '“The ferry sank in the night,” said Ada Lind, the harbour master.\n';
const twelve =
  '---\ndate: 2027-03-03\n---\n\nTwelve sailors drowned when the ferry Tern sank off Norhaven on Tuesday.\n';
const fourteen = twelve.replace('Twelve', 'Fourteen');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimtrace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

async function claimtrace(args: readonly string[], { width = 80, color = false } = {}): Promise<Outcome> {
  let out = '';
  let error = '';
  const status = await run(args, {
    width,
    color,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { status, out, error };
}

const report = async (...args: readonly string[]): Promise<Report> =>
  JSON.parse((await claimtrace([...args, '--format', 'json'])).out) as Report;
const names = ({ articles }: Report): string[] => articles.map(({ path }) => path.slice(folder.length + 1));

describe('claimtrace, usage', () => {
  for (const args of [
    [],
    ['look', 'x'],
    ['analyze'],
    ['analyze', '.', '--format', 'sarif'],
    ['check', '.', '--level', 'all'],
    ['analyze', '.', '--level', 'info'],
    ['check', '.', '--bogus'],
    ['check', '.', '--format'],
  ]) {
    it(`refuses “${args.join(' ')}”`, async () => {
      const { status, out, error } = await claimtrace(args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(error, /^claimtrace: .+\n.*--help/);
    });
  }

  it('prints help and version', async () => {
    assert.match((await claimtrace(['--help'])).out, /claimtrace analyze PATH/);
    assert.match((await claimtrace(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('claimtrace, which files', () => {
  it('walks folders in order and leaves out dot-folders, node_modules and other files', async () => {
    write({
      'b.md': ADA,
      'a/z.txt': ADA,
      'a.article': ADA,
      'B.MARKDOWN': ADA,
      '.git/x.md': ADA,
      'node_modules/y/README.md': ADA,
      'c.html': ADA,
    });
    assert.deepEqual(names(await report('analyze', folder)), ['B.MARKDOWN', 'a.article', 'a/z.txt', 'b.md']);
  });

  it('reads a file named outright whatever its ending, and each file once', async () => {
    write({ 'c.html': ADA });
    const file = join(folder, 'c.html');
    assert.deepEqual(names(await report('analyze', file, file)), ['c.html']);
  });

  it('is not led in circles by links', async () => {
    write({ 'a/x.md': ADA });
    symlinkSync(folder, join(folder, 'a', 'up'));
    symlinkSync('loop', join(folder, 'loop.md'));
    const { status, out, error } = await claimtrace(['analyze', folder, '--format', 'json']);
    assert.deepEqual(names(JSON.parse(out) as Report), ['a/x.md']);
    assert.equal(status, 2);
    assert.match(error, /loop\.md: passed over: /);
  });

  it('names what it cannot read, reports the rest and exits with 2', async () => {
    write({ 'a.md': ADA, 'b.txt': Uint8Array.from([0x89, 0x50, 0, 0, 0, 1]), 'c.txt': Buffer.alloc(4_000_000, 'a') });
    const missing = join(folder, 'missing');
    const { status, out, error } = await claimtrace(['analyze', missing, folder, '--format', 'json']);
    assert.equal(status, 2);
    assert.deepEqual(names(JSON.parse(out) as Report), ['a.md']);
    assert.match(error, /missing: passed over: no such file or folder\n/);
    assert.match(error, /b\.txt: passed over: binary/);
    assert.match(error, /c\.txt: passed over: too long/);
  });

  it('gives a valid empty report on an empty folder', async () => {
    assert.deepEqual(await report('analyze', folder), { version: 1, articles: [], speakers: [], disagreements: [] });
  });
});

describe('claimtrace analyze', () => {
  it('reports spans of the decoded text and the speaker’s id', async () => {
    write({ 'a.md': `\ufeff${ADA.replace('\n', '\r\n')}` });
    const { articles, speakers } = await report('analyze', folder);
    const [quotation] = articles[0]!.quotations;
    const { start, end } = quotation!.content[0]!;
    assert.equal(ADA.slice(start, end), '“The ferry sank in the night,”');
    assert.equal(ADA.slice(quotation!.cue!.start, quotation!.cue!.end), 'said');
    const speaker = speakers.find(({ id }) => id === quotation!.speaker);
    assert.equal(speaker?.name, 'Ada Lind');
    assert.deepEqual(speaker?.quotations, [quotation!.id]);
  });

  it('gives the same bytes for the same input', async () => {
    write({ 'a.md': twelve + ADA, 'b.md': fourteen + ADA });
    const first = await claimtrace(['analyze', folder, '--format', 'json']);
    assert.equal((await claimtrace(['analyze', folder, '--format', 'json'])).out, first.out);
  });

  it('tells people article by article who says what and where', async () => {
    write({ 'a.md': `# Ferry sinks\n\n${ADA}` });
    const { out, status } = await claimtrace(['analyze', folder]);
    assert.equal(status, 0);
    assert.match(out, /a\.md\nFerry sinks\n\n {2}Ada Lind.*\n {4}3:1 {2}direct {4}“The ferry sank in the night,”\n/);
    assert.match(out, /1 article, 1 speaker, 1 quotation, \d claims?, 0 disagreements\n$/);
  });

  it('keeps lines within the terminal', async () => {
    write({ 'a.md': `“${'The ferry sank in the night. '.repeat(30)}” said Ada Lind.\n` });
    const { out } = await claimtrace(['analyze', folder], { width: 60 });
    for (const line of out.split('\n')) assert.ok(line.length <= 60 || line.startsWith(folder), line);
  });

  it('sends no control characters from a file to the terminal', async () => {
    write({ 'a.md': '“The ferry \u001b[31msank\u001b]0;x\u0007 at \u202enight,” said Ada Lind.\n' });
    const plain = await claimtrace(['analyze', folder]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    assert.doesNotMatch(plain.out, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    const colored = await claimtrace(['analyze', folder], { color: true });
    assert.ok(colored.out.includes('\u001b[36mAda Lind\u001b[39m'));
    assert.ok(!colored.out.includes('\u001b[31m'));
  });
});

describe('claimtrace check', () => {
  it('exits with 1 on a warning, and prints both passages', async () => {
    write({ 'a.md': twelve, 'b.md': fourteen });
    const { status, out } = await claimtrace(['check', folder]);
    assert.equal(status, 1);
    assert.match(out, /^warning: number\n/);
    assert.match(out, /a\.md:5:1\n {6}Twelve sailors drowned/);
    assert.match(out, /b\.md:5:1\n {6}Fourteen sailors drowned/);
  });

  it('exits with 0 where nothing disagrees', async () => {
    write({ 'a.md': twelve, 'b.md': ADA });
    const { status, out } = await claimtrace(['check', folder]);
    assert.equal(status, 0);
    assert.equal(out, '2 articles, 0 disagreements\n');
  });

  it('compares only inside each folder where asked to', async () => {
    write({ 'x/a.md': twelve + ADA, 'y/b.md': fourteen + ADA });
    assert.equal((await claimtrace(['check', folder])).status, 1);
    assert.equal((await claimtrace(['check', folder, '--each-folder'])).status, 0);
    const { articles, speakers } = await report('analyze', folder, '--each-folder');
    assert.equal(articles.length, 2);
    assert.equal(new Set(speakers.map(({ id }) => id)).size, speakers.length);
    for (const { speaker } of articles.flatMap(({ quotations }) => quotations)) {
      assert.ok(speaker === null || speakers.some(({ id }) => id === speaker));
    }
  });

  it('quotes passages in JSON as they stand in their files', async () => {
    write({ 'a.md': twelve, 'b.md': fourteen });
    const [found] = (await report('check', folder)).disagreements;
    assert.equal(found!.claims[0]!.text, twelve.slice(found!.claims[0]!.start, found!.claims[0]!.end));
  });

  it('writes SARIF and workflow commands', async () => {
    write({ 'a.md': twelve, 'b.md': fourteen });
    const sarif = JSON.parse((await claimtrace(['check', folder, '--format', 'sarif'])).out) as { version: string };
    assert.equal(sarif.version, '2.1.0');
    const github = await claimtrace(['check', folder, '--format', 'github']);
    assert.match(github.out, /^::warning file=[^,]*a\.md,line=5,/);
    assert.equal(github.status, 1);
  });
});
