import type { MovedEvents } from '../../core/annotation/move-article';
import type { AnnotationStore } from '../../core/annotation/store';

/** What was decided at once, by the store into which it was written. */
export type Step = readonly MovedEvents[];

interface Named {
  readonly step: Step;
  /** What it was, in words. */
  readonly name: string;
}

/** What this window decided and did not take back yet. */
export class Steps {
  #all: Named[] = [];

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  add(step: Step, name: string): void {
    this.#all.push({ step, name });
  }

  /** Takes back what was decided last, and tells what it was; null: there was nothing. */
  takeBack(heard: (store: AnnotationStore, saved: Promise<string | null>) => void): string | null {
    const last = this.#all.pop();
    for (const { store, events } of last?.step.toReversed() ?? []) heard(store, store.undo(events).saved);
    return last?.name ?? null;
  }

  /** What is in another folder now, and here no more, is taken back there. */
  follow(from: AnnotationStore, moved: Step): void {
    const [copied, takenAway] = moved;
    if (!copied || !takenAway || copied.store === from) return;
    const ids = new Set(copied.events.map(({ id }) => id));
    this.#all = this.#all.map(({ step, name }) => ({
      name,
      step: step.flatMap((part): Step => {
        if (part.store !== from) return [part];
        const went = part.events.filter(({ id }) => ids.has(id));
        const stayed = part.events.filter(({ id }) => !ids.has(id));
        return [
          { store: from, events: stayed },
          { store: copied.store, events: went },
        ];
      }),
    }));
  }
}
