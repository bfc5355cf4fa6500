import { FileSystemError, Uri, workspace } from 'vscode';

/** Where the folders above one that is open are on a disk; elsewhere an address above it may mean anything. */
const onDisk = new Set(['file', 'vscode-remote']);

/**
 * The folders above one that is open, up to that of the repository in which it lies, the highest first; none where it lies in
 * none, is one itself, or where that cannot be told. Nothing above is read.
 */
export async function foldersAbove(root: Uri): Promise<readonly Uri[]> {
  if (!onDisk.has(root.scheme)) return [];
  const above: Uri[] = [];
  for (let folder = root; ; above.unshift(folder)) {
    const holds = await isThere(Uri.joinPath(folder, '.git'));
    if (holds !== false) return holds ? above : [];
    const next = Uri.joinPath(folder, '..');
    if (next.path === folder.path) return [];
    folder = next;
  }
}

/** Null where nobody may look. A worktree has a file of this name. */
async function isThere(uri: Uri): Promise<boolean | null> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? false : null;
  }
}
