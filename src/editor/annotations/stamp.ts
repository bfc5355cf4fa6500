import { type Uri, workspace } from 'vscode';

/** What tells a file as it is from an earlier or later one. Null where it cannot be told: the file is read then. */
export async function stampOf(uri: Uri): Promise<string | null> {
  try {
    const { mtime, size } = await workspace.fs.stat(uri);
    return `${mtime} ${size}`;
  } catch {
    return null;
  }
}
