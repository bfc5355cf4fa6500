import {
  Diagnostic,
  DiagnosticRelatedInformation,
  type DiagnosticSeverity,
  Disposable,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import { explanationOf } from '../core/archive/explained';
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
  const problems = new Problems(articles);
  const stale = new Set<string>();
  // while articles are compared most change many times
  const refreshing = seldom(() => problems.show(stale).catch(failed), 0);
  const show = (paths: Iterable<string>): void => {
    for (const path of paths) {
      stale.add(path);
      problems.outdate(path);
    }
    const seen = window.visibleTextEditors
      .map(({ document }) => document.uri.toString())
      .filter((path) => stale.has(path));
    for (const path of seen) stale.delete(path);
    // who edits is not kept waiting
    if (seen.length > 0) problems.show(new Set(seen)).catch(failed);
    if (stale.size > 0) refreshing.soon();
  };
  return Disposable.from(
    problems,
    refreshing,
    articles.onDidCompare(show),
    articles.onDidChange(() => show(problems.takeUnnamed())),
    onDidChangeListing(show),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('severity', change) || isChanged('scope', change)) show(articles.disagreements.paths());
    }),
  );
}

class Problems implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('claimtrace');
  readonly #articles: Articles;
  /** By path: who makes its problems now. Nobody does since it changed again, and what was begun is not shown. */
  readonly #makers = new Map<string, symbol>();
  /** Articles whose problems were made before it was known who is who in them. */
  readonly #unnamed = new Set<string>();

  constructor(articles: Articles) {
    this.#articles = articles;
  }

  /** Articles whose problems may call somebody by another name now; they are handed out once. */
  takeUnnamed(): ReadonlySet<string> {
    if (this.#unnamed.size === 0 || !this.#articles.archive.identifyPeople(() => true)) return new Set();
    const taken = new Set(this.#unnamed);
    this.#unnamed.clear();
    return taken;
  }

  /** What is being made for an article is no longer so. */
  outdate(path: string): void {
    this.#makers.delete(path);
  }

  /** Shows the problems of articles that are stale no longer then. */
  async show(stale: Set<string>): Promise<void> {
    const me = Symbol('maker');
    const slices = new Slices();
    let isListed = listing();
    let { severityOf: chosenFor } = settings;
    let shown: [Uri, Diagnostic[]][] = [];
    const pause = async (): Promise<void> => {
      this.#collection.set(shown);
      shown = [];
      await slices.rest();
      // tabs may have come and gone, and settings changed
      isListed = listing();
      chosenFor = settings.severityOf;
    };
    try {
      // a set hands out what is added to it during the walk
      for (const path of stale) {
        if (slices.isDue) await pause();
        stale.delete(path);
        this.#makers.set(path, me);
        const severityNow = (disagreement: Disagreement) => severityOf(disagreement, chosenFor(disagreement.kind));
        const rest = async (): Promise<void> => (slices.isDue ? pause() : undefined);
        const found = isListed(path) ? await this.#problemsAt(path, severityNow, rest) : [];
        if (this.#makers.get(path) !== me) continue;
        this.#makers.delete(path);
        const { archive } = this.#articles;
        if (found.length > 0 && archive.hasDecisions && !archive.identifyPeople(() => true)) this.#unnamed.add(path);
        shown.push([Uri.parse(path), found]);
      }
    } finally {
      this.#collection.set(shown);
    }
  }

  dispose(): void {
    this.#collection.dispose();
  }

  /** @param rest lets the editor have its turn where it is due */
  async #problemsAt(
    path: string,
    severityNow: (disagreement: Disagreement) => DiagnosticSeverity | undefined,
    rest: () => Promise<void>,
  ): Promise<Diagnostic[]> {
    const found: Diagnostic[] = [];
    for (const disagreement of openDisagreementsAt(this.#articles, path)) {
      const severity = severityNow(disagreement);
      if (severity === undefined) continue;
      for (const passage of disagreement.passages) {
        if (passage.path !== path) continue;
        await rest();
        const problem = diagnosticOf(disagreement, passage, severity, this.#articles);
        if (problem) found.push(problem);
      }
    }
    return found;
  }
}

function diagnosticOf(
  disagreement: Disagreement,
  passage: Passage,
  severity: DiagnosticSeverity,
  { archive }: Articles,
): Diagnostic | undefined {
  const lineStarts = archive.lineStarts(passage.path);
  if (!lineStarts) return undefined;
  const { kind, passages } = disagreement;
  const range = rangeOf({ lineStarts }, passage.focus ?? passage);
  const diagnostic = new Diagnostic(range, inWords(explanationOf(disagreement, archive)), severity);
  diagnostic.source = 'Claimtrace';
  diagnostic.code = { value: kind, target: helpLink(kind) };
  diagnostic.relatedInformation = passages
    .filter((other) => other !== passage)
    .flatMap((other) => {
      const there = archive.lineStarts(other.path);
      if (!there) return [];
      const location = locationOf(other.path, { lineStarts: there }, other.focus ?? other);
      return [new DiagnosticRelatedInformation(location, `${other.said} — ${archive.titleOf(other.path)}`)];
    });
  return diagnostic;
}

/** Undefined: it is no problem. */
function severityOf({ level }: Disagreement, chosen: Severity): DiagnosticSeverity | undefined {
  if (level === 'hint' || chosen === 'off') return undefined;
  return severities[chosen !== 'default' ? chosen : level === 'warning' ? 'warning' : 'information'];
}
