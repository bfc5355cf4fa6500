import assert from 'node:assert/strict';
import type { AnnotationFields } from '../../../src/core/annotation/event';
import { readCsv } from '../../../src/core/exchange/csv';
import { claimReviews } from '../../../src/core/factcheck/claim-review';
import { forReaders } from '../../../src/core/factcheck/fact-check-of';
import { reportPage } from '../../../src/core/factcheck/html/page';
import { reportMarkdown } from '../../../src/core/factcheck/markdown';
import { reportCsv } from '../../../src/core/factcheck/report-csv';
import { anchorOf } from '../annotation/events';
import { type Checked, factCheck, STAGE } from './checked';

const COURIER = `---
title: Ferry sinks off Norhaven
outlet: The Coast Courier
author: Ida Brandt
date: 2027-03-03
---

Twelve sailors drowned when the ferry Tern sank off Norhaven on Tuesday.

“The pumps were new,” said Ada Lind, the harbour master. The ferry was built in 1998.
`;
const BEACON = `---
outlet: Beacon
date: 2027-03-03
---

Fourteen sailors drowned when the ferry Tern sank off Norhaven on Tuesday.
`;
const TWELVE = 'Twelve sailors drowned when the ferry Tern sank off Norhaven on Tuesday.';
const PUMPS = '“The pumps were new,”';
const BUILT = 'The ferry was built in 1998.';
const REGISTER = {
  url: 'https://register.example/tern',
  archived: 'https://archive.example/1',
  seen: '2027-03-02',
  locator: 'p. 3',
};

const claim = (annotation: string, words: string, status: string, sources = {}) =>
  [
    'Mira',
    { op: 'add', annotation, anchors: [anchorOf(words, COURIER)], fields: { type: 'claim', status, sources } },
  ] as const;

const courier: Checked = {
  text: COURIER,
  events: [
    claim('built', BUILT, 'verified', { r: REGISTER }),
    claim('pumps', PUMPS, 'wrong', { r: { words: 'Call with the yard' } }),
    claim('toll', TWELVE, 'unchecked'),
    ['Tom', { op: 'comment', annotation: 'toll', comment: 'c', text: 'Ask the navy.' }],
  ],
};
const both = { 'courier.md': courier, 'beacon.md': { text: BEACON } };

describe('what the checking of articles came to', () => {
  it('lists the claims of an article in text order, with who found what, when, and who claims it', async () => {
    const [article] = (await factCheck(both)).articles;
    assert.equal(article!.title, 'Ferry sinks off Norhaven');
    assert.deepEqual(
      article!.claims.map(({ passage, line, status, statusBy, speaker }) => [
        passage,
        line,
        status,
        statusBy?.person,
        speaker?.name,
      ]),
      [
        [TWELVE, 8, 'unchecked', 'Mira', undefined],
        [PUMPS, 10, 'wrong', 'Mira', 'Ada Lind'],
        [BUILT, 10, 'verified', 'Mira', undefined],
      ],
    );
    assert.deepEqual([article!.coverage.checked, article!.coverage.claims], [2, 3]);
  });

  it('tells of each claim the open disagreements, and of each article both sides, its own first', async () => {
    const { articles, stories } = await factCheck(both);
    assert.match(articles[0]!.claims[0]!.disputes.join(), /14 sailors \(Beacon\)/);
    assert.deepEqual(articles[0]!.claims[2]!.disputes, []);
    const [disagreement] = articles[1]!.disagreements;
    assert.deepEqual(
      disagreement!.passages.map(({ label, line, words }) => [label, line, words[1]]),
      [
        ['Beacon', 6, 'Fourteen sailors'],
        ['The Coast Courier', 8, 'Twelve sailors'],
      ],
    );
    assert.equal(stories.length, 1);
  });

  it('says of a settled disagreement how it was settled, and no claim is disputed by it', async () => {
    const settled = {
      disagreement: 'd',
      verdict: 'resolved',
      reason: 'Navy',
      person: 'Tom',
      time: '2027-03-04T08:00:00.000Z',
      event: 'e',
    } as const;
    const [article] = (await factCheck(both, settled)).articles;
    assert.equal(article!.disagreements[0]!.settled?.reason, 'Navy');
    assert.deepEqual(article!.claims[0]!.disputes, []);
    assert.match(
      reportPage(await factCheck(both, settled), STAGE),
      /Settled as resolved by Tom, 4 Mar 2027|Settled as resolved by Tom, Mar 4, 2027/,
    );
  });

  it('shows how the words of a verdict changed since, and publishes none of them', async () => {
    const text = COURIER.replace('1998', '1989');
    const checked = await factCheck({ 'courier.md': { ...courier, text, marked: COURIER } });
    const { changed } = checked.articles[0]!.claims[2]!;
    assert.deepEqual(changed?.kinds, ['figure']);
    assert.match(reportPage(checked, STAGE), /<del>1998<\/del> <ins>1989<\/ins>/);
    assert.deepEqual(forReaders(checked).articles, []);
    assert.equal(claimReviews(checked, PUBLICATION).reviews.length, 1);
  });

  it('leaves readers the verified claims with their sources, and nothing of the desk', async () => {
    const left = forReaders(await factCheck(both));
    const { articles, stories } = left;
    assert.deepEqual(
      articles.map(({ path, claims }) => [path, claims.map(({ passage }) => passage)]),
      [['', [BUILT]]],
    );
    assert.deepEqual(stories, []);
    const page = reportPage(left, { ...STAGE, forReaders: true });
    assert.doesNotMatch(page, /Mira|Tom|navy|Fourteen|courier\.md/);
    assert.match(page, /The ferry was built in 1998/);
  });

  it('keeps the desk’s own files from readers, and claims that nothing else backs', async () => {
    const jane = anchorOf(BUILT, COURIER);
    const read = async (source: object): Promise<string> => {
      const left = forReaders(
        await factCheck({
          'courier.md': { text: COURIER, events: [claim('built', BUILT, 'verified', { r: source })] },
        }),
      );
      return JSON.stringify(left);
    };
    assert.doesNotMatch(await read({ path: 'private/jane.txt', anchor: jane }), /claim/);
    const told = await read({ path: 'private/jane.txt', anchor: jane, words: 'The register' });
    assert.match(told, /The register/);
    assert.doesNotMatch(told, /jane|prefix|courier\.md/);
  });
});

const PUBLICATION = { url: 'https://courier.example/checks', publisher: 'The Coast Courier', date: '2027-03-09' };

describe('the report as a page', () => {
  it('links a source to its original and its copy, with the day it was read', async () => {
    const page = reportPage(await factCheck(both), STAGE);
    assert.match(
      page,
      /<a href="https:\/\/register\.example\/tern" data-originalurl="https:\/\/register\.example\/tern" data-versionurl="https:\/\/archive\.example\/1" data-versiondate="2027-03-02">/,
    );
    assert.match(page, /p\. 3, seen Mar 2, 2027, <a href="https:\/\/archive\.example\/1">archived copy<\/a>/);
  });

  it('begins with its articles, each with a link to it, unless it is about one', async () => {
    const [, contents] = /<nav aria-label="Articles"><ol>(.*?)<\/ol><\/nav><main>/.exec(
      reportPage(await factCheck(both), STAGE),
    )!;
    assert.deepEqual(
      Array.from(contents!.matchAll(/<li><a href="#(article-\d)">/g), ([, id]) => id),
      ['article-1', 'article-2'],
    );
    assert.doesNotMatch(reportPage(await factCheck({ 'courier.md': courier }), STAGE), /<nav|place/);
  });

  it('runs nothing and loads nothing, whatever articles and people write', async () => {
    const bad = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const text = `---\ntitle: "${bad}"\noutlet: "${bad}"\n---\n\n${BUILT}\n`;
    const events = [
      [
        'Mira',
        {
          op: 'add',
          annotation: bad,
          anchors: [anchorOf(BUILT, text)],
          fields: {
            type: 'claim',
            status: bad,
            note: bad,
            speaker: bad,
            sources: { s: { url: 'javascript:alert(3)', words: bad } },
          },
        },
      ],
    ] as const;
    const page = reportPage(await factCheck({ 'a.md': { text, events } }), STAGE);
    assert.doesNotMatch(page, /<script|<img|javascript:/);
    assert.match(page, /&#x3C;script>alert\(1\)/);
    assert.match(page, /content="default-src &#x27;none&#x27;; style-src/);
  });
});

describe('the report as Markdown', () => {
  it('shows what was written as it was written', async () => {
    const text = '---\ntitle: "# <b>*Hi*</b> [x](http://a)"\n---\n\nThe ferry was built in 1998.\n';
    const marked = [
      'Mira',
      { op: 'add', annotation: 'a', anchors: [anchorOf(BUILT, text)], fields: { type: 'claim' } },
    ] as const;
    const markdown = reportMarkdown(await factCheck({ 'a.md': { text, events: [marked] } }), STAGE);
    assert.match(markdown, /^## \\# \\<b\\>\\\*Hi\\\*\\<\/b\\> \\\[x\\\]\\\(http\\:\/\/a\\\)$/m);
  });

  it('calls nobody whom an article names with an at sign', async () => {
    const text = '# Ferry @desk\n\nThe ferry was built in 1998.\n';
    const fields = { type: 'claim' } as const;
    const event = { op: 'add', annotation: 'a', anchors: [anchorOf(BUILT, text)], fields } as const;
    const markdown = reportMarkdown(await factCheck({ 'a.md': { text, events: [['Mira', event]] } }), STAGE);
    assert.doesNotMatch(markdown, /@\w/);
    assert.match(markdown, /^## Ferry \\@\u200bdesk$/m);
  });

  it('means no issue of the desk by a number', async () => {
    const text = '# Ferry #1 (GH-2, !3)\n\nThe ferry was built in 1998.\n';
    const fields = { type: 'claim' } as const;
    const event = { op: 'add', annotation: 'a', anchors: [anchorOf(BUILT, text)], fields } as const;
    const markdown = reportMarkdown(await factCheck({ 'a.md': { text, events: [['Mira', event]] } }), STAGE);
    assert.match(markdown, /^## Ferry \\#\u200b1 \\\(GH\\-\u200b2, \\!\u200b3\\\)$/m);
  });

  it('tells status, sources and disagreements of each claim', async () => {
    const markdown = reportMarkdown(await factCheck(both), STAGE);
    assert.match(markdown, /^> The ferry was built in 1998\\\.$/m);
    assert.match(markdown, /^\*\*✓ verified\*\* · Mira, Mar 1, 2027 · line 10$/m);
    assert.match(
      markdown,
      /^- Sources: \[https\\:\/\/register\\\.example\/tern\]\(<https:\/\/register\.example\/tern>\) \(.+, archived copy: \[/m,
    );
    assert.match(markdown, /^\*\*cannot both be right\*\*/m);
  });
});

describe('what an article itself names as a source of a claim', () => {
  const PAGE = 'https://yard.example/list';
  const text = `# Tern\n\nThe ferry was built in 1998 ([list](${PAGE}), [minutes](../records/m.md), ${REGISTER.url}).[^1]\n\n[^1]: Call with the yard.\n`;
  const event = [
    'Mira',
    {
      op: 'add',
      annotation: 'a',
      anchors: [anchorOf('built in 1998', text)],
      fields: { type: 'claim', status: 'verified', sources: { r: REGISTER } },
    },
  ] as const;
  const checked = () => factCheck({ 'news/a.md': { text, events: [event] } });

  it('is told beside what the claim was checked against, and once', async () => {
    const [claimed] = (await checked()).articles[0]!.claims;
    assert.deepEqual(claimed!.cited, [
      { words: 'list', url: PAGE },
      { words: 'minutes', path: '../records/m.md' },
      { words: 'Call with the yard.' },
    ]);
  });

  it('is in every format for the desk', async () => {
    const report = await checked();
    assert.match(reportPage(report, STAGE), new RegExp(`<dt>Named in the article</dt>.*href="${PAGE}"`));
    assert.match(
      reportMarkdown(report, STAGE),
      /^- Named in the article: .*\(<https:\/\/yard\.example\/list>\) \(list\)$/m,
    );
    assert.equal(readCsv(reportCsv(report))[1]!.at(-1), `${PAGE}\n../records/m.md\nCall with the yard.`);
  });

  it('is not what readers are told that the claim was checked against', async () => {
    assert.doesNotMatch(reportPage(forReaders(await checked()), { ...STAGE, forReaders: true }), /yard/);
  });

  describe('where no checker names one', () => {
    const judged = (status: string) => {
      const fields = { type: 'claim', status, speaker: 'Ada Roe', speakerKind: 'person' } as const;
      const add = { op: 'add', annotation: 'a', anchors: [anchorOf('built in 1998', text)], fields } as const;
      return factCheck({ 'news/a.md': { text, events: [['Mira', add]] } });
    };
    const publication = { url: 'https://desk.example/', publisher: 'The Desk', date: '2027-03-09' };

    it('backs a claim that is verified, for the desk, for readers and in what is published', async () => {
      const report = await judged('verified');
      for (const written of [reportPage(report, STAGE), reportMarkdown(report, STAGE)])
        assert.doesNotMatch(written, /no source/);
      const page = reportPage(forReaders(report), { ...STAGE, forReaders: true });
      assert.match(page, new RegExp(`<dt>Sources</dt>.*href="${PAGE}".*Call with the yard`));
      assert.doesNotMatch(page, /records\/m\.md/);
      assert.deepEqual(claimReviews(report, publication).unreviewed, []);
    });

    it('does not back what is found wrong', async () => {
      const report = await judged('wrong');
      for (const written of [reportPage(report, STAGE), reportMarkdown(report, STAGE)])
        assert.match(written, /no source/);
      assert.deepEqual(
        claimReviews(report, publication).unreviewed.map(({ reason }) => reason),
        ['no source'],
      );
    });
  });
});

describe('the stories of a report as Markdown', () => {
  it('are a table of claims by articles, and one of what happened when', async () => {
    const markdown = reportMarkdown(await factCheck(both), STAGE);
    const [, stories] = markdown.split('\n## Stories\n');
    const rows = stories!.split('\n').filter((line) => line.startsWith('|'));
    assert.deepEqual(rows.slice(0, 4), [
      '| Claim | Beacon, Mar 3, 2027 | The Coast Courier, Mar 3, 2027 |',
      '| --- | --- | --- |',
      '| **sailors, drowned, ferry, Tern, sank** different figures · cannot both be right | 14 sailors | 12 sailors |',
      '| When | What | By whose account |',
    ]);
    assert.match(stories!, /^\| Mar 2, 2027 \| Fourteen sailors drowned .+ \*\*disputed\*\* \| Beacon \|$/m);
  });

  it('keep their columns whatever an article is called', async () => {
    const beacon = { text: BEACON.replace('Beacon', '"Bea|con `x` <b>"') };
    const markdown = reportMarkdown(await factCheck({ ...both, 'beacon.md': beacon }), STAGE);
    assert.match(
      markdown,
      /^\| Claim \| Bea\\\|con \\`x\\` \\<b\\>, Mar 3, 2027 \| The Coast Courier, Mar 3, 2027 \|$/m,
    );
  });

  it('are not for readers', async () => {
    assert.doesNotMatch(reportMarkdown(forReaders(await factCheck(both)), { ...STAGE, forReaders: true }), /Stories/);
  });
});

describe('the report as a table', () => {
  it('has a row for each claim', async () => {
    const [head, ...rows] = readCsv(reportCsv(await factCheck(both)));
    const cell = (row: number, name: string): string => rows[row]![head!.indexOf(name)]!;
    assert.equal(rows.length, 3);
    assert.deepEqual([cell(1, 'claim'), cell(1, 'says'), cell(1, 'status')], [PUMPS, 'Ada Lind', 'wrong']);
    assert.match(cell(0, 'disagreements'), /14 sailors \(Beacon\)/);
  });
});

describe('reviews of claims for search engines', () => {
  it('are of verdicts that stand and have a source, each with an anchor of its own on the page', async () => {
    const { reviews, unreviewed } = claimReviews(await factCheck(both), PUBLICATION);
    assert.deepEqual(reviews[1], {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://courier.example/checks#claim-built',
      datePublished: '2027-03-09',
      claimReviewed: BUILT,
      author: { '@type': 'Organization', name: 'The Coast Courier' },
      reviewRating: { '@type': 'Rating', alternateName: 'Verified', ratingValue: 5, bestRating: 5, worstRating: 1 },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Organization', name: 'The Coast Courier' },
        datePublished: '2027-03-03',
        appearance: {
          '@type': 'CreativeWork',
          headline: 'Ferry sinks off Norhaven',
          publisher: { '@type': 'Organization', name: 'The Coast Courier' },
          datePublished: '2027-03-03',
        },
      },
    });
    assert.equal(reviews.length, 2);
    assert.deepEqual(unreviewed, []);
    assert.match(reportPage(await factCheck(both), STAGE), /id="claim-built"/);
  });

  it('hold a body to what it claims as a body, also where only a person named it', async () => {
    const text = '# Ferry\n\nThe ferry was built in 1998.\n';
    const fields = {
      type: 'claim',
      status: 'wrong',
      speaker: 'Ministry of Ferries',
      sources: { s: { words: 'Call' } },
    } as const;
    const event = { op: 'add', annotation: 'a', anchors: [anchorOf(BUILT, text)], fields } as const;
    const [review] = claimReviews(
      await factCheck({ 'a.md': { text, events: [['Mira', event]] } }),
      PUBLICATION,
    ).reviews;
    const { itemReviewed } = review as { itemReviewed: { author: object } };
    assert.deepEqual(itemReviewed.author, { '@type': 'Organization', name: 'Ministry of Ferries' });
  });

  it('are not of what nobody claims or no source backs, and that is told', async () => {
    const text = '# Ferry\n\nThe ferry was built in 1998.\n';
    const event = (fields: object) =>
      [
        'Mira',
        {
          op: 'add',
          annotation: 'a',
          anchors: [anchorOf(BUILT, text)],
          fields: { type: 'claim', status: 'wrong', ...fields },
        },
      ] as const;
    const reasons = async (fields: object): Promise<string[]> =>
      claimReviews(await factCheck({ 'a.md': { text, events: [event(fields)] } }), PUBLICATION).unreviewed.map(
        ({ reason }) => reason,
      );
    assert.deepEqual(await reasons({ sources: { s: { words: 'Call' } } }), ['nobody claims it']);
    assert.deepEqual(await reasons({ speaker: 'Ada Lind' }), ['no source']);
  });

  it('call the speaker whom a person named what is known, by other spellings too, and are not where nothing tells', async () => {
    const authorOf = async (fields: AnnotationFields): Promise<unknown> => {
      const events = [
        claim('built', BUILT, 'verified', { r: REGISTER }),
        ['Mira', { op: 'set', annotation: 'built', fields }],
      ] as const;
      const text = `${COURIER}\n“They were checked twice,” Lind said.\n`;
      const checked = await factCheck({ 'courier.md': { text, marked: COURIER, events } });
      const { reviews, unreviewed } = claimReviews(checked, PUBLICATION);
      const [review] = reviews as readonly { itemReviewed: { author: unknown } }[];
      return review?.itemReviewed.author ?? unreviewed[0]!.reason;
    };
    const ministry = { '@type': 'Organization', name: 'Ministry of Health' };
    assert.deepEqual(await authorOf({ speaker: 'Ministry of Health' }), ministry);
    assert.deepEqual(await authorOf({ speaker: 'Ada Lind' }), { '@type': 'Person', name: 'Ada Lind' });
    assert.deepEqual(await authorOf({ speaker: 'Lind' }), { '@type': 'Person', name: 'Lind' });
    assert.equal(await authorOf({ speaker: 'Havn' }), 'not known whether a person or an organisation claims it');
    const told = { speaker: 'Havn', speakerKind: 'organization' } as const;
    assert.deepEqual(await authorOf(told), { '@type': 'Organization', name: 'Havn' });
  });
});
