/** Whoever waves a warning away hears nothing more of it for so long. */
export const QUIET_MS = 600_000;

/** Tells of things that go on being wrong: not twice at a time, again as soon as one was mended, later where it was waved away. */
export class Reminders<Thing extends object> {
  /** Until when nothing is told, in milliseconds; for ever as long as somebody is being told. */
  readonly #quietUntil = new WeakMap<Thing, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @param tell resolves to whether something was done about it */
  async about(thing: Thing, tell: () => Promise<boolean>): Promise<void> {
    if (this.#now() < (this.#quietUntil.get(thing) ?? 0)) return;
    this.#quietUntil.set(thing, Number.POSITIVE_INFINITY);
    let isMended = false;
    try {
      isMended = await tell();
    } finally {
      this.#quietUntil.set(thing, isMended ? 0 : this.#now() + QUIET_MS);
    }
  }
}
