import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, type Disposable, languages, Uri } from 'vscode';
import type { Articles } from './articles';
import { locationOf, rangeOf } from './places';

const severities = { warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** Disagreements as problems on each of their passages, with the other passages as related information. */
export function registerDiagnostics(articles: Articles): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace');
  let shown = new Set<string>();
  const refresh = (): void => {
    const byPath = diagnosticsOf(articles);
    for (const path of shown) if (!byPath.has(path)) collection.delete(Uri.parse(path));
    for (const [path, diagnostics] of byPath) collection.set(Uri.parse(path), diagnostics);
    shown = new Set(byPath.keys());
  };
  const subscription = articles.onDidChange(refresh);
  return { dispose: () => [subscription, collection].forEach((each) => void each.dispose()) };
}

function diagnosticsOf({ archive }: Articles): Map<string, Diagnostic[]> {
  const byPath = new Map<string, Diagnostic[]>();
  for (const { kind, level, passages, explanation } of archive.disagreements()) {
    if (level === 'hint') continue;
    for (const passage of passages) {
      const facts = archive.facts(passage.path);
      if (!facts) continue;
      const diagnostic = new Diagnostic(rangeOf(facts, passage.focus ?? passage), explanation, severities[level]);
      diagnostic.source = 'Claimtrace';
      diagnostic.code = kind;
      diagnostic.relatedInformation = passages
        .filter((other) => other !== passage)
        .flatMap((other) => {
          const there = archive.facts(other.path);
          return there
            ? [
                new DiagnosticRelatedInformation(
                  locationOf(other.path, there, other.focus ?? other),
                  archive.titleOf(other.path),
                ),
              ]
            : [];
        });
      byPath.set(passage.path, [...(byPath.get(passage.path) ?? []), diagnostic]);
    }
  }
  return byPath;
}
