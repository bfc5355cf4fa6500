import { type LogOutputChannel, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { globsOf } from '../settings';
import { Slices } from '../slices';
import { matcher, mayHide } from './hidden';
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
  const find = (glob: string, excluded: string | null | undefined): PromiseLike<Uri[]> =>
    workspace.findFiles(new RelativePattern(root, glob), excluded);
  const isExcluded = matcher(root, exclude);
  const excluded = globsOf(root).exclude || undefined;
  // without a glob nothing is passed over: rules hold also where they are not shown
  const excludedRules = mayHide(root, IGNORE_FILE) ? null : excluded;
  const [found, ignoreFiles] = await Promise.all([
    find(include, excluded),
    leftOut.followsIgnoreFiles ? find(`**/${IGNORE_FILE}`, excludedRules) : [],
    leftOut.followAbove(),
  ]);
  // nothing in such a folder is read, whatever its rules say
  for (const each of ignoreFiles.sort((one, other) => one.path.length - other.path.length))
    if (!isExcluded(each) && !leftOut.hasFolder(Uri.joinPath(each, '..'))) await leftOut.follow(each);
  const slices = new Slices();
  const kept: Uri[] = [];
  for (const uri of found) {
    if (slices.isDue) await slices.rest();
    if (!isExcluded(uri) && !leftOut.hasFile(uri)) kept.push(uri);
  }
  return kept;
}
