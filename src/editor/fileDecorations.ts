import { Disposable, EventEmitter, FileDecoration, type Uri, window, workspace } from 'vscode';
import type { Articles } from './articles';
import { disagreementCount } from './counts';
import { filesToName } from './decorationsChanged';
import { openDisagreementsAt } from './disagreements';
import { isChanged, settings } from './settings';

/** A badge holds two letters. */
const MOST = 9;

/** Files in the Explorer wear the number of disagreements their article takes part in. */
export function registerFileDecorations(articles: Articles): Disposable {
  const changed = new EventEmitter<Uri[] | undefined>();
  return Disposable.from(
    changed,
    articles.onDidCompare((paths) => changed.fire(filesToName(paths))),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('explorerBadges', change)) changed.fire(undefined);
    }),
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration(uri): FileDecoration | undefined {
        const path = uri.toString();
        if (!settings.explorerBadges || !articles.archive.has(path)) return undefined;
        const count = openDisagreementsAt(articles, path).length;
        if (count === 0) return undefined;
        // The editor's own badge beside it counts problems
        const badge = count > MOST ? `${MOST}+` : `≠${count}`;
        return new FileDecoration(badge, disagreementCount(count));
      },
    }),
  );
}
