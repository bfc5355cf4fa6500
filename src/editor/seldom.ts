import type { Disposable } from 'vscode';

/** Work that many events ask for and that is done at most once in a while. */
export interface Seldom extends Disposable {
  /** Asks for it: it is done at once, or as soon as it may be. */
  soon(): void;
  /** Does it now. */
  now(): void;
}

/** Whether such work was done in this turn of the event loop: one change asks for several, which would hold the host together. */
let isTurnTaken = false;

/** @param pause milliseconds from one time to the next */
export function seldom(act: () => void, pause: number): Seldom {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const now = (): void => {
    clearTimeout(pending);
    pending = undefined;
    last = Date.now();
    act();
  };
  const inTurn = (): void => {
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
    soon: () => {
      pending ??= setTimeout(inTurn, Math.max(0, last + pause - Date.now()));
    },
    dispose: () => clearTimeout(pending),
  };
}
