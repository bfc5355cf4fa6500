import { Disposable, type LogOutputChannel, l10n, type TextEditor, window } from 'vscode';
import { anchorsFor } from '../../core/annotation/anchor';
import type { AnnotationFields, EventBody } from '../../core/annotation/event';
import { randomId } from '../../core/annotation/random-id';
import type { Suggestion } from '../../core/annotation/suggestions';
import type { ArticleFacts } from '../../core/archive/facts';
import { overlaps, type Span } from '../../core/text/span';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { atCursor } from '../cursor';
import { say, sayNoArticle } from '../say';
import { type Item, type Items, itemsIn, itemsMeant } from './items';
import type { OpenMarks } from './openMarks';

type BodiesOf = (items: Items, editor: TextEditor) => readonly EventBody[];

/** Accepts or rejects what was detected at the cursor, or all of it in the selection. Suggested is never checked. */
export function registerSuggestions(
  articles: Articles,
  annotations: Annotations,
  marks: OpenMarks,
  log: LogOutputChannel,
): Disposable {
  const answer = (bodiesOf: BodiesOf): Promise<void> => atCursor(() => answerNow(bodiesOf));
  const answerNow = async (bodiesOf: BodiesOf): Promise<void> => {
    const editor = window.activeTextEditor;
    const items = editor && (await itemsIn(editor.document, articles, annotations, marks));
    if (!editor || !items) return sayNoArticle();
    const bodies = bodiesOf(items, editor);
    if (bodies.length > 0) annotations.record(editor.document.uri, bodies, editor.document.getText());
    else say(l10n.t('Nothing that was detected here waits for an answer.'));
  };
  const accept = ({ detected }: Items, { document }: TextEditor, meant: readonly Item[]): readonly EventBody[] =>
    meant.flatMap(({ suggestion }) => (suggestion ? [accepted(detected, document.getText(), suggestion)] : []));
  const reject = (all: readonly Item[], editor: TextEditor): readonly EventBody[] =>
    itemsMeant(editor, all).flatMap((item) => rejected(item, editor.document.getText()));
  return Disposable.from(
    registerCommand(log, commandIds.acceptSuggestion, () =>
      answer((items, editor) => accept(items, editor, itemsMeant(editor, items.all.filter(isOpen)))),
    ),
    registerCommand(log, commandIds.acceptVisible, () =>
      answer((items, editor) => accept(items, editor, items.all.filter(isOpen).filter(isVisibleIn(editor)))),
    ),
    registerCommand(log, commandIds.rejectSuggestion, () => answer((items, editor) => reject(items.all, editor))),
    // a claim is mostly smaller than the quotation in which it stands
    registerCommand(log, commandIds.notAQuotation, () =>
      answer((items, editor) => reject(items.all.filter(isQuotation), editor)),
    ),
  );
}

const isOpen = ({ located }: Item): boolean => located === null;
export const isQuotation = ({ type }: Item): boolean => type === 'quotation';

/** An event that accepts what was detected, corrected by fields or a passage of its own. */
export function accepted(
  facts: ArticleFacts,
  text: string,
  { key, type, spans, index }: Suggestion,
  corrected: AnnotationFields = {},
  passage: readonly Span[] = spans,
): Extract<EventBody, { op: 'add' }> {
  const quotation = type === 'quotation' ? facts.quotations[index] : undefined;
  const speaker = quotation && quotation.speaker !== null ? facts.speakers[quotation.speaker]?.name : undefined;
  return {
    op: 'add',
    annotation: randomId(),
    anchors: anchorsFor(text, passage),
    fields: {
      type,
      suggestion: key,
      ...(quotation && { quotation: quotation.type }),
      ...(speaker !== undefined && { speaker }),
      ...corrected,
    },
  };
}

/** What was detected is none; a mark that accepted it goes with it. What only people marked is theirs to take away. */
function rejected({ suggestion, located }: Item, text: string): readonly EventBody[] {
  if (!suggestion) return [];
  const anchors = anchorsFor(text, suggestion.spans);
  const reject: EventBody = { op: 'reject', suggestion: suggestion.key, anchors };
  return located ? [reject, { op: 'del', annotation: located.annotation.id }] : [reject];
}

const isVisibleIn =
  ({ document, visibleRanges }: TextEditor) =>
  ({ spans }: Item): boolean =>
    visibleRanges.some((range) => {
      const visible = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return spans.some((span) => overlaps(span, visible));
    });
