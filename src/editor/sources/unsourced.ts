import { Diagnostic, type DiagnosticSeverity, Disposable, l10n, languages, type Uri, workspace } from 'vscode';
import type { AllMarks, MarkedArticle } from '../marking/allMarks';
import { seldom } from '../seldom';
import { isChanged, settings } from '../settings';
import { severities } from '../severities';

/** Marks change with every key. */
const PAUSE_MS = 500;

/** A claim that is verified and names no source is a problem of its article, as severe as a person says. */
export function registerUnsourced(marks: AllMarks): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace-sources');
  let shown: readonly Uri[] = [];
  const refresh = (): void => {
    const { unsourced } = settings;
    const found = unsourced === 'off' ? [] : marks.all().map((article) => problemsOf(article, severities[unsourced]));
    const wanted = found.filter(([, problems]) => problems.length > 0);
    // an article that has none any more loses those it had
    collection.set([...shown.map((uri): [Uri, Diagnostic[]] => [uri, []]), ...wanted]);
    shown = wanted.map(([uri]) => uri);
  };
  const refreshing = seldom(refresh, PAUSE_MS);
  return Disposable.from(
    collection,
    refreshing,
    marks.onDidChange(refreshing.soon),
    workspace.onDidChangeConfiguration((change) => isChanged('unsourced', change) && refreshing.now()),
  );
}

function problemsOf({ uri, marks }: MarkedArticle, severity: DiagnosticSeverity): [Uri, Diagnostic[]] {
  const problems = marks.flatMap(({ located, ranges: [range] }): Diagnostic[] => {
    const { type, status, sources } = located.annotation;
    if (type !== 'claim' || status !== 'verified' || sources.length > 0 || !range) return [];
    const message = l10n.t('This claim is verified without a source. “Add Source” names one.');
    const problem = new Diagnostic(range, message, severity);
    problem.source = 'Claimtrace';
    problem.code = 'no-source';
    return [problem];
  });
  return [uri, problems];
}
