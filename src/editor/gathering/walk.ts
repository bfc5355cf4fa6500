import pMap from 'p-map';
import { FileType, type LogOutputChannel, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { Slices } from '../slices';
import { matcher } from './hidden';
import { IGNORE_FILE } from './ignoreRules';
import { LeftOut } from './leftOut';
import type { Wanted } from './wanted';

/** So many folders are asked for what they hold at once, each perhaps over the network. */
const AT_ONCE = 16;

/**
 * The files below a folder that are wanted, on a file system that the editor cannot search: it is looked through, level by
 * level.
 */
export async function walk(root: WorkspaceFolder, { include, exclude }: Wanted, log: LogOutputChannel): Promise<Uri[]> {
  const leftOut = new LeftOut(root, log);
  await leftOut.followAbove();
  const isIncluded = matcher(root, [include]);
  const isExcluded = matcher(root, exclude);
  const found: Uri[] = [];
  const slices = new Slices();

  /** Answers with the folders inside. Links are not followed: they may lead in circles. */
  async function look(folder: Uri): Promise<Uri[]> {
    const entries = await entriesOf(folder);
    const hasRules = entries.some(([name, type]) => name === IGNORE_FILE && type === FileType.File);
    if (hasRules && leftOut.followsIgnoreFiles) await leftOut.follow(Uri.joinPath(folder, IGNORE_FILE));
    const folders: Uri[] = [];
    for (const [name, type] of entries) {
      if (slices.isDue) await slices.rest();
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.File && isIncluded(uri) && !isExcluded(uri) && !leftOut.hasFile(uri)) found.push(uri);
      if (type === FileType.Directory && !isExcluded(uri) && !leftOut.hasFolder(uri)) folders.push(uri);
    }
    return folders;
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

  for (let level = [root.uri]; level.length > 0; ) level = (await pMap(level, look, { concurrency: AT_ONCE })).flat();
  return found;
}
