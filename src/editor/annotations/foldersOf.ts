import { type Uri, workspace } from 'vscode';

/**
 * The folders of the workspace in which these articles are, in their order there; those in none are passed over.
 *
 * @param articles their addresses: somebody speaks in thousands, for each of which the editor is not asked
 */
export function foldersOf(articles: Iterable<string>): readonly Uri[] {
  const all = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  // one that is open inside another one keeps what is said of its own articles
  const innermostFirst = all
    .map((uri) => ({ uri, start: `${uri.toString().replace(/\/$/, '')}/` }))
    .sort((a, b) => b.start.length - a.start.length);
  const found = new Set<Uri>();
  for (const article of articles) {
    const folder = innermostFirst.find(({ start }) => article.startsWith(start))?.uri;
    if (folder) found.add(folder);
    if (found.size === all.length) break;
  }
  return all.filter((uri) => found.has(uri));
}
