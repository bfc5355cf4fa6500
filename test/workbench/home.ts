import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exists } from './cache';
import { whenDone } from './program';

/** A folder for all that one run of an editor writes, removed at its end. */
export interface Home {
  readonly folder: string;
  readonly clear: () => Promise<void>;
}

export type Settings = Readonly<Record<string, unknown>>;

/** No pages, tips or questions that are not ours. */
const quiet: Settings = {
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.ignoreMissingGitWarning': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Settings that the editor takes from the machine alone. */
const ofMachine = ['remote.autoForwardPorts', 'remote.autoForwardPortsSource'];

/** Makes a home whose user settings are these and quiet ones. */
export async function makeHome(settings: Settings = {}): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrace-'));
  const clear = whenDone(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  await mkdir(join(folder, 'extensions'));
  await mkdir(join(folder, 'user/User'), { recursive: true });
  const machine = Object.entries(settings).filter(([key]) => ofMachine.includes(key));
  if (machine.length > 0) {
    await mkdir(join(folder, 'user/Machine'));
    await writeFile(join(folder, 'user/Machine/settings.json'), JSON.stringify(Object.fromEntries(machine)));
  }
  await writeSettings(folder, settings);
  return { folder, clear };
}

/** Replaces the user settings of a home. */
export async function writeSettings(home: string, settings: Settings): Promise<void> {
  await writeFile(join(home, 'user/User/settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
}

/** Copies articles into a new folder below `parent`, so that nobody changes the originals; answers with its path. */
export async function copyArticles(articles: string, parent: string, name: string): Promise<string> {
  const copy = join(parent, name);
  await mkdir(copy);
  if (await exists(articles)) await cp(articles, copy, { recursive: true });
  return copy;
}

/** Articles that a person keeps beside the checkout (or names in CLAIMTRACE_ARTICLES), for tests on real reporting. */
export async function ownArticles(): Promise<string | null> {
  const folder = resolve(process.env.CLAIMTRACE_ARTICLES || '../shared/articles');
  return (await exists(folder)) ? folder : null;
}
