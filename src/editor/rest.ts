/** What looks at all articles grows with them: resting so many times as long as it took, it has a tenth of the host at most. */
const RESTS = 9;

/** How many milliseconds work rests that began at this moment of `performance.now()` and has just ended. */
export const restAfter = (began: number): number => RESTS * (performance.now() - began);
