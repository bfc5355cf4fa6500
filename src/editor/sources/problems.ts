import { Diagnostic, Disposable, l10n, languages, Uri, workspace } from 'vscode';
import { fileLinks, sourceProblems } from '../../core/trace/source-problems';
import type { Articles } from '../articles';
import { rangeOf } from '../places';
import { isChanged, type SourceProblemKind, settings } from '../settings';
import { severities } from '../severities';
import { traceOf } from '../trace';

/** What open articles leave a reader to take on trust, and links to files that are not there, as a person wants to be told. */
export function registerSourceProblems(articles: Articles, failed: (error: unknown) => void): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace-trust');
  const refresh = (path: string): void => {
    show(path).catch((error: unknown) => failed(traceOf(error)));
  };
  const show = async (path: string): Promise<void> => {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === path);
    if (document === undefined) return collection.delete(Uri.parse(path));
    const { version } = document;
    const problems = await problemsOf(articles, path, document.getText());
    if (document.version === version && !document.isClosed) collection.set(document.uri, problems);
  };
  return Disposable.from(
    collection,
    articles.onDidRead(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('sourceSeverity', change)) for (const { uri } of workspace.textDocuments) refresh(uri.toString());
    }),
  );
}

async function problemsOf({ archive, texts }: Articles, path: string, text: string): Promise<Diagnostic[]> {
  const facts = archive.facts(path);
  const { sourceSeverityOf } = settings;
  const wanted = (kind: SourceProblemKind): boolean => sourceSeverityOf(kind) !== 'off';
  if (!facts || (await texts.textOf(path)) !== text) return [];
  const problem = (kind: SourceProblemKind, span: { readonly start: number; readonly end: number }): Diagnostic[] => {
    const severity = sourceSeverityOf(kind);
    if (severity === 'off') return [];
    const diagnostic = new Diagnostic(rangeOf(facts, span), messageOf(kind), severities[severity]);
    diagnostic.source = 'Claimtrace';
    diagnostic.code = kind;
    return [diagnostic];
  };
  const found = wanted('figure') || wanted('unnamed') ? sourceProblems(text, facts) : [];
  const links = wanted('deadLink') ? fileLinks(text, path) : [];
  const dead = await Promise.all(links.map(async (link) => ((await exists(path, link.path)) ? [] : [link])));
  return [
    ...found.flatMap((each) => problem(each.kind, each)),
    ...dead.flat().flatMap((link) => problem('deadLink', link)),
  ];
}

/** Only beside an article that is saved can a file be missing. */
async function exists(article: string, path: string): Promise<boolean> {
  const uri = Uri.parse(article);
  if (uri.scheme === 'untitled') return true;
  try {
    await workspace.fs.stat(Uri.joinPath(uri, '..', path));
    return true;
  } catch {
    return false;
  }
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
