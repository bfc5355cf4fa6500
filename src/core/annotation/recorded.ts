import type { LogEvent } from './event';

/** Events as they were written, and what became of them on the disk. */
export interface Recorded {
  readonly events: readonly LogEvent[];
  /** Resolves to null once they are saved, or to the reason why they are only in memory. */
  readonly saved: Promise<string | null>;
}

/** Several writings as one: saved when each is. */
export const together = (all: readonly Recorded[]): Recorded => ({
  events: all.flatMap(({ events }) => events),
  saved: Promise.all(all.map(({ saved }) => saved)).then((reasons) => reasons.find((each) => each !== null) ?? null),
});
