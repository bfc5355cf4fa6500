import { Disposable, type LogOutputChannel, l10n, type TextDocument, type TextEditor, window } from 'vscode';
import { anchorsFor } from '../../core/annotation/anchor';
import type { EventBody } from '../../core/annotation/event';
import { randomId } from '../../core/annotation/random-id';
import { answersTo, type Suggestion, suggestionsIn } from '../../core/annotation/suggestions';
import type { ArticleFacts } from '../../core/archive/facts';
import { overlaps, type Span } from '../../core/text/span';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { commandIds } from '../commandIds';
import { registerCommand } from '../commands';
import { touches } from '../places';
import { say } from '../say';
import type { OpenMarks } from './openMarks';

/** Accepts or rejects what was detected at the cursor, or all of it in the selection. Suggested is never checked. */
export function registerSuggestions(
  articles: Articles,
  annotations: Annotations,
  marks: OpenMarks,
  log: LogOutputChannel,
): Disposable {
  const answer = async (bodyOf: (facts: ArticleFacts, text: string, meant: Suggestion) => EventBody): Promise<void> => {
    const editor = window.activeTextEditor;
    const facts = editor && (await articles.factsOf(editor.document));
    if (!editor || !facts) return;
    const text = editor.document.getText();
    const { store, path } = annotations.placeOf(editor.document.uri);
    const all = suggestionsIn(facts, text);
    const answers = answersTo(all, store.stateOf(path), marks.in(editor.document));
    const meant = meantOf(
      editor,
      all.filter((_, index) => answers[index]!.kind === 'open'),
    );
    if (meant.length === 0) {
      say(l10n.t('Nothing that was detected here waits for an answer.'));
      return;
    }
    annotations.record(
      editor.document.uri,
      meant.map((each) => bodyOf(facts, text, each)),
      text,
    );
  };
  return Disposable.from(
    registerCommand(log, commandIds.acceptSuggestion, () => answer(accepted)),
    registerCommand(log, commandIds.rejectSuggestion, () =>
      answer((_, text, { key, spans }) => ({ op: 'reject', suggestion: key, anchors: anchorsFor(text, spans) })),
    ),
  );
}

/** The facts of an open article without what people said is none. */
export function unrejected(annotations: Annotations, document: TextDocument, facts: ArticleFacts): ArticleFacts {
  const { store, path } = annotations.placeOf(document.uri);
  const { rejections } = store.stateOf(path);
  if (rejections.size === 0) return facts;
  const rejected = suggestionsIn(facts, document.getText()).filter(({ key }) => rejections.has(key));
  const isLeft = (type: Suggestion['type'], index: number): boolean =>
    !rejected.some((each) => each.type === type && each.index === index);
  return {
    ...facts,
    claims: facts.claims.filter((_, index) => isLeft('claim', index)),
    quotations: facts.quotations.filter((_, index) => isLeft('quotation', index)),
  };
}

function accepted(facts: ArticleFacts, text: string, { key, type, spans, index }: Suggestion): EventBody {
  const quotation = type === 'quotation' ? facts.quotations[index] : undefined;
  const speaker = quotation && quotation.speaker !== null ? facts.speakers[quotation.speaker]?.name : undefined;
  return {
    op: 'add',
    annotation: randomId(),
    anchors: anchorsFor(text, spans),
    fields: {
      type,
      suggestion: key,
      ...(quotation && { quotation: quotation.type }),
      ...(speaker !== undefined && { speaker }),
    },
  };
}

/** All that lie in the selection in part, else the smallest at the cursor. */
function meantOf({ document, selection }: TextEditor, all: readonly Suggestion[]): readonly Suggestion[] {
  const selected: Span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  if (selected.end > selected.start) return all.filter(({ spans }) => spans.some((span) => overlaps(span, selected)));
  const size = ({ spans }: Suggestion): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return all
    .filter(({ spans }) => spans.some((span) => touches(span, selected.start)))
    .toSorted((a, b) => size(a) - size(b))
    .slice(0, 1);
}
