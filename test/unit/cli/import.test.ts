import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimtrace, TemporaryFolder } from './claimtrace';
import { FERRY, marker } from './marked';

const folder = new TemporaryFolder();
const { mark, opened } = marker(folder);

describe('claimtrace import', () => {
  const imported = async (...args: readonly string[]) =>
    claimtrace(['import', ...args, '--into', folder.path, '--person', 'Tom']);
  const states = async (path = 'news/ferry.md') => [...(await opened()).stateOf(path).annotations.values()];

  it('takes Web Annotations about an article by its address', async () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://desk.example/1',
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'Count again.' },
      target: {
        source: 'https://paper.example/news/ferry.md',
        selector: { type: 'TextQuoteSelector', exact: 'Twelve sailors' },
      },
    };
    folder.write({
      '.git/HEAD': '',
      'ferry.md': 'Of another day.\n',
      'news/ferry.md': FERRY,
      'in.json': JSON.stringify([annotation, { id: 'bad' }]),
    });
    const { status, out, error } = await imported(join(folder.path, 'in.json'));
    assert.equal(status, 2);
    assert.match(error, /in\.json: bad: passed over: @context/);
    assert.match(out, /^1 event taken into /);
    const [taken] = await states();
    assert.equal(taken!.note, 'Count again.');
    assert.equal(taken!.created.person, 'Tom');
    assert.equal(taken!.anchors[0]!.start, FERRY.indexOf('Twelve'));
  });

  it('takes brat’s files beside their article', async () => {
    folder.write({ '.git/HEAD': '', 'a.txt': FERRY, 'a.ann': 'T1\tClaim 2 16\tTwelve sailors\n' });
    assert.equal((await imported(join(folder.path, 'a.ann'))).status, 0);
    assert.equal((await states('a.txt'))[0]!.anchors[0]!.exact, 'Twelve sailors');
  });

  it('takes a table back that was exported', async () => {
    await mark('Twelve sailors drowned', 'unchecked');
    const { out } = await claimtrace(['export', folder.path, '--format', 'csv']);
    folder.write({ 'desk.csv': out.replace('unchecked', 'wrong') });
    assert.equal((await imported(join(folder.path, 'desk.csv'))).status, 0);
    const [taken] = await states();
    assert.deepEqual([taken!.status, taken!.statusBy!.person], ['wrong', 'Tom']);
    assert.equal(taken!.statusBy!.words, 'Twelve sailors drowned');
  });

  it('takes a table back as spreadsheets save it on Windows', async () => {
    await mark('Twelve sailors drowned', 'unchecked', 'news/ferry.md', 'Twelve sailors drowned – said “Ada”.\n');
    const { out } = await claimtrace(['export', folder.path, '--format', 'csv']);
    assert.equal(out[0], '\ufeff');
    const row = 'news/ferry.md,1,“Ada”,note,,,,,,“old” – fine';
    const table = `${out.slice(1).replace('unchecked', 'wrong')}${row}\r\n`;
    const windows = { '“': 0x93, '”': 0x94, '–': 0x96 };
    const bytes = [...table].map((letter) => windows[letter as keyof typeof windows] ?? letter.charCodeAt(0));
    folder.write({ 'desk.csv': Uint8Array.from(bytes), 'binary.csv': Uint8Array.from([0, 1, 2, 0, 0]) });
    const { status, error } = await imported(join(folder.path, 'desk.csv'));
    assert.deepEqual([status, error], [0, '']);
    assert.deepEqual(
      (await states()).map((each) => [each.status, each.note]),
      [
        ['wrong', ''],
        ['unchecked', '“old” – fine'],
      ],
    );
    assert.match((await imported(join(folder.path, 'binary.csv'))).error, /passed over: binary, not text/);
  });

  it('follows an article that another program renamed, whichever of its names a table has', async () => {
    await mark('Twelve sailors drowned', 'unchecked');
    const before = (await claimtrace(['export', folder.path, '--format', 'csv'])).out;
    renameSync(join(folder.path, 'news/ferry.md'), join(folder.path, 'news/tern.md'));
    const head = 'article,passage,status\n';
    folder.write({
      'desk.csv': before.replace('unchecked', 'wrong'),
      'old.csv': `${head}news/ferry.md,The harbour is closed,verified\n`,
      'new.csv': `${head}news/tern.md,Ada Lind,opinion\n`,
    });
    const { status, error } = await imported(...['desk', 'old', 'new'].map((name) => join(folder.path, `${name}.csv`)));
    assert.deepEqual([status, error], [0, '']);
    assert.deepEqual(
      (await states('news/tern.md')).map((each) => each.status),
      ['wrong', 'verified', 'opinion'],
    );
  });

  it('takes nothing from what was exported here, so that who checked stays who checked', async () => {
    await mark('Twelve sailors drowned', 'verified');
    const { out } = await claimtrace(['export', folder.path, '--format', 'w3c']);
    folder.write({ 'desk.json': out });
    const { status, out: told } = await imported(join(folder.path, 'desk.json'));
    assert.equal(status, 0);
    assert.match(told, /^0 events/);
    assert.equal((await states())[0]!.statusBy!.person, 'Mira');
  });

  it('takes nothing about a file that is no article, and copies none that git ignores', async () => {
    execFileSync('git', ['init', '--quiet', folder.path]);
    const outside = mkdtempSync(join(tmpdir(), 'claimtrace-'));
    const about = ['.env', '.git/config', 'link/s.txt', 'env.txt', 'secret.txt'];
    const annotations = about.map((path) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `http://desk.example/${path}`,
      type: 'Annotation',
      target: {
        source: `urn:claimtrace:article:${path}`,
        selector: { type: 'TextPositionSelector', start: 0, end: 3 },
      },
    }));
    folder.write({
      '.gitignore': 'secret.txt\n',
      '.env': 'TOKEN=1\n',
      'secret.txt': 'The other token.\n',
      'in.json': JSON.stringify(annotations),
      'in.csv': 'article,passage\nsecret.txt,The\n',
    });
    writeFileSync(join(outside, 's.txt'), 'Somebody’s diary.\n');
    symlinkSync(outside, join(folder.path, 'link'));
    symlinkSync('.env', join(folder.path, 'env.txt'));
    const { status, out, error } = await imported(join(folder.path, 'in.json'), join(folder.path, 'in.csv'));
    rmSync(outside, { recursive: true });
    assert.equal(status, 2);
    assert.match(out, /^0 events/);
    assert.match(error, /secret\.txt: passed over: git ignores it/);
    assert.ok(!existsSync(join(folder.path, '.claimtrace')));
  });

  it('takes nothing that could not be read again, and the rest', async () => {
    const about = (id: string, value: string): object => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `http://desk.example/${id}`,
      type: 'Annotation',
      body: { type: 'TextualBody', value },
      target: { source: 'urn:claimtrace:article:a.md', selector: { type: 'TextQuoteSelector', exact: 'Twelve' } },
    });
    folder.write({
      '.git/HEAD': '',
      'a.md': FERRY,
      'in.json': JSON.stringify([about('long', 'x'.repeat(4_500_000)), about('short', 'x')]),
    });
    const { status, out, error } = await imported(join(folder.path, 'in.json'));
    assert.deepEqual([status, out.slice(0, 7)], [2, '1 event']);
    assert.match(error, /passed over: it is too long for an event/);
    assert.deepEqual(
      (await states('a.md')).map(({ note }) => note),
      ['x'],
    );
  });

  it('names files that it cannot take', async () => {
    folder.write({ '.git/HEAD': '', 'b.ann': 'T1\tClaim 0 1\tx\n', 'c.doc': 'x' });
    const names = ['missing.json', 'b.ann', 'c.doc'].map((name) => join(folder.path, name));
    const { status, error, out } = await imported(...names);
    assert.equal(status, 2);
    assert.match(error, /missing\.json: passed over: no such file/);
    assert.match(error, /b\.ann: passed over: there is no article/);
    assert.match(error, /c\.doc: passed over: its ending tells no format/);
    assert.match(out, /^0 events/);
  });
});
