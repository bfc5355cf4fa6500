import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import { coverageOf } from '../../core/annotation/coverage';
import { viewIds } from '../viewIds';
import type { OpenMarks } from './openMarks';

/** Says in the status bar how far the check of the article in the active editor is; a click lists its claims. */
export function registerCoverage(marks: OpenMarks): Disposable {
  const item = window.createStatusBarItem('claimtrace.coverage', StatusBarAlignment.Right, 99);
  item.name = l10n.t('Claimtrace: Checked Claims');
  item.command = `${viewIds.claims}.focus`;
  const refresh = (): void => {
    const document = window.activeTextEditor?.document;
    const { claims, checked, disputed, changed, lost } = document
      ? coverageOf(marks.in(document), document.getText())
      : { claims: 0, checked: 0, disputed: 0, changed: 0, lost: 0 };
    if (claims === 0) {
      item.hide();
      return;
    }
    const parts = [
      l10n.t('{0} of {1} checked', checked, claims),
      ...(disputed > 0 ? [l10n.t('{0} disputed', disputed)] : []),
      ...(changed > 0 ? [l10n.t('{0} changed since', changed)] : []),
      ...(lost > 0 ? [l10n.t('{0} lost', lost)] : []),
    ];
    item.text = `$(checklist) ${parts.join(' · ')}`;
    item.tooltip = l10n.t('Claims of this article: {0}', parts.join(', '));
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };
  refresh();
  return Disposable.from(item, marks.onDidChange(refresh), window.onDidChangeActiveTextEditor(refresh));
}
