import { CodeAction, CodeActionKind, type Diagnostic, type Disposable, l10n, languages, WorkspaceEdit } from 'vscode';
import type { Stretch } from '../../core/annotation/diff-words';
import type { RecordCheck } from '../../core/record/verdict';
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
          // the document may have been edited since it was checked
          if (check.repairs.length > 0 && document.getText(rangeOf(facts, check.span)) === check.quoted) {
            const fix = fixFor(problem, l10n.t('Put in the words of the record'));
            fix.edit = new WorkspaceEdit();
            for (const repair of check.repairs) fix.edit.replace(document.uri, rangeOf(facts, repair), repair.words);
            fix.isPreferred = isWordForWord(check);
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

/** Whether all that differs is single words in the place of single words; anything else wants to be looked at. */
function isWordForWord({ span, quoted, stretches, repairs }: RecordCheck): boolean {
  const count = (kind: Stretch['kind']): number =>
    stretches.reduce((sum, each) => sum + (each.kind === kind ? each.words.length : 0), 0);
  return (
    count('gone') === repairs.length &&
    count('new') === repairs.length &&
    repairs.every(
      ({ start, end, words }) => isWord(words) && isWord(quoted.slice(start - span.start, end - span.start)),
    )
  );
}

const isWord = (text: string): boolean => /^\S+$/.test(text);

function fixFor(problem: Diagnostic, title: string): CodeAction {
  const fix = new CodeAction(title, CodeActionKind.QuickFix);
  fix.diagnostics = [problem];
  return fix;
}
