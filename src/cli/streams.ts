import type { Terminal } from './terminal';

/** Where a run writes to. */
export interface Streams extends Terminal {
  readonly out: (text: string) => Promise<void> | void;
  readonly error: (text: string) => void;
}

/**
 * 0: done; 1: check found a disagreement of level warning, or status a claim that may not go; 2: wrong usage, or something
 * could not be read or written.
 */
export type ExitStatus = 0 | 1 | 2;
