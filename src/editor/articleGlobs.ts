import { Disposable, workspace } from 'vscode';
import { mayBeArticle } from './createdPaths';
import { changesFiles, type Globs, globsOf } from './settings';

/** The globs of all folders, asked of the editor only when they change: a build or a checkout makes thousands of files at once. */
export class ArticleGlobs implements Disposable {
  #all = ofAllFolders();
  readonly #subscription = Disposable.from(
    workspace.onDidChangeConfiguration((change) => {
      if (changesFiles(change)) this.#all = ofAllFolders();
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      this.#all = ofAllFolders();
    }),
  );

  /** Whether a path that came or went can be an article, or a folder that holds some. */
  mayMatch(path: string): boolean {
    return this.#all.some(({ include, exclude }) => mayBeArticle(path, include, exclude));
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** Each once: mostly they are the same in every folder. */
function ofAllFolders(): readonly Globs[] {
  const globs = (workspace.workspaceFolders ?? []).map(globsOf);
  return [...new Map(globs.map((each) => [`${each.include}\n${each.exclude}`, each])).values()];
}
