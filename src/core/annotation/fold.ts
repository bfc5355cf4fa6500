import { AnnotationDraft } from './draft';
import type { LogEvent, RenameEvent, UnknownEvent } from './event';
import { authorOf } from './fold-decisions';
import { inOrder } from './order';
import type { Annotation, DocumentState, Rejection } from './state';
import { isUndo, withoutUndone } from './undo';

/** Where a document's article is, as `foldDocument` has it, without what is said of it. */
export function foldPath(events: Iterable<Event>): string | null {
  const telling = [...events].filter(({ op }) => op === 'doc' || op === 'rename' || op === 'undo');
  let path: string | null = null;
  for (const event of withoutUndone(inOrder(telling))) {
    if (!('unknown' in event) && (event.op === 'doc' || event.op === 'rename')) path = event.path;
  }
  return path;
}

type Event = LogEvent | UnknownEvent;
type AnnotationEvent = Extract<LogEvent, { annotation: string }>;

/**
 * What the events of a document's logs come to. It is the same in whatever order the events and files came and how often
 * each is there: a join of what two people did is the set of both their events (a state-based CRDT over a grow-only set,
 * Shapiro et al. 2011).
 */
export function foldDocument(events: Iterable<Event>): DocumentState {
  const ordered = inOrder(events);
  const drafts = new Map<string, AnnotationDraft>();
  const rejections = new Map<string, Rejection[]>();
  const touching: AnnotationEvent[] = [];
  let path: string | null = null;
  const paths = new Set<string>();
  for (const event of withoutUndone(ordered)) {
    if ('unknown' in event) continue;
    switch (event.op) {
      case 'doc':
      case 'rename':
        path = event.path;
        paths.add(path);
        break;
      case 'reject': {
        const { suggestion, anchors = [] } = event;
        const rejection = { ...authorOf(event), suggestion, anchors, event: event.id };
        const known = rejections.get(suggestion);
        if (known === undefined) rejections.set(suggestion, [rejection]);
        else known.push(rejection);
        break;
      }
      case 'add':
      case 'set':
      case 'reanchor':
      case 'del':
      case 'comment': {
        touching.push(event);
        const draft = drafts.get(event.annotation) ?? new AnnotationDraft(event.annotation);
        drafts.set(event.annotation, draft);
        draft.apply(event);
      }
    }
  }
  const annotations = new Map<string, Annotation>();
  for (const [id, draft] of drafts) {
    const annotation = draft.finish();
    if (annotation !== null) annotations.set(id, annotation);
  }
  return {
    path,
    firstPath: [...paths][0] ?? null,
    paths: [...paths],
    annotations,
    rejections,
    strays: touching.filter(({ annotation }) => !drafts.get(annotation)!.added),
    latest: ordered.at(-1)?.time ?? null,
  };
}

/**
 * The same as folding all anew, for what people do most: later events change some annotations, or where the article is. Only
 * those annotations are told anew, out of hundreds.
 *
 * @param all what the state was made of, and the events that were added
 * @returns null: all has to be folded
 */
export function foldAdded(state: DocumentState, all: readonly Event[], added: readonly Event[]): DocumentState | null {
  // an annotation that nobody added yet stands where the first event on it does
  if (state.strays.length > 0) return null;
  let { path, latest } = state;
  const paths = new Set(state.paths);
  const touched = new Set<string>();
  for (const event of added) {
    if (latest === null || event.time <= latest) return null;
    latest = event.time;
    if (isOnAnnotation(event)) {
      touched.add(event.annotation);
    } else if (isRename(event)) {
      path = event.path;
      paths.add(path);
    } else {
      return null;
    }
  }
  const told = foldDocument(
    all.filter((event) => (isOnAnnotation(event) ? touched.has(event.annotation) : isUndo(event))),
  );
  const annotations = new Map(state.annotations);
  for (const id of touched) {
    const annotation = told.annotations.get(id);
    if (annotation === undefined) annotations.delete(id);
    else annotations.set(id, annotation);
  }
  return {
    ...state,
    path,
    firstPath: [...paths][0] ?? null,
    paths: [...paths],
    annotations,
    strays: told.strays,
    latest,
  };
}

const isOnAnnotation = (event: Event): event is AnnotationEvent => !('unknown' in event) && 'annotation' in event;

const isRename = (event: Event): event is RenameEvent => !('unknown' in event) && event.op === 'rename';
