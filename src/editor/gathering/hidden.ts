import {
  type DocumentFilter,
  languages,
  RelativePattern,
  type TextDocument,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { isObject } from '../settingGuards';

/** Tells whether a path below a folder of the workspace matches one of these globs, read as the editor reads them everywhere. */
export function matcher(folder: WorkspaceFolder, globs: readonly string[]): (uri: Uri) => boolean {
  const selector = globs
    .filter((glob) => glob !== '')
    .map((glob): DocumentFilter => ({ pattern: new RelativePattern(folder, glob) }));
  // the editor looks at nothing of a document but these two
  return (uri) => languages.match(selector, { uri, languageId: 'plaintext' } as TextDocument) > 0;
}

/** Tells what the settings hide in a folder, from the Explorer or from searches: a file, or all that lies in a folder. */
export function hiddenIn(folder: WorkspaceFolder): (uri: Uri) => boolean {
  const globs = ['files', 'search'].flatMap((section) => {
    const exclude = workspace.getConfiguration(section, folder).get<unknown>('exclude');
    return isObject(exclude) ? Object.keys(exclude).filter((glob) => exclude[glob] === true) : [];
  });
  return matcher(folder, globs);
}

/** Whether `.gitignore` files are followed in a folder: the editor's own switch for searches. */
export const followsIgnoreFiles = (folder: WorkspaceFolder): boolean =>
  workspace.getConfiguration('search', folder).get('useIgnoreFiles', true);

/** The editor's settings that are read here. */
export const hidingSettings = ['files.exclude', 'search.exclude', 'search.useIgnoreFiles'] as const;
