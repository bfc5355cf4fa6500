import { analyzeArticle } from '../../src/core/archive/analyze';
import { Archive } from '../../src/core/archive/archive';
import { traceStatement } from '../../src/core/trace/trace';
import { TraceIndex } from '../../src/core/trace/trace-index';
import { generateArticles } from './generate';
import { milliseconds, table, timed } from './table';

/** Statements that are traced. */
const QUESTIONS = 1000;
const ROUNDS = 20;
/** A look-up takes at most so long, in milliseconds, once the first of them have been compiled. */
const BUDGET = 5;

/** How long a statement's way through an archive takes to find, and what the index for that keeps. */
export function benchTrace(size: number): { readonly report: string; readonly failures: readonly string[] } {
  const archive = new Archive();
  const index = new TraceIndex();
  let indexing = 0;
  for (const { path, text } of generateArticles(size)) {
    const facts = analyzeArticle(text, path);
    archive.replace(path, facts);
    indexing += timed(() => index.replace(path, facts.claims))[1];
  }
  const paths = archive.paths();
  const times: number[] = [];
  let found = 0;
  // the clock of the processor is too coarse for one look-up
  for (let round = 0; round < ROUNDS; round++) {
    const [, time] = timed(() => {
      for (let question = round; question < QUESTIONS; question += ROUNDS) {
        const path = paths[Math.floor((question * paths.length) / QUESTIONS)]!;
        const { claims } = archive.facts(path)!;
        const trace = traceStatement(archive, index, path, claims[question % claims.length]!);
        found += trace?.occurrences.length ?? 0;
      }
    });
    times.push((time * ROUNDS) / QUESTIONS);
  }
  const [cold, ...warm] = times as [number, ...number[]];
  const mean = warm.reduce((sum, time) => sum + time, 0) / warm.length;
  const slowest = Math.max(...warm);
  const rows = [
    [
      String(size),
      milliseconds(indexing / size),
      milliseconds(cold),
      milliseconds(mean),
      milliseconds(slowest),
      (found / QUESTIONS).toFixed(1),
    ],
  ];
  return {
    report: table(['articles', 'index one ms', 'first ms', 'trace ms', 'slowest round ms', 'articles found'], rows),
    failures:
      slowest > BUDGET ? [`a trace takes ${milliseconds(slowest)} ms in ${size} articles, at most ${BUDGET}`] : [],
  };
}
