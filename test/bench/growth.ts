import { analyzeArticle } from '../../src/core/archive/analyze';
import { Archive } from '../../src/core/archive/archive';
import type { ArticleFacts } from '../../src/core/archive/facts';
import { generateArticle, generateArticles } from './generate';
import { milliseconds, table, timed } from './table';

/** Time growth over size growth: 1 is linear. */
const MOST_GROWTH_OF_AN_ARCHIVE = 1.5;
/** A tenth is flat when the archive is ten times the size; the rest is noise and caches. */
const MOST_GROWTH_OF_AN_EDIT = 0.3;
/** Shorter than this, a time is noise. */
const NOISE = 1;
const EDITS = 30;

interface Measures {
  readonly size: number;
  readonly analysis: number;
  readonly build: number;
  readonly replace: number;
  readonly ask: number;
}

export interface GrowthResult {
  readonly report: string;
  readonly failures: readonly string[];
}

/** How the time for a whole archive, and for one edit in it, grows with the number of articles. */
export function benchGrowth(sizes: readonly number[]): GrowthResult {
  const largest = sizes.at(-1)!;
  const facts: (readonly [string, ArticleFacts])[] = [];
  const analysis = new Map<number, number>();
  const before = heapUsed();
  let spent = 0;
  for (const { path, text } of generateArticles(largest)) {
    const [found, time] = timed(() => analyzeArticle(text, path));
    spent += time;
    facts.push([path, found]);
    if (sizes.includes(facts.length)) analysis.set(facts.length, spent);
  }
  const kept = heapUsed() - before;
  const measures = sizes.map((size) => measure(size, facts.slice(0, size), analysis.get(size)!));
  const archived = new Archive();
  const empty = heapUsed();
  for (const [path, found] of facts) archived.replace(path, found);
  Array.from(archived.people());
  archived.disagreements();
  const indexed = heapUsed() - empty;

  const rows = measures.map((each) =>
    [each.size, ...[each.analysis, each.build, each.replace, each.ask].map(milliseconds)].map(String),
  );
  const perArticle = (bytes: number): string => `${(bytes / largest / 1024).toFixed(1)} KB`;
  return {
    report: [
      table(['articles', 'analyze ms', 'archive ms', 'one edit ms', 'edit and ask ms'], rows),
      ...growthLines(measures),
      `kept per article, of ${largest}: facts ${perArticle(kept)}, indexes ${perArticle(indexed)}, ` +
        `facts as JSON ${perArticle(facts.reduce((sum, [, each]) => sum + JSON.stringify(each).length, 0))}`,
    ].join('\n'),
    failures: failuresOf(measures),
  };
}

function measure(size: number, facts: readonly (readonly [string, ArticleFacts])[], analysis: number): Measures {
  const archive = new Archive();
  const [, build] = timed(() => {
    for (const [path, found] of facts) archive.replace(path, found);
    Array.from(archive.people());
    archive.disagreements();
  });
  let replace = 0;
  let ask = 0;
  for (let edit = 0; edit < EDITS; edit++) {
    const index = Math.floor((edit * size) / EDITS);
    const { path } = generateArticle(index, facts.length);
    const { text } = generateArticle(index, facts.length, 2);
    const found = analyzeArticle(text, path);
    const [, replacing] = timed(() => archive.replace(path, found));
    const [, asking] = timed(() => {
      for (const speaker of found.speakers.keys()) archive.personOf(path, speaker);
      archive.disagreementsAt(path);
    });
    replace += replacing / EDITS;
    ask += (replacing + asking) / EDITS;
  }
  return { size, analysis, build, replace, ask };
}

type Time = 'analysis' | 'build' | 'replace' | 'ask';

/** Time growth over size growth between two measures. */
const growth = (from: Measures, to: Measures, time: Time): number =>
  Math.max(to[time], NOISE) / Math.max(from[time], NOISE) / (to.size / from.size);

function growthLines(measures: readonly Measures[]): string[] {
  return measures.slice(1).map((to, index) => {
    const from = measures[index]!;
    const ratio = (time: Time): string => growth(from, to, time).toFixed(2);
    return `growth ${from.size} → ${to.size}: analyze ${ratio('analysis')}, archive ${ratio('build')}, one edit ${ratio('replace')}, edit and ask ${ratio('ask')}`;
  });
}

function failuresOf(measures: readonly Measures[]): string[] {
  const [from, to] = measures.slice(-2) as [Measures, Measures];
  const limits: readonly (readonly [string, Time, number])[] = [
    ['analysis', 'analysis', MOST_GROWTH_OF_AN_ARCHIVE],
    ['the archive', 'build', MOST_GROWTH_OF_AN_ARCHIVE],
    ['one edit', 'replace', MOST_GROWTH_OF_AN_EDIT],
    ['one edit with its questions', 'ask', MOST_GROWTH_OF_AN_EDIT],
  ];
  return limits
    .map(([name, time, most]) => ({ name, most, found: growth(from, to, time) }))
    .filter(({ most, found }) => found > most)
    .map(
      ({ name, most, found }) =>
        `${name} grows ${found.toFixed(2)} times as fast as the archive from ${from.size} to ${to.size} articles, at most ${most}`,
    );
}

function heapUsed(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}
