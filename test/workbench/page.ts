import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** A row of a tree or list, as it is seen and as a screen reader says it. */
export interface Row {
  /** What is written there, parts separated by a space. */
  readonly text: string;
  /** What a screen reader says. */
  readonly label: string;
  /** 1 for the roots. */
  readonly level: number;
  readonly expanded: boolean | null;
}

/** What tests ask of the window in which they run: a person's eyes and hands. All texts match as substrings. */
export interface Window {
  /** The rows of a view, e.g. `Speakers`, from the first to the last. */
  rows(view: string): Promise<Row[]>;
  /** Clicks the row of a view whose label holds `label`. */
  click(view: string, label: string): Promise<void>;
  /** Adds the row to the selection. */
  clickAlso(view: string, label: string): Promise<void>;
  /** Clicks a button that stands at the end of a row. */
  clickButton(view: string, label: string, button: string): Promise<void>;
  /** Chooses an entry of the menu that a click with the other button opens at a row. */
  chooseAt(view: string, label: string, entry: string): Promise<void>;
  /** Drags a row of a view onto another. */
  drag(view: string, label: string, onto: string): Promise<void>;
  /** Opens or closes the row's children. */
  toggle(view: string, label: string): Promise<void>;
  /** The text of the hover that is shown when the mouse rests on the first `text` visible in the editor. */
  hoverText(text: string): Promise<string>;
  /** The rows of the Problems panel, files and their problems, after opening it. */
  problems(): Promise<Row[]>;
  /** The texts of the notifications behind the bell. */
  notifications(): Promise<string[]>;
  /** Presses a button of a notification. */
  answerNotification(button: string): Promise<void>;
  /** The text of any part of the page, by CSS selector: one entry for each element that matches. */
  texts(selector: string): Promise<string[]>;
  /** The addresses to which the window went, or that it opened beside itself. */
  opened(): Promise<string[]>;
  /** What stands in the first input that a CSS selector matches. */
  inputValue(selector: string): Promise<string>;
  /** Clicks the first part of the page that a CSS selector matches. */
  clickOn(selector: string): Promise<void>;
  /** The text of any part of the page that a webview shows, as `texts` does. */
  webviewTexts(selector: string): Promise<string[]>;
  /** The same, of what a person sees of it without scrolling. */
  webviewInSight(selector: string): Promise<string[]>;
  /** What a screen reader says of any part of that page. */
  webviewLabels(selector: string): Promise<string[]>;
  /** Clicks the first part of that page that a CSS selector matches. */
  webviewClick(selector: string): Promise<void>;
  /** Puts the focus on it. */
  webviewFocus(selector: string): Promise<void>;
  /** Puts markup into that page, as broken code of its own would, and tells whether a script in it ran. */
  webviewRuns(markup: string): Promise<boolean>;
  /** Puts markup into that page, and tells what its policy forbade of it: the rule and what was asked for. */
  webviewForbids(markup: string): Promise<string[]>;
  /** How any part of that page is drawn, by the name of a style: one entry for each element that matches. */
  webviewStyles(selector: string, style: string): Promise<string[]>;
  /** The addresses on other machines that anything in the window has asked for. */
  askedElsewhere(): Promise<string[]>;
  /** Whether a text is well-formed XML. */
  isXml(text: string): Promise<boolean>;
  /** Presses keys as Playwright names them: `Control+Shift+P`, `Enter`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Runs a command by its title through the palette. */
  runCommand(title: string): Promise<void>;
  /** Loads the page again, as when a person opens the folder once more: the extension host ends, and the tests with it. */
  reload(): Promise<void>;
  /** Writes `NAME.png` for the person who debugs; answers with its path. */
  screenshot(name: string): Promise<string>;
}

/** Waits longer than a slow machine needs, shorter than a test's own time. */
const patience = 15_000;

/** Does something again that fails within a part of the time. */
async function again(act: (timeout: number) => Promise<void>): Promise<void> {
  for (const end = Date.now() + patience; ; ) {
    try {
      return await act(patience / 5);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

export function windowOf(page: Page, pictures: string): Window {
  const tree = (view: string) => page.locator(`.monaco-list[aria-label*=${JSON.stringify(view)} i]`).first();
  // newer versions show no notification by itself while they are tested
  const bell = page.locator('[id="status.notifications"]');
  const center = page.locator('.notifications-center');
  const showNotifications = async (shown: boolean): Promise<void> => {
    for (const end = Date.now() + patience; (await center.isVisible()) !== shown; ) {
      await bell.click({ timeout: patience });
      try {
        await center.waitFor({ state: shown ? 'visible' : 'hidden', timeout: patience / 5 });
      } catch (error) {
        // one that came or went at the same moment has turned the click round
        if (Date.now() > end) throw error;
      }
    }
  };
  const opened: string[] = [];
  page.context().on('request', (request) => {
    if (request.isNavigationRequest()) opened.push(request.url());
  });
  const elsewhere: string[] = [];
  page.context().on('requestfailed', (request) => {
    // what a policy forbids is not even asked for
    if (isElsewhere(request.url()) && request.failure()?.errorText !== 'csp') elsewhere.push(request.url());
  });
  page.context().on('response', (response) => {
    // what VS Code gives a webview of its own has such an address and never leaves the machine
    if (isElsewhere(response.url()) && !response.fromServiceWorker()) elsewhere.push(response.url());
  });
  const row = async (view: string, label: string): Promise<Locator> => {
    // the hover of the row where the mouse was last may cover this one
    await page.mouse.move(0, 0);
    return rowInSight(tree(view), label);
  };
  const webview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

  const window: Window = {
    rows: (view) => allRows(tree(view)),
    async click(view, label) {
      await (await row(view, label)).click({ timeout: patience });
    },
    async clickAlso(view, label) {
      await (await row(view, label)).click({ timeout: patience, modifiers: ['ControlOrMeta'] });
    },
    async clickButton(view, label, button) {
      // a row that is drawn anew below the mouse shows no button until the mouse comes again
      await again(async (timeout) => {
        const line = await row(view, label);
        await line.hover({ timeout });
        await line.locator(`.action-label[aria-label*=${JSON.stringify(button)}]`).click({ timeout });
      });
    },
    async chooseAt(view, label, entry) {
      const menu = page.locator('.monaco-menu').first();
      await (await row(view, label)).click({ timeout: patience, button: 'right' });
      // one that has just opened takes no click
      await again(async (timeout) => {
        if (await menu.isVisible()) await menu.getByText(entry, { exact: true }).click({ timeout });
        await menu.waitFor({ state: 'hidden', timeout });
      });
    },
    async drag(view, label, onto) {
      await (await row(view, label)).dragTo(await row(view, onto), { timeout: patience });
    },
    async toggle(view, label) {
      await (await row(view, label)).locator('.monaco-tl-twistie').click({ timeout: patience });
    },
    async hoverText(text) {
      const hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
      const target = page.locator('.monaco-editor .view-line').getByText(text).first();
      await target.waitFor({ timeout: patience });
      for (const end = Date.now() + patience; ; ) {
        await page.keyboard.press('Escape');
        await page.mouse.move(0, 0);
        await target.hover({ timeout: patience });
        try {
          await hover.waitFor({ timeout: patience / 5 });
          // VS Code keeps some spaces from breaking a line; a person sees no difference
          return (await hover.innerText()).replaceAll('\u00a0', ' ');
        } catch (error) {
          // a mouse that came before the editor was ready has to come again
          if (Date.now() > end) throw error;
        }
      }
    },
    async problems() {
      await window.runCommand('Problems: Focus on Problems View');
      return allRows(page.locator('.markers-panel .monaco-list').first());
    },
    async notifications() {
      await showNotifications(true);
      const told = await center.locator('.notification-list-item-message').allInnerTexts();
      await showNotifications(false);
      // what newer versions say of themselves
      return told.filter((each) => each !== 'Activating Extensions...');
    },
    async answerNotification(button) {
      await showNotifications(true);
      // a message that comes while the list is being opened may stand in it twice
      await center.locator('.monaco-button').getByText(button).first().click({ timeout: patience });
    },
    texts: (selector) => page.locator(selector).allInnerTexts(),
    opened: async () => [...opened],
    inputValue: (selector) => page.locator(selector).first().inputValue({ timeout: patience }),
    clickOn: (selector) => page.locator(selector).first().click({ timeout: patience }),
    webviewTexts: (selector) => webview.locator(selector).allInnerTexts(),
    webviewInSight: (selector) =>
      webview.locator(selector).evaluateAll((parts) =>
        parts
          .filter((part) => {
            const { top, bottom } = part.getBoundingClientRect();
            return bottom > 0 && top < (part.ownerDocument.defaultView?.innerHeight ?? 0);
          })
          .map((part) => part.textContent ?? ''),
      ),
    webviewLabels: (selector) =>
      webview.locator(selector).evaluateAll((parts) => parts.map((part) => part.getAttribute('aria-label') ?? '')),
    webviewClick: (selector) => webview.locator(selector).first().click({ timeout: patience }),
    webviewFocus: (selector) => webview.locator(selector).first().focus({ timeout: patience }),
    async webviewRuns(markup) {
      await webview.locator('body').evaluate((body, added) => {
        const fragment = body.ownerDocument.createRange().createContextualFragment(added);
        body.append(fragment);
      }, markup);
      await page.waitForTimeout(200);
      return webview.locator('body').evaluate((body) => body.dataset.ran !== undefined);
    },
    webviewForbids: (markup) =>
      webview.locator('body').evaluate(async (body, added) => {
        const page = body.ownerDocument;
        const forbidden: string[] = [];
        page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }: Violation) =>
          forbidden.push(`${effectiveDirective} ${blockedURI}`),
        );
        const part = page.createRange().createContextualFragment(added);
        const parts = [...part.children];
        body.append(part);
        await new Promise((resolve) => page.defaultView?.setTimeout(resolve, 500));
        for (const each of parts) each.remove();
        return forbidden;
      }, markup),
    webviewStyles: (selector, style) =>
      webview
        .locator(selector)
        .evaluateAll(
          (parts, name) =>
            parts.map((part) => part.ownerDocument.defaultView?.getComputedStyle(part).getPropertyValue(name) ?? ''),
          style,
        ),
    askedElsewhere: async () => [...elsewhere],
    isXml: (text) => page.evaluate(parses, text),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    async runCommand(title) {
      const input = page.locator('.quick-input-widget .quick-input-filter input');
      const command = page.locator('.quick-input-list .monaco-list-row').getByText(title).first();
      for (const end = Date.now() + patience; ; ) {
        await page.keyboard.press('F1');
        try {
          // what was open before may just be closing, and the key with it
          await input.fill(`>${title}`, { timeout: patience / 5 });
          await command.waitFor({ timeout: patience / 10 });
          break;
        } catch (error) {
          // the list does not grow while it is open
          if (Date.now() > end) throw error;
          await page.keyboard.press('Escape');
        }
      }
      await page.keyboard.press('Enter');
      // gone, or already asking what the command wants to know
      await page.waitForFunction(isAsking, '.quick-input-widget .quick-input-filter input', { timeout: patience });
    },
    async reload() {
      await page.reload();
    },
    async screenshot(name) {
      await mkdir(pictures, { recursive: true });
      const path = join(pictures, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
      await page.screenshot({ path });
      return path;
    },
  };
  return window;
}

const isElsewhere = (address: string): boolean =>
  /^(?:https?|wss?):/.test(address) && new URL(address).hostname !== '127.0.0.1';

/** Runs in the page: whether the palette is closed or holds something else than a command. */
function isAsking(selector: string): boolean {
  const { document } = globalThis as unknown as { document: { querySelector(selector: string): Input | null } };
  const input = document.querySelector(selector);
  return !input || input.offsetParent === null || !input.value.startsWith('>');
}

/** Runs in the page, which can parse XML. */
function parses(text: string): boolean {
  const { DOMParser } = globalThis as unknown as { DOMParser: new () => Parser };
  return new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null;
}

interface Parser {
  parseFromString(text: string, type: string): { querySelector(selector: string): unknown };
}

interface Violation {
  readonly effectiveDirective: string;
  readonly blockedURI: string;
}

interface Input {
  readonly offsetParent: unknown;
  readonly value: string;
}

async function allRows(list: Locator): Promise<Row[]> {
  const rows = new Map<number, Row>();
  await eachScreen(list, async () => {
    const before = rows.size;
    for (const [index, row] of await rowsInSight(list)) rows.set(index, row);
    return rows.size > before;
  });
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

async function rowInSight(list: Locator, label: string): Promise<Locator> {
  const row = list.locator(`.monaco-list-row[aria-label*=${JSON.stringify(label)}]`).first();
  if (await row.isVisible()) return row;
  let last = -1;
  await eachScreen(list, async () => {
    const lowest = Math.max(...(await rowsInSight(list)).map(([index]) => index));
    const further = lowest > last && !(await row.isVisible());
    last = lowest;
    return further;
  });
  return row;
}

/** VS Code draws only the rows in sight: scrolls through the list from its top while `look` wants to see more. */
async function eachScreen(list: Locator, look: () => Promise<boolean>): Promise<void> {
  await list.waitFor({ timeout: patience });
  const height = (await list.boundingBox())?.height ?? 100;
  let way = -1e6;
  do {
    // VS Code takes 120 for one notch of a wheel, which it scrolls by 50 pixels
    await list
      .locator('.monaco-list-rows')
      .first()
      .dispatchEvent('wheel', { deltaY: (way * 120) / 50 });
    // the list draws in one of the next frames
    await list.page().waitForTimeout(80);
    way = Math.max(22, height - 44);
  } while (await look());
}

async function rowsInSight(list: Locator): Promise<[number, Row][]> {
  return list.locator('.monaco-list-row').evaluateAll((elements) =>
    elements.map((element): [number, Row] => {
      const parts: string[] = [];
      const texts = element.ownerDocument.createTreeWalker(element, 4);
      while (texts.nextNode()) parts.push(texts.currentNode.nodeValue);
      const row = {
        text: parts.join(' ').replace(/\s+/g, ' ').trim(),
        label: element.getAttribute('aria-label') ?? '',
        level: Number(element.getAttribute('aria-level') ?? 1),
        expanded: element.hasAttribute('aria-expanded') ? element.getAttribute('aria-expanded') === 'true' : null,
      };
      return [Number(element.getAttribute('data-index')), row];
    }),
  );
}
