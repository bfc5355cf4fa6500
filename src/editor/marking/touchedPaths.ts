import { type Disposable, type Uri, workspace } from 'vscode';
import { ArticleGlobs } from '../articleGlobs';

/** Files and folders that went or came since somebody looked, and unread ones that changed: what they hold may be annotated. */
export class TouchedPaths implements Disposable {
  readonly #watcher = workspace.createFileSystemWatcher('**/*');
  readonly #globs = new ArticleGlobs();
  #paths = new Set<string>();

  /**
   * @param isUnread whether a file is annotated, but not read as an article: nobody else tells of changes to it
   * @param told is called at each
   */
  constructor(isUnread: (file: Uri) => boolean, told: () => void) {
    const note = ({ path }: Uri): void => {
      this.#paths.add(path);
      told();
    };
    const noteArticle = (file: Uri): void => {
      if (isUnread(file) || this.#globs.mayMatch(file.path)) note(file);
    };
    this.#watcher.onDidCreate(noteArticle);
    this.#watcher.onDidChange((file) => isUnread(file) && note(file));
    this.#watcher.onDidDelete(noteArticle);
  }

  /** Tells of a file whether it, or a folder around it, went or came since the last time. */
  take(): (file: Uri) => boolean {
    const paths = this.#paths;
    this.#paths = new Set();
    return ({ path }) => {
      if (paths.size === 0) return false;
      for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
        if (paths.has(path.slice(0, end))) return true;
      return false;
    };
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#globs.dispose();
  }
}
