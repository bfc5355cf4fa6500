import {
  type Diagnostic,
  DiagnosticRelatedInformation,
  type DiagnosticSeverity,
  Disposable,
  Location,
  languages,
  Uri,
  workspace,
} from 'vscode';
import { distinctChecks } from '../../core/record/distinct';
import { isError, type RecordCheck, type RecordError } from '../../core/record/verdict';
import type { Articles } from '../articles';
import { listing, onDidChangeListing } from '../listedArticles';
import { rangeOf } from '../places';
import { problemAt } from '../problem';
import { isChanged, type Severity, settings } from '../settings';
import { severities } from '../severities';
import { eachInSlices } from '../slices';
import { inWords } from '../translated';
import { passageName, passageRange } from './passage';
import type { Records } from './records';

const DEFAULTS: Readonly<Record<RecordError, keyof typeof severities>> = {
  figure: 'error',
  negation: 'error',
  name: 'error',
  spliced: 'warning',
  otherSpeaker: 'warning',
  cut: 'information',
  altered: 'information',
};

/** Quotations that are not as on record, as problems on the words that differ. */
export function registerRecordProblems(
  articles: Articles,
  records: Records,
  failed: (error: unknown) => void,
): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace-records');
  const show = (path: string): void => {
    const uri = Uri.parse(path);
    const problems = listing()(path) ? problemsOf(path, articles, records) : [];
    if (problems.length > 0 || collection.has(uri)) collection.set(uri, problems);
  };
  return Disposable.from(
    collection,
    records.onDidCheck(show),
    onDidChangeListing((paths) => paths.forEach(show)),
    articles.onDidRead((path) => {
      if (!articles.archive.has(path)) collection.delete(Uri.parse(path));
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('recordSeverity', change) || isChanged('scope', change))
        eachInSlices(records.checked(), show).catch(failed);
    }),
  );
}

/** A check that is shown as a problem. */
export interface RecordProblem {
  readonly check: RecordCheck;
  readonly error: RecordError;
  readonly severity: DiagnosticSeverity;
}

/** What is wrong with quotations in an article, as a person wants to be told. */
export function recordProblemsAt(path: string, records: Records): readonly RecordProblem[] {
  const { recordSeverityOf } = settings;
  return distinctChecks(records.findingsOf(path).checks).flatMap((check) => {
    const { verdict: error } = check;
    if (!isError(error)) return [];
    const severity = severityOf(error, recordSeverityOf(error));
    return severity === undefined ? [] : [{ check, error, severity }];
  });
}

function severityOf(error: RecordError, chosen: Severity): DiagnosticSeverity | undefined {
  return chosen === 'off' ? undefined : severities[chosen === 'default' ? DEFAULTS[error] : chosen];
}

function problemsOf(path: string, { archive }: Articles, records: Records): Diagnostic[] {
  const problems = recordProblemsAt(path, records);
  const facts = problems.length > 0 && archive.facts(path);
  if (!facts) return [];
  return problems.map(({ check, error, severity }) => {
    const message = inWords(check.explanation);
    const diagnostic = problemAt(rangeOf(facts, check.focus), message, severity, `records/${error}`);
    const { passage } = check;
    if (passage) {
      const place = new Location(Uri.parse(passage.path), passageRange(passage));
      diagnostic.relatedInformation = [new DiagnosticRelatedInformation(place, passageName(passage))];
    }
    return diagnostic;
  });
}
