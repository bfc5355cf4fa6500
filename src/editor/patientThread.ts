import type { Thread } from '../host/thread';

/** What came of a request: an answer, or why the thread was lost over it. */
export type Outcome<Reply> = { readonly reply: Reply } | { readonly lost: string };

/** What a thread needs of whoever works with it. */
export interface ThreadOwner<Request, Reply> {
  startThread(): Promise<Thread<Request, Reply>>;
  log(message: string): void;
  /** The thread may be asked. */
  free(): void;
  /** It does not start, or was given up, and is not tried again. */
  stopped(): void;
  /** A thread that had loaded is gone, with all that it knew; whoever asked it has been answered. */
  lost?(): void;
}

export interface Patience {
  readonly loading: number;
  readonly request: number;
}

/** A thread from its start on; `thread` is there once the host has made it, `ready` once its script has loaded. */
interface Attempt<Request, Reply> {
  thread?: Thread<Request, Reply>;
  ready: boolean;
}

interface Asked<Reply> {
  readonly about: string;
  readonly settle: (outcome: Outcome<Reply>) => void;
}

const ATTEMPTS = 3;

/** A thread that is started when there is work, asked one thing at a time, and replaced when it dies or hangs. */
export class PatientThread<Request, Reply> {
  readonly #name: string;
  readonly #owner: ThreadOwner<Request, Reply>;
  readonly #patience: Patience;
  #attempt: Attempt<Request, Reply> | undefined;
  #failedStarts = 0;
  #asked: Asked<Reply> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;

  /** @param name begins a sentence of the log: "The analysis" */
  constructor(name: string, owner: ThreadOwner<Request, Reply>, patience: Patience) {
    this.#name = name;
    this.#owner = owner;
    this.#patience = patience;
  }

  /** Whether starting it was given up. */
  get stopped(): boolean {
    return this.#failedStarts >= ATTEMPTS;
  }

  /** Whether it has loaded and works on nothing. */
  get isFree(): boolean {
    return this.#attempt?.thread !== undefined && this.#attempt.ready && !this.#asked;
  }

  /** Starts the thread unless that has been done. */
  start(): void {
    if (this.#disposed || this.stopped || this.#attempt) return;
    const attempt: Attempt<Request, Reply> = { ready: false };
    this.#attempt = attempt;
    this.#waitFor(attempt, 'loading');
    this.#owner.startThread().then(
      (thread) => {
        if (this.#attempt === attempt) this.#listen(attempt, thread);
        else thread.dispose();
      },
      (error: unknown) => this.#lose(attempt, error instanceof Error ? error.message : String(error)),
    );
  }

  /**
   * Asks a thread that is free.
   *
   * @param about names in the log what it was asked about
   */
  ask(request: Request, about: string, settle: (outcome: Outcome<Reply>) => void): void {
    this.#asked = { about, settle };
    this.#waitFor(this.#attempt!, 'request');
    this.#attempt!.thread!.post(request);
  }

  /** Leaves it at that, though it starts. */
  giveUp(): void {
    this.#failedStarts = ATTEMPTS;
    this.#drop();
    this.#owner.stopped();
  }

  dispose(): void {
    this.#disposed = true;
    this.#drop();
  }

  /** What a thread says after it was replaced concerns nobody. */
  #listen(attempt: Attempt<Request, Reply>, thread: Thread<Request, Reply>): void {
    attempt.thread = thread;
    thread.onReady(() => {
      if (this.#attempt !== attempt) return;
      attempt.ready = true;
      this.#failedStarts = 0;
      clearTimeout(this.#timer);
      this.#owner.free();
    });
    thread.onReply((reply) => {
      if (this.#attempt === attempt) this.#settle({ reply });
    });
    thread.onFailure((reason) => this.#lose(attempt, reason));
  }

  #settle(outcome: Outcome<Reply>): void {
    const asked = this.#asked;
    if (!asked) return;
    clearTimeout(this.#timer);
    this.#asked = undefined;
    asked.settle(outcome);
    this.#owner.free();
  }

  /** The thread is gone, and what it was at is to blame; one that never loaded says nothing of anything. */
  #lose(attempt: Attempt<Request, Reply>, reason: string): void {
    if (this.#attempt !== attempt) return;
    this.#drop();
    const asked = this.#asked;
    this.#asked = undefined;
    this.#owner.log(
      attempt.ready ? `${asked?.about ?? 'idle'}: ${reason}` : `${this.#name} could not start: ${reason}`,
    );
    asked?.settle({ lost: reason });
    if (attempt.ready) this.#owner.lost?.();
    else if (++this.#failedStarts === ATTEMPTS) this.#owner.stopped();
    this.#owner.free();
  }

  #waitFor(attempt: Attempt<Request, Reply>, what: keyof Patience): void {
    const patience = this.#patience[what];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lose(attempt, `took longer than ${patience / 1000} seconds`), patience);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    const attempt = this.#attempt;
    this.#attempt = undefined;
    attempt?.thread?.dispose();
  }
}
