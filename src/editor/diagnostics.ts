import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticRelatedInformation,
  type DiagnosticSeverity,
  Disposable,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Disagreement, Passage } from '../core/disagreement/disagreement';
import type { Articles } from './articles';
import { openDisagreementsAt } from './disagreements';
import { helpLink } from './help';
import { listing, onDidChangeListing } from './listedArticles';
import { locationOf, rangeOf } from './places';
import { seldom } from './seldom';
import { isChanged, type Severity, settings } from './settings';
import { severities } from './severities';
import { Slices } from './slices';
import { inWords } from './translated';

/** Disagreements as problems on each of their passages, with the other passages as related information. */
export function registerDiagnostics(articles: Articles, failed: (error: unknown) => void): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace');
  const stale = new Set<string>();
  // while articles are compared most change many times
  const refreshing = seldom(() => showAnew(stale, collection, articles).catch(failed), 0);
  const show = (paths: ReadonlySet<string>): void => {
    for (const path of paths) stale.add(path);
    const seen = window.visibleTextEditors
      .map(({ document }) => document.uri.toString())
      .filter((path) => stale.has(path));
    for (const path of seen) stale.delete(path);
    // who edits is not kept waiting
    if (seen.length > 0) showAnew(new Set(seen), collection, articles).catch(failed);
    if (stale.size > 0) refreshing.soon();
  };
  return Disposable.from(
    collection,
    refreshing,
    articles.onDidCompare(show),
    onDidChangeListing(show),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('severity', change) || isChanged('scope', change)) {
        show(new Set([...articles.disagreements.each()].flatMap(({ passages }) => passages.map(({ path }) => path))));
      }
    }),
  );
}

/** Problems of articles that are stale no longer then. */
async function showAnew(stale: Set<string>, collection: DiagnosticCollection, articles: Articles): Promise<void> {
  const slices = new Slices();
  let isListed = listing();
  let shown: [Uri, Diagnostic[]][] = [];
  try {
    // a set hands out what is added to it during the walk
    for (const path of stale) {
      stale.delete(path);
      shown.push([Uri.parse(path), isListed(path) ? diagnosticsAt(path, articles) : []]);
      if (!slices.isDue) continue;
      collection.set(shown);
      shown = [];
      await slices.rest();
      // tabs may have come and gone
      isListed = listing();
    }
  } finally {
    collection.set(shown);
  }
}

function diagnosticsAt(path: string, articles: Articles): Diagnostic[] {
  const { severityOf: chosenFor } = settings;
  return openDisagreementsAt(articles, path).flatMap((disagreement) => {
    const severity = severityOf(disagreement, chosenFor(disagreement.kind));
    if (severity === undefined) return [];
    return disagreement.passages
      .filter((passage) => passage.path === path)
      .flatMap((passage) => diagnosticOf(disagreement, passage, severity, articles) ?? []);
  });
}

function diagnosticOf(
  { kind, passages, explanation }: Disagreement,
  passage: Passage,
  severity: DiagnosticSeverity,
  { archive }: Articles,
): Diagnostic | undefined {
  const facts = archive.facts(passage.path);
  if (!facts) return undefined;
  const diagnostic = new Diagnostic(rangeOf(facts, passage.focus ?? passage), inWords(explanation), severity);
  diagnostic.source = 'Claimtrace';
  diagnostic.code = { value: kind, target: helpLink(kind) };
  diagnostic.relatedInformation = passages
    .filter((other) => other !== passage)
    .flatMap((other) => {
      const there = archive.facts(other.path);
      if (!there) return [];
      const location = locationOf(other.path, there, other.focus ?? other);
      return [new DiagnosticRelatedInformation(location, `${other.said} — ${archive.titleOf(other.path)}`)];
    });
  return diagnostic;
}

/** Undefined: it is no problem. */
function severityOf({ level }: Disagreement, chosen: Severity): DiagnosticSeverity | undefined {
  if (level === 'hint' || chosen === 'off') return undefined;
  return severities[chosen !== 'default' ? chosen : level === 'warning' ? 'warning' : 'information'];
}
