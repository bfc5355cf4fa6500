import {
  type Comment,
  CommentMode,
  type CommentReply,
  type CommentThread,
  comments,
  Disposable,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  window,
} from 'vscode';
import type { EventBody } from '../../core/annotation/event';
import { randomId } from '../../core/annotation/random-id';
import type { Annotation } from '../../core/annotation/state';
import type { Annotations } from '../annotations/annotations';
import { plainCard } from '../card';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { discussionsMeant, markAt, textMarked } from '../marking/claimMeant';
import type { OpenMarks } from '../marking/openMarks';
import { say } from '../say';
import { traceOf } from '../trace';
import { type Remark, Threads } from './threads';

/** Discussion at the passage, in the editor's own comment threads: each step is an event of the log. */
export function registerDiscussion(annotations: Annotations, marks: OpenMarks, log: LogOutputChannel): Disposable {
  const controller = comments.createCommentController('claimtrace', l10n.t('Claimtrace: Notes and Discussion'));
  controller.options = { prompt: l10n.t('Reply…'), placeHolder: l10n.t('What is there to say about this passage?') };
  const threads = new Threads(controller, annotations, marks, (error) => log.error(traceOf(error)));
  const record = ({ uri }: TextDocument, bodies: readonly EventBody[], text: string | null = null): void =>
    annotations.record(uri, bodies, text);
  const change = ({ document, annotation, id }: Remark, text: string): void => {
    const body: EventBody =
      id === null
        ? { op: 'set', annotation, fields: { note: text } }
        : { op: 'comment', annotation, comment: id, text: text === '' ? null : text };
    record(document, isLast(marks, document, annotation, text) ? [body, { op: 'del', annotation }] : [body]);
  };
  const resolve = (resolved: boolean) => (thread?: CommentThread) => {
    const editor = window.activeTextEditor;
    const here = editor && markAt(marks, editor);
    const meant = thread
      ? threads.annotationOf(thread)
      : editor && here && { document: editor.document, annotation: here.annotation };
    if (!meant) return say(l10n.t('Nothing is marked under the cursor.'));
    record(meant.document, [{ op: 'set', annotation: meant.annotation.id, fields: { resolved } }]);
    if (!resolved) threads.reveal(meant.document, meant.annotation.id);
  };
  return Disposable.from(
    controller,
    threads,
    registerCommand(log, commandIds.replyComment, ({ thread, text }: CommentReply) => {
      const known = threads.annotationOf(thread);
      if (known && text.trim() !== '') record(known.document, [commentOn(known.annotation, text.trim())]);
    }),
    registerCommand(log, commandIds.editComment, (remark: Remark) => editing(threads, remark, CommentMode.Editing)),
    registerCommand(log, commandIds.cancelComment, (remark: Remark) => editing(threads, remark, CommentMode.Preview)),
    registerCommand(log, commandIds.saveComment, (remark: Remark) => {
      const text = typeof remark.body === 'string' ? remark.body : remark.body.value;
      if (text.trim() !== '' && text !== remark.text) change(remark, text.trim());
      else editing(threads, remark, CommentMode.Preview);
    }),
    registerCommand(log, commandIds.deleteComment, (remark: Remark) => change(remark, '')),
    registerCommand(log, commandIds.resolveThread, resolve(true)),
    registerCommand(log, commandIds.unresolveThread, resolve(false)),
    registerCommand(log, commandIds.discuss, async () => {
      const editor = window.activeTextEditor;
      const passages = editor ? discussionsMeant(marks, editor) : [];
      if (!editor || passages.length === 0) return say(l10n.t('Select the words to be marked.'));
      const { document } = editor;
      const marked = textMarked(passages, document.getText());
      const asked = await window.showInputBox({ title: l10n.t('Comment on This Passage'), ignoreFocusOut: true });
      const text = asked?.trim();
      if (!text) return;
      const bodies = passages.flatMap(({ id, located, opening }) => [
        ...opening,
        commentOn(located?.annotation ?? { id, comments: [] }, text),
      ]);
      threads.reveal(document, passages[0]!.id);
      record(document, bodies, marked);
    }),
  );
}

function commentOn({ id, comments: all }: Pick<Annotation, 'id' | 'comments'>, text: string): EventBody {
  const [first] = all;
  return { op: 'comment', annotation: id, comment: randomId(), text, ...(first && { replyTo: first.id }) };
}

/** Whether a note goes with what is taken away: nothing else is said on its passage. */
function isLast(marks: OpenMarks, document: TextDocument, id: string, text: string): boolean {
  const annotation = marks.in(document).find((each) => each.annotation.id === id)?.annotation;
  if (text !== '' || annotation?.type !== 'note') return false;
  const said = annotation.comments.filter((comment) => comment.text !== null).length + (annotation.note === '' ? 0 : 1);
  return said <= 1;
}

/**
 * The editor shows a comment in another way only when the list is another one, and then drops what is being written: who asks to
 * edit what is edited already keeps it.
 */
function editing(threads: Threads, remark: Remark, mode: CommentMode): void {
  const thread = threads.threadOf(remark);
  const isMeant = (each: Comment): boolean => (each as Remark).id === remark.id;
  if (!thread || thread.comments.find(isMeant)?.mode === mode) return;
  thread.comments = thread.comments.map((each) =>
    isMeant(each)
      ? { ...remark, body: mode === CommentMode.Editing ? remark.text : plainCard(remark.text), mode }
      : each,
  );
}
