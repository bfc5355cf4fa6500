import type { ArticleFacts } from '../core/archive/facts';
import type { AnalysisReply, AnalysisRequest, AnalysisThread } from '../host/analysis';

/** What is to be analysed: `key` tells articles apart, `path` may tell an article's format, date and outlet. */
export interface Submission extends Omit<AnalysisRequest, 'id'> {
  readonly key: string;
}

/**
 * Facts of an article, or why it is passed over. What is skipped was not looked at: a newer text of it came, or the
 * analysis stopped altogether, which is told once and not of each article.
 */
export type Analysis =
  | { readonly facts: ArticleFacts }
  | { readonly refused: string }
  | { readonly skipped: 'superseded' | 'stopped' };

/** What the analyzer needs of the editor. */
export interface AnalyzerHost {
  startThread(): Promise<AnalysisThread>;
  log(message: string): void;
  /** The analysis does not start and is not tried again. */
  stopped(): void;
}

interface Job extends Submission {
  readonly settle: (analysis: Analysis) => void;
}

/** A thread from its start on; `thread` is there once the host has made it, `ready` once its script has loaded. */
interface Attempt {
  thread?: AnalysisThread;
  ready: boolean;
}

/** An article takes milliseconds; one that takes ten seconds would hold up all others. A slow disk may load long. */
const PATIENCE_MS = { loading: 60_000, article: 10_000 };
const ATTEMPTS = 3;

/**
 * Hands articles to the analysis thread one at a time, those of open editors before those of the folder.
 * A thread that dies or hangs is replaced, and the article that did it is passed over.
 */
export class Analyzer {
  readonly #host: AnalyzerHost;
  readonly #patience: typeof PATIENCE_MS;
  /** By key: only the newest text of a document is worth reading. */
  readonly #urgent = new Map<string, Job>();
  readonly #rest: Job[] = [];
  #attempt: Attempt | undefined;
  #failedStarts = 0;
  #running: { readonly id: number; readonly job: Job } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;
  #disposed = false;

  constructor(host: AnalyzerHost, patience = PATIENCE_MS) {
    this.#host = host;
    this.#patience = patience;
  }

  /** Whether the analysis was given up. */
  get stopped(): boolean {
    return this.#failedStarts >= ATTEMPTS;
  }

  analyze(submission: Submission, priority: 'urgent' | 'rest'): Promise<Analysis> {
    return new Promise((settle) => {
      const job = { ...submission, settle };
      if (priority === 'urgent') {
        this.#urgent.get(job.key)?.settle({ skipped: 'superseded' });
        this.#urgent.set(job.key, job);
      } else this.#rest.push(job);
      this.#next();
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#dropThread();
  }

  #next(): void {
    if (this.#disposed || this.#running || (this.#urgent.size === 0 && this.#rest.length === 0)) return;
    if (this.stopped) this.#skipAll();
    else if (!this.#attempt) this.#start();
    else if (this.#attempt.thread && this.#attempt.ready) this.#run(this.#attempt, this.#attempt.thread);
  }

  #run(attempt: Attempt, thread: AnalysisThread): void {
    const job = this.#take();
    if (!job) return;
    const id = ++this.#lastId;
    this.#running = { id, job };
    this.#waitFor(attempt, 'article');
    thread.post({ id, path: job.path, languageId: job.languageId, content: job.content });
  }

  #take(): Job | undefined {
    const [urgent] = this.#urgent.values();
    if (!urgent) return this.#rest.shift();
    this.#urgent.delete(urgent.key);
    return urgent;
  }

  #start(): void {
    const attempt: Attempt = { ready: false };
    this.#attempt = attempt;
    this.#waitFor(attempt, 'loading');
    this.#host.startThread().then(
      (thread) => {
        if (this.#attempt === attempt) this.#listen(attempt, thread);
        else thread.dispose();
      },
      (error: unknown) => this.#lose(attempt, error instanceof Error ? error.message : String(error)),
    );
  }

  /** What a thread says after it was replaced concerns nobody. */
  #listen(attempt: Attempt, thread: AnalysisThread): void {
    attempt.thread = thread;
    thread.onReady(() => {
      if (this.#attempt !== attempt) return;
      attempt.ready = true;
      this.#failedStarts = 0;
      clearTimeout(this.#timer);
      this.#next();
    });
    thread.onReply((reply) => {
      if (this.#attempt === attempt) this.#settle(reply);
    });
    thread.onFailure((reason) => this.#lose(attempt, reason));
  }

  #settle(reply: AnalysisReply): void {
    if (this.#running?.id !== reply.id) return;
    const { job } = this.#running;
    clearTimeout(this.#timer);
    this.#running = undefined;
    job.settle(reply);
    this.#next();
  }

  /** The thread is gone, and the article it was at is to blame; one that never loaded says nothing of any article. */
  #lose(attempt: Attempt, reason: string): void {
    if (this.#attempt !== attempt) return;
    this.#dropThread();
    const job = this.#running?.job;
    this.#running = undefined;
    this.#host.log(attempt.ready ? `${job?.path ?? 'idle'}: ${reason}` : `The analysis could not start: ${reason}`);
    job?.settle({ refused: reason });
    if (!attempt.ready && ++this.#failedStarts === ATTEMPTS) this.#host.stopped();
    this.#next();
  }

  #skipAll(): void {
    const jobs = [...this.#urgent.values(), ...this.#rest.splice(0)];
    this.#urgent.clear();
    for (const job of jobs) job.settle({ skipped: 'stopped' });
  }

  #waitFor(attempt: Attempt, what: keyof typeof PATIENCE_MS): void {
    const patience = this.#patience[what];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lose(attempt, `took longer than ${patience / 1000} seconds`), patience);
  }

  #dropThread(): void {
    clearTimeout(this.#timer);
    const attempt = this.#attempt;
    this.#attempt = undefined;
    attempt?.thread?.dispose();
  }
}
