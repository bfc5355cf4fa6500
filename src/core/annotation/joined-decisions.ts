import type { EventBody } from './event';
import { foldDecisions, pairKey, speakerKey } from './fold-decisions';
import type { Recorded } from './recorded';
import type { ArchiveDecisions } from './state';
import type { AnnotationStore } from './store';

/**
 * What the folders that are open decided together, as if all of it stood in one: what one folder opens again, renames back or
 * takes back holds against what another one says.
 */
export class JoinedDecisions {
  #parts: readonly ArchiveDecisions[] = [];
  #joined = foldDecisions([]);

  /** The same object as long as none of these folders says something else. */
  of(stores: readonly AnnotationStore[]): ArchiveDecisions {
    const telling = stores.filter((store) => store.decisions().latest !== null);
    const parts = telling.map((store) => store.decisions());
    if (parts.length === this.#parts.length && parts.every((part, index) => part === this.#parts[index]))
      return this.#joined;
    this.#parts = parts;
    this.#joined = parts.length === 1 ? parts[0]! : foldDecisions(telling.flatMap((store) => store.decisionEvents()));
    return this.#joined;
  }
}

/** What was written into one of several folders. */
export interface RecordedIn extends Recorded {
  readonly store: AnnotationStore;
}

/**
 * Writes decisions into a folder, and the same events into each of the others that holds what they change: a folder that is
 * open alone later must not tell what was decided otherwise since.
 *
 * @param latest time of the latest decision of all folders; undefined: that of the folder's own counts alone
 * @throws RangeError when no reader would take an event; nothing is written then
 */
export function decideIn(
  home: AnnotationStore,
  others: readonly AnnotationStore[],
  bodies: readonly EventBody[],
  latest: string | null | undefined,
): readonly RecordedIn[] {
  const written = { store: home, ...home.decide(bodies, latest) };
  const repeated = others.flatMap((store) => {
    const events = written.events.filter((event) => store !== home && holdsWhatChanges(store, event));
    return events.length === 0 ? [] : [{ store, ...store.adoptDecisions(events) }];
  });
  return [written, ...repeated];
}

/** Whether a folder says something that a decision changes, or has the event that it takes back. */
export function holdsWhatChanges(store: AnnotationStore, body: EventBody): boolean {
  const { pairs, names, settled } = store.decisions();
  switch (body.op) {
    case 'merge':
    case 'apart':
      return pairs.has(pairKey(...body.speakers));
    case 'name':
      return names.has(speakerKey(body.speaker));
    case 'settle':
      return settled.has(body.disagreement);
    case 'undo':
      return store.decisionEvents().some(({ id }) => id === body.event);
    default:
      return false;
  }
}
