import type { Profiler, Session } from 'node:inspector';
import { extensions } from 'vscode';

/** How often V8 looks what the host does. */
const SAMPLE_MICROSECONDS = 1000;

/** Whose work the host did; what is the editor's own is `editor`. */
export type Work = 'ours' | 'another extension' | 'garbage' | 'idle' | 'editor';

/** What the host was at in a stretch of time, in milliseconds of `performance.now()`. */
export interface Sample {
  readonly start: number;
  readonly end: number;
  readonly work: Work;
}

/** Has V8 look all the time at what the extension host does. To begin with that holds the host for half a second. */
export class Profile {
  #session: Session | undefined;

  start(): void {
    const { Session } = process.getBuiltinModule('node:inspector');
    this.#session = new Session();
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
    this.#session.post('Profiler.start');
  }

  /** What it was at since then, in order of time. */
  stop(): readonly Sample[] {
    let samples: readonly Sample[] = [];
    // a session in the same thread answers before the call returns
    this.#session?.post('Profiler.stop', (_error, { profile }) => {
      samples = samplesOf(profile);
    });
    this.#session?.disconnect();
    return samples;
  }
}

function samplesOf({ nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile): readonly Sample[] {
  const works = worksOf(nodes);
  // both clocks count from some moment of their own
  const offset = performance.now() - Number(process.hrtime.bigint()) / 1e6;
  let at = startTime / 1000 + offset;
  return samples.map((node, index) => {
    const start = at;
    at += timeDeltas[index]! / 1000;
    return { start, end: at, work: works.get(node)! };
  });
}

/** By node: a callee comes behind its caller in the list, and what an extension calls is its work. */
function worksOf(nodes: readonly Profiler.ProfileNode[]): ReadonlyMap<number, Work> {
  const { extensionPath } = extensions.getExtension('claimtrace.claimtrace')!;
  const others = extensions.all.filter((each) => each.extensionPath !== extensionPath);
  const workIn = (path: string): Work | undefined => {
    if (path.startsWith(`${extensionPath}/dist/`)) return 'ours';
    return others.some((each) => path.startsWith(`${each.extensionPath}/`)) ? 'another extension' : undefined;
  };
  const works = new Map<number, Work>();
  for (const { id, callFrame, children } of nodes) {
    const known = workIn(callFrame.url.replace('file://', '')) ?? works.get(id);
    works.set(id, known ?? workOf(callFrame.functionName));
    for (const child of children ?? []) if (known) works.set(child, known);
  }
  return works;
}

function workOf(name: string): Work {
  if (name === '(garbage collector)') return 'garbage';
  return name === '(idle)' ? 'idle' : 'editor';
}
