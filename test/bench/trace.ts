import { analyzeArticle } from '../../src/core/archive/analyze';
import { Archive } from '../../src/core/archive/archive';
import { traceStatement } from '../../src/core/trace/trace';
import { TraceIndex } from '../../src/core/trace/trace-index';
import { generateArticles } from './generate';
import { milliseconds, table, timed } from './table';

/** Statements that are traced. */
const QUESTIONS = 200;
/** A look-up takes at most so long, in milliseconds. */
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
  for (let question = 0; question < QUESTIONS; question++) {
    const path = paths[Math.floor((question * paths.length) / QUESTIONS)]!;
    const { claims } = archive.facts(path)!;
    const claim = claims[question % claims.length];
    if (claim === undefined) continue;
    const [trace, time] = timed(() => traceStatement(archive, index, path, claim));
    times.push(time);
    found += trace?.occurrences.length ?? 0;
  }
  times.sort((a, b) => a - b);
  const [mean, nearlyAll] = [
    times.reduce((sum, time) => sum + time, 0) / times.length,
    times[Math.floor(times.length * 0.95)]!,
  ];
  const rows = [
    [
      String(size),
      milliseconds(indexing / size),
      milliseconds(mean),
      milliseconds(nearlyAll),
      (found / times.length).toFixed(1),
    ],
  ];
  return {
    report: table(['articles', 'index one ms', 'trace ms', '95 % ms', 'articles found'], rows),
    failures:
      nearlyAll > BUDGET ? [`a trace takes ${milliseconds(nearlyAll)} ms in ${size} articles, at most ${BUDGET}`] : [],
  };
}
