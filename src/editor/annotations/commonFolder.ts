import { type Uri, workspace } from 'vscode';

/**
 * The folder of the workspace in which all of these articles are, but for those that are in none; undefined where they are in
 * several.
 *
 * @param articles their addresses: somebody speaks in thousands, for each of which the editor is not asked
 */
export function commonFolder(articles: Iterable<string>): Uri | undefined {
  // one that is open inside another one keeps what is said of its own articles
  const innermostFirst = (workspace.workspaceFolders ?? [])
    .map(({ uri }) => ({ uri, start: `${uri.toString().replace(/\/$/, '')}/` }))
    .sort((a, b) => b.start.length - a.start.length);
  let common: Uri | undefined;
  for (const article of articles) {
    const folder = innermostFirst.find(({ start }) => article.startsWith(start))?.uri;
    if (common && folder && folder !== common) return undefined;
    common ??= folder;
  }
  return common;
}
