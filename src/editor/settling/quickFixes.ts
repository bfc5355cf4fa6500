import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import { explanationOf } from '../../core/archive/explained';
import { isQuoted } from '../../core/attribution/is-quoted';
import type { Claim, Quantity } from '../../core/claim/claim';
import type { Disagreement, DisagreementKind, Passage } from '../../core/disagreement/disagreement';
import { wordsInPlace } from '../../core/disagreement/words-in-place';
import type { Span } from '../../core/text/span';
import { articleSelector } from '../articleFiles';
import type { Articles } from '../articles';
import { type CommandId, commandIds } from '../commandIds';
import { openDisagreementsAt } from '../disagreements';
import { rangeOf } from '../places';
import { codeOf } from '../problem';
import { inWords } from '../translated';
import type { PassageTexts } from './passageTexts';

/** What can be done about a problem: look at both passages, take over the other's words, settle it. */
export function registerQuickFixes(articles: Articles, texts: PassageTexts): Disposable {
  return languages.registerCodeActionsProvider(
    articleSelector,
    {
      async provideCodeActions(document, _range, { diagnostics }, token): Promise<CodeAction[]> {
        // what is known of it is behind what is typed
        if (!(await articles.factsOf(document, token))) return [];
        const path = document.uri.toString();
        const fixes: CodeAction[] = [];
        const told = openDisagreementsAt(articles, path).map((disagreement) => ({
          disagreement,
          words: inWords(explanationOf(disagreement, articles.archive)),
        }));
        const problemOf = (kind: DisagreementKind, words: string): Diagnostic | undefined =>
          diagnostics.find((each) => codeOf(each) === kind && each.message === words) ??
          // somebody in it may be called otherwise since
          diagnostics.find((each) => codeOf(each) === kind && told.every((other) => other.words !== each.message));
        for (const { disagreement, words } of told) {
          const problem = problemOf(disagreement.kind, words);
          const passage = problem && passageAt(articles, document, disagreement, problem.range);
          if (!problem || !passage) continue;
          const fix = (title: string, command: CommandId, ...args: unknown[]): CodeAction => {
            const action = new CodeAction(title, CodeActionKind.QuickFix);
            action.diagnostics = [problem];
            action.command = { title, command, arguments: args };
            return action;
          };
          fixes.push(
            fix(l10n.t('Show both passages'), commandIds.compareDisagreement, disagreement, passage),
            ...(await adoptions(articles, texts, document, disagreement, passage, problem)),
            fix(l10n.t('Mark as resolved…'), commandIds.resolveDisagreement, disagreement),
            fix(l10n.t('Not a disagreement…'), commandIds.noDisagreement, disagreement),
          );
        }
        return fixes;
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function passageAt(
  { archive }: Articles,
  { uri }: TextDocument,
  { passages }: Disagreement,
  range: Range,
): Passage | undefined {
  const path = uri.toString();
  const facts = archive.facts(path);
  return facts && passages.find((each) => each.path === path && rangeOf(facts, each.focus ?? each).isEqual(range));
}

/** Puts the figure, name or date of another passage here, for each that differs. */
async function adoptions(
  articles: Articles,
  texts: PassageTexts,
  document: TextDocument,
  { kind, passages }: Disagreement,
  passage: Passage,
  problem: Diagnostic,
): Promise<CodeAction[]> {
  const own = telling(articles, kind, passage);
  const facts = articles.archive.facts(passage.path);
  if (!own || !facts) return [];
  const text = document.getText();
  // nobody may be made to have said what another article has
  if (isQuoted(text, facts.quotations, own)) return [];
  const range = rangeOf(facts, own);
  const now = document.getText(range);
  const actions = new Map<string, CodeAction>();
  for (const other of passages) {
    const span = telling(articles, kind, other);
    const theirs = span && other !== passage ? await texts.textOf(other.path) : null;
    if (!span || theirs === null) continue;
    const words = wordsInPlace({ text, span: own }, { text: theirs, span }, kind === 'name');
    if (words === '' || words === now || actions.has(words)) continue;
    const title = l10n.t('Change “{0}” to “{1}”, as in {2}', now, words, articles.archive.titleOf(other.path));
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [problem];
    action.edit = new WorkspaceEdit();
    action.edit.replace(document.uri, range, words);
    actions.set(words, action);
  }
  return [...actions.values()];
}

/** The words that can stand in the place of those of another passage. */
function telling({ archive }: Articles, kind: DisagreementKind, passage: Passage): Span | null | undefined {
  const claim = archive.facts(passage.path)?.claims[passage.claim];
  // an article that was read again is compared a moment later
  if (claim?.start !== passage.start || claim.end !== passage.end) return null;
  if (kind === 'number') return figureOf(claim, passage);
  return kind === 'name' || kind === 'date' ? passage.focus : null;
}

/** The figure in the words that disagree. */
function figureOf({ quantities }: Claim, { focus }: Passage): Quantity | undefined {
  const inFocus = focus ? quantities.filter(({ start, end }) => start < focus.end && focus.start < end) : [];
  return inFocus.length === 1 ? inFocus[0] : undefined;
}
