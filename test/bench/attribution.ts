import { parseArticle } from '../../src/core/article/parse';
import { attribute } from '../../src/core/attribution/attribute';
import type { Attribution } from '../../src/core/attribution/attribution';
import { findMarkedPassages } from '../../src/core/quotation/marks';
import type { Span } from '../../src/core/text/span';
import { tokenize } from '../../src/core/text/tokenize';
import { type GoldArticle, readCorpus } from '../../src/training/attribution/corpus';

/** The share of a gold content that has to be covered for a quotation to count as found. */
const FOUND = 0.3;
const BINS = 10;

/** For each attribution whether it finds a gold one that no better one has found. */
function hits({ quotes }: GoldArticle, found: readonly Attribution[]): boolean[] {
  const right = found.map(() => false);
  for (const quote of quotes) {
    const all = quote.spans.reduce((sum, { start, end }) => sum + end - start, 0);
    let best = -1;
    let most = FOUND * all;
    found.forEach(({ content }, index) => {
      const shared = sharedLength(quote.spans, content);
      if (!right[index] && shared > most) {
        most = shared;
        best = index;
      }
    });
    if (best >= 0) right[best] = true;
  }
  return right;
}

function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const one of a) {
    for (const other of b) sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  return sum;
}

function reliability(corpus: readonly GoldArticle[]): void {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, score: 0, right: 0 }));
  for (const gold of corpus) {
    const article = parseArticle(gold.text, { format: 'plain' });
    const found = attribute(article, tokenize(article.prose, article.blocks), findMarkedPassages(article));
    const right = hits(gold, found);
    found.forEach(({ score }, index) => {
      const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))]!;
      bin.count++;
      bin.score += score;
      if (right[index]) bin.right++;
    });
  }
  process.stdout.write('score      number   mean score   right\n');
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  let error = 0;
  bins.forEach(({ count, score, right }, index) => {
    if (count === 0) return;
    error += Math.abs(score - right) / all;
    const range = `${(index / BINS).toFixed(1)}–${((index + 1) / BINS).toFixed(1)}`;
    const columns = [
      String(count).padStart(6),
      percent(score / count).padStart(12),
      percent(right / count).padStart(7),
    ];
    process.stdout.write(`${range}   ${columns.join(' ')}\n`);
  });
  process.stdout.write(`expected calibration error ${percent(error)}\n`);
}

function speed(corpus: readonly GoldArticle[]): void {
  const inputs = corpus.map(({ text }) => {
    const article = parseArticle(text, { format: 'plain' });
    return { article, tokens: tokenize(article.prose, article.blocks) };
  });
  const length = corpus.reduce((sum, { text }) => sum + text.length, 0);
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    for (const { article, tokens } of inputs) attribute(article, tokens, findMarkedPassages(article));
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`marks and attribution: ${(length / 1e6 / seconds).toFixed(2)} MB/s\n`);
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const path = process.argv[2];
if (path === undefined) {
  process.stderr.write('Usage: npm run bench:attribution -- GOLD.jsonl\n');
  process.exitCode = 2;
} else {
  const corpus = readCorpus(path);
  reliability(corpus);
  speed(corpus);
}
