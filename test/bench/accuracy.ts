import { basename } from 'node:path';
import { parseArticle } from '../../src/core/article/parse';
import { attribute } from '../../src/core/attribution/attribute';
import { findMarkedPassages } from '../../src/core/quotation/marks';
import { tokenize } from '../../src/core/text/tokenize';
import { readCorpus } from '../../src/training/attribution/corpus';
import { type Measures, measure } from '../../src/training/attribution/measure';

const columns: readonly (readonly [title: string, value: (measures: Measures) => number])[] = [
  ['parts F1', ({ part }) => part.f1],
  ['letters F1', ({ letters }) => letters.f1],
  ['found: precision', ({ found }) => found.precision],
  ['recall', ({ found }) => found.recall],
  ['direct', ({ byType }) => byType.direct],
  ['mixed', ({ byType }) => byType.mixed],
  ['indirect', ({ byType }) => byType.indirect],
  ['source', ({ source }) => source],
];

/** Prints the accuracy table of the README, a row for each corpus that is named. */
const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('Usage: npm run accuracy -- GOLD.jsonl [GOLD.jsonl …]\n');
  process.exitCode = 2;
} else {
  print(['corpus', ...columns.map(([title]) => title)]);
  print(['---', ...columns.map(() => '---:')]);
  for (const path of paths) {
    const measures = measure(readCorpus(path), ({ text }) => {
      const article = parseArticle(text, { format: 'plain' });
      return attribute(article, tokenize(article.prose, article.blocks), findMarkedPassages(article));
    });
    print([basename(path, '.jsonl'), ...columns.map(([, value]) => (100 * value(measures)).toFixed(1))]);
  }
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
