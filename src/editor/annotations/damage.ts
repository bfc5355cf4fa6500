import { type Diagnostic, Disposable, l10n, languages, Range, Uri, workspace } from 'vscode';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import { problemAt } from '../problem';
import { isChanged, settings } from '../settings';
import { severities } from '../severities';
import { inWords } from '../translated';
import type { Annotations } from './annotations';

/** The end of any line. */
const LINE_END = 10_000;
/** Nobody goes through more problems of one file. */
const MOST_PROBLEMS = 100;

/** Names what cannot be read in a `.claimtrace` folder as problems of its files; the files stay as they are. */
export function registerDamage(annotations: Annotations): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace-annotations');
  const refresh = (): void => {
    collection.clear();
    for (const [file, problems] of problemsOf(annotations)) collection.set(Uri.parse(file), problems);
  };
  return Disposable.from(
    collection,
    annotations.onDidChange(refresh),
    workspace.onDidChangeConfiguration((change) => isChanged('damaged', change) && refresh()),
  );
}

function problemsOf(annotations: Annotations): ReadonlyMap<string, Diagnostic[]> {
  const problems = new Map<string, Diagnostic[]>();
  const { damaged } = settings;
  if (damaged === 'off') return problems;
  for (const { uri, store } of annotations.folders()) {
    const add = (file: string, line: number, message: () => string): void => {
      const key = Uri.joinPath(uri, ANNOTATION_FOLDER, file).toString();
      const known = problems.get(key) ?? [];
      problems.set(key, known);
      if (known.length === MOST_PROBLEMS) return;
      known.push(problemAt(new Range(line, 0, line, LINE_END), message(), severities[damaged], 'annotations/damaged'));
    };
    for (const { file, line, reason } of store.damaged()) {
      add(file, line - 1, () =>
        l10n.t('This line {0}. It is passed over and kept; the other lines are read.', inWords(reason)),
      );
    }
    for (const { file, reason } of store.unread())
      add(file, 0, () => l10n.t('These annotations could not be read: {0}', reason));
  }
  return problems;
}
