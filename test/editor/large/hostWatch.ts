import { Profile, type Sample, type Work } from './profile';

/** How often a timer beside the extension asks to be called. */
const TICK_MS = 5;
/** The host counts as quiet when nothing held it longer than this for a second. */
const QUIET_MS = 5;

/** A stretch of time in which the extension host did nothing but one thing. */
interface Block {
  readonly start: number;
  readonly end: number;
  /** Milliseconds that the host computed. */
  readonly computed: number;
}

/** How long something kept the extension host from all else. */
export interface Held {
  readonly what: string;
  /** Milliseconds of the longest stretches, the longest first, without the collection of garbage. */
  readonly longest: readonly number[];
  /** How many were longer than they may be. */
  readonly over: number;
  /** Milliseconds of the longest with it. */
  readonly withGarbage: number;
  /** Milliseconds that the host computed in all. */
  readonly total: number;
}

/** The same, and whose work it was. */
export interface Told extends Held {
  /** Milliseconds of the longest stretch, of each as far as this extension computed in it. */
  readonly ours: number;
  /** The same, as far as no other extension did, nor the collection of garbage. */
  readonly withoutOthers: number;
}

/** Milliseconds that this thread has computed; what other programs do on the machine does not count. Linux tells it. */
export function computed(): number {
  try {
    // this bundle also loads in a worker, which has no files
    const { readFileSync } = process.getBuiltinModule('node:fs');
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** A timer in the extension host, and how long the host computed between its calls. */
export class HostWatch {
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #observer: PerformanceObserver;
  #last = { at: performance.now(), computed: computed() };
  #blocks: Block[] = [];
  #garbage: PerformanceEntry[] = [];

  constructor() {
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#observer = new PerformanceObserver((list) => {
      this.#garbage.push(...list.getEntries());
    });
    this.#observer.observe({ entryTypes: ['gc'] });
  }

  /** Does something, waits until the host is quiet again, and tells how it was held meanwhile. */
  async during(what: string, act: () => Promise<unknown>, most: number, patience = 120_000): Promise<Told> {
    const profile = new Profile();
    profile.start();
    await this.#quiet(patience);
    const before = computed();
    this.#blocks = [];
    this.#garbage = [];
    await act();
    await this.#quiet(patience);
    const held = this.held(what, most, before);
    const samples = profile.stop();
    const [ours, others] = [
      sharesOf('ours', this.#blocks, samples),
      sharesOf('another extension', this.#blocks, samples),
    ];
    return {
      ...held,
      ours: Math.max(...this.#blocks.map(({ computed: all }, index) => all * ours[index]!)),
      withoutOthers: Math.max(
        ...this.#blocks.map((block, index) => this.#own(block) - block.computed * others[index]!),
      ),
    };
  }

  /** How the host was held since that began, or since there is somebody to watch it. */
  held(what: string, most: number, before = 0): Held {
    const sorted = this.#blocks.map((block) => [block.computed, this.#own(block)] as const);
    return {
      what,
      longest: sorted
        .map(([, own]) => own)
        .sort((a, b) => b - a)
        .slice(0, 5),
      over: sorted.filter(([, own]) => own > most).length,
      withGarbage: Math.max(...sorted.map(([all]) => all)),
      total: computed() - before,
    };
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#observer.disconnect();
  }

  #tick(): void {
    const now = { at: performance.now(), computed: computed() };
    this.#blocks.push({ start: this.#last.at, end: now.at, computed: now.computed - this.#last.computed });
    this.#last = now;
  }

  /** What the host computed of a block but for the collection of garbage, whose time only a clock tells: its share of it. */
  #own({ start, end, computed: all }: Block): number {
    const garbage = this.#garbage
      .filter(({ startTime, duration }) => startTime < end && startTime + duration > start)
      .reduce(
        (sum, { startTime, duration }) => sum + Math.min(end, startTime + duration) - Math.max(start, startTime),
        0,
      );
    return all * (1 - Math.min(1, garbage / (end - start)));
  }

  async #quiet(patience: number): Promise<void> {
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      const from = this.#blocks.length;
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if (this.#blocks.slice(from).every((block) => block.computed <= QUIET_MS)) return;
    }
    throw new Error(`the extension host did not come to rest in ${patience / 1000} s`);
  }
}

/** Of each block the share that one did of what was computed in it, 0…1. */
function sharesOf(work: Work, blocks: readonly Block[], samples: readonly Sample[]): readonly number[] {
  let first = 0;
  return blocks.map(({ start, end }) => {
    while (samples[first] && samples[first]!.end <= start) first++;
    let [own, busy] = [0, 0];
    for (let at = first; at < samples.length && samples[at]!.start < end; at++) {
      const sample = samples[at]!;
      const time = Math.min(end, sample.end) - Math.max(start, sample.start);
      if (sample.work === work) own += time;
      if (sample.work !== 'idle') busy += time;
    }
    return own > 0 ? own / busy : 0;
  });
}
