import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/archive/analyze';
import { Archive } from '../../../src/core/archive/archive';
import { findInRecords } from '../../../src/core/record/findings';
import { RecordShelf } from '../../../src/core/record/record-shelf';
import { inEnglish } from '../../../src/core/text/message';
import { onRecord, primarySource } from '../../../src/core/trace/on-record';
import { traceStatement } from '../../../src/core/trace/trace';
import { TraceIndex } from '../../../src/core/trace/trace-index';
import { recordOf } from '../factcheck/checked';

const WORDS = 'The rusted ferry Tern carried forty barrels of arsenic from Solvane to Ostervik in March';
const HEARING = recordOf('hearing.vtt', `WEBVTT\n\n01:05.000 --> 01:15.000\n<v Ada Roe>${WORDS}.\n`);

/** Articles by path, as [date, body], and the trace of the words from one of them. */
function traced(
  articles: Readonly<Record<string, readonly [date: string, body: string]>>,
  from: string,
  record = HEARING,
) {
  const archive = new Archive();
  const index = new TraceIndex();
  const texts = new Map<string, string>();
  for (const [path, [date, body]] of Object.entries(articles)) {
    const text = `---\ndate: ${date}\n---\n\n# Hearing in Ostervik\n\n${body}\n`;
    const facts = analyzeArticle(text, path);
    texts.set(path, text);
    archive.replace(path, facts);
    index.replace(path, facts.claims);
  }
  const shelf = new RecordShelf([record]);
  const findingsOf = (path: string) => findInRecords(texts.get(path)!, path, archive.facts(path)!, shelf);
  const start = texts.get(from)!.indexOf('barrels of arsenic');
  assert.ok(start >= 0);
  const { occurrences } = traceStatement(archive, index, from, { start, end: start })!;
  return { archive, occurrences, findingsOf, source: primarySource(occurrences, archive, findingsOf) };
}

const QUOTED = `“${WORDS},” said Ada Roe.`;
const RETOLD = `${WORDS}, it was said at the hearing.`;

describe('the primary source of a statement', () => {
  it('is the passage of the record that the earliest article quotes', () => {
    const { source } = traced(
      { 'a.md': ['2027-03-27', QUOTED], 'b.md': ['2027-03-28', QUOTED.replace('forty', 'fourteen')] },
      'b.md',
    );
    assert.deepEqual([source!.verdict, source!.passage.path, source!.passage.seconds], ['marks', 'hearing.vtt', 65]);
  });

  it('is that of the first article that quotes it, where earlier ones retell it in their own voice', () => {
    const { source, occurrences } = traced(
      { 'a.md': ['2027-03-27', RETOLD], 'b.md': ['2027-03-28', QUOTED.replace('forty', 'fourteen')] },
      'a.md',
    );
    assert.deepEqual(
      occurrences.map(({ path }) => path),
      ['a.md', 'b.md'],
    );
    assert.equal(source!.verdict, 'figure');
  });

  it('is that of the first article that quotes it as it was said, where earlier ones do otherwise', () => {
    const { source } = traced(
      { 'a.md': ['2027-03-27', QUOTED.replace('forty', 'fourteen')], 'b.md': ['2027-03-28', QUOTED] },
      'a.md',
    );
    assert.equal(source!.verdict, 'marks');
  });

  it('is that of the record that tells of it, where no article quotes it', () => {
    const { source } = traced({ 'a.md': ['2027-03-27', RETOLD], 'b.md': ['2027-03-28', RETOLD] }, 'b.md');
    assert.deepEqual(
      [source!.verdict, source!.passage.path, source!.passage.seconds, source!.passage.speaker],
      ['retold', 'hearing.vtt', 65, 'Ada Roe'],
    );
    assert.equal(inEnglish(source!.explanation), `Told of in the record “hearing.vtt” at 1:05: “${WORDS}”`);
  });

  it('is none where the record tells of something else, or the quotation is in no record', () => {
    const other = recordOf(
      'other.vtt',
      'WEBVTT\n\n01:05.000 --> 01:15.000\n<v Ada Roe>The gulls of Vik ate the bread.\n',
    );
    const unsaid = `${RETOLD}\n\n“We will build a lighthouse of glass for the gulls,” said Ada Roe.`;
    const { source, findingsOf } = traced({ 'a.md': ['2027-03-27', unsaid] }, 'a.md', other);
    assert.deepEqual([findingsOf('a.md').checks.map(({ verdict }) => verdict), source], [['notFound'], null]);
  });

  it('is not that of another quotation of the article', () => {
    const { archive, findingsOf } = traced({ 'a.md': ['2027-03-27', `Nobody was hurt.\n\n${QUOTED}`] }, 'a.md');
    const facts = archive.facts('a.md')!;
    const [nobody, tern] = facts.claims.flatMap(({ start }, index) => (start > facts.headline!.end ? [index] : []));
    assert.deepEqual(onRecord(facts, findingsOf('a.md'), nobody!), []);
    assert.equal(onRecord(facts, findingsOf('a.md'), tern!).length, 1);
  });

  it('is not that of another sentence of the same quotation', () => {
    const dog = 'I love my dog and I always take him along to the beach of Ostervik.';
    const { source, findingsOf } = traced(
      { 'a.md': ['2027-03-27', `“${WORDS}.” said Ada Roe. “${dog}”`] },
      'a.md',
      recordOf('dog.vtt', `WEBVTT\n\n01:05.000 --> 01:15.000\n<v Ada Roe>${dog}\n`),
    );
    assert.equal(findingsOf('a.md').checks[0]!.passage?.path, 'dog.vtt');
    assert.equal(source, null);
  });

  it('is not that of words quoted beside a figure that the record does not have', () => {
    const chain = 'a failure of the whole rescue chain';
    const body = `Ada Roe said forty barrels of arsenic sank in what she called “${chain}”.`;
    const { source, findingsOf } = traced(
      { 'a.md': ['2027-03-27', body] },
      'a.md',
      recordOf('c.vtt', `WEBVTT\n\n01:05.000 --> 01:15.000\n<v Ada Roe>It is ${chain} that thirty people died.\n`),
    );
    assert.equal(findingsOf('a.md').checks[0]!.passage?.path, 'c.vtt');
    assert.equal(source, null);
  });

  it('is none of a claim that the article does not have', () => {
    const { archive, findingsOf } = traced({ 'a.md': ['2027-03-27', QUOTED] }, 'a.md');
    const facts = archive.facts('a.md')!;
    assert.deepEqual(onRecord(facts, findingsOf('a.md'), facts.claims.length), []);
  });
});
