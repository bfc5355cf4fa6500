import { type Diagnostic, type DiagnosticSeverity, Disposable, l10n, languages, type Uri, workspace } from 'vscode';
import { listing, onDidChangeListing } from '../listedArticles';
import type { AllMarks, Marked, MarkedArticle } from '../marking/allMarks';
import { problemAt } from '../problem';
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
    const isListed = listing();
    const articles = unsourced === 'off' ? [] : marks.all().filter(({ uri }) => isListed(uri.toString()));
    const found = unsourced === 'off' ? [] : articles.map((article) => problemsOf(article, severities[unsourced]));
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
    onDidChangeListing(refreshing.soon),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('unsourced', change) || isChanged('scope', change)) refreshing.now();
    }),
  );
}

function problemsOf({ uri, marks }: MarkedArticle, severity: DiagnosticSeverity): [Uri, Diagnostic[]] {
  const message = l10n.t('This claim is verified without a source. “Add Source” names one.');
  const problems = marks.flatMap((marked) => {
    const [range] = marked.ranges;
    return range && isUnsourced(marked) ? [problemAt(range, message, severity, 'claims/withoutSource')] : [];
  });
  return [uri, problems];
}

/** Whether a claim is verified, and nobody says against what. */
export const isUnsourced = ({ located: { annotation } }: Marked): boolean =>
  annotation.type === 'claim' && annotation.status === 'verified' && annotation.sources.length === 0;
