import { type Disposable, workspace } from 'vscode';
import { mayBeArticle } from './createdPaths';
import { changesFiles, settings } from './settings';

/** The globs of the settings, asked of the editor only when they change: a build or a checkout makes thousands of files at once. */
export class ArticleGlobs implements Disposable {
  #include = settings.include;
  #exclude = settings.exclude;
  readonly #subscription = workspace.onDidChangeConfiguration((change) => {
    if (!changesFiles(change)) return;
    this.#include = settings.include;
    this.#exclude = settings.exclude;
  });

  /** Whether a path that came or went can be an article, or a folder that holds some. */
  mayMatch(path: string): boolean {
    return mayBeArticle(path, this.#include, this.#exclude);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
