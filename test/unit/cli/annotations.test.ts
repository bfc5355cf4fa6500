import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsFor } from '../../../src/core/annotation/anchor';
import type { EventBody } from '../../../src/core/annotation/event';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { readCsv } from '../../../src/core/exchange/csv';
import { readWebAnnotations } from '../../../src/core/exchange/read-web-annotations';
import { nodeWorld } from '../../../src/host/node/world';
import { claimtrace, TemporaryFolder } from './claimtrace';

const folder = new TemporaryFolder();
const FERRY = '🚢 Twelve sailors drowned when the Tern sank, said Ada Lind.\n\nThe harbour is closed.\n';

const opened = async (): Promise<AnnotationStore> => {
  const store = new AnnotationStore(nodeWorld(folder.path, 'Mira'));
  await store.load();
  return store;
};

/** Marks words of the article as a claim, with a status. */
async function mark(words: string, status: string, path = 'news/ferry.md', text = FERRY): Promise<void> {
  folder.write({ [path]: text });
  const start = text.indexOf(words);
  const anchors = anchorsFor(text, [{ start, end: start + words.length }]);
  const bodies: readonly EventBody[] = [
    { op: 'add', annotation: words, anchors, fields: { type: 'claim' } },
    { op: 'set', annotation: words, fields: { status }, words },
  ];
  assert.equal(await (await opened()).record(path, bodies, text).saved, null);
}

describe('claimtrace, usage of annotations', () => {
  const refusals: Readonly<Record<string, readonly string[]>> = {
    'Say in which format: --format w3c, brat, csv.': ['export', '.'],
    'export --format is one of w3c, brat, csv, not “json”.': ['export', '.', '--format', 'json'],
    '--require goes with status alone.': ['check', '.', '--require', 'verified'],
    '--level goes with check alone.': ['status', '.', '--level', 'info'],
    '--require needs a value after it.': ['status', '.', '--require'],
    'Say what figures must be: --require STATUS --figures.': ['status', '.', '--figures'],
    'Name a file or a folder: claimtrace import PATH…': ['import'],
  };
  for (const [refusal, args] of Object.entries(refusals)) {
    it(`says “${refusal}”`, async () => {
      const { status, error } = await claimtrace(args);
      assert.equal(status, 2);
      assert.ok(error.startsWith(`claimtrace: ${refusal}`), error);
    });
  }
});

describe('claimtrace status', () => {
  it('tells how far each article is', async () => {
    await mark('Twelve sailors drowned', 'verified');
    await mark('The harbour is closed', 'unchecked');
    folder.write({ 'news/other.md': 'Nothing happened.\n' });
    const { status, out, error } = await claimtrace(['status', folder.path]);
    assert.equal(error, '');
    assert.equal(status, 0);
    assert.match(out, /ferry\.md\n {2}1 of 2 checked\n/);
    assert.match(out, /other\.md\n {2}no claim marked\n/);
    assert.match(out, /2 articles, 1 of 2 claims checked\n$/);
  });

  it('lets nothing through where there is no article', async () => {
    folder.write({ 'none/a.csv': '' });
    const path = join(folder.path, 'none');
    const told = await claimtrace(['status', path]);
    assert.equal(told.status, 0);
    assert.match(told.error, /^claimtrace: no article found: [^\n]+\n$/);
    const { status, out, error } = await claimtrace(['status', path, '--require', 'verified', '--format', 'json']);
    assert.deepEqual([status, JSON.parse(out).met], [2, false]);
    assert.match(error, /no article found/);
  });

  it('exits with 1 as long as a claim has not the required status', async () => {
    await mark('Twelve sailors drowned', 'verified');
    assert.equal((await claimtrace(['status', folder.path, '--require', 'verified'])).status, 0);
    await mark('The harbour is closed', 'in progress');
    const { status, out } = await claimtrace(['status', folder.path, '--require', 'verified']);
    assert.equal(status, 1);
    assert.match(out, /not yet: 1 marked “in progress”/);
  });

  it('names figures that stand in no claim with the required status, where that is asked', async () => {
    await mark('sailors drowned', 'verified');
    const gate = ['status', folder.path, '--require', 'verified'];
    assert.equal((await claimtrace(gate)).status, 0);
    const { status, out } = await claimtrace([...gate, '--figures']);
    assert.equal(status, 1);
    assert.match(
      out,
      /not yet: 1 figure in no claim that is “verified”\n {2}\S+ferry\.md:1:4 Twelve sailors\n {4}“🚢 Twelve/,
    );
    const json = JSON.parse((await claimtrace([...gate, '--figures', '--format', 'json'])).out);
    assert.deepEqual(json.articles[0].figures, [
      { start: 3, end: 17, line: 1, column: 4, words: 'Twelve sailors', statement: FERRY.slice(0, FERRY.indexOf(',')) },
    ]);
    await mark('Twelve sailors drowned', 'verified');
    assert.equal((await claimtrace([...gate, '--figures'])).status, 0);
  });

  it('does not let an article go whose words changed after they were verified', async () => {
    await mark('Twelve sailors drowned', 'verified');
    folder.write({ 'news/ferry.md': `Update\n\n${FERRY.replace('Twelve', 'Eleven')}` });
    const { status, out } = await claimtrace(['status', join(folder.path, 'news/ferry.md'), '--require', 'verified']);
    assert.equal(status, 1);
    assert.match(out, /0 of 1 checked · 1 changed since\n {2}not yet: 1 changed since/);
  });

  it('prints JSON', async () => {
    await mark('Twelve sailors drowned', 'wrong');
    const { out } = await claimtrace(['status', folder.path, '--require', 'verified', '--format', 'json']);
    const { met, articles } = JSON.parse(out) as { met: boolean; articles: readonly Record<string, unknown>[] };
    assert.equal(met, false);
    assert.deepEqual(articles[0]!.byStatus, { wrong: 1 });
    assert.deepEqual(articles[0]!.obstacles, ['1 marked “wrong”']);
  });

  it('tells of annotations whose article is gone', async () => {
    await mark('Twelve sailors drowned', 'verified', 'old.md');
    rmSync(join(folder.path, 'old.md'));
    const { error, status } = await claimtrace(['status', folder.path]);
    assert.equal(status, 0);
    assert.match(error, /old\.md: there is no article any more/);
  });

  it('knows an article that another program renamed by its text, and writes nothing', async () => {
    await mark('Twelve sailors drowned', 'verified', 'old.md');
    renameSync(join(folder.path, 'old.md'), join(folder.path, 'new.md'));
    const before = readFileSync(log(), 'utf8');
    const { status, out, error } = await claimtrace(['status', folder.path, '--require', 'verified']);
    assert.deepEqual([status, error], [0, '']);
    assert.match(out, /new\.md\n {2}1 of 1 checked\n/);
    assert.match(
      (await claimtrace(['report', folder.path, '--format', 'csv'])).out,
      /Twelve sailors drowned,Ada Lind,verified/,
    );
    assert.match((await claimtrace(['export', folder.path, '--format', 'csv'])).out, /new\.md/);
    assert.equal(readFileSync(log(), 'utf8'), before);
    folder.write({ 'copy.md': FERRY });
    assert.equal((await claimtrace(['status', folder.path, '--require', 'verified'])).status, 1);
  });

  /** The log that a mark was written to. */
  function log(): string {
    const logs = join(folder.path, '.claimtrace');
    const names = readdirSync(logs, { recursive: true }).map(String);
    return join(logs, names.find((each) => each.endsWith('.jsonl'))!);
  }

  it('names damaged lines of logs and reads the others', async () => {
    await mark('Twelve sailors drowned', 'verified');
    writeFileSync(log(), `<<<<<<< HEAD\n${readFileSync(log(), 'utf8')}`);
    const { status, out, error } = await claimtrace(['status', folder.path]);
    assert.equal(status, 0);
    assert.match(error, /\.jsonl:1: this line is a merge marker/);
    assert.match(out, /1 of 1 checked/);
    assert.equal((await claimtrace(['status', folder.path, '--require', 'verified'])).status, 0);
  });

  it('lets nothing through where a damaged line may hold another verdict', async () => {
    await mark('Twelve sailors drowned', 'verified');
    appendFileSync(log(), '{"op":"set","annotation":"Twelve sailors drowned","fields":{"status":"wrong"}\n');
    assert.equal((await claimtrace(['status', folder.path])).status, 0);
    const gate = await claimtrace(['status', folder.path, '--require', 'verified', '--format', 'json']);
    assert.deepEqual([gate.status, JSON.parse(gate.out).met], [2, false]);
    assert.match(gate.error, /\.jsonl:\d+: this line is not JSON/);
  });
});

describe('claimtrace export', () => {
  it('prints Web Annotations and a table', async () => {
    await mark('Twelve sailors drowned', 'verified');
    const { out, status } = await claimtrace(['export', folder.path, '--format', 'w3c']);
    assert.equal(status, 0);
    const { annotations, refused } = readWebAnnotations(out);
    assert.deepEqual(refused, []);
    assert.equal(annotations.length, 1);
    const [header, row] = readCsv((await claimtrace(['export', folder.path, '--format', 'csv'])).out);
    assert.equal(row![header!.indexOf('article')], 'news/ferry.md');
    assert.equal(row![header!.indexOf('status')], 'verified');
  });

  it('prints brat’s format for one article, and writes files for several', async () => {
    await mark('Twelve sailors drowned', 'verified');
    const { out } = await claimtrace(['export', folder.path, '--format', 'brat']);
    assert.match(out, /^T1\tClaim 2 24\tTwelve sailors drowned\nA1\tStatus T1 verified\n/);
    await mark('It rains', 'unchecked', 'rain.txt', 'It rains.\n');
    const both = await claimtrace(['export', folder.path, '--format', 'brat']);
    assert.equal(both.status, 2);
    assert.match(both.error, /--output FOLDER/);
    const output = join(folder.path, 'standoff');
    assert.equal((await claimtrace(['export', folder.path, '--format', 'brat', '--output', output])).status, 0);
    assert.equal(readFileSync(join(output, 'news/ferry.txt'), 'utf8'), FERRY);
    assert.ok(existsSync(join(output, 'rain.ann')));
  });

  it('writes over no file that says something else', async () => {
    await mark('Twelve sailors drowned', 'verified');
    folder.write({ 'standoff/news/ferry.txt': 'Another article.\n' });
    const output = join(folder.path, 'standoff');
    const { status, error } = await claimtrace([
      'export',
      join(folder.path, 'news'),
      '--format',
      'brat',
      '--output',
      output,
    ]);
    assert.equal(status, 2);
    assert.match(error, /another file of this name/);
    assert.equal(readFileSync(join(output, 'news/ferry.txt'), 'utf8'), 'Another article.\n');
  });
});

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
