import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  Disposable,
  type LogOutputChannel,
  l10n,
  languages,
} from 'vscode';
import { ANNOTATION_FOLDER } from '../core/annotation/paths';
import type { DisagreementKind } from '../core/disagreement/disagreement';
import { articleSelector } from './articleFiles';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { disagreementKinds, kindName } from './disagreementLabels';
import { codeOf } from './problem';
import { isProblemCode, type ProblemCode, problemNames } from './problemNames';
import { ignoreKind } from './settings';
import { translated } from './translated';

/** What can be done about every problem: see none of its kind. */
export function registerProblemFixes(log: LogOutputChannel): Disposable {
  return Disposable.from(
    languages.registerCodeActionsProvider(
      [...articleSelector, { pattern: `**/${ANNOTATION_FOLDER}/**` }],
      { provideCodeActions: (_document, _range, { diagnostics }) => ignoringFixes(diagnostics) },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    registerCommand(log, commandIds.ignoreKind, async (kind: unknown) => {
      if (isKind(kind)) await ignoreKind(kind);
    }),
  );
}

/** One for each kind, however many problems of it are here. */
function ignoringFixes(problems: readonly Diagnostic[]): CodeAction[] {
  const fixes = new Map<string, CodeAction>();
  for (const problem of problems) {
    const kind = codeOf(problem);
    if (!isKind(kind)) continue;
    const title = l10n.t('Show no problems of this kind in this workspace: {0}', nameOf(kind));
    const fix = fixes.get(kind) ?? new CodeAction(title, CodeActionKind.QuickFix);
    fix.diagnostics = [...(fix.diagnostics ?? []), problem];
    fix.command = { title, command: commandIds.ignoreKind, arguments: [kind] };
    fixes.set(kind, fix);
  }
  return [...fixes.values()];
}

const isDisagreementKind = (kind: unknown): kind is DisagreementKind =>
  (disagreementKinds as readonly unknown[]).includes(kind);

const isKind = (kind: unknown): kind is DisagreementKind | ProblemCode =>
  isDisagreementKind(kind) || isProblemCode(kind);

const nameOf = (kind: DisagreementKind | ProblemCode): string =>
  isProblemCode(kind) ? translated<string>(problemNames[kind]) : kindName(kind);
