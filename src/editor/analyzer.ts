import { type Disposable, type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { startAnalysisThread } from '#host';
import type { ArticleFacts } from '../core/archive/facts';
import { type AnalysisReply, type AnalysisThread, analysisScript } from '../host/analysis';

/** Facts of an article, or why it is passed over. */
export type Analysis = { readonly facts: ArticleFacts } | { readonly refused: string };

interface Job {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly settle: (analysis: Analysis) => void;
}

/** An article takes milliseconds; one that takes this long would hold up all others. */
const PATIENCE_MS = 10_000;

/**
 * Hands articles to the analysis thread one at a time, those of open editors before those of the folder.
 * A thread that dies or hangs is replaced, and the article that did it is passed over.
 */
export class Analyzer implements Disposable {
  readonly #context: ExtensionContext;
  readonly #log: LogOutputChannel;
  readonly #urgent: Job[] = [];
  readonly #rest: Job[] = [];
  #thread: Promise<AnalysisThread> | undefined;
  #running: { readonly id: number; readonly job: Job; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  #lastId = 0;
  #disposed = false;

  constructor(context: ExtensionContext, log: LogOutputChannel) {
    this.#context = context;
    this.#log = log;
  }

  analyze(path: string, content: string | Uint8Array, priority: 'urgent' | 'rest'): Promise<Analysis> {
    return new Promise((settle) => {
      (priority === 'urgent' ? this.#urgent : this.#rest).push({ path, content, settle });
      this.#next();
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#stopThread();
  }

  #next(): void {
    if (this.#running || this.#disposed) return;
    const job = this.#urgent.shift() ?? this.#rest.shift();
    if (!job) return;
    const id = ++this.#lastId;
    const timer = setTimeout(() => this.#fail(`took longer than ${PATIENCE_MS / 1000} seconds`), PATIENCE_MS);
    this.#running = { id, job, timer };
    this.#thread ??= this.#startThread();
    this.#thread.then(
      (thread) => thread.post({ id, path: job.path, content: job.content }),
      (error: unknown) => this.#fail(`the analysis could not start: ${error}`),
    );
  }

  async #startThread(): Promise<AnalysisThread> {
    const script = Uri.joinPath(this.#context.extensionUri, analysisScript);
    const thread = await startAnalysisThread({ fsPath: script.fsPath, read: () => workspace.fs.readFile(script) });
    thread.onReply((reply) => this.#settle(reply));
    thread.onFailure((reason) => this.#fail(reason));
    return thread;
  }

  #settle(reply: AnalysisReply): void {
    if (this.#running?.id !== reply.id) return;
    const { job, timer } = this.#running;
    clearTimeout(timer);
    this.#running = undefined;
    job.settle(reply);
    this.#next();
  }

  #fail(reason: string): void {
    if (!this.#running) return;
    const { id, job } = this.#running;
    this.#log.error(`${job.path}: ${reason}`);
    this.#stopThread();
    this.#settle({ id, refused: reason });
  }

  #stopThread(): void {
    this.#thread?.then(
      (thread) => thread.dispose(),
      () => {},
    );
    this.#thread = undefined;
  }
}
