import type { Browser, Page } from 'playwright-core';
import type { Server } from './server';

export interface Opening {
  /** A folder, or a workspace's file. */
  readonly folder: string;
  /** What the workbench is told at its start, as pairs. */
  readonly payload?: readonly (readonly [string, string])[];
  readonly viewport: { readonly width: number; readonly height: number };
  /** Pixels of a picture for each of the viewport. */
  readonly scale?: number;
  /** The display language, English unless given; VS Code's own texts stay English without a language pack. */
  readonly language?: string;
  readonly hear?: (line: string) => void;
  readonly exit?: (status: number) => void;
}

/** Opens VS Code in a page of the browser. */
export async function openWorkbench(browser: Browser, server: Server, opening: Opening): Promise<Page> {
  const context = await browser.newContext({
    viewport: opening.viewport,
    reducedMotion: 'reduce',
    deviceScaleFactor: opening.scale ?? 1,
  });
  const page = await context.newPage();
  page.on('crash', () => opening.hear?.('the page crashed'));
  page.on('pageerror', (error) => opening.hear?.(error.message));
  if (opening.language !== undefined) await page.addInitScript(speak, opening.language);
  // the two functions that the workbench looks for when it runs tests
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
    opening.hear?.(args.map(String).join(' ')),
  );
  await page.exposeFunction('codeAutomationExit', (status: number) => opening.exit?.(status));
  const payload = [['skipWelcome', 'true'], ...(opening.payload ?? [])];
  const kind = opening.folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: opening.folder, payload: JSON.stringify(payload) });
  await page.goto(`http://127.0.0.1:${server.port}/?${query}`);
  return page;
}

/** Runs in the page: where VS Code looks for its display language, as the texts of a language pack would set it. */
function speak(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: language, writable: true });
}
