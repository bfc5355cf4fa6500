import { FileSystemError, type Uri, workspace } from 'vscode';

/**
 * What became of an annotated article.
 *
 * - `read`: it is among the articles
 * - `apart`: it is there, but left out by the settings or git, in no open folder, or not read yet
 * - `unreadable`: it is there, but too long, no text, or closed to the editor
 * - `missing`: it is not there; another program deleted, renamed or moved it
 */
export type Standing = 'read' | 'apart' | 'unreadable' | 'missing';

/** What is known of the file of an article by a look at the disk, without reading it. */
export async function standingOf(uri: Uri): Promise<Exclude<Standing, 'read'>> {
  // one that was never saved is gone with its editor
  if (uri.scheme === 'untitled') return 'missing';
  try {
    await workspace.fs.stat(uri);
    return 'apart';
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? 'missing' : 'unreadable';
  }
}
