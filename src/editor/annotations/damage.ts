import { type Diagnostic, Disposable, l10n, languages, Range, Uri, workspace } from 'vscode';
import { ANNOTATION_FOLDER } from '../../core/annotation/paths';
import { problemAt } from '../problem';
import { isChanged, settings } from '../settings';
import { severities } from '../severities';
import { inWords } from '../translated';
import type { Annotations } from './annotations';

/** The end of any line. */
const LINE_END = 10_000;

/** Names what cannot be read in a `.claimtrace` folder as problems of its files; the files stay as they are. */
export function registerDamage(annotations: Annotations): Disposable {
  const collection = languages.createDiagnosticCollection('claimtrace-annotations');
  let known: readonly unknown[] = [];
  const refresh = (): void => {
    collection.clear();
    for (const [file, problems] of problemsOf(annotations)) collection.set(Uri.parse(file), problems);
  };
  return Disposable.from(
    collection,
    annotations.onDidChange(() => {
      const now = damageIn(annotations);
      const isKnown = now.length === known.length && now.every((each, index) => each === known[index]);
      known = now;
      if (!isKnown) refresh();
    }),
    workspace.onDidChangeConfiguration((change) => isChanged('damaged', change) && refresh()),
  );
}

/** Mostly the same as before: a mark does no damage. */
const damageIn = (annotations: Annotations): readonly unknown[] =>
  annotations
    .folders()
    .flatMap(({ uri, store }) => [
      uri.toString(),
      store.damaged(),
      ...store.unread().flatMap(({ file, reason }) => [file, inWords(reason)]),
    ]);

function problemsOf(annotations: Annotations): ReadonlyMap<string, Diagnostic[]> {
  const problems = new Map<string, Diagnostic[]>();
  const { damaged } = settings;
  if (damaged === 'off') return problems;
  for (const { uri, store } of annotations.folders()) {
    const here = new Map<string, Diagnostic[]>();
    const add = (file: string, line: number, message: string): void => {
      const all = here.get(file) ?? [];
      here.set(file, all);
      all.push(problemAt(new Range(line, 0, line, LINE_END), message, severities[damaged], 'annotations/damaged'));
    };
    for (const { file, line, reason } of store.damaged()) {
      const text = l10n.t('This line {0}. It is passed over and kept; the other lines are read.', inWords(reason));
      add(file, line - 1, text);
    }
    for (const { file, reason } of store.unread()) {
      const isOurs = typeof reason !== 'string';
      add(file, 0, isOurs ? inWords(reason) : l10n.t('These annotations could not be read: {0}', reason));
    }
    for (const [file, all] of here) problems.set(Uri.joinPath(uri, ANNOTATION_FOLDER, file).toString(), all);
  }
  return problems;
}
