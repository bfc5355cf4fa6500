import { type LogOutputChannel, type Uri, workspace } from 'vscode';
import { isOfAnnotations } from '../createdPaths';
import { settings } from '../settings';
import { search } from './search';
import { walk } from './walk';
import type { Wanted } from './wanted';

/** Where the editor can search; on other file systems it may wait for ever for somebody who does. */
const searched = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** The articles of the workspace: files as the settings name them, without those that are hidden or left out by git. */
export const gatherArticles = (log: LogOutputChannel): Promise<Uri[]> =>
  gather({ include: settings.include, exclude: [settings.exclude, settings.records] }, log);

/** The records of the workspace: transcripts, statements, interviews. */
export const gatherRecords = async (log: LogOutputChannel): Promise<Uri[]> =>
  settings.records === '' ? [] : gather({ include: settings.records, exclude: [settings.exclude] }, log);

async function gather(wanted: Wanted, log: LogOutputChannel): Promise<Uri[]> {
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map((root) =>
      searched.has(root.uri.scheme) ? search(root, wanted, log) : walk(root, wanted, log),
    ),
  );
  return found.flat().filter(({ path }) => !isOfAnnotations(path));
}
