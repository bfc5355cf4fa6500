import { parseArticle } from '../../src/core/article/parse';
import { attribute } from '../../src/core/attribution/attribute';
import { findMarkedPassages } from '../../src/core/quotation/marks';
import { tokenize } from '../../src/core/text/tokenize';
import { type GoldArticle, readCorpus } from '../../src/training/attribution/corpus';
import { matchGold } from '../../src/training/attribution/measure';

const BINS = 10;

/** Prints, for each tenth of the scores, how many of the attributions with such a score are right. */
function reliability(corpus: readonly GoldArticle[]): void {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, score: 0, right: 0 }));
  for (const gold of corpus) {
    const article = parseArticle(gold.text, { format: 'plain' });
    const found = attribute(article, tokenize(article.prose, article.blocks), findMarkedPassages(article));
    const right = new Set(matchGold(gold, found));
    found.forEach(({ score }, index) => {
      const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))]!;
      bin.count++;
      bin.score += score;
      if (right.has(index)) bin.right++;
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
