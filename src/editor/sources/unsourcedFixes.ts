import { CodeAction, CodeActionKind, type Diagnostic, type Disposable, l10n, languages } from 'vscode';
import { articleSelector } from '../articleFiles';
import { commandIds } from '../commandIds';
import type { AllMarks, MarkedArticle } from '../marking/allMarks';
import type { MarkNode } from '../marking/claimItems';
import { codeOf } from '../problem';
import { isUnsourced } from './unsourced';

/** What can be done about a claim that is verified without a source: name one at once. */
export const registerUnsourcedFixes = (marks: AllMarks): Disposable =>
  languages.registerCodeActionsProvider(
    articleSelector,
    { provideCodeActions: ({ uri }, _range, { diagnostics }) => fixesFor(diagnostics, marks.of(uri)) },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

function fixesFor(problems: readonly Diagnostic[], article: MarkedArticle | undefined): CodeAction[] {
  return problems.flatMap((problem) => {
    if (codeOf(problem) !== 'claims/withoutSource') return [];
    const marked = article?.marks.find((each) => isUnsourced(each) && each.ranges[0]?.isEqual(problem.range));
    if (!marked) return [];
    const fix = new CodeAction(l10n.t('Add Source…'), CodeActionKind.QuickFix);
    fix.diagnostics = [problem];
    const row: MarkNode = { is: 'mark', marked };
    fix.command = { title: fix.title, command: commandIds.addSource, arguments: [row] };
    return [fix];
  });
}
