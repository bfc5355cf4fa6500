import { type LogOutputChannel, RelativePattern, type Uri, type WorkspaceFolder, workspace } from 'vscode';
import { settings } from '../settings';
import { Slices } from '../slices';
import { matcher } from './hidden';
import { IGNORE_FILE } from './ignoreRules';
import { LeftOut } from './leftOut';
import type { Wanted } from './wanted';

/**
 * The files below a folder that are wanted, found by the editor's search, which knows nothing of `.gitignore` and
 * `search.exclude`.
 */
export async function search(
  root: WorkspaceFolder,
  { include, exclude }: Wanted,
  log: LogOutputChannel,
): Promise<Uri[]> {
  const leftOut = new LeftOut(root, log);
  const find = (glob: string): PromiseLike<Uri[]> =>
    workspace.findFiles(new RelativePattern(root, glob), settings.exclude || undefined);
  const isExcluded = matcher(root, exclude);
  const [found, ignoreFiles] = await Promise.all([
    find(include),
    leftOut.followsIgnoreFiles ? find(`**/${IGNORE_FILE}`) : [],
  ]);
  for (const each of ignoreFiles.sort((one, other) => one.path.length - other.path.length)) await leftOut.follow(each);
  const slices = new Slices();
  const kept: Uri[] = [];
  for (const uri of found) {
    if (slices.isDue) await slices.rest();
    if (!isExcluded(uri) && !leftOut.hasFile(uri)) kept.push(uri);
  }
  return kept;
}
