/** The extension host is never held longer than this at a time. */
const SLICE_MS = 5;

/** Works that wait for their next slice: each gets a turn of its own. */
const waiting: (() => void)[] = [];

/** When the first of all works that share this turn of the host began; null: none has in it yet. */
let began: number | null = null;

/** A browser has timers alone, each of which is a turn of its own. */
const atEndOfTurn: (act: () => void) => unknown = globalThis.setImmediate ?? setTimeout;
const inNextTurn: (act: () => void) => unknown = globalThis.setImmediate ?? ((act) => act());

/** How long works have had the host in this turn: what begins where another rests goes on with what is left. */
function spent(): number {
  if (began === null) {
    began = performance.now();
    atEndOfTurn(endTurn);
  }
  return performance.now() - began;
}

/** Whoever waits goes on only when what else there is to do had its turn: messages, files, timers. */
function endTurn(): void {
  began = null;
  if (waiting.length > 0) inNextTurn(() => waiting.shift()?.());
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    spent();
  });

/** Cuts long work into slices, between which the editor gets its turn. */
export class Slices {
  readonly #between: () => void;
  #turn: Promise<void> = Promise.resolve();

  /** @param between is called between two slices; what it throws ends the work */
  constructor(between: () => void = () => {}) {
    this.#between = between;
    spent();
  }

  /** Whether it is time to `rest`. */
  get isDue(): boolean {
    return spent() >= SLICE_MS;
  }

  /** What many do that were woken in the same moment: each waits here, and is let on within a slice. */
  turn(): Promise<void> {
    this.#turn = this.#turn.then(() => (this.isDue ? this.rest() : undefined));
    return this.#turn;
  }

  async rest(): Promise<void> {
    await nextTurn();
    spent();
    this.#between();
  }
}

/**
 * Does work that pauses, and lets the extension host do its other work then.
 *
 * @param between is called between two slices; what it throws ends the work
 */
export async function inSlices<Result>(work: Generator<void, Result>, between?: () => void): Promise<Result> {
  const slices = new Slices(between);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (slices.isDue) await slices.rest();
  }
}

/** Does the same with each of many. */
export async function eachInSlices<Each>(
  all: Iterable<Each>,
  act: (each: Each) => void,
  between?: () => void,
): Promise<void> {
  const slices = new Slices(between);
  for (const each of all) {
    act(each);
    if (slices.isDue) await slices.rest();
  }
}
