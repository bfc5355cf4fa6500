import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { forReaders } from '../../src/core/factcheck/fact-check-of';
import { reportPage } from '../../src/core/factcheck/html/page';
import { anchorOf } from '../unit/annotation/events';
import { type Checked, factCheck, recordOf, STAGE } from '../unit/factcheck/checked';
import { launchBrowser } from '../workbench/browser';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const HOSTILE =
  '<img src="https://elsewhere.example/x.png" onerror="document.title = 1"><script>document.title = 2</script>';

const report = (toll: string, outlet: string): string =>
  `---\ntitle: Ferry sinks off Norhaven\noutlet: "${outlet}"\ndate: 2027-03-03\n---\n\n${toll} sailors drowned when the ferry Tern sank off Norhaven on Tuesday.\n\nThe ferry was built in 1998.\n\n“The Tern had ninety pumps on board,” said Ada Lind. “We will ask the yard in Solvane,” she said.\n`;

function marked(text: string): Checked {
  const claim = (annotation: string, words: string, status: string, note: string) =>
    [
      'Mira',
      {
        op: 'add',
        annotation,
        anchors: [anchorOf(words, text)],
        fields: {
          type: 'claim',
          status,
          note,
          sources: {
            s: { url: 'https://register.example/tern', archived: 'https://archive.example/1', seen: '2027-03-02' },
          },
        },
      },
    ] as const;
  return {
    text,
    events: [
      claim('a', 'The ferry was built in 1998.', 'verified', HOSTILE),
      claim('b', 'sailors drowned when the ferry Tern sank', 'disputed', 'Ask.'),
    ],
  };
}

describe('a report in a browser', () => {
  let browser: Browser;
  let folder: string;

  before(async function () {
    // a browser may have to be fetched first
    this.timeout(600_000);
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'claimtrace-report-'));
    const whole = await factCheck(
      {
        'courier.md': marked(report('Twelve', 'The Coast Courier')),
        'beacon.md': marked(report('Fourteen', HOSTILE.replaceAll('"', "'"))),
      },
      null,
      [recordOf('board.txt', 'ADA LIND: The Tern had nineteen pumps on board. We will ask the yard in Solvane.\n')],
    );
    await writeFile(join(folder, 'desk.html'), reportPage(whole, STAGE));
    await writeFile(join(folder, 'readers.html'), reportPage(forReaders(whole), { ...STAGE, forReaders: true }));
  });

  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a page from disk; whatever it asks for besides is kept. */
  async function open(
    name: string,
    options: { readonly colorScheme?: 'light' | 'dark'; readonly width?: number } = {},
  ): Promise<{ readonly page: Page; readonly asked: readonly string[] }> {
    const { colorScheme = 'light', width = 1000 } = options;
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(folder, name)).href);
    return { page, asked };
  }

  it('asks for nothing but itself, and runs nothing', async () => {
    const { page, asked } = await open('desk.html');
    assert.equal(asked.length, 1);
    assert.equal(await page.title(), 'Fact-check report');
    assert.equal(await page.locator('img, script').count(), 0);
    assert.match(await page.locator('#claim-a dd').first().innerText(), /^<img src=/);
  });

  for (const name of ['desk.html', 'readers.html']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`breaks no rule of accessibility: ${name}, ${colorScheme}`, async () => {
        const { page } = await open(name, { colorScheme });
        await page.evaluate(await readFile(axe, 'utf8'));
        const { violations } = (await page.evaluate('axe.run()')) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes[0]!.html]),
          [],
        );
      });
    }
  }

  it('shows claims, disagreement, matrix and timeline, and leads from the contents to an article', async () => {
    const { page } = await open('desk.html');
    assert.match(await page.locator('#claim-b').first().innerText(), /≠ disputed/);
    assert.match(await page.locator('.disagreements').first().innerText(), /14 sailors .* against 12 sailors/);
    assert.match(await page.locator('table.matrix').innerText(), /Twelve sailors|12 sailors/);
    assert.match(
      await page.locator('.quotations').first().innerText(),
      /another figure.*nineteen ninety.*word for word/s,
    );
    assert.match(await page.locator('#claim-b').first().innerText(), /Comes from/);
    assert.ok((await page.locator('ol.timeline li').count()) > 0);
    await page.getByRole('navigation').getByRole('link').nth(1).press('Enter');
    assert.match(page.url(), /#article-2$/);
  });

  it('fits a telephone, and prints the addresses of sources', async () => {
    const { page } = await open('desk.html', { width: 360 });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate(
      `getComputedStyle(document.querySelector('a[href^="https://register"]'), '::after').content`,
    );
    assert.match(String(printed), /register\.example/);
  });
});
