import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, type Disposable, languages, Uri } from 'vscode';
import type { Disagreement, Passage } from '../core/disagreement/disagreement';
import type { Articles } from './articles';
import { locationOf, rangeOf } from './places';

const severities = { warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** Disagreements as problems on each of their passages, with the other passages as related information. */
export function registerDiagnostics(articles: Articles): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace');
  const subscription = articles.onDidCompare((paths) =>
    collection.set(Array.from(paths, (path) => [Uri.parse(path), diagnosticsAt(path, articles)])),
  );
  return { dispose: () => [subscription, collection].forEach((each) => void each.dispose()) };
}

function diagnosticsAt(path: string, articles: Articles): Diagnostic[] {
  return articles.disagreements
    .at(path)
    .flatMap((disagreement) =>
      disagreement.passages
        .filter((passage) => passage.path === path)
        .flatMap((passage) => diagnosticOf(disagreement, passage, articles) ?? []),
    );
}

function diagnosticOf(
  { kind, level, passages, explanation }: Disagreement,
  passage: Passage,
  { archive }: Articles,
): Diagnostic | undefined {
  const facts = archive.facts(passage.path);
  if (level === 'hint' || !facts) return undefined;
  const diagnostic = new Diagnostic(rangeOf(facts, passage.focus ?? passage), explanation, severities[level]);
  diagnostic.source = 'Claimtrace';
  diagnostic.code = kind;
  diagnostic.relatedInformation = passages
    .filter((other) => other !== passage)
    .flatMap((other) => {
      const there = archive.facts(other.path);
      if (!there) return [];
      const location = locationOf(other.path, there, other.focus ?? other);
      return [new DiagnosticRelatedInformation(location, archive.titleOf(other.path))];
    });
  return diagnostic;
}
