import { analyzeArticle } from '../../src/core/archive/analyze';
import { Archive } from '../../src/core/archive/archive';
import { type PackedFacts, packFacts } from '../../src/core/archive/packing';
import { Disagreements } from '../../src/core/disagreement/disagreements';
import { bytesOfText, textOfBytes } from '../../src/core/text/byte-text';
import { generateArticle, generateArticles } from './generate';
import { milliseconds, table, timed } from './table';

/** Time growth over size growth: 1 is linear. */
const MOST_GROWTH_OF_AN_ARCHIVE = 1.5;
/** A tenth is flat when the archive is ten times the size; the rest is noise and caches. */
const MOST_GROWTH_OF_AN_EDIT = 0.3;
/** Shorter than this, a time is noise. */
const NOISE = 1;
const EDITS = 30;
/** Some things take more than one collection to go. */
const TURNS = 3;

interface Measures {
  readonly size: number;
  readonly analysis: number;
  readonly people: number;
  readonly compare: number;
  readonly replace: number;
  readonly ask: number;
}

export interface GrowthResult {
  readonly report: string;
  readonly failures: readonly string[];
}

type Packed = readonly (readonly [path: string, facts: PackedFacts])[];

/** How the time for a whole archive, and for one edit in it, grows with the number of articles. */
export async function benchGrowth(sizes: readonly number[]): Promise<GrowthResult> {
  const largest = sizes.at(-1)!;
  const packed: [string, PackedFacts][] = [];
  const analysis = new Map<number, number>();
  let spent = 0;
  for (const { path, text } of generateArticles(largest)) {
    const [found, time] = timed(() => packFacts(analyzeArticle(text, path)));
    spent += time;
    packed.push([path, found]);
    if (sizes.includes(packed.length)) analysis.set(packed.length, spent);
  }
  const measures = sizes.map((size) => measure(size, packed.slice(0, size), analysis.get(size)!));
  const times = ['analysis', 'people', 'compare', 'replace', 'ask'] as const;
  const rows = measures.map((each) => [each.size, ...times.map((time) => milliseconds(each[time]))].map(String));
  return {
    report: [
      table(['articles', 'analyze ms', 'people ms', 'compare ms', 'one edit ms', 'edit and ask ms'], rows),
      ...growthLines(measures),
      await kept(packed),
    ].join('\n'),
    failures: failuresOf(measures),
  };
}

/**
 * Memory for each article: facts, what the indexes over all articles take, and the whole. What the editor keeps besides is
 * not in it: its indexes for searching and tracing, and in the thread that compares, claims packed as facts are.
 */
async function kept(packed: Packed): Promise<string> {
  const inKilobytes = (bytes: number): string => `${(bytes / packed.length / 1024).toFixed(1)} KB`;
  const before = await heapUsed();
  const archive = new Archive();
  // what the benchmark holds itself is not counted
  for (const [path, facts] of packed) archive.replacePacked(path, textOfBytes(bytesOfText(facts)));
  Array.from(archive.people());
  const withPeople = await heapUsed();
  const disagreements = new Disagreements((path) => archive.facts(path)!);
  for (const [path] of packed) disagreements.replace(path, archive.facts(path)!);
  disagreements.all();
  const withAll = await heapUsed();
  // asked for last, or what keeps them might be collected before it is measured
  const found = disagreements.all().length;
  const bytes = packed.reduce((sum, [, facts]) => sum + facts.length, 0);
  return (
    `kept per article, of ${archive.size}: facts ${inKilobytes(bytes)}, people ${inKilobytes(withPeople - before - bytes)}, ` +
    `comparison ${inKilobytes(withAll - withPeople)} with ${(found / packed.length).toFixed(1)} disagreements; ` +
    `all ${inKilobytes(withAll - before)}`
  );
}

function measure(size: number, packed: Packed, analysis: number): Measures {
  const archive = new Archive();
  const disagreements = new Disagreements((path) => archive.facts(path)!);
  const [, people] = timed(() => {
    for (const [path, facts] of packed) archive.replacePacked(path, facts);
    Array.from(archive.people());
  });
  const [, compare] = timed(() => {
    for (const [path] of packed) disagreements.replace(path, archive.facts(path)!);
    disagreements.all();
  });
  let replace = 0;
  let ask = 0;
  for (let edit = 0; edit < EDITS; edit++) {
    const index = Math.floor((edit * size) / EDITS);
    const { path } = generateArticle(index, packed.length);
    const { text } = generateArticle(index, packed.length, 2);
    const found = analyzeArticle(text, path);
    const [, replacing] = timed(() => {
      archive.replace(path, found);
      disagreements.replace(path, found);
    });
    const [, asking] = timed(() => {
      for (const speaker of found.speakers.keys()) archive.personOf(path, speaker);
      disagreements.at(path);
    });
    replace += replacing / EDITS;
    ask += (replacing + asking) / EDITS;
  }
  return { size, analysis, people, compare, replace, ask };
}

type Time = Exclude<keyof Measures, 'size'>;

/** Time growth over size growth between two measures. */
const growth = (from: Measures, to: Measures, time: Time): number =>
  Math.max(to[time], NOISE) / Math.max(from[time], NOISE) / (to.size / from.size);

function growthLines(measures: readonly Measures[]): string[] {
  return measures.slice(1).map((to, index) => {
    const from = measures[index]!;
    const ratio = (time: Time): string => growth(from, to, time).toFixed(2);
    return `growth ${from.size} → ${to.size}: analyze ${ratio('analysis')}, people ${ratio('people')}, compare ${ratio('compare')}, one edit ${ratio('replace')}, edit and ask ${ratio('ask')}`;
  });
}

function failuresOf(measures: readonly Measures[]): string[] {
  const [from, to] = measures.slice(-2) as [Measures, Measures];
  const limits: readonly (readonly [string, Time, number])[] = [
    ['analysis', 'analysis', MOST_GROWTH_OF_AN_ARCHIVE],
    ['taking in people', 'people', MOST_GROWTH_OF_AN_ARCHIVE],
    ['comparing', 'compare', MOST_GROWTH_OF_AN_ARCHIVE],
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

/** After all is collected that nobody holds: what is held weakly is so only between two turns of the event loop. */
async function heapUsed(): Promise<number> {
  for (let turn = 0; turn < TURNS; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    (globalThis as { gc?: () => void }).gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
