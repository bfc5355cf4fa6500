import { AnnotationDraft } from './draft';
import type { EventHead, LogEvent, UnknownEvent } from './event';
import { authorOf } from './fold-decisions';
import { inOrder } from './order';
import type { Annotation, DocumentState, Rejection } from './state';
import { withoutUndone } from './undo';

/** Where a document's article is, as `foldDocument` has it, without what is said of it. */
export function foldPath(events: Iterable<LogEvent | UnknownEvent>): string | null {
  const telling = [...events].filter(({ op }) => op === 'doc' || op === 'rename' || op === 'undo');
  let path: string | null = null;
  for (const event of withoutUndone(inOrder(telling))) {
    if (!('unknown' in event) && (event.op === 'doc' || event.op === 'rename')) path = event.path;
  }
  return path;
}

/**
 * What the events of a document's logs come to. It is the same in whatever order the events and files came and how often
 * each is there: a join of what two people did is the set of both their events (a state-based CRDT over a grow-only set,
 * Shapiro et al. 2011).
 */
export function foldDocument(events: Iterable<LogEvent | UnknownEvent>): DocumentState {
  const ordered = inOrder(events);
  const drafts = new Map<string, AnnotationDraft>();
  const rejections = new Map<string, Rejection[]>();
  const touching: (EventHead & { readonly annotation: string })[] = [];
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
