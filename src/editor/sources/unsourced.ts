import { Diagnostic, Disposable, l10n, languages, workspace } from 'vscode';
import type { AllMarks } from '../marking/allMarks';
import { seldom } from '../seldom';
import { isChanged, settings } from '../settings';
import { severities } from '../severities';

/** Marks change with every key. */
const PAUSE_MS = 500;

/** A claim that is verified and names no source is a problem of its article, as severe as a person says. */
export function registerUnsourced(marks: AllMarks): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace-sources');
  const refresh = (): void => {
    collection.clear();
    const { unsourced } = settings;
    if (unsourced === 'off') return;
    for (const { uri, marks: all } of marks.all()) {
      const problems = all.flatMap(({ located, ranges: [range] }): Diagnostic[] => {
        const { type, status, sources } = located.annotation;
        if (type !== 'claim' || status !== 'verified' || sources.length > 0 || !range) return [];
        const message = l10n.t('This claim is verified without a source. Add Source (Alt+M K) names one.');
        const problem = new Diagnostic(range, message, severities[unsourced]);
        problem.source = 'Claimtrace';
        problem.code = 'no-source';
        return [problem];
      });
      if (problems.length > 0) collection.set(uri, problems);
    }
  };
  const refreshing = seldom(refresh, PAUSE_MS);
  return Disposable.from(
    collection,
    refreshing,
    marks.onDidChange(refreshing.soon),
    workspace.onDidChangeConfiguration((change) => isChanged('unsourced', change) && refreshing.now()),
  );
}
