import {
  CodeLens,
  Disposable,
  EventEmitter,
  type Location,
  languages,
  Position,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { explanationOf } from '../core/archive/explained';
import type { Disagreement } from '../core/disagreement/disagreement';
import { articleSelector } from './articleFiles';
import type { Articles } from './articles';
import { disagreementCount } from './counts';
import { isPlaced, openDisagreementsAt } from './disagreements';
import { withoutIcons } from './labels';
import { locationOf, rangeOf } from './places';
import { isChanged, settings } from './settings';
import { inWords } from './translated';

/** Above each paragraph how many disagreements it takes part in; a click shows the other passages. Off by default. */
export function registerCodeLenses(articles: Articles): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    articles.onDidCompare((paths) => {
      const isSeen = window.visibleTextEditors.some(({ document }) => paths.has(document.uri.toString()));
      if (isSeen && settings.codeLens) changed.fire();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (isChanged('codeLens', change)) changed.fire();
    }),
    languages.registerCodeLensProvider(articleSelector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token): Promise<CodeLens[] | undefined> {
        if (!settings.codeLens) return undefined;
        const facts = await articles.factsOf(document, token);
        if (!facts) return undefined;
        const path = document.uri.toString();
        const byLine = new Map<number, Set<Disagreement>>();
        for (const disagreement of openDisagreementsAt(articles, path)) {
          for (const passage of disagreement.passages) {
            // one that moved waits for its comparison, which tells of it here
            if (passage.path !== path || !isPlaced(passage, facts)) continue;
            const line = paragraphStart(document, rangeOf(facts, passage.focus ?? passage).start.line);
            byLine.set(line, (byLine.get(line) ?? new Set()).add(disagreement));
          }
        }
        return Array.from(byLine, ([line, disagreements]) => lensAt(articles, document, line, [...disagreements]));
      },
    }),
  );
}

function lensAt(
  { archive }: Articles,
  document: TextDocument,
  line: number,
  disagreements: readonly Disagreement[],
): CodeLens {
  const places = disagreements.flatMap(({ passages }) =>
    passages.flatMap((passage): Location[] => {
      const facts = archive.facts(passage.path);
      return facts ? [locationOf(passage.path, facts, passage.focus ?? passage)] : [];
    }),
  );
  return new CodeLens(document.lineAt(line).range, {
    title: `$(warning)\u00a0${disagreementCount(disagreements.length)}`,
    tooltip: withoutIcons(disagreements.map((each) => inWords(explanationOf(each, archive))).join('\n')),
    command: 'editor.action.peekLocations',
    arguments: [document.uri, new Position(line, 0), places, 'peek'],
  });
}

/** The first line of the paragraph that a line is in: the one below a blank line. */
function paragraphStart(document: TextDocument, line: number): number {
  let first = Math.min(line, document.lineCount - 1);
  while (first > 0 && !document.lineAt(first - 1).isEmptyOrWhitespace) first--;
  return first;
}
