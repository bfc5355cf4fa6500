import { FileType, type LogOutputChannel, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { Slices } from '../slices';
import { matcher } from './hidden';
import { IGNORE_FILE } from './ignoreRules';
import { LeftOut } from './leftOut';
import type { Wanted } from './wanted';

/**
 * The files below a folder that are wanted, on a file system that the editor cannot search: it is looked through, level by
 * level.
 */
export async function walk(root: WorkspaceFolder, { include, exclude }: Wanted, log: LogOutputChannel): Promise<Uri[]> {
  const leftOut = new LeftOut(root, log);
  const isIncluded = matcher(root, [include]);
  const isExcluded = matcher(root, exclude);
  const found: Uri[] = [];
  const slices = new Slices();

  /** Answers with the folders inside. Links are not followed: they may lead in circles. */
  async function look(folder: Uri): Promise<Uri[]> {
    const entries = await entriesOf(folder);
    const named = (wanted: FileType) =>
      entries.filter(([, type]) => type === wanted).map(([name]) => Uri.joinPath(folder, name));
    const files = named(FileType.File);
    const ignoreFile = files.find(({ path }) => path.endsWith(`/${IGNORE_FILE}`));
    if (ignoreFile && leftOut.followsIgnoreFiles) await leftOut.follow(ignoreFile);
    for (const uri of files) {
      if (slices.isDue) await slices.rest();
      if (isIncluded(uri) && !isExcluded(uri) && !leftOut.hasFile(uri)) found.push(uri);
    }
    return named(FileType.Directory).filter((uri) => !isExcluded(uri) && !leftOut.hasFolder(uri));
  }

  async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
    try {
      return await workspace.fs.readDirectory(folder);
    } catch (error) {
      if (folder === root.uri) throw error;
      log.warn(`${workspace.asRelativePath(folder)}: passed over, ${error}`);
      return [];
    }
  }

  for (let level = [root.uri]; level.length > 0; level = (await Promise.all(level.map(look))).flat());
  return found;
}
