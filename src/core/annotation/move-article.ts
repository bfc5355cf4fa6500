import type { LogEvent } from './event';
import type { AnnotationStore } from './store';

/** An article in a folder whose annotations a store holds. */
export interface StoredArticle {
  readonly store: AnnotationStore;
  readonly path: string;
}

/** What was written into one of the folders. */
export interface MovedEvents {
  readonly store: AnnotationStore;
  readonly events: readonly LogEvent[];
}

/**
 * Puts all that people said of an article on another, in the same folder or in one that keeps annotations of its own. Where
 * it was it is taken away only once it is saved in the other folder.
 *
 * @param heard is told of each writing as soon as it holds, and when it is saved
 * @returns all that was written, for taking it back
 */
export async function moveArticle(
  from: StoredArticle,
  to: StoredArticle,
  heard: (store: AnnotationStore, saved: Promise<string | null>) => void,
): Promise<readonly MovedEvents[]> {
  const { store, path } = from;
  if (store === to.store) {
    const { events, saved } = store.rename(path, to.path);
    heard(store, saved);
    return [{ store, events }];
  }
  // the texts of what was marked a moment ago are only being kept
  await store.settled();
  const marks = [...store.stateOf(path).annotations.keys()];
  const copied = to.store.adopt(to.path, store.eventsOf(path), (id) => store.oldText(id));
  heard(to.store, copied.saved);
  const written = { store: to.store, events: copied.events };
  if ((await copied.saved) !== null) return [written];
  const { events, saved } = store.record(
    path,
    marks.map((annotation) => ({ op: 'del', annotation })),
  );
  heard(store, saved);
  return [written, { store, events }];
}
