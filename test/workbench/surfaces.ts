import type { Page } from 'playwright-core';
import type { Window } from './page';
import { openFirstQuotation, type Scene } from './scenes';

const WORDS = 'The old ferry Plover carried sixty crates of fireworks from Tarnholm to Vessel Island in May';
const PLOVER: NonNullable<Scene['files']> = {
  'records/2027-03-20-hearing.vtt': `WEBVTT\n\n01:05.000 --> 01:15.000\n<v Ada Roe>${WORDS}.\n`,
  'plover-gazette.md': `---\noutlet: Tarnholm Gazette\ndate: 2027-03-21\n---\n\n# A hearing on the Plover\n\n“${WORDS},” said Ada Roe, who leads the inquiry.\n`,
  'plover-lamp.md': `---\noutlet: Morning Lamp\ndate: 2027-03-22\n---\n\n# Fireworks on the ferry\n\n${WORDS.replace('sixty', 'sixteen')}, Ada Roe told the Tarnholm Gazette.\n`,
  'plover-post.md': `---\noutlet: Island Post\ndate: 2027-03-23\n---\n\n# What the Plover carried\n\n${WORDS}, according to the Tarnholm Gazette.\n`,
};

/** The other surfaces, for whoever looks at them with articles of one's own; the README does not show them. */
export const surfaces: readonly Scene[] = [
  {
    name: 'side-by-side',
    async play(window, page) {
      await openDisagreement(window, page);
      await window.runCommand('Claimtrace: Show Both Passages');
      await page.locator('.split-view-view .editor-group-container').nth(1).waitFor();
      return true;
    },
  },
  {
    name: 'go-to-quotation',
    async play(window, page) {
      await openFirstQuotation(window, page);
      await window.runCommand('Claimtrace: Go to Quotation');
      await page.locator('.quick-input-list .monaco-list-row:visible').first().waitFor();
      return true;
    },
  },
  {
    name: 'by-kind',
    async play(window, page) {
      await openFirstQuotation(window, page);
      await window.runCommand('Claimtrace: Group Speakers By');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Kind' }).waitFor();
      await window.type('Kind');
      await window.press('Enter');
      await window.runCommand('Claimtrace: Explain the Colours');
      return true;
    },
  },
  {
    name: 'fixes',
    async play(window, page) {
      await openDisagreement(window, page);
      await window.runCommand('Quick Fix...');
      await page.locator('.action-widget').first().waitFor();
      return true;
    },
  },
  {
    name: 'colours',
    async play(window, page) {
      await openFirstQuotation(window, page);
      await window.runCommand('Claimtrace: Explain the Colours');
      await page.locator('.monaco-editor .view-line', { hasText: 'who speaks' }).first().waitFor();
      // the colours come a moment after the words
      await page.waitForTimeout(2000);
      return true;
    },
  },
  {
    name: 'outline',
    async play(window, page) {
      await openFirstQuotation(window, page);
      await window.runCommand('Explorer: Focus on Outline View');
      await window.clickOn('.pane-header[aria-label*="articles"]');
      await page.mouse.move(1000, 20);
      // the provider is asked anew once decisions are read
      await page.waitForTimeout(2000);
      await page.locator('.outline-pane .monaco-list-row').nth(3).waitFor();
      return true;
    },
  },
  {
    name: 'inlay-hints',
    settings: { 'claimtrace.inlayHints.enabled': true },
    async play(window, page) {
      await openFirstQuotation(window, page);
      await page.waitForTimeout(2000);
      return true;
    },
  },
  {
    name: 'code-lenses',
    settings: { 'claimtrace.codeLens.enabled': true },
    async play(window, page) {
      await openDisagreement(window, page);
      await page.locator('.codelens-decoration a').first().waitFor();
      return true;
    },
  },
  {
    name: 'call-hierarchy',
    files: PLOVER,
    async play(window, page) {
      await openPlover(window, page, 'plover-post.md');
      await window.press('Control+End', 'ArrowUp', 'ArrowUp', 'Control+ArrowRight', 'Control+ArrowRight');
      await window.runCommand('Claimtrace: Trace to Source');
      // the way goes on below the article that has it first
      const first = page.locator('.sidebar .monaco-list-row[aria-level="2"]', { hasText: /^\s*Tarnholm Gazette/ });
      await first.locator('.monaco-tl-twistie').click();
      await page.locator('.sidebar .monaco-list-row', { hasText: 'hearing.vtt' }).first().waitFor();
      await page.mouse.move(1000, 20);
      return true;
    },
  },
  {
    name: 'story-on-record',
    files: PLOVER,
    async play(window, page) {
      await openPlover(window, page, 'plover-gazette.md');
      await window.runCommand('View: Toggle Primary Side Bar Visibility');
      await window.runCommand('Claimtrace: Show Story');
      const record = '.node[aria-label^="on record"]';
      for (let tries = 0; tries < 30 && (await window.webviewTexts(record)).length === 0; tries++)
        await page.waitForTimeout(500);
      await window.webviewClick('summary[data-key="traces"]');
      await window.webviewFocus(record);
      return true;
    },
  },
  {
    name: 'walkthrough',
    async play(window, page) {
      await openFirstQuotation(window, page);
      await window.runCommand('Welcome: Open Walkthrough');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Claimtrace' }).waitFor();
      await window.type('Claimtrace');
      await window.press('Enter');
      await page.locator('.gettingStartedContainer .getting-started-step').first().waitFor();
      // its pages have no room beside a side bar
      await window.runCommand('View: Toggle Primary Side Bar Visibility');
      await page.locator('iframe.webview.ready').first().waitFor();
      await page.waitForTimeout(2000);
      return true;
    },
  },
  {
    name: 'empty-views',
    isEmpty: true,
    async play(window, page) {
      await window.runCommand('View: Show Claimtrace');
      await page.locator('.welcome-view-content', { hasText: 'No file of this folder' }).first().waitFor();
      return true;
    },
  },
];

/** Opens one of the scene's own articles, once all are read and held against the record. */
async function openPlover(window: Window, page: Page, name: string): Promise<void> {
  await openFirstQuotation(window, page);
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().waitFor();
  await window.type(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await window.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await window.runCommand('View: Focus Active Editor Group');
}

/** Opens an article at a place where another one cannot be right beside it. */
async function openDisagreement(window: Window, page: Page): Promise<void> {
  await openFirstQuotation(window, page);
  const problem = (await window.problems()).find(({ level, label }) => level === 2 && label.includes('Claimtrace'));
  if (problem) await window.click('Problems', problem.label);
  await window.runCommand('View: Toggle Panel Visibility');
  await window.runCommand('View: Focus Active Editor Group');
}
