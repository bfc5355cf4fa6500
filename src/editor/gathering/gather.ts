import { type LogOutputChannel, type Uri, workspace } from 'vscode';
import { isOfAnnotations } from '../createdPaths';
import { search } from './search';
import { walk } from './walk';

/** Where the editor can search; on other file systems it may wait for ever for somebody who does. */
const searched = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** The articles of the workspace: files as the settings name them, without those that are hidden or left out by git. */
export async function gatherArticles(log: LogOutputChannel): Promise<Uri[]> {
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map((root) =>
      searched.has(root.uri.scheme) ? search(root, log) : walk(root, log),
    ),
  );
  return found.flat().filter(({ path }) => !isOfAnnotations(path));
}
