import { type Disposable, type Uri, workspace } from 'vscode';
import { mayBeArticle } from '../createdPaths';
import { settings } from '../settings';

/** Files and folders that went or came since somebody looked: what they hold may be annotated, whether it is read or not. */
export class TouchedPaths implements Disposable {
  readonly #watcher = workspace.createFileSystemWatcher('**/*', false, true, false);
  #paths = new Set<string>();

  /** @param told is called at each */
  constructor(told: () => void) {
    const note = ({ path }: Uri): void => {
      if (!mayBeArticle(path, settings.include, settings.exclude)) return;
      this.#paths.add(path);
      told();
    };
    this.#watcher.onDidCreate(note);
    this.#watcher.onDidDelete(note);
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
  }
}
