import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openBridge } from './bridge';
import { launchBrowser } from './browser';
import { copyArticles, makeHome } from './home';
import type { Report } from './inside/run';
import { type Window, windowOf } from './page';
import { installExtension, startServer } from './server';
import { listener, type Tally } from './tally';
import type { VsCode } from './vscode';
import { openWorkbench } from './workbench';

export interface Suite {
  readonly vscode: VsCode;
  readonly host: 'node' | 'web';
  /** A packaged extension to install; else the checkout itself is loaded. */
  readonly vsix?: string;
  /** Articles to open instead of those in test/fixtures/newsroom, for the tests that are about them. */
  readonly ownArticles?: string;
}

const minute = 60_000;
/** What every VS Code run this way says. */
const noise = /watchdog|bindings file|a socket|connection token|from gallery|ServiceWorker|ChatSessionStore/;

const pictures = resolve('.cache/failed');

/** Runs the editor tests inside a real VS Code, in a clean home, on a copy of articles of its own. */
export async function runSuite({ vscode, host, vsix, ownArticles }: Suite): Promise<Tally> {
  const bundle = resolve(`.cache/tests/${host}/tests.js`);
  // a worker wraps the script into a function, which moves it down
  const heard = listener({ file: bundle, linesAbove: host === 'web' ? 2 : 0 });
  const lines: string[] = [];
  let window: Window | undefined;
  let end = (_reason?: string) => {};
  const ended = new Promise<string | undefined>((resolve) => {
    end = resolve;
  });
  const bridge = await openBridge(async (topic, message) => {
    if (topic === 'page') return askWindow(window, message as Query);
    const report = message as Report;
    heard.hear(report);
    if (report.kind === 'fail') await window?.screenshot(`${host} ${report.full}`);
    if (report.kind === 'end') end();
    return null;
  });
  const home = await makeHome({
    'claimtraceTests.bridge': bridge.address,
    'claimtraceTests.host': host,
    'claimtraceTests.articles': ownArticles ? 'own' : 'newsroom',
    // the switch for the worker that every version follows
    ...(host === 'web' && { 'remote.extensionKind': { 'claimtrace.claimtrace': ['web'] } }),
  });
  const workspace = await copyArticles(ownArticles ?? 'test/fixtures/newsroom', home.folder, 'newsroom');
  if (vsix) installExtension(vscode, home.folder, resolve(vsix));
  const server = await startServer(vscode, { home: home.folder });
  const browser = await launchBrowser();
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const hanging = setTimeout(() => end(`it hung in “${heard.last()}”`), 4 * minute);
  try {
    const page = await openWorkbench(browser, server, {
      folder: workspace,
      viewport: { width: 1280, height: 800 },
      payload: [
        ['extensionDevelopmentPath', remote(vsix ? await nothing(home.folder) : process.cwd())],
        ['extensionTestsPath', remote(bundle)],
        ['enableProposedApi', ''],
      ],
      hear: (line) => {
        if (!noise.test(line)) lines.push(line.split('\n').slice(0, 8).join('\n'));
      },
      exit: (status) => end(`VS Code ended the tests with status ${status} after “${heard.last()}”`),
    });
    window = windowOf(page, pictures);
    const trouble = await ended;
    if (trouble === undefined) return heard.tally();
    const picture = await window.screenshot(`${host} trouble`);
    console.log(`✖ ${trouble}; the window then: ${picture}. Its last lines:\n${lines.slice(-30).join('\n')}`);
    return { ...heard.tally(), failed: heard.tally().failed + 1 };
  } finally {
    clearTimeout(hanging);
    await browser.close();
    await server.stop();
    await bridge.close();
    await home.clear();
  }
}

/** An extension that does nothing: tests want one under development, and the installed one must be the only Claimtrace. */
async function nothing(home: string): Promise<string> {
  const folder = join(home, 'nothing');
  await mkdir(folder);
  const manifest = { name: 'nothing', publisher: 'claimtrace', version: '1.0.0', engines: { vscode: '^1.100.0' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

interface Query {
  readonly query: keyof Window;
  readonly args: unknown[];
}

async function askWindow(window: Window | undefined, { query, args }: Query): Promise<unknown> {
  if (!window) throw new Error('The window is not open yet.');
  const act = window[query] as (...args: unknown[]) => Promise<unknown>;
  if (!act) throw new Error(`The window does not know “${query}”.`);
  return (await act(...args)) ?? null;
}
