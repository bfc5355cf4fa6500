import { type LogOutputChannel, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { followsIgnoreFiles, hiddenIn } from './hidden';
import { IgnoreRules } from './ignoreRules';

/** What is not read below a folder of the workspace: what the settings hide and what version control leaves out. */
export class LeftOut {
  readonly #root: Uri;
  /** How much of a path lies above what is relative to the root. */
  readonly #above: number;
  readonly #isHidden: (uri: Uri) => boolean;
  readonly #rules = new IgnoreRules();
  readonly #log: LogOutputChannel;
  readonly #folders = new Map<string, boolean>();
  readonly followsIgnoreFiles: boolean;

  constructor(folder: WorkspaceFolder, log: LogOutputChannel) {
    this.#log = log;
    this.#root = folder.uri;
    this.#above = folder.uri.path.replace(/\/$/, '').length + 1;
    this.#isHidden = hiddenIn(folder);
    this.followsIgnoreFiles = followsIgnoreFiles(folder);
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
    if (folder === '') return false;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const isOut = this.#hasFolder(folderOf(folder)) || this.#has(folder, '/');
    this.#folders.set(folder, isOut);
    return isOut;
  }

  #has(relative: string, end: '' | '/'): boolean {
    return this.#rules.ignores(relative + end) || this.#isHidden(Uri.joinPath(this.#root, relative));
  }

  #relative(path: string): string {
    return path.slice(this.#above);
  }
}

const folderOf = (relative: string): string => relative.slice(0, Math.max(0, relative.lastIndexOf('/')));
