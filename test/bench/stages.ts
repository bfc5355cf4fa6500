import { analyzeArticle } from '../../src/core/archive/analyze';
import { formatOf, parseArticle } from '../../src/core/article/parse';
import { attribute } from '../../src/core/attribution/attribute';
import { extractClaims } from '../../src/core/claim/extract';
import { findMarkedPassages } from '../../src/core/quotation/marks';
import { resolveSpeakers } from '../../src/core/speaker/resolve';
import { decode } from '../../src/core/text/decode';
import { tokenize } from '../../src/core/text/tokenize';
import { generateArticles } from './generate';
import { processorTime, table } from './table';

const ARTICLES = 300;
const WARM_UP = 60;
const STAGES = ['decode', 'parse', 'tokenize', 'marks', 'attribution', 'speakers', 'claims'] as const;

type Stage = (typeof STAGES)[number];

/** Megabytes of UTF-8 a second and thread, by stage and end to end. */
export function benchStages(): string {
  const encoder = new TextEncoder();
  const articles = [...generateArticles(ARTICLES)].map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
  const megabytes = articles.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  for (const { path, bytes } of articles.slice(0, WARM_UP)) runStages(path, bytes, new Map());

  const times = new Map<Stage, number>();
  for (const { path, bytes } of articles) runStages(path, bytes, times);
  const start = processorTime();
  for (const { path, bytes } of articles) {
    const decoded = decode(bytes);
    if ('text' in decoded) analyzeArticle(decoded.text, path);
  }
  const whole = processorTime() - start;

  const row = (name: string, time: number): string[] => [
    name,
    (megabytes / (time / 1000)).toFixed(2),
    `${((100 * time) / whole).toFixed(0)} %`,
  ];
  return table(
    [`stage (${ARTICLES} articles, ${megabytes.toFixed(2)} MB)`, 'MB/s', 'share'],
    [...STAGES.map((stage) => row(stage, times.get(stage)!)), row('analyze, end to end', whole)],
  );
}

/** The steps of `analyzeArticle`, one by one. */
function runStages(path: string, bytes: Uint8Array, times: Map<Stage, number>): void {
  const step = <T>(stage: Stage, call: () => T): T => {
    const start = processorTime();
    const result = call();
    times.set(stage, (times.get(stage) ?? 0) + processorTime() - start);
    return result;
  };
  const decoded = step('decode', () => decode(bytes));
  if ('refused' in decoded) throw new Error(decoded.refused);
  const article = step('parse', () => parseArticle(decoded.text, { format: formatOf(path), path }));
  const tokenized = step('tokenize', () => tokenize(article.prose, article.blocks));
  const marked = step('marks', () => findMarkedPassages(article));
  const attributions = step('attribution', () => attribute(article, tokenized, marked));
  const { speakerOf } = step('speakers', () => resolveSpeakers(article, tokenized, attributions, marked));
  const quotations = attributions.map((each, index) => ({ ...each, speaker: speakerOf[index] ?? null, excerpt: '' }));
  step('claims', () => extractClaims(article, tokenized, quotations));
}
