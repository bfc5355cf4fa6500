import {
  type Disposable,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  l10n,
  UIKind,
  version,
  window,
  workspace,
} from 'vscode';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { openDisagreements } from './disagreements';
import { type SettingKey, settingKeys } from './settingKeys';
import { eachInSlices } from './slices';
import { type DescribedSetting, toldSetting } from './toldSetting';

/** Opens what a report of an issue needs, to be read before it is sent: numbers and switches, nothing in words of one's own. */
export function registerReportIssue(articles: Articles, context: ExtensionContext, log: LogOutputChannel): Disposable {
  return registerCommand(log, commandIds.reportIssue, async () => {
    const lead = l10n.t(
      'Write here what you did and what happened instead, and send both to whoever you have Claimtrace from. What follows holds no word, name or path of an article.',
    );
    const content = `// ${lead}\n${JSON.stringify(await reportOf(articles, context), null, 2)}\n`;
    const document = await workspace.openTextDocument({ language: 'jsonc', content });
    await window.showTextDocument(document);
  });
}

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, DescribedSetting>> };
  };
}

async function reportOf(articles: Articles, { extension }: ExtensionContext): Promise<unknown> {
  const { version: own, contributes } = extension.packageJSON as Manifest;
  const configuration = workspace.getConfiguration('claimtrace');
  const told = (key: SettingKey): unknown =>
    toldSetting(configuration.get(key), contributes.configuration.properties[`claimtrace.${key}`]!);
  const { analyses, archive, progress, state } = articles;
  const disagreements = openDisagreements(articles);
  let people = 0;
  await eachInSlices(archive.people(), () => {
    people++;
  });
  return {
    claimtrace: own,
    editor: { name: env.appName, version, language: env.language, kind: UIKind[env.uiKind] },
    host: 'importScripts' in globalThis ? 'web worker' : 'Node',
    remote: env.remoteName ?? null,
    workspace: { folders: workspace.workspaceFolders?.length ?? 0, isTrusted: workspace.isTrusted },
    articles: { state, ...progress, analyses, known: archive.paths().length },
    people,
    disagreements: countBy(disagreements.map(({ kind, level }) => `${kind}, ${level}`)),
    settings: Object.fromEntries(Object.values(settingKeys).map((key) => [key, told(key)])),
  };
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
