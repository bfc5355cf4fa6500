import assert from 'node:assert/strict';
import { readCsv } from '../../../src/core/exchange/csv';
import { forReaders } from '../../../src/core/factcheck/fact-check-of';
import { reportPage } from '../../../src/core/factcheck/html/page';
import { reportMarkdown } from '../../../src/core/factcheck/markdown';
import { reportCsv } from '../../../src/core/factcheck/report-csv';
import { factCheck, recordOf, STAGE } from './checked';

const SESSION = recordOf(
  'session.vtt',
  `WEBVTT

01:05.000 --> 01:12.000
<v Ada Lind>The ferry Tern had nineteen pumps on board, and nobody has tested them.

02:05.000 --> 02:12.000
<v Ada Lind>We will ask the yard in Solvane for its papers.
`,
);
const ARTICLE = `# Pumps

“The ferry Tern had ninety pumps on board,” said Ada Lind, the harbour master.

Ada Lind said: “We will ask the yard in Solvane for its papers.” It rained.

“The captain of the Tern slept through the whole storm,” said Ada Lind.
`;
const checked = (text = ARTICLE) => factCheck({ 'pumps.md': { text } }, null, [SESSION]);

describe('quotations in a report', () => {
  it('stand with speaker, verdict, what differs, the place in the record, and the words to put in', async () => {
    const { quotations } = (await checked()).articles[0]!;
    assert.deepEqual(
      quotations.map(({ words, line, speaker, verdict, record, suggested }) => ({
        words,
        line,
        speaker: speaker?.name,
        verdict,
        record,
        suggested,
      })),
      [
        {
          words: 'The ferry Tern had ninety pumps on board',
          line: 3,
          speaker: 'Ada Lind',
          verdict: 'figure',
          record: { path: 'session.vtt', line: 4, speaker: 'Ada Lind', seconds: 65 },
          suggested: 'The ferry Tern had nineteen pumps on board',
        },
        {
          words: 'We will ask the yard in Solvane for its papers',
          line: 5,
          speaker: 'Ada Lind',
          verdict: 'verbatim',
          record: { path: 'session.vtt', line: 7, speaker: 'Ada Lind', seconds: 125 },
          suggested: null,
        },
        {
          words: 'The captain of the Tern slept through the whole storm',
          line: 7,
          speaker: 'Ada Lind',
          verdict: 'notFound',
          record: null,
          suggested: null,
        },
      ],
    );
  });

  it('are left out where no record is at hand, and an article without anything else with them', async () => {
    assert.equal((await checked()).untouched, 0);
    const { articles, untouched } = await factCheck({ 'pumps.md': { text: ARTICLE } });
    assert.deepEqual([articles, untouched], [[], 1]);
  });

  it('are a section of the page, which strikes what the record does not have', async () => {
    const page = reportPage(await checked(), STAGE);
    assert.match(page, /<h3>Quotations<\/h3>/);
    assert.match(page, /<strong>another figure<\/strong> · line 3/);
    assert.match(page, /The ferry Tern had <ins>nineteen<\/ins> <del>ninety<\/del> pumps on board/);
    assert.match(page, /<code>session\.vtt · Ada Lind · 1:05 · line 4<\/code>/);
    assert.match(page, /<dt>Suggested wording<\/dt><dd>The ferry Tern had nineteen pumps on board<\/dd>/);
    assert.equal(page.match(/Against the record/g)?.length, 1);
  });

  it('are a section of the Markdown', async () => {
    const markdown = reportMarkdown(await checked(), STAGE);
    assert.match(markdown, /^### Quotations$/m);
    assert.match(markdown, /^\*\*another figure\*\* · line 3$/m);
    assert.match(markdown, /^- Against the record: The ferry Tern had \*\*nineteen\*\* ~~ninety~~ pumps on board$/m);
    assert.match(markdown, /^- Record: session\\\.vtt · Ada Lind · 1\\:05 · line 4$/m);
    assert.match(markdown, /^- Suggested wording: The ferry Tern had nineteen pumps on board$/m);
  });

  it('are rows of the table', async () => {
    const [head, ...rows] = readCsv(reportCsv(await checked()));
    const cells = (name: string): string[] => rows.map((row) => row[head!.indexOf(name)]!);
    assert.deepEqual(cells('status'), ['another figure', 'word for word', 'not found']);
    assert.deepEqual(cells('claim'), ['', '', '']);
    assert.deepEqual(cells('line'), ['3', '5', '7']);
    assert.deepEqual(cells('sources').slice(1), ['session.vtt · Ada Lind · 2:05 · line 7', '']);
    assert.deepEqual(cells('suggested wording')[0], 'The ferry Tern had nineteen pumps on board');
  });

  it('run nothing, whatever a record says', async () => {
    const bad = recordOf('<img src=x>.txt', 'ADA LIND: The ferry Tern had <script> nineteen pumps on board.\n');
    const page = reportPage(await factCheck({ 'pumps.md': { text: ARTICLE } }, null, [bad]), STAGE);
    assert.match(page, /another figure/);
    assert.doesNotMatch(page, /<img|<script/);
  });

  it('are not for readers', async () => {
    assert.deepEqual(forReaders(await checked()).articles, []);
  });
});
