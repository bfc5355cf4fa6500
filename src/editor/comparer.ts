import type { PackedFacts } from '../core/archive/packing';
import { DisagreementIndex } from '../core/disagreement/disagreement-index';
import type { ComparisonReply, ComparisonRequest, StoryAnswer } from '../host/comparison';
import type { Thread } from '../host/thread';
import { type Patience, PatientThread } from './patientThread';

/** What the comparer needs of the editor. */
export interface ComparerHost {
  startThread(): Promise<Thread<ComparisonRequest, ComparisonReply | StoryAnswer>>;
  /** All articles there are: a new thread knows none. */
  paths(): Iterable<string>;
  /** An article's facts as they are now; undefined when it is gone. */
  factsOf(path: string): PackedFacts | undefined;
  /** Disagreements at these articles went or came. */
  changed(paths: ReadonlySet<string>): void;
  /** Another article waits, or one was compared. */
  progressed(): void;
  log(message: string): void;
  /** The comparison does not start, or always dies, and is not tried again. */
  stopped(): void;
}

/** Somebody waits for the articles of a story. */
interface StoryAsked {
  readonly paths: readonly string[];
  readonly answer: (others: readonly string[]) => void;
}

/** A thread that dies so often before all is compared would die of it again: of all that it has to hold, say. */
const MOST_LOSSES = 3;

/** An article is compared with those of its story in milliseconds. */
const PATIENCE_MS: Patience = { loading: 60_000, request: 30_000 };

/** Tells the comparison thread of changed articles, those of open editors first, and keeps what disagrees. */
export class Comparer {
  readonly #host: ComparerHost;
  readonly #thread: PatientThread<ComparisonRequest, ComparisonReply | StoryAnswer>;
  readonly #urgent = new Set<string>();
  readonly #rest = new Set<string>();
  readonly #questions: StoryAsked[] = [];
  /** Whether the thread is at an article, and not at a question. */
  #isComparing = false;
  /** Left out until they change: over them a thread was lost. */
  readonly #refused = new Set<string>();
  /** Threads that died since everything was compared. */
  #losses = 0;
  #disagreements = new DisagreementIndex();

  constructor(host: ComparerHost, patience = PATIENCE_MS) {
    this.#host = host;
    this.#thread = new PatientThread(
      'The comparison',
      {
        startThread: () => host.startThread(),
        log: (message) => host.log(message),
        free: () => {
          this.#next();
          host.progressed();
        },
        stopped: () => host.stopped(),
        lost: () => this.#startOver(),
      },
      patience,
    );
  }

  /** As of the last reply. */
  get disagreements(): DisagreementIndex {
    return this.#disagreements;
  }

  /** How many articles wait for their comparison, or are being compared. */
  get left(): number {
    return this.#urgent.size + this.#rest.size + (this.#isComparing ? 1 : 0);
  }

  /** Whether the comparison was given up: what disagrees is not known. */
  get isStopped(): boolean {
    return this.#thread.stopped;
  }

  /** An article has new facts or is gone; however often that is told, it is compared as it is when its turn comes. */
  compare(path: string, priority: 'urgent' | 'rest'): void {
    this.#refused.delete(path);
    (priority === 'urgent' ? this.#urgent : this.#rest).add(path);
    this.#next();
    this.#host.progressed();
  }

  /** Other articles that tell the story one of these tells, as far as they are compared; none when there is no comparison. */
  storyOf(paths: readonly string[]): Promise<readonly string[]> {
    return new Promise((answer) => {
      this.#questions.push({ paths, answer });
      this.#next();
    });
  }

  dispose(): void {
    this.#thread.dispose();
  }

  #next(): void {
    if (this.#thread.stopped) for (const { answer } of this.#questions.splice(0)) answer([]);
    const [question] = this.#questions;
    if (question && this.#thread.isFree) {
      this.#questions.shift();
      this.#thread.ask({ story: question.paths }, 'a story', (outcome) =>
        question.answer('reply' in outcome && 'story' in outcome.reply ? outcome.reply.story : []),
      );
      return;
    }
    const [path] = this.#urgent.size > 0 ? this.#urgent : this.#rest;
    if (path === undefined && !question) {
      if (this.#thread.isFree) this.#losses = 0;
      return;
    }
    if (!this.#thread.isFree || path === undefined) {
      this.#thread.start();
      return;
    }
    this.#urgent.delete(path);
    this.#rest.delete(path);
    this.#isComparing = true;
    this.#thread.ask({ path, facts: this.#host.factsOf(path) ?? null }, path, (outcome) => {
      this.#isComparing = false;
      if ('lost' in outcome) this.#refused.add(path);
      else if ('came' in outcome.reply) this.#apply(path, outcome.reply);
    });
  }

  #apply(path: string, { failed, ...changes }: ComparisonReply): void {
    if (failed !== undefined) this.#host.log(`${path}: ${failed}`);
    const paths = this.#disagreements.apply(changes);
    if (paths.size > 0) this.#host.changed(paths);
  }

  /** What the lost thread knew is asked of the next one, but for the article that it was lost over, if over any. */
  #startOver(): void {
    const before = new Set(this.#disagreements.paths());
    this.#disagreements = new DisagreementIndex();
    for (const each of this.#host.paths()) if (!this.#refused.has(each)) this.#rest.add(each);
    if (before.size > 0) this.#host.changed(before);
    if (++this.#losses === MOST_LOSSES) this.#thread.giveUp();
  }
}
