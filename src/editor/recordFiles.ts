import { type Uri, workspace } from 'vscode';
import { matcher } from './gathering/hidden';
import { settings } from './settings';

/** Whether a file of the workspace is a record. */
export function isRecord(uri: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder !== undefined && settings.records !== '' && matcher(folder, [settings.records])(uri);
}
