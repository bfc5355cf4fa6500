import { resolve } from 'node:path';
import { openBridge } from './bridge';
import type { Settings } from './home';
import type { Report } from './inside/run';
import type { Window } from './page';
import { listener, type Tally } from './tally';

export type Host = 'node' | 'web';

/** Which tests run, by the articles they are about; see test/editor. */
export type Articles = 'newsroom' | 'own' | 'large' | 'untrusted' | 'roots' | 'virtual' | 'reopened' | 'german';

/** Tests that run inside an extension host, seen from outside. */
export interface Session {
  /** The script that the extension host is to run. */
  readonly bundle: string;
  /** What the editor's user settings must tell the tests. */
  readonly settings: Settings;
  /** The window that the tests may ask, once it is open. */
  readonly look: (window: Window) => void;
  /** A line of the editor's console. */
  readonly hear: (line: string) => void;
  /** The editor ended, with the tests or without. */
  readonly end: (how: string) => void;
  /** Waits for the end, for some minutes; what did not come to one counts as failed. */
  readonly tally: () => Promise<Tally>;
  readonly close: () => Promise<void>;
}

/** Failed tests and hanging windows leave their pictures here. */
export const pictures = resolve('.cache/failed');

/** What every VS Code that runs this way says. */
const noise = /watchdog|bindings file|a socket|connection token|from gallery|ServiceWorker|ChatSessionStore/;

const PATIENCE_MS: Record<Articles, number> = {
  newsroom: 10 * 60_000,
  own: 5 * 60_000,
  large: 30 * 60_000,
  untrusted: 5 * 60_000,
  roots: 5 * 60_000,
  virtual: 5 * 60_000,
  reopened: 60 * 60_000,
  german: 5 * 60_000,
};

/** Asks nobody whether the folder is trusted. */
const untrusted: Settings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/** @param grep words in the titles of the tests to run, else all */
export async function openSession(host: Host, articles: Articles, grep?: string): Promise<Session> {
  const bundle = resolve(`.cache/tests/${host}/tests.js`);
  // a worker wraps the script into a function, which moves it down
  const heard = listener({ file: bundle, linesAbove: host === 'web' ? 2 : 0 });
  const lines: string[] = [];
  let look = (_window: Window) => {};
  // the tests may ask before the window is found
  const window = new Promise<Window>((resolve) => {
    look = resolve;
  });
  let finish = (_trouble?: string) => {};
  const finished = new Promise<string | undefined>((resolve) => {
    finish = resolve;
  });
  const bridge = await openBridge(async (topic, message) => {
    if (topic === 'page') return askWindow(await window, message as Query);
    const report = message as Report;
    heard.hear(report);
    if (report.kind === 'fail') await (await window).screenshot(`${host} ${report.full}`);
    if (report.kind === 'end') finish();
    return null;
  });
  return {
    bundle,
    settings: {
      'claimtraceTests.bridge': bridge.address,
      'claimtraceTests.host': host,
      'claimtraceTests.articles': articles,
      ...(grep !== undefined && { 'claimtraceTests.grep': grep }),
      'claimtraceTests.packages': resolve('node_modules'),
      // where nobody is known by name one is asked, which one test alone is about
      ...(articles !== 'virtual' && { 'claimtrace.person': 'Mira Holm' }),
      ...(articles === 'untrusted' && untrusted),
      // its git starts a process for each folder that one opens a file in, which is no work of ours
      ...((articles === 'large' || articles === 'reopened') && { 'git.enabled': false }),
      // the search for ports of other programs starts processes every few seconds
      ...(articles === 'large' && {
        'remote.autoForwardPorts': false,
        'remote.autoForwardPortsSource': 'output',
      }),
      // the switch for the worker that every version follows
      ...(host === 'web' && {
        'remote.extensionKind': { 'claimtrace.claimtrace': ['web'], 'claimtrace.memory': ['web'] },
      }),
    },
    look,
    hear: (line) => {
      if (!noise.test(line)) lines.push(line.split('\n').slice(0, 8).join('\n'));
    },
    end: finish,
    async tally() {
      const hanging = setTimeout(() => finish('They did not come to an end'), PATIENCE_MS[articles]);
      const trouble = await finished;
      clearTimeout(hanging);
      if (trouble === undefined) return heard.tally();
      console.log(
        `✖ ${trouble}, after “${heard.last()}”. The last lines of its console:\n${lines.slice(-30).join('\n')}`,
      );
      return { ...heard.tally(), failed: heard.tally().failed + 1 };
    },
    close: bridge.close,
  };
}

interface Query {
  readonly query: keyof Window;
  readonly args: unknown[];
}

async function askWindow(window: Window, { query, args }: Query): Promise<unknown> {
  const act = window[query] as (...args: unknown[]) => Promise<unknown>;
  if (!act) throw new Error(`The window does not know “${query}”.`);
  return (await act(...args)) ?? null;
}
