import type { Disposable } from 'vscode';
import { restAfter } from './rest';

/** Work that many events ask for and that is done at most once in a while. */
export interface Seldom extends Disposable {
  /** Asks for it: it is done at once, or as soon as it may be. */
  soon(): void;
  /** Does it now. */
  now(): void;
}

/** Whether such work was done in this turn of the event loop: one change asks for several, which would hold the host together. */
let isTurnTaken = false;

/**
 * @param act may come to its end later, and tells itself what fails; until then it is not done again
 * @param pause milliseconds from one time to the next; what takes long rests longer, see `restAfter`
 */
export function seldom(act: () => Promise<void> | void, pause: number): Seldom {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isAsked = false;
  let isDisposed = false;
  let next = 0;
  const soon = (): void => {
    if (isDisposed) return;
    if (running !== undefined) isAsked = true;
    else pending ??= setTimeout(inTurn, Math.max(0, next - performance.now()));
  };
  const now = (): void => {
    clearTimeout(pending);
    pending = undefined;
    isAsked = false;
    const began = performance.now();
    next = began + pause;
    const rest = (): void => {
      next = performance.now() + Math.max(pause, restAfter(began));
    };
    const work = act();
    rest();
    running = work ?? undefined;
    const ended = (): void => {
      if (running !== work) return;
      running = undefined;
      rest();
      if (isAsked) soon();
    };
    work?.then(ended, ended);
  };
  const inTurn = (): void => {
    // asked for by itself as it began
    if (running !== undefined) {
      pending = undefined;
      isAsked = true;
      return;
    }
    if (isTurnTaken) {
      pending = setTimeout(inTurn);
      return;
    }
    isTurnTaken = true;
    setTimeout(() => {
      isTurnTaken = false;
    });
    now();
  };
  return {
    now,
    soon,
    dispose: () => {
      isDisposed = true;
      clearTimeout(pending);
    },
  };
}
