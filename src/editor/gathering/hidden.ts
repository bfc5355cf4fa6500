import {
  type DocumentFilter,
  languages,
  RelativePattern,
  type TextDocument,
  Uri,
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
export const hiddenIn = (folder: WorkspaceFolder): ((uri: Uri) => boolean) =>
  matcher(
    folder,
    ['files', 'search'].flatMap((section) => hidingGlobs(section, folder)),
  );

/**
 * Whether the editor's search may pass over files of this name in a folder, since the Explorer does not show some. A glob is also
 * looked at by its last part alone, since nobody knows where such files are.
 */
export function mayHide(folder: WorkspaceFolder, name: string): boolean {
  const globs = hidingGlobs('files', folder);
  const ends = globs.map((glob) => glob.slice(glob.lastIndexOf('/') + 1)).filter((end) => /[^*]/.test(end));
  return matcher(folder, [...globs, ...ends])(Uri.joinPath(folder.uri, name));
}

function hidingGlobs(section: string, folder: WorkspaceFolder): readonly string[] {
  const exclude = workspace.getConfiguration(section, folder).get<unknown>('exclude');
  return isObject(exclude) ? Object.keys(exclude).filter((glob) => exclude[glob] === true) : [];
}

/** Whether `.gitignore` files are followed in a folder: the editor's own switch for searches. */
export const followsIgnoreFiles = (folder: WorkspaceFolder): boolean =>
  workspace.getConfiguration('search', folder).get('useIgnoreFiles', true);

/** Whether those above it, in its repository, are followed, too: the editor's switch for that, which is off by default. */
export const followsIgnoreFilesAbove = (folder: WorkspaceFolder): boolean =>
  followsIgnoreFiles(folder) && workspace.getConfiguration('search', folder).get('useParentIgnoreFiles', false);

/** The editor's settings that are read here. */
export const hidingSettings = [
  'files.exclude',
  'search.exclude',
  'search.useIgnoreFiles',
  'search.useParentIgnoreFiles',
] as const;
