import {
  type Disposable,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  UIKind,
  version,
  window,
  workspace,
} from 'vscode';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { openDisagreements } from './disagreements';
import { settingKeys } from './settingKeys';

/** Opens what a report of an issue needs, to be read before it is sent: numbers alone, no word, name or path of an article. */
export function registerReportIssue(articles: Articles, context: ExtensionContext, log: LogOutputChannel): Disposable {
  return registerCommand(log, commandIds.reportIssue, async () => {
    const content = `${JSON.stringify(reportOf(articles, context), null, 2)}\n`;
    const document = await workspace.openTextDocument({ language: 'json', content });
    await window.showTextDocument(document);
  });
}

function reportOf(articles: Articles, { extension }: ExtensionContext): unknown {
  const { analyses, archive, progress, state } = articles;
  const disagreements = openDisagreements(articles);
  return {
    claimtrace: (extension.packageJSON as { version: string }).version,
    editor: { name: env.appName, version, language: env.language, kind: UIKind[env.uiKind] },
    host: 'importScripts' in globalThis ? 'web worker' : 'Node',
    remote: env.remoteName ?? null,
    workspace: { folders: workspace.workspaceFolders?.length ?? 0, isTrusted: workspace.isTrusted },
    articles: { state, ...progress, analyses, known: archive.paths().length },
    people: Array.from(archive.people()).length,
    disagreements: countBy(disagreements.map(({ kind, level }) => `${kind}, ${level}`)),
    settings: Object.fromEntries(Object.values(settingKeys).map((key) => [key, settingOf(key)])),
  };
}

/** Globs may name what nobody else should read: of texts only whether they are one's own is told. */
function settingOf(key: string): unknown {
  const configuration = workspace.getConfiguration('claimtrace');
  const value = configuration.get<unknown>(key);
  if (typeof value !== 'string') return value;
  return configuration.inspect(key)?.defaultValue === value ? 'default' : 'changed';
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
