import type { PackedFacts } from '../core/archive/packing';
import type { AnalysisReply, AnalysisRequest } from '../host/analysis';
import type { Thread } from '../host/thread';
import { type Patience, PatientThread } from './patientThread';

/** What is to be analysed: `key` tells articles apart, `path` may tell an article's format, date and outlet. */
export interface Submission extends AnalysisRequest {
  readonly key: string;
}

/**
 * Facts of an article, or why it is passed over. What is skipped was not looked at: a newer text of it came, or the
 * analysis stopped altogether, which is told once and not of each article.
 */
export type Analysis =
  | { readonly facts: PackedFacts }
  | { readonly refused: string }
  | { readonly skipped: 'superseded' | 'stopped' };

/** What the analyzer needs of the editor. */
export interface AnalyzerHost {
  startThread(): Promise<Thread<AnalysisRequest, AnalysisReply>>;
  log(message: string): void;
  /** The analysis does not start and is not tried again. */
  stopped(): void;
}

interface Job extends Submission {
  readonly settle: (analysis: Analysis) => void;
}

/** An article takes milliseconds; one that takes ten seconds would hold up all others. A slow disk may load long. */
const PATIENCE_MS: Patience = { loading: 60_000, request: 10_000 };

/**
 * Hands articles to the analysis thread one at a time, those of open editors before those of the folder.
 * The article over which a thread dies or hangs is passed over.
 */
export class Analyzer {
  readonly #thread: PatientThread<AnalysisRequest, AnalysisReply>;
  /** By key: only the newest text of a document is worth reading. */
  readonly #urgent = new Map<string, Job>();
  readonly #rest: Job[] = [];

  constructor(host: AnalyzerHost, patience = PATIENCE_MS) {
    this.#thread = new PatientThread(
      'The analysis',
      {
        startThread: () => host.startThread(),
        log: (message) => host.log(message),
        free: () => this.#next(),
        stopped: () => host.stopped(),
      },
      patience,
    );
  }

  /** Whether the analysis was given up. */
  get stopped(): boolean {
    return this.#thread.stopped;
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
    this.#thread.dispose();
  }

  #next(): void {
    if (this.#urgent.size === 0 && this.#rest.length === 0) return;
    if (this.stopped) this.#skipAll();
    else if (this.#thread.isFree) this.#run(this.#take()!);
    else this.#thread.start();
  }

  #run({ path, languageId, content, settle }: Job): void {
    this.#thread.ask({ path, languageId, content }, path, (outcome) =>
      settle('reply' in outcome ? outcome.reply : { refused: outcome.lost }),
    );
  }

  #take(): Job | undefined {
    const [urgent] = this.#urgent.values();
    if (!urgent) return this.#rest.shift();
    this.#urgent.delete(urgent.key);
    return urgent;
  }

  #skipAll(): void {
    const jobs = [...this.#urgent.values(), ...this.#rest.splice(0)];
    this.#urgent.clear();
    for (const job of jobs) job.settle({ skipped: 'stopped' });
  }
}
