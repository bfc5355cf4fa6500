import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { copyArticles, makeHome } from './home';
import { windowOf } from './page';
import { installExtension, startServer } from './server';
import { type Articles, type Host, openSession, pictures } from './session';
import type { Tally } from './tally';
import type { VsCode } from './vscode';
import { openWorkbench } from './workbench';

export interface Suite {
  readonly vscode: VsCode;
  readonly host: Host;
  /** A packaged extension to install; else the checkout itself is loaded. */
  readonly vsix?: string;
  /** A folder of articles to open instead of test/fixtures/newsroom, for the tests that are about them. */
  readonly articles?: { readonly kind: Articles; readonly folder: string };
  /** Words in the titles of the tests to run; all unless given. */
  readonly grep?: string;
}

const MOST_LOADS = 6;
/** Until then a window shows the folder that it has. */
const SETTLED_MS = 2000;

/** The usual articles in other surroundings. */
export const surroundings = {
  /** In a folder that nobody trusts. */
  untrusted: { kind: 'untrusted', folder: 'test/fixtures/newsroom' },
  /** In one of two folders. */
  roots: { kind: 'roots', folder: 'test/fixtures/newsroom' },
  /** Beside a folder that is on no disk, which alone is open. */
  virtual: { kind: 'virtual', folder: 'test/fixtures/newsroom' },
  /** In a window that is loaded again and again. */
  reopened: { kind: 'reopened', folder: 'test/fixtures/newsroom' },
  /** In a window whose display language is German. */
  german: { kind: 'german', folder: 'test/fixtures/newsroom' },
} as const;

/** Runs the editor tests inside a real VS Code, in a clean home, on a copy of the articles. */
export async function runSuite({ vscode, host, vsix, articles, grep }: Suite): Promise<Tally> {
  const session = await openSession(host, articles?.kind ?? 'newsroom', grep);
  const home = await makeHome(session.settings);
  const folder = await copyArticles(articles?.folder ?? 'test/fixtures/newsroom', home.folder, 'newsroom');
  if (articles?.kind === 'virtual') await installMemoryFiles(home.folder);
  if (vsix) installExtension(vscode, home.folder, resolve(vsix));
  const server = await startServer(vscode, { home: home.folder, asksForTrust: articles?.kind === 'untrusted' });
  const browser = await launchBrowser();
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  try {
    const page = await openWorkbench(browser, server, {
      folder: await opened(articles?.kind, folder, home.folder),
      viewport: { width: 1280, height: 800 },
      payload: [
        ['extensionDevelopmentPath', remote(vsix ? await nothing(home.folder) : process.cwd())],
        ['extensionTestsPath', remote(session.bundle)],
        ['enableProposedApi', ''],
      ],
      ...(articles?.kind === 'german' && { language: 'de' }),
      hear: session.hear,
      exit: (status) => session.end(`VS Code ended the tests with status ${status}`),
    });
    const window = windowOf(page, pictures);
    session.look(window);
    if (articles?.kind === 'virtual') await loadUntilFolder(page);
    const tally = await session.tally();
    if (tally.failed > 0)
      console.log(`At its end the window looked like this: ${await window.screenshot(`${host} end`)}`);
    return tally;
  } finally {
    await browser.close();
    await server.stop();
    await session.close();
    await home.clear();
  }
}

/**
 * A window may come up without the folder of a file system that an extension brings, and stays so: its tests wait for the folder,
 * and the window is loaded again.
 */
async function loadUntilFolder(page: Page): Promise<void> {
  for (let loads = 1; loads < MOST_LOADS; loads++) {
    await page.locator('.pane-header').first().waitFor();
    await page.waitForTimeout(SETTLED_MS);
    if (!(await page.locator('.pane-header', { hasText: 'No Folder Opened' }).isVisible())) return;
    await page.reload();
  }
}

/** What the window opens: the folder of articles, or a workspace's file. */
async function opened(kind: Articles | undefined, folder: string, home: string): Promise<string> {
  if (kind !== 'roots' && kind !== 'virtual') return folder;
  const desk = join(home, 'desk');
  await mkdir(desk);
  const folders = kind === 'roots' ? [{ path: folder }, { path: desk }] : [{ uri: 'memory:/desk' }];
  const file = join(home, `${kind}.code-workspace`);
  await writeFile(file, JSON.stringify({ folders }));
  return file;
}

/** Puts the extension that has files in memory where the server looks for those that are installed. */
async function installMemoryFiles(home: string): Promise<void> {
  const folder = join(home, 'extensions/claimtrace.memory-1.0.0');
  await mkdir(folder);
  await copyFile(resolve('.cache/tests/memory/extension.js'), join(folder, 'extension.js'));
  const manifest = {
    ...{ name: 'memory', publisher: 'claimtrace', version: '1.0.0', engines: { vscode: '^1.100.0' } },
    ...{ main: './extension.js', browser: './extension.js', activationEvents: ['onFileSystem:memory'] },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}

/** An extension that does nothing: tests want one under development, and the installed one must be the only Claimtrace. */
async function nothing(home: string): Promise<string> {
  const folder = join(home, 'nothing');
  await mkdir(folder);
  const manifest = { name: 'nothing', publisher: 'claimtrace', version: '1.0.0', engines: { vscode: '^1.100.0' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
