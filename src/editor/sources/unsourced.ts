import { Diagnostic, type DiagnosticSeverity, Disposable, l10n, languages, type Uri, workspace } from 'vscode';
import type { AllMarks, MarkedArticle } from '../marking/allMarks';
import { seldom } from '../seldom';
import { isChanged, settings } from '../settings';
import { severities } from '../severities';
import { eachInSlices } from '../slices';

/** Marks change with every key. */
const PAUSE_MS = 500;

/** A claim that is verified and names no source is a problem of its article, as severe as a person says. */
export function registerUnsourced(marks: AllMarks, failed: (error: unknown) => void): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace-sources');
  let shown = new Map<string, MarkedArticle>();
  const refresh = (): void => {
    const { unsourced } = settings;
    const before = shown;
    const articles = unsourced === 'off' ? [] : marks.all();
    shown = new Map(articles.map((article) => [article.uri.toString(), article]));
    // an article that has none any more loses those it had
    for (const [address, { uri }] of before) if (!shown.has(address)) collection.delete(uri);
    if (unsourced === 'off') return;
    const fresh = articles.filter((article) => before.get(article.uri.toString()) !== article);
    eachInSlices(fresh, (article) => {
      // a later look may have found more meanwhile
      if (shown.get(article.uri.toString()) === article) collection.set(...problemsOf(article, severities[unsourced]));
    }).catch(failed);
  };
  const refreshing = seldom(refresh, PAUSE_MS);
  return Disposable.from(
    collection,
    refreshing,
    marks.onDidChange(refreshing.soon),
    workspace.onDidChangeConfiguration((change) => {
      if (!isChanged('unsourced', change)) return;
      shown.clear();
      collection.clear();
      refreshing.now();
    }),
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
