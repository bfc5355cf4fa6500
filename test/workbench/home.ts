import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exists } from './cache';
import { whenDone } from './program';

/** Folders for one run of an editor, removed at its end. */
export interface Home {
  readonly folder: string;
  /** What is opened in the editor: a copy of the articles. */
  readonly workspace: string;
  readonly clear: () => Promise<void>;
}

export type Settings = Readonly<Record<string, unknown>>;

/** Keeps the window quiet: no pages, tips or questions that are not ours. */
export const quiet: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
};

/** Makes a home with a copy of a folder of articles as its workspace, under the name that the window will show. */
export async function makeHome(articles: string, name: string, settings: Settings = {}): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrace-'));
  const clear = whenDone(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const workspace = join(folder, name);
  await mkdir(join(workspace, '.vscode'), { recursive: true });
  await mkdir(join(folder, 'extensions'));
  if (await exists(articles)) await cp(articles, workspace, { recursive: true });
  await writeFile(join(workspace, '.vscode/settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
  return { folder, workspace, clear };
}
