import { type LogOutputChannel, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { foldersAbove } from './foldersAbove';
import { followsIgnoreFiles, followsIgnoreFilesAbove, hiddenIn } from './hidden';
import { IGNORE_FILE, IgnoreRules } from './ignoreRules';

/** What is not read below a folder of the workspace: what the settings hide and what version control leaves out. */
export class LeftOut {
  readonly #folder: WorkspaceFolder;
  /** That of the workspace, or of the repository around it whose rules hold in it, too: paths are relative to it. */
  #top: Uri;
  readonly #isHidden: (uri: Uri) => boolean;
  #rules = new IgnoreRules();
  readonly #log: LogOutputChannel;
  readonly #folders = new Map<string, boolean>();
  readonly followsIgnoreFiles: boolean;

  constructor(folder: WorkspaceFolder, log: LogOutputChannel) {
    this.#log = log;
    this.#folder = folder;
    this.#top = folder.uri;
    this.#isHidden = hiddenIn(folder);
    this.followsIgnoreFiles = followsIgnoreFiles(folder);
  }

  /** Takes in the `.gitignore` files above the folder, where that is wanted, before all others. */
  async followAbove(): Promise<void> {
    if (!followsIgnoreFilesAbove(this.#folder)) return;
    const above = await foldersAbove(this.#folder.uri);
    if (above.length === 0) return;
    this.#top = above[0]!;
    for (const each of above) {
      const file = Uri.joinPath(each, IGNORE_FILE);
      const isThere = await workspace.fs.stat(file).then(
        () => true,
        () => false,
      );
      if (isThere) await this.follow(file);
    }
    // whoever opens what the repository leaves out wants to read it
    if (!this.#rules.ignores(`${this.#relative(this.#folder.uri.path)}/`)) return;
    this.#rules = new IgnoreRules();
    this.#top = this.#folder.uri;
  }

  /** Takes in a `.gitignore` file, after those of the folders above it. */
  async follow(ignoreFile: Uri): Promise<void> {
    try {
      const text = new TextDecoder().decode(await workspace.fs.readFile(ignoreFile));
      this.#rules.add(folderOf(this.#relative(ignoreFile.path)), text);
    } catch (error) {
      this.#log.warn(`${workspace.asRelativePath(ignoreFile)}: not followed, ${error}`);
    }
  }

  hasFile({ path }: Uri): boolean {
    const file = this.#relative(path);
    return this.#hasFolder(folderOf(file)) || this.#has(file, '');
  }

  hasFolder({ path }: Uri): boolean {
    return this.#hasFolder(this.#relative(path));
  }

  #hasFolder(folder: string): boolean {
    if (folder.length <= this.#relative(this.#folder.uri.path).length) return false;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const isOut = this.#hasFolder(folderOf(folder)) || this.#has(folder, '/');
    this.#folders.set(folder, isOut);
    return isOut;
  }

  #has(relative: string, end: '' | '/'): boolean {
    return this.#rules.ignores(relative + end) || this.#isHidden(Uri.joinPath(this.#top, relative));
  }

  #relative(path: string): string {
    return path.slice(this.#top.path.replace(/\/$/, '').length + 1);
  }
}

const folderOf = (relative: string): string => relative.slice(0, Math.max(0, relative.lastIndexOf('/')));
