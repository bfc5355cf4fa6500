import type { MovedEvents } from '../../core/annotation/move-article';
import type { AnnotationStore } from '../../core/annotation/store';

/** What was decided at once, by the store into which it was written. */
export type Step = readonly MovedEvents[];

/** What this window decided and did not take back yet. */
export class Steps {
  #all: Step[] = [];

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  add(step: Step): void {
    this.#all.push(step);
  }

  /** Takes back what was decided last; tells whether there was something. */
  takeBack(heard: (store: AnnotationStore, saved: Promise<string | null>) => void): boolean {
    const step = this.#all.pop();
    for (const { store, events } of step?.toReversed() ?? []) heard(store, store.undo(events).saved);
    return step !== undefined;
  }

  /** What is in another folder now, and here no more, is taken back there. */
  follow(from: AnnotationStore, moved: Step): void {
    const [copied, takenAway] = moved;
    if (!copied || !takenAway || copied.store === from) return;
    const ids = new Set(copied.events.map(({ id }) => id));
    this.#all = this.#all.map((step) =>
      step.flatMap((part): Step => {
        if (part.store !== from) return [part];
        const went = part.events.filter(({ id }) => ids.has(id));
        const stayed = part.events.filter(({ id }) => !ids.has(id));
        return [
          { store: from, events: stayed },
          { store: copied.store, events: went },
        ];
      }),
    );
  }
}
