import type { Page } from 'playwright-core';
import type { Settings } from './home';
import type { Row, Window } from './page';

/** A picture of the extension at work. Scenes name no article, so that they can be played with any. */
export interface Scene {
  readonly name: string;
  /** Besides those of every scene. */
  readonly settings?: Settings;
  /** Files that it needs beside the articles, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** It is played in a folder without articles. */
  readonly isEmpty?: boolean;
  /** Whether these articles have anything of the kind. */
  readonly play: (window: Window, page: Page) => Promise<boolean>;
}

export const scenes: readonly Scene[] = [
  {
    name: 'speakers',
    async play(window, page) {
      await openFirstQuotation(window, page);
      await hover(page, '.selected-text');
      return true;
    },
  },
  {
    name: 'disagreements',
    async play(window, page) {
      await openFirstQuotation(window, page);
      const problems = (await window.problems()).filter((row) => row.level === 2);
      if (!problems[0]) return false;
      await window.click('Problems', problems[0].label);
      await hover(page, '[class*="squiggly-"]');
      return true;
    },
  },
  {
    name: 'claims',
    async play(window, page) {
      await openFirstQuotation(window, page);
      await window.runCommand('View: Focus Active Editor Group');
      // past the headline
      await window.press('Control+Home', 'Alt+j');
      for (const [count, status] of ['v', 'm', 'w', 'd'].entries()) {
        await window.press('Alt+j', 'Alt+m', status);
        await page.locator('.statusbar-item', { hasText: `of ${count + 1} checked` }).waitFor({ timeout: 10_000 });
      }
      for (const view of ['Speakers', 'Disagreements']) await window.clickOn(`.pane-header[aria-label*="${view}"]`);
      await window.runCommand('View: Focus Active Editor Group');
      await window.press('Alt+m', 'j');
      await page.locator('.quick-input-title', { hasText: 'Comment' }).waitFor();
      await window.type('Who says so? Ask for the report.');
      await window.press('Enter');
      await page.locator('.review-widget .comment-body').first().waitFor({ timeout: 10_000 });
      return true;
    },
  },
  {
    name: 'story',
    async play(window, page) {
      await window.runCommand('View: Toggle Primary Side Bar Visibility');
      const story = page.locator('.quick-input-list .monaco-list-row:visible').first();
      const drawn = async (): Promise<boolean> => (await window.webviewTexts('.matrix tbody tr')).length > 0;
      for (let tries = 0; tries < 30 && !(await drawn()); tries++) {
        // stories are there once articles have been compared
        await window.runCommand('Claimtrace: Show Story');
        await page.waitForTimeout(1000);
        if (await story.isVisible()) await page.keyboard.press('Enter');
        await page.waitForTimeout(1000);
      }
      return drawn();
    },
  },
];

export const themes = [
  { name: 'light', theme: 'Default Light Modern' },
  { name: 'dark', theme: 'Default Dark Modern' },
  { name: 'high-contrast', theme: 'Default High Contrast' },
  { name: 'high-contrast-light', theme: 'Default High Contrast Light' },
] as const;

/** Room for articles; nothing that has to do with code. */
export const tidy: Settings = {
  'breadcrumbs.enabled': false,
  'claimtrace.person': 'Mira Holm',
  'comments.openView': 'never',
  'editor.fontSize': 14,
  'editor.lineHeight': 1.6,
  'editor.lineNumbers': 'off',
  'editor.minimap.enabled': false,
  'editor.renderWhitespace': 'none',
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** Opens the first speaker's first quotation from the Speakers view: the article, with the quotation selected. */
export async function openFirstQuotation(window: Window, page: Page): Promise<void> {
  // the status bar counts disagreements once every article is read
  await page.locator('.statusbar-item', { hasText: /\d disagreement/ }).waitFor({ timeout: 30_000 });
  await window.runCommand('View: Show Claimtrace');
  const selected = page.locator('.monaco-editor .selected-text').first();
  for (let tries = 1; ; tries++) {
    try {
      for (const level of [1, 2]) {
        const row = await rowOf(level, window);
        if (row.expanded === false) await window.toggle('Speakers', row.label);
      }
      await window.click('Speakers', (await rowOf(3, window)).label);
      return await selected.waitFor({ timeout: 5_000 });
    } catch (error) {
      // the view may have been drawn anew under the mouse
      if (tries === 5) throw error;
    }
  }
}

/** The first row of a level, once it is there: the view is drawn anew while articles come in. */
async function rowOf(level: number, window: Window): Promise<Row> {
  for (let tries = 1; ; tries++) {
    const row = (await window.rows('Speakers')).find((each) => each.level === level);
    if (row) return row;
    if (tries === 20) throw new Error(`The Speakers view has no row of level ${level}.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Rests the mouse on the first mark of a kind in the editor, until the hover is there. */
async function hover(page: Page, mark: string): Promise<void> {
  const box = await page.locator(`.monaco-editor ${mark}`).first().boundingBox({ timeout: 10_000 });
  if (!box) throw new Error(`Nothing in the editor is marked by ${mark}.`);
  const shown = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  for (let tries = 1; ; tries++) {
    await page.mouse.move(0, 0);
    await page.mouse.move(box.x + Math.min(60, box.width / 2), box.y + box.height / 2, { steps: 3 });
    try {
      return await shown.waitFor({ timeout: 5_000 });
    } catch (error) {
      // a mouse that came before the editor was ready has to come again
      if (tries === 4) throw error;
    }
  }
}
