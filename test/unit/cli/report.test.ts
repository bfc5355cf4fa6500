import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsFor } from '../../../src/core/annotation/anchor';
import { fingerprint } from '../../../src/core/annotation/fingerprint';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { Disagreements } from '../../../src/core/disagreement/disagreements';
import { nodeWorld } from '../../../src/host/node/world';
import { claimtrace, FOURTEEN, TemporaryFolder, TWELVE } from './claimtrace';

const folder = new TemporaryFolder();

async function opened(): Promise<AnnotationStore> {
  const store = new AnnotationStore(nodeWorld(folder.path, 'Mira'));
  await store.load();
  return store;
}

async function verify(path: string, text: string, words = 'sailors drowned', annotation = 'toll'): Promise<void> {
  const start = text.indexOf(words);
  const anchors = anchorsFor(text, [{ start, end: start + words.length }]);
  const sources = { s: { url: 'https://register.example/tern' } };
  const fields = { type: 'claim', status: 'verified', speaker: 'Ada Lind', sources } as const;
  const store = await opened();
  assert.equal(await store.record(path, [{ op: 'add', annotation, anchors, fields }], text).saved, null);
}

/** Settles what two articles in a folder disagree about. */
async function settle(inFolder: string): Promise<void> {
  const engine = new Disagreements();
  const texts = new Map([
    [`${inFolder}a.md`, TWELVE],
    [`${inFolder}b.md`, FOURTEEN],
  ]);
  for (const [path, text] of texts) engine.replace(path, analyzeArticle(text, path));
  const [found] = engine.all();
  const disagreement = fingerprint(found!, ({ path, start, end }) => texts.get(path)!.slice(start, end));
  const store = await opened();
  const reason = 'The navy counts twelve';
  assert.equal(await store.decide([{ op: 'settle', disagreement, verdict: 'resolved', reason }]).saved, null);
}

describe('a gate before publication', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Mira', '-c', 'user.email=mira@desk.example', '-C', folder.path, ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });

  /** What the workflow of the README runs in a checkout. */
  const steps = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, command] = /^ {6}- run: node tools\/claimtrace\.mjs (.*?)(?: > .*)?$/.exec(line) ?? [];
      return command === undefined ? [] : [command.split(' ')];
    });

  it('is what the README says, and opens in a fresh clone once all is settled and verified', async () => {
    folder.write({ 'articles/a.md': TWELVE, 'articles/b.md': FOURTEEN });
    git('init', '--quiet');
    const gate = async (): Promise<readonly number[]> => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'Articles');
      const clone = join(folder.path, `clone-${git('rev-list', '--count', 'HEAD').trim()}`);
      git('clone', '--quiet', '.', clone);
      const statuses: number[] = [];
      for (const args of steps) {
        const inClone = args.map((each) => (each === 'articles' ? join(clone, each) : each));
        statuses.push((await claimtrace(inClone)).status);
      }
      rmSync(clone, { recursive: true });
      return statuses;
    };
    assert.deepEqual(
      steps.map(([name]) => name),
      ['check', 'status', 'report'],
    );
    assert.deepEqual(await gate(), [1, 1, 0]);
    await settle('articles/');
    assert.deepEqual(await gate(), [0, 1, 0]);
    await verify('articles/a.md', TWELVE);
    await verify('articles/b.md', FOURTEEN);
    // the toll itself is not in what was marked
    assert.deepEqual(await gate(), [0, 1, 0]);
    await verify('articles/a.md', TWELVE, 'Twelve sailors drowned', 'whole');
    await verify('articles/b.md', FOURTEEN, 'Fourteen sailors drowned', 'whole');
    assert.deepEqual(await gate(), [0, 0, 0]);
    folder.write({ 'articles/a.md': TWELVE.replace('sailors drowned', 'sailors died') });
    assert.deepEqual(await gate(), [1, 1, 0]);
  });
});

describe('claimtrace report', () => {
  it('prints a page, Markdown or a table with what people marked', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    await verify('a.md', TWELVE);
    for (const [format, expected] of [
      ['html', /<blockquote>sailors drowned<\/blockquote>/],
      ['md', /^> sailors drowned$/m],
      ['csv', /,sailors drowned,Ada Lind,verified,Mira,/],
    ] as const) {
      const { status, out, error } = await claimtrace(['report', folder.path, '--format', format]);
      assert.deepEqual([status, error], [0, ''], format);
      assert.match(out, expected);
      assert.match(out, /cannot both be right|Different figures/, format);
    }
    const readers = await claimtrace(['report', folder.path, '--readers']);
    assert.match(readers.out, /sailors drowned/);
    assert.doesNotMatch(readers.out, /Different figures|Mira/);
  });

  it('holds quotations against records, which are no articles', async () => {
    folder.write({
      'records/board.txt': 'ADA LIND: The ferry had forty people on board, and we saved them all.\n',
      'ferry.md': '# The ferry\n\n“The ferry had fifty people on board,” said Ada Lind, the harbour master.\n',
    });
    const asked = ['report', folder.path, '--format', 'csv'];
    assert.doesNotMatch((await claimtrace(asked)).out, /another figure/);
    const { status, out, error } = await claimtrace([...asked, '--records', `${folder.path}/records`]);
    assert.deepEqual([status, error], [0, '']);
    assert.match(out, /another figure/);
    assert.match(out, /The ferry had forty people on board,\r?\n/);
    assert.match(out, /records\/board\.txt · ADA LIND · line 1/);
    assert.doesNotMatch(out, /^[^,]*board\.txt,/m);
  });

  it('fails where there is no article or no record, and says so', async () => {
    folder.write({ 'none/a.csv': '', 'a.md': TWELVE });
    const none = join(folder.path, 'none');
    const empty = await claimtrace(['report', none, '--format', 'md']);
    assert.equal(empty.status, 2);
    assert.match(empty.error, /^claimtrace: no article found: [^\n]+\n$/);
    const { status, error, out } = await claimtrace(['report', folder.path, '--records', none, '--format', 'md']);
    assert.equal(status, 2);
    assert.match(error, /^claimtrace: no record found: [^\n]+\n$/);
    assert.match(out, /^# Fact-check report/);
  });

  it('prints reviews once it is said where and by whom they are published', async () => {
    folder.write({ 'a.md': TWELVE });
    await verify('a.md', TWELVE);
    const asked = ['report', folder.path, '--format', 'claimreview'];
    const { out } = await claimtrace([...asked, '--url', 'https://desk.example/checks', '--publisher', 'Desk']);
    const [review] = JSON.parse(out);
    assert.equal(review.url, 'https://desk.example/checks#claim-toll');
    assert.equal(review.itemReviewed.author.name, 'Ada Lind');
    for (const [more, told] of [
      [[], /say where and by whom/],
      [['--url', 'javascript:x', '--publisher', 'Desk'], /not “javascript:x”/],
      [['--url', 'https://desk.example/checks', '--publisher', ' '], /--publisher is empty/],
      [['--url', 'https://[desk', '--publisher', 'Desk'], /^[^\n]*not “https:\/\/\[desk”\.\n/],
    ] as const) {
      const { status, error } = await claimtrace([...asked, ...more]);
      assert.equal(status, 2);
      assert.match(error, told);
    }
    assert.match((await claimtrace(['report', folder.path, '--url', 'https://a.example'])).error, /claimreview alone/);
  });

  it('says of a disagreement that it is settled, which check leaves out then', async () => {
    folder.write({ 'a.md': TWELVE, 'b.md': FOURTEEN });
    assert.equal((await claimtrace(['check', folder.path])).status, 1);
    await settle('');
    const { status, out } = await claimtrace(['check', folder.path]);
    assert.equal(status, 0, out);
    assert.match(
      (await claimtrace(['report', folder.path])).out,
      /Settled as resolved by Mira.*The navy counts twelve/s,
    );
  });
});
