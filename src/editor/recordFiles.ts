import { type Uri, workspace } from 'vscode';
import { matcher } from './gathering/hidden';
import { globsOf } from './settings';

/** Whether a file of the workspace is a record. */
export function isRecord(uri: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder !== undefined && matcher(folder, [globsOf(folder).records])(uri);
}
