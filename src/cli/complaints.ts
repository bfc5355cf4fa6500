import type { Streams } from './streams';
import { printable } from './terminal';

/** Complains on standard error, and remembers that it had to. */
export class Complaints {
  any = false;
  /** Whether a decision of somebody may be lost in a damaged line. */
  decisionsLost = false;
  readonly #streams: Streams;

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  /** Says that a path is passed over, and why. */
  readonly passOver = (path: string, reason: string): void => {
    this.any = true;
    this.note(path, `passed over: ${reason}`);
  };

  /** Says what is wrong with a line that may have held a decision. */
  loseDecision(path: string, words: string): void {
    this.decisionsLost = true;
    this.note(path, words);
  }

  /** Says something that is about no one path. */
  say(words: string): void {
    this.#streams.error(`claimtrace: ${words}\n`);
  }

  /** Says something that leaves nothing out. */
  note(path: string, words: string): void {
    this.#streams.error(`claimtrace: ${printable(path)}: ${printable(words)}\n`);
  }
}
