import {
  Disposable,
  type LogOutputChannel,
  l10n,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { changedSinceVerdict, passageOf } from '../../core/annotation/coverage';
import type { AnnotationType, EventBody } from '../../core/annotation/event';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { UNCHECKED } from '../../core/annotation/status';
import type { Annotations } from '../annotations/annotations';
import { isArticle } from '../articleFiles';
import type { Articles } from '../articles';
import { type CommandId, commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { atCursor } from '../cursor';
import { say } from '../say';
import { settings } from '../settings';
import { registerAskedCommand } from './askedFor';
import { removeRow, setStatusOfRow } from './checkingRows';
import { claimsMeant, markAt, marking, passagesMeant, textMarked } from './claimMeant';
import { statusLabel } from './labels';
import type { OpenMarks } from './openMarks';
import { statusMeant } from './statusMeant';

/** Marks passages and tells how far their check is; every step can be taken back. */
export function registerMarking(
  articles: Articles,
  annotations: Annotations,
  marks: OpenMarks,
  log: LogOutputChannel,
): Disposable {
  const mark = (id: CommandId, type: AnnotationType): Disposable =>
    registerCommand(log, id, async () => {
      const editor = articleEditor();
      const { text, spans } = await atCursor(async () => ({
        // people and programs may change the article while the note is asked for
        text: editor?.document.getText() ?? '',
        spans: editor && (await passagesMeant(articles, editor)),
      }));
      if (!editor || !spans || spans.length === 0) return say(l10n.t('Select the words to be marked.'));
      const note = type === 'note' ? await askNote() : undefined;
      if (type === 'note' && !note) return;
      const bodies = spans.map((span) => marking(text, span, { type, ...(note !== undefined && { note }) }));
      annotations.record(editor.document.uri, bodies, text);
    });
  return Disposable.from(
    mark(commandIds.markClaim, 'claim'),
    mark(commandIds.markQuotation, 'quotation'),
    mark(commandIds.markSource, 'source'),
    mark(commandIds.markNote, 'note'),
    registerAskedCommand(log, commandIds.setStatus, async ({ row, what }) => {
      const named = statusMeant(what, settings.statuses);
      if (row !== undefined) return setStatusOfRow(annotations, row, async () => named ?? (await chooseStatus()));
      // where a key names it, its turn comes before that of the next key
      const status = named ?? (articleEditor() && (await chooseStatus()));
      if (!status) return;
      await atCursor(() => {
        const editor = articleEditor();
        return editor && setStatus(articles, annotations, marks, editor, status);
      });
    }),
    registerAskedCommand(log, commandIds.removeMark, ({ row }) => {
      if (row !== undefined) return removeRow(annotations, row);
      return atCursor(() => {
        const editor = articleEditor();
        const here = editor && markAt(marks, editor);
        if (!here) return say(l10n.t('Nothing is marked under the cursor.'));
        annotations.record(editor.document.uri, [{ op: 'del', annotation: here.annotation.id }]);
      });
    }),
    registerCommand(log, commandIds.nextUnchecked, () =>
      atCursor(() => {
        const editor = articleEditor();
        if (editor) goToNext(editor, openClaims(marks, editor.document));
      }),
    ),
  );
}

/** Claims that wait for a check, or whose words changed since. */
const openClaims = (marks: OpenMarks, document: TextDocument): readonly LocatedAnnotation[] =>
  marks
    .in(document)
    .filter(
      (each) =>
        each.annotation.type === 'claim' &&
        (each.annotation.status === UNCHECKED || changedSinceVerdict(each, document.getText()) !== null),
    );

async function setStatus(
  articles: Articles,
  annotations: Annotations,
  marks: OpenMarks,
  editor: TextEditor,
  status: string,
): Promise<void> {
  const { document } = editor;
  const text = document.getText();
  const claims = await claimsMeant(articles, marks, editor);
  if (claims.length === 0) return say(l10n.t('There is no claim under the cursor: select its words.'));
  // whoever gives a status to what is not marked yet wants it marked
  const bodies = claims.flatMap((claim): readonly EventBody[] => [
    ...claim.opening,
    { op: 'set', annotation: claim.id, fields: { status }, words: passageOf(claim, text) },
  ]);
  annotations.record(document.uri, bodies, textMarked(claims, text));
}

function goToNext(editor: TextEditor, claims: readonly LocatedAnnotation[]): void {
  const { document } = editor;
  const here = document.offsetAt(editor.selection.start);
  const starts = claims.flatMap(({ spans }) => spans.slice(0, 1));
  const target = starts.find(({ start }) => start > here) ?? starts[0];
  if (!target) {
    say(l10n.t('No marked claim of this article is unchecked.'));
    return;
  }
  editor.selection = new Selection(document.positionAt(target.start), document.positionAt(target.end));
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function chooseStatus(): Promise<string | undefined> {
  const items = settings.statuses.map((status) => {
    const { glyph, text } = statusLabel(status);
    return { label: `${glyph} ${text}`, status };
  });
  return (await window.showQuickPick(items, { title: l10n.t('Status of the Claim') }))?.status;
}

function askNote(): Thenable<string | undefined> {
  return window
    .showInputBox({ title: l10n.t('Note on This Passage'), ignoreFocusOut: true })
    .then((note) => note?.trim() || undefined);
}

function articleEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor && isArticle(editor.document)) return editor;
  say(l10n.t('Open an article to mark passages in it.'));
  return undefined;
}
