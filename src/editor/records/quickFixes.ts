import { CodeAction, CodeActionKind, type Diagnostic, type Disposable, l10n, languages, WorkspaceEdit } from 'vscode';
import { articleSelector } from '../articleFiles';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { rangeOf } from '../places';
import { inWords } from '../translated';
import { recordLink } from './passage';
import { recordProblemsAt } from './problems';
import type { Records } from './records';

/** What can be done about a quotation that is not as on record: put the record's words in, look at the record. */
export function registerRecordFixes(articles: Articles, records: Records): Disposable {
  return languages.registerCodeActionsProvider(
    articleSelector,
    {
      provideCodeActions(document, _range, { diagnostics }): CodeAction[] {
        const path = document.uri.toString();
        const facts = articles.archive.facts(path);
        if (!facts) return [];
        return recordProblemsAt(path, records).flatMap(({ check }) => {
          const range = rangeOf(facts, check.focus);
          const problem = diagnostics.find(
            (each) => each.message === inWords(check.explanation) && each.range.isEqual(range),
          );
          if (!problem) return [];
          const fixes: CodeAction[] = [];
          if (check.repairs.length > 0) {
            const fix = fixFor(problem, l10n.t('Put in the words of the record'));
            fix.edit = new WorkspaceEdit();
            for (const repair of check.repairs) fix.edit.replace(document.uri, rangeOf(facts, repair), repair.words);
            // more than a word for a word wants to be looked at
            fix.isPreferred = check.repairs.every(
              (repair) => isWord(repair.words) && isWord(document.getText(rangeOf(facts, repair))),
            );
            fixes.push(fix);
          }
          if (check.passage) {
            const open = fixFor(problem, l10n.t('Open the record at the passage'));
            open.command = {
              title: open.title,
              command: commandIds.openPassage,
              arguments: [...recordLink(check.passage)],
            };
            fixes.push(open);
          }
          return fixes;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

const isWord = (text: string): boolean => /^\S+$/.test(text);

function fixFor(problem: Diagnostic, title: string): CodeAction {
  const fix = new CodeAction(title, CodeActionKind.QuickFix);
  fix.diagnostics = [problem];
  return fix;
}
