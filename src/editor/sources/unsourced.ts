import { type Diagnostic, type DiagnosticSeverity, Disposable, l10n, languages, type Uri, workspace } from 'vscode';
import { listing, onDidChangeListing } from '../listedArticles';
import type { AllMarks, Marked, MarkedArticle } from '../marking/allMarks';
import { problemAt } from '../problem';
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
    const isListed = listing();
    const before = shown;
    const articles = unsourced === 'off' ? [] : marks.all().filter(({ uri }) => isListed(uri.toString()));
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
    onDidChangeListing(refreshing.soon),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('unsourced', change)) {
        shown.clear();
        collection.clear();
        refreshing.now();
      } else if (isChanged('scope', change)) refreshing.now();
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
