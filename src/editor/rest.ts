/** What looks at all articles grows with them: resting so many times as long as it took, it has a tenth of the host at most. */
const RESTS = 9;
/** Nobody waits longer for what is new. */
const MOST_REST_MS = 2000;

/** How many milliseconds work rests that began at this moment of `performance.now()` and has just ended. */
export const restAfter = (began: number): number => Math.min(MOST_REST_MS, RESTS * (performance.now() - began));
