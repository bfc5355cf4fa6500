import { type LogOutputChannel, type Uri, type WorkspaceFolder, workspace } from 'vscode';
import { isOfAnnotations } from '../createdPaths';
import { globsOf } from '../settings';
import { search } from './search';
import { walk } from './walk';
import type { Wanted } from './wanted';

/** Where the editor can search; on other file systems it may wait for ever for somebody who does. */
const searched = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** The articles of the workspace: files as the settings name them, without those that are hidden or left out by git. */
export const gatherArticles = (log: LogOutputChannel): Promise<Uri[]> =>
  gather((folder) => {
    const { include, exclude, records } = globsOf(folder);
    return { include, exclude: [exclude, records] };
  }, log);

/** The records of the workspace: transcripts, statements, interviews. */
export const gatherRecords = (log: LogOutputChannel): Promise<Uri[]> =>
  gather((folder) => {
    const { exclude, records } = globsOf(folder);
    return records === '' ? null : { include: records, exclude: [exclude] };
  }, log);

/** @param wantedIn null: nothing in this folder */
async function gather(wantedIn: (folder: WorkspaceFolder) => Wanted | null, log: LogOutputChannel): Promise<Uri[]> {
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map((root) => {
      const wanted = wantedIn(root);
      if (wanted === null) return [];
      return searched.has(root.uri.scheme) ? search(root, wanted, log) : walk(root, wanted, log);
    }),
  );
  return found.flat().filter(({ path }) => !isOfAnnotations(path));
}
