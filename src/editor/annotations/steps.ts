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
  /** Articles that are on their way to another folder. */
  readonly #moves = new Set<Promise<Step>>();

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  add(step: Step, name: string): void {
    this.#all.push({ step, name });
  }

  /** Takes back what was decided last, and tells what it was; null: there was nothing. */
  async takeBack(heard: (store: AnnotationStore, saved: Promise<string | null>) => void): Promise<string | null> {
    await Promise.allSettled(this.#moves);
    const last = this.#all.pop();
    for (const { store, events } of last?.step.toReversed() ?? []) heard(store, store.undo(events).saved);
    return last?.name ?? null;
  }

  /** What is in another folder now, and here no more, is taken back there. */
  async follow(from: AnnotationStore, move: Promise<Step>): Promise<void> {
    this.#moves.add(move);
    try {
      this.#moved(from, await move);
    } finally {
      this.#moves.delete(move);
    }
  }

  #moved(from: AnnotationStore, [copied, takenAway]: Step): void {
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
