import assert from 'node:assert/strict';
import { AnnotationStore } from '../../../src/core/annotation/store';
import { suggestionsIn } from '../../../src/core/annotation/suggestions';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { nodeWorld } from '../../../src/host/node/world';
import { claimtrace, TemporaryFolder } from './claimtrace';

const folder = new TemporaryFolder();
const RECORD = 'ADA LIND: The ferry had forty people on board, and we, um, we saved them all.\n';
const article = (words: string): string => `# The ferry\n\n“${words}” said Ada Lind, the harbour master.\n`;

describe('claimtrace quotations', () => {
  const run = async (words: string, ...more: readonly string[]) => {
    folder.write({ 'records/board.txt': RECORD, 'ferry.md': article(words) });
    return claimtrace(['quotations', folder.path, '--records', `${folder.path}/records`, ...more]);
  };

  it('passes what is as on record', async () => {
    const { status, out } = await run('The ferry had forty people on board,');
    assert.equal(status, 0);
    assert.match(out, /ferry\.md:3:2 word for word\n/);
    assert.match(out, /1 article, 1 record, 1 quotation held against them/);
  });

  it('fails with another figure, and says where the record has its own', async () => {
    const { status, out } = await run('The ferry had fifty people on board,');
    assert.equal(status, 1);
    assert.match(out, /ferry\.md:3:16 another figure/);
    assert.match(out, /has “forty”, not “fifty”/);
    assert.match(out, /records\/board\.txt:1:11/);
  });

  it('gives JSON', async () => {
    const { out } = await run('The ferry had fifty people on board,', '--format', 'json');
    const { version, quotations } = JSON.parse(out);
    assert.equal(version, 1);
    assert.equal(quotations.length, 1);
    const [{ verdict, focus, repairs, record }] = quotations;
    assert.equal(verdict, 'figure');
    assert.deepEqual(repairs, [{ ...focus, words: 'forty' }]);
    assert.deepEqual([record.line, record.column, record.speaker], [1, 11, 'ADA LIND']);
  });

  it('names what is broken in a record, and reads the rest', async () => {
    folder.write({
      'records/a.srt':
        '1\n00:00:09,000 --> 00:00:10,000\nADA LIND: No.\n\n2\n00:00:01,000 --> 00:00:02,000\nThe ferry had forty people.\n',
      'ferry.md': article('The ferry had forty people,'),
    });
    const { status, out, error } = await claimtrace(['quotations', folder.path, '--records', `${folder.path}/records`]);
    assert.equal(status, 0);
    assert.match(error, /a\.srt:6: .*out of order/);
    assert.match(out, /word for word/);
  });

  it('asks for records, and says which are none', async () => {
    folder.write({ 'records/a.vtt': new Uint8Array([0, 1, 2, 0]), 'ferry.md': article('No,') });
    assert.match((await claimtrace(['quotations', folder.path])).error, /Say where the records are/);
    const { status, error } = await claimtrace(['quotations', folder.path, '--records', `${folder.path}/records`]);
    assert.equal(status, 2);
    assert.match(error, /a\.vtt: passed over: binary/);
  });

  it('takes in what people decided', async () => {
    const text = article('The ferry had fifty people on board,');
    folder.write({ 'records/board.txt': RECORD, 'ferry.md': text });
    const store = new AnnotationStore(nodeWorld(folder.path, 'Mira'));
    await store.load();
    const suggestion = suggestionsIn(analyzeArticle(text, 'ferry.md'), text).find(
      ({ type }) => type === 'quotation',
    )!.key;
    assert.equal(await store.record('ferry.md', [{ op: 'reject', suggestion }], text).saved, null);
    const { status, out } = await claimtrace(['quotations', folder.path, '--records', `${folder.path}/records`]);
    assert.equal(status, 0);
    assert.match(out, /1 article, 1 record, 0 quotations/);
  });

  it('fails where there is nothing to hold against each other', async () => {
    folder.write({ 'none/a.csv': '', 'records/board.txt': RECORD, 'ferry.md': article('No,') });
    const path = folder.path;
    const withoutRecord = await claimtrace(['quotations', `${path}/ferry.md`, '--records', `${path}/none`]);
    assert.equal(withoutRecord.status, 2);
    assert.match(withoutRecord.error, /claimtrace: no record found/);
    const withoutArticle = await claimtrace(['quotations', `${path}/none`, '--records', `${path}/records`]);
    assert.equal(withoutArticle.status, 2);
    assert.match(withoutArticle.error, /claimtrace: no article found/);
  });
});
