import { languages, RelativePattern, type TextDocument, type Uri, workspace } from 'vscode';
import { settings } from './settings';

/** The files of the workspace that are records: transcripts, statements, interviews. */
export async function findRecords(): Promise<Uri[]> {
  return settings.records === '' ? [] : workspace.findFiles(settings.records, settings.exclude || undefined);
}

/** Whether an open document is a record. */
export function isRecord(document: TextDocument): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!folder || settings.records === '') return false;
  return languages.match({ pattern: new RelativePattern(folder, settings.records) }, document) > 0;
}
