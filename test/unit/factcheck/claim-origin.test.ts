import assert from 'node:assert/strict';
import { readCsv } from '../../../src/core/exchange/csv';
import { forReaders } from '../../../src/core/factcheck/fact-check-of';
import { reportPage } from '../../../src/core/factcheck/html/page';
import { reportMarkdown } from '../../../src/core/factcheck/markdown';
import { reportCsv } from '../../../src/core/factcheck/report-csv';
import { anchorOf } from '../annotation/events';
import { type Checked, factCheck, recordOf, STAGE } from './checked';

const CLAIM = 'The rusted ferry Tern carried forty barrels of arsenic from Solvane to Ostervik in March';

function told(body: string, outlet: string, date?: string): Checked {
  const text = `---\ntitle: Arsenic\noutlet: ${outlet}\n${date ? `date: ${date}\n` : ''}---\n\n# Arsenic\n\n${body}.\n`;
  const sources = { s: { words: 'The waybill' } };
  const fields = { type: 'claim', status: 'verified', sources } as const;
  return { text, events: [['Mira', { op: 'add', annotation: outlet, anchors: [anchorOf(CLAIM, text)], fields }]] };
}

const first = told(CLAIM, 'Coast Courier', '2027-03-27');
const second = told(`${CLAIM}, the harbour master told the Coast Courier`, 'Beacon', '2027-03-30');
const undated = told(CLAIM, 'Signal');
const originIn = async (articles: Readonly<Record<string, Checked>>) =>
  (await factCheck(articles)).articles[0]!.claims[0]!.origin;

describe('where a claim of a report comes from', () => {
  it('is the article that has it first, with those that repeat it and the report that they rest on', async () => {
    assert.deepEqual(await originIn({ 'b.md': second, 'a.md': first, 'c.md': undated }), {
      first: { label: 'Coast Courier', date: '2027-03-27' },
      repeating: 2,
      undated: 1,
      shared: { name: 'Coast Courier', articles: 2 },
      record: null,
    });
  });

  it('is not said of a claim that no other article has', async () => {
    assert.equal(await originIn({ 'a.md': first }), null);
  });

  it('is not known without dates', async () => {
    const articles = { 'c.md': undated, 'd.md': told(CLAIM, 'Lamp') };
    assert.equal((await originIn(articles))!.first, null);
    const page = reportPage(await factCheck(articles), STAGE);
    assert.match(page, /<dd>who has it first is not known: there are no dates · one article repeats it<\/dd>/);
  });

  it('is one line of the page, of the Markdown and of the table', async () => {
    const checked = await factCheck({ 'a.md': first, 'b.md': second, 'c.md': undated });
    const rest = '2 articles repeat it · without a date: 1 · 2 articles, one origin: Coast Courier';
    assert.ok(reportPage(checked, STAGE).includes(`<dd>first in Coast Courier on Mar 27, 2027 · ${rest}</dd>`));
    assert.match(reportMarkdown(checked, STAGE), /^- Comes from: first in Coast Courier on Mar 27, 2027 · 2 articles/m);
    const [head, row] = readCsv(reportCsv(checked));
    assert.equal(row![head!.indexOf('comes from')], `first in Coast Courier on 2027-03-27 · ${rest}`);
  });

  it('ends with the record that an article quotes, and tells whether it does so rightly', async () => {
    const quoting = (claim: string): Checked => {
      const { text, events = [] } = told(CLAIM, 'Lamp', '2027-03-28');
      return { text: text.replace(`${CLAIM}.`, `“${claim},” said Ada Roe.`), marked: text, events };
    };
    const record = recordOf('talk.vtt', `WEBVTT\n\n01:05.000 --> 01:15.000\n<v Ada Roe>${CLAIM}.\n`);
    const pageOf = async (articles: Readonly<Record<string, Checked>>): Promise<string> =>
      reportPage(await factCheck(articles, null, [record]), STAGE);
    const place = 'on record: talk.vtt · Ada Roe · 1:05 · line 4';
    assert.ok((await pageOf({ 'd.md': quoting(CLAIM) })).includes(`<dd>${place}</dd>`));
    const both = { 'a.md': first, 'd.md': quoting(CLAIM.replace('forty', 'fourteen')) };
    assert.match(await pageOf(both), new RegExp(`one article repeats it · otherwise ${place}</dd>`));
  });

  it('ends with the record that tells of it, where no article quotes it', async () => {
    const record = recordOf('talk.vtt', `WEBVTT\n\n01:05.000 --> 01:15.000\n<v Ada Roe>${CLAIM}.\n`);
    const page = reportPage(await factCheck({ 'a.md': first }, null, [record]), STAGE);
    assert.ok(page.includes(`<dd>a record tells of it: talk.vtt · Ada Roe · 1:05 · line 4 – “${CLAIM}”</dd>`));
  });

  it('is not for readers', async () => {
    const page = reportPage(forReaders(await factCheck({ 'a.md': first, 'b.md': second })), STAGE);
    assert.match(page, /The waybill/);
    assert.doesNotMatch(page, /Comes from|one origin/);
  });
});
