import { Disposable, window } from 'vscode';
import type { Articles } from '../articles';
import { viewIds } from '../viewIds';

/** A bar runs along the top of the view while the folder is read. */
export function registerProgress(articles: Articles): Disposable {
  let stop: (() => void) | undefined;
  const refresh = (): void => {
    const isReading = articles.state === 'reading';
    if (!isReading) {
      stop?.();
      stop = undefined;
    } else if (!stop) {
      const over = new Promise<void>((resolve) => {
        stop = resolve;
      });
      void window.withProgress({ location: { viewId: viewIds.speakers } }, () => over);
    }
  };
  refresh();
  return Disposable.from(articles.onDidChange(refresh), { dispose: () => stop?.() });
}
