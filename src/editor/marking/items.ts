import type { TextDocument, TextEditor } from 'vscode';
import { answeredBy } from '../../core/annotation/answers';
import type { LocatedAnnotation } from '../../core/annotation/locate';
import { smallestAt } from '../../core/annotation/meant';
import { rejectedAmong } from '../../core/annotation/rejected';
import type { Rejection } from '../../core/annotation/state';
import { type Suggestion, suggestionsIn } from '../../core/annotation/suggestions';
import type { ArticleFacts } from '../../core/archive/facts';
import { hull, overlaps, type Span } from '../../core/text/span';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import { inSlices } from '../slices';
import type { OpenMarks } from './openMarks';

/** A claim or quotation of an open article: detected, marked, or both. */
export interface Item {
  readonly type: Suggestion['type'];
  /** Where it is, as people have it. */
  readonly spans: readonly Span[];
  /** Null: only people marked it. */
  readonly suggestion: Suggestion | null;
  /** Null: nobody answered it yet. */
  readonly located: LocatedAnnotation | null;
}

/** Something detected that people said is none. */
export interface RejectedItem {
  readonly suggestion: Suggestion;
  /** One or more. */
  readonly rejections: readonly Rejection[];
}

/** The items of an article with the facts that were detected. */
export interface Items {
  /** Those left out that people rejected. */
  readonly all: readonly Item[];
  readonly rejected: readonly RejectedItem[];
  /** In which they are: while somebody is asked about them the document may move on. */
  readonly text: string;
  readonly detected: ArticleFacts;
}

/** Undefined where the document is no article, or moved on meanwhile. */
export async function itemsIn(
  document: TextDocument,
  articles: Articles,
  annotations: Annotations,
  marks: OpenMarks,
): Promise<Items | undefined> {
  const detected = await articles.detectedOf(document);
  if (!detected) return undefined;
  const { store, path } = annotations.placeOf(document.uri);
  const { rejections } = store.stateOf(path);
  const text = document.getText();
  const { version } = document;
  const suggestions = suggestionsIn(detected, text);
  const rejected = await rejectedAmong(suggestions, rejections, text, (id) => store.oldText(id), inSlices);
  if (document.version !== version) return undefined;
  const { byIndex, others } = answeredBy(suggestions, marks.in(document));
  const found = suggestions.flatMap((suggestion): readonly Item[] => {
    const { type, spans, index } = suggestion;
    const located = byIndex[type].get(index) ?? null;
    return located || !rejected.has(suggestion) ? [{ type, spans: located?.spans ?? spans, suggestion, located }] : [];
  });
  const none = Array.from(rejected, ([suggestion, rejections]) => ({ suggestion, rejections }));
  const own = others.map((located): Item => {
    const type = located.annotation.type === 'claim' ? 'claim' : 'quotation';
    return { type, spans: located.spans, suggestion: null, located };
  });
  const isOpen = ({ suggestion: { type, index } }: RejectedItem): boolean => !byIndex[type].has(index);
  return { all: [...found, ...own], rejected: none.filter(isOpen), text, detected };
}

/** All that lie in the selection in part, else the smallest at the cursor. */
export function itemsMeant({ document, selection }: TextEditor, all: readonly Item[]): readonly Item[] {
  const selected: Span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  if (selected.end > selected.start) return all.filter(({ spans }) => spans.some((span) => overlaps(span, selected)));
  const item = smallestAt(selected.start, all);
  return item ? [item] : [];
}

/** Code units that an item and a passage share, for telling which item a passage is about. */
export function sharedWith(item: Item, spans: readonly Span[]): number {
  const [one, other] = [hull(item.spans), hull(spans)];
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}
