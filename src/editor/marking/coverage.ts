import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { Coverage } from '../../core/annotation/coverage';
import { seldom } from '../seldom';
import { viewIds } from '../viewIds';
import type { AllMarks } from './allMarks';

/** Marks change with every key. */
const PAUSE_MS = 300;

/** Tells in the status bar how far the claims of the active article are checked. */
export function registerCoverage(marks: AllMarks): Disposable {
  const item = window.createStatusBarItem('claimtrace.coverage', StatusBarAlignment.Right, 99);
  item.name = l10n.t('Claimtrace: Checked Claims');
  item.command = `${viewIds.claims}.focus`;
  const refresh = (): void => {
    const document = window.activeTextEditor?.document;
    const coverage = document && marks.of(document.uri)?.coverage;
    if (!coverage || (coverage.claims === 0 && coverage.lost === 0)) {
      item.hide();
      return;
    }
    const parts = coverageText(coverage);
    item.text = `$(checklist) ${parts.join(' · ')}`;
    item.tooltip = l10n.t('Claims of this article: {0}', parts.join(', '));
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };
  const refreshing = seldom(refresh, PAUSE_MS);
  refreshing.now();
  return Disposable.from(
    item,
    refreshing,
    marks.onDidChange(refreshing.soon),
    window.onDidChangeActiveTextEditor(refreshing.now),
  );
}

/** "34 of 51 checked", "3 disputed" and so on. */
export const coverageText = ({ claims, checked, disputed, changed, lost }: Coverage): readonly string[] => [
  ...(claims > 0 ? [l10n.t('{0} of {1} checked', checked, claims)] : []),
  ...(disputed > 0 ? [l10n.t('{0} disputed', disputed)] : []),
  ...(changed > 0 ? [l10n.t('{0} changed since', changed)] : []),
  ...(lost > 0 ? [l10n.t('{0} lost', lost)] : []),
];
