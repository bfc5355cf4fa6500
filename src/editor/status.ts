import { type Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { Articles } from './articles';
import { commandIds } from './commandIds';
import { articleCount, disagreementCount } from './counts';
import { openDisagreements } from './disagreements';

/** Says in the status bar what is going on; a click opens the log. */
export function registerStatus(articles: Articles): Disposable {
  const item = window.createStatusBarItem('claimtrace.status', StatusBarAlignment.Right, 100);
  item.name = 'Claimtrace';
  item.command = commandIds.showLog;
  const refresh = (): void => {
    const { read, total, done } = articles.progress;
    const open = openDisagreements(articles).length;
    item.text = done
      ? `$(quote) ${disagreementCount(open)}`
      : `$(sync~spin) ${l10n.t('{0} of {1} articles', read, total)}`;
    item.tooltip = done
      ? l10n.t('Claimtrace: {0} read, {1}', articleCount(read), disagreementCount(open))
      : l10n.t('Claimtrace: reading, {0} of {1} articles so far, {2}', read, total, disagreementCount(open));
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };
  const subscription = articles.onDidChange(refresh);
  return { dispose: () => [item, subscription].forEach((each) => void each.dispose()) };
}
