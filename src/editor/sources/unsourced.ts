import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  type Uri,
  workspace,
} from 'vscode';
import { articleSelector } from '../articleFiles';
import { commandIds } from '../commandIds';
import { listing, onDidChangeListing } from '../listedArticles';
import type { AllMarks, Marked, MarkedArticle } from '../marking/allMarks';
import { problemAt } from '../problem';
import type { ProblemCode } from '../problemNames';
import { seldom } from '../seldom';
import { isChanged, settings } from '../settings';
import { severities } from '../severities';

/** Marks change with every key. */
const PAUSE_MS = 500;
const CODE: ProblemCode = 'claims/withoutSource';

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
    languages.registerCodeActionsProvider(
      articleSelector,
      { provideCodeActions: ({ uri }, _range, { diagnostics }) => fixesFor(diagnostics, marks.of(uri)) },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

function problemsOf({ uri, marks }: MarkedArticle, severity: DiagnosticSeverity): [Uri, Diagnostic[]] {
  const message = l10n.t('This claim is verified without a source. “Add Source” names one.');
  const problems = marks.flatMap((marked) => {
    const [range] = marked.ranges;
    return range && isUnsourced(marked) ? [problemAt(range, message, severity, CODE)] : [];
  });
  return [uri, problems];
}

const isUnsourced = ({ located: { annotation } }: Marked): boolean =>
  annotation.type === 'claim' && annotation.status === 'verified' && annotation.sources.length === 0;

/** The claim of a problem can be given a source at once. */
function fixesFor(problems: readonly Diagnostic[], article: MarkedArticle | undefined): CodeAction[] {
  return problems.flatMap((problem) => {
    if (typeof problem.code !== 'object' || problem.code.value !== CODE) return [];
    const marked = article?.marks.find((each) => isUnsourced(each) && each.ranges[0]?.isEqual(problem.range));
    if (!marked) return [];
    const fix = new CodeAction(l10n.t('Add Source…'), CodeActionKind.QuickFix);
    fix.diagnostics = [problem];
    fix.command = { title: fix.title, command: commandIds.addSource, arguments: [{ marked }] };
    return [fix];
  });
}
