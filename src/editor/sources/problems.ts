import { type Diagnostic, Disposable, l10n, languages, Uri, workspace } from 'vscode';
import { fileLinks, sourceProblemsInSteps } from '../../core/trace/source-problems';
import type { Articles } from '../articles';
import { listing, onDidChangeListing } from '../listedArticles';
import { rangeOf } from '../places';
import { problemAt } from '../problem';
import { isChanged, type SourceProblemKind, settings } from '../settings';
import { severities } from '../severities';
import { inSlices } from '../slices';
import { traceOf } from '../trace';
import { LinkedFiles } from './linkedFiles';

/** What open articles leave a reader to take on trust, and links to files that are not there, as a person wants to be told. */
export function registerSourceProblems(articles: Articles, failed: (error: unknown) => void): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace-trust');
  const files = new LinkedFiles();
  const forget = (uri: Uri): void => {
    if (collection.has(uri)) collection.delete(uri);
  };
  const refresh = (path: string): void => {
    show(path).catch((error: unknown) => failed(traceOf(error)));
  };
  const show = async (path: string): Promise<void> => {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === path);
    if (document === undefined || !listing()(path)) return forget(Uri.parse(path));
    const { version } = document;
    const problems = await problemsOf(articles, files, document.uri, document.getText());
    if (document.version === version && !document.isClosed) collection.set(document.uri, problems);
  };
  return Disposable.from(
    collection,
    files,
    files.onDidChange(refresh),
    articles.onDidRead(refresh),
    workspace.onDidSaveTextDocument(({ uri }) => refresh(uri.toString())),
    workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
    onDidChangeListing((paths) => paths.forEach(refresh)),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('sourceSeverity', change) || isChanged('scope', change))
        for (const { uri } of workspace.textDocuments) refresh(uri.toString());
    }),
  );
}

async function problemsOf(
  { archive, texts }: Articles,
  files: LinkedFiles,
  article: Uri,
  text: string,
): Promise<Diagnostic[]> {
  const path = article.toString();
  const facts = archive.facts(path);
  const { sourceSeverityOf } = settings;
  const wanted = (kind: SourceProblemKind): boolean => sourceSeverityOf(kind) !== 'off';
  if (!facts || (await texts.textOf(path)) !== text) return [];
  const problem = (kind: SourceProblemKind, span: { readonly start: number; readonly end: number }): Diagnostic[] => {
    const severity = sourceSeverityOf(kind);
    if (severity === 'off') return [];
    return [problemAt(rangeOf(facts, span), messageOf(kind), severities[severity], `sources/${kind}`)];
  };
  const found = wanted('figure') || wanted('unnamed') ? await inSlices(sourceProblemsInSteps(text, path, facts)) : [];
  const dead = wanted('deadLink') ? await files.dead(article, fileLinks(text, path)) : [];
  return [...found.flatMap((each) => problem(each.kind, each)), ...dead.flatMap((link) => problem('deadLink', link))];
}

function messageOf(kind: SourceProblemKind): string {
  switch (kind) {
    case 'figure':
      return l10n.t('No source is named for this figure: no link, no footnote, no report, no speaker.');
    case 'unnamed':
      return l10n.t('The only source of this is somebody who is not named.');
    case 'deadLink':
      return l10n.t('The file that this link leads to is not there.');
  }
}
