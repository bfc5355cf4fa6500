import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../../src/core/exchange/csv';
import { readWebAnnotations } from '../../../src/core/exchange/read-web-annotations';
import { claimtrace, TemporaryFolder } from './claimtrace';
import { FERRY, marker } from './marked';

const folder = new TemporaryFolder();
const { mark } = marker(folder);

describe('claimtrace, usage of annotations', () => {
  const refusals: Readonly<Record<string, readonly string[]>> = {
    'Say in which format: --format w3c, brat, csv.': ['export', '.'],
    'export --format is one of w3c, brat, csv, not “json”.': ['export', '.', '--format', 'json'],
    '--output goes with export --format brat alone.': ['export', '.', '--format', 'csv', '--output', 'marks.csv'],
    '--require goes with status alone.': ['check', '.', '--require', 'verified'],
    '--level goes with check alone.': ['status', '.', '--level', 'info'],
    '--require needs a value after it.': ['status', '.', '--require'],
    'Say what figures must be: --require STATUS --figures.': ['status', '.', '--figures'],
    'Name a file or a folder: claimtrace import PATH…': ['import'],
    '--person is empty: name whoever takes them, or nobody.': ['import', 'a.csv', '--person', ' '],
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

describe('annotations that lie in a folder below', () => {
  const desk = (): string => join(folder.path, 'desk');

  beforeEach(async () => {
    folder.write({ '.git/HEAD': '', 'other.md': 'Nothing happened.\n' });
    await mark('Twelve sailors drowned', 'verified', 'ferry.md', FERRY, desk());
  });

  it('are in the status, in what it requires, and in an export', async () => {
    const { status, out } = await claimtrace(['status', folder.path]);
    assert.deepEqual([status, /ferry\.md\n {2}1 of 1 checked/.test(out)], [0, true]);
    const both = [join(desk(), 'ferry.md'), desk()];
    assert.equal((await claimtrace(['status', ...both, '--require', 'verified'])).status, 0);
    assert.match((await claimtrace(['export', folder.path, '--format', 'csv'])).out, /\r\nferry\.md,1,Twelve/);
    rmSync(join(desk(), 'ferry.md'));
    assert.match((await claimtrace(['status', desk()])).error, /ferry\.md: there is no article any more/);
  });

  it('are those of the file that a link leads to, and leave those beside the link alone', async () => {
    await mark('The harbour is closed', 'wrong', 'news/z.md');
    symlinkSync(join(desk(), 'ferry.md'), join(folder.path, 'news/a.md'));
    const { out, error } = await claimtrace(['status', join(folder.path, 'news')]);
    assert.equal(error, '');
    assert.match(out, /a\.md\n {2}1 of 1 checked\n.*z\.md\n {2}1 of 1 checked\n/);
  });

  it('are sought and written no further up than the repository', async () => {
    folder.write({
      'desk/paper/.git/HEAD': '',
      'desk/paper/a.md': FERRY,
      'in.csv': 'article,passage\na.md,Ada Lind\n',
    });
    const into = join(desk(), 'paper');
    const { out } = await claimtrace(['import', join(folder.path, 'in.csv'), '--into', into, '--person', 'Tom']);
    assert.match(out, /^1 event taken into \S+paper\n$/);
    assert.ok(existsSync(join(into, '.claimtrace')));
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
