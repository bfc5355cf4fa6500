import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, type Disposable, languages, Uri } from 'vscode';
import type { Articles } from './articles';
import { locationOf, rangeOf } from './places';

const severities = { warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** Disagreements as problems on each of their passages, with the other passages as related information. */
export function registerDiagnostics(articles: Articles): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace');
  let shown = new Map<string, string>();
  const refresh = (): void => {
    const byPath = diagnosticsOf(articles);
    // Only what differs is sent: while a folder is read, most files' problems stay as they are
    const now = new Map(Array.from(byPath, ([path, diagnostics]) => [path, JSON.stringify(diagnostics)]));
    const changed = [...byPath].filter(([path]) => shown.get(path) !== now.get(path));
    const gone = [...shown.keys()].filter((path) => !byPath.has(path));
    collection.set([
      ...changed.map(([path, diagnostics]): [Uri, Diagnostic[]] => [Uri.parse(path), diagnostics]),
      ...gone.map((path): [Uri, undefined] => [Uri.parse(path), undefined]),
    ]);
    shown = now;
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
      const before = byPath.get(passage.path);
      if (before) before.push(diagnostic);
      else byPath.set(passage.path, [diagnostic]);
    }
  }
  return byPath;
}
