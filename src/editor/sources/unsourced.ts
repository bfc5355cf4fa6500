import { type Diagnostic, type DiagnosticSeverity, Disposable, l10n, languages, workspace } from 'vscode';
import { backing } from '../../core/annotation/backing';
import { sourceFinder } from '../../core/annotation/offered-sources';
import { VERIFIED } from '../../core/annotation/status';
import { hull } from '../../core/text/span';
import { listing, onDidChangeListing } from '../listedArticles';
import type { AllMarks, Marked, MarkedArticle } from '../marking/allMarks';
import { problemAt } from '../problem';
import { seldom } from '../seldom';
import { isChanged, settings } from '../settings';
import { severities } from '../severities';
import { eachInSlices, Slices } from '../slices';
import { textAt } from './textAt';

/** Marks change with every key. */
const PAUSE_MS = 500;

/** A claim that is verified, and for which neither a checker nor its sentence names a source, is a problem of its article. */
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
    showAll(fresh, severities[unsourced]).catch(failed);
  };
  const showAll = async (articles: readonly MarkedArticle[], severity: DiagnosticSeverity): Promise<void> => {
    const slices = new Slices();
    for (const article of articles) {
      const problems = await problemsOf(article, severity);
      // to hand hundreds to the editor takes its time, too
      if (slices.isDue) await slices.rest();
      // a later look may have found more meanwhile
      if (shown.get(article.uri.toString()) === article) collection.set(article.uri, problems);
      if (slices.isDue) await slices.rest();
    }
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

async function problemsOf({ uri, marks }: MarkedArticle, severity: DiagnosticSeverity): Promise<Diagnostic[]> {
  const unnamed = marks.filter((marked) => marked.ranges.length > 0 && isUnsourced(marked));
  const text = unnamed.length === 0 ? null : await textAt(uri);
  if (text === null) return [];
  const message = l10n.t('This claim is verified without a source. “Add Source” names one.');
  const citedAt = sourceFinder(text, uri.path);
  const problems: Diagnostic[] = [];
  await eachInSlices(unnamed, ({ located: { annotation, spans }, ranges }) => {
    if (backing(annotation.status, [], citedAt(hull(spans))).length > 0) return;
    problems.push(problemAt(ranges[0]!, message, severity, 'claims/withoutSource'));
  });
  return problems;
}

/** Whether a claim is verified, and no checker says against what. */
export const isUnsourced = ({ located: { annotation } }: Marked): boolean =>
  annotation.type === 'claim' && annotation.status === VERIFIED && annotation.sources.length === 0;
