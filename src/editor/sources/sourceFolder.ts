import { l10n, workspace } from 'vscode';
import type { AnnotatedFolder } from '../annotations/annotatedFolders';
import type { Annotations } from '../annotations/annotations';

/** The folders of the workspace that are called so; a name comes from a log or the clipboard, and is never a path. */
export const foldersCalled = (annotations: Annotations, name: string): readonly AnnotatedFolder[] =>
  annotations.folders().filter((folder) => nameOf(folder) === name);

/** The only one. */
export function folderCalled(annotations: Annotations, name: string): AnnotatedFolder {
  const [folder, second] = foldersCalled(annotations, name);
  if (second) {
    throw new Error(
      l10n.t('several folders that are open are called {0}; the workspace can name each otherwise', name),
    );
  }
  if (!folder) throw new Error(l10n.t('no folder that is open is called {0}', name));
  return folder;
}

/** What a folder is called, where that tells it from the others. */
export function nameFor(annotations: Annotations, folder: AnnotatedFolder): string {
  const name = nameOf(folder);
  folderCalled(annotations, name);
  return name;
}

const nameOf = ({ uri }: AnnotatedFolder): string => workspace.getWorkspaceFolder(uri)?.name ?? '';
