import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArticle } from '../../core/article/parse';
import { attributeWith } from '../../core/attribution/attribute-with';
import type { Attribution } from '../../core/attribution/attribution';
import { type Model, unpackModel } from '../../core/attribution/model';
import { findMarkedPassages } from '../../core/quotation/marks';
import { tokenize } from '../../core/text/tokenize';
import { type GoldArticle, readCorpus } from './corpus';
import { exampleOf } from './examples';
import { measure } from './measure';
import { OPTIONS, trainModel } from './train-model';

const MODEL = fileURLToPath(new URL('../../core/attribution/attribution.model.json', import.meta.url));
const PROVENANCE = fileURLToPath(new URL('../../core/attribution/attribution.provenance.json', import.meta.url));

/**
 * Trains the attribution model on a corpus and writes it beside the code that uses it, with where it comes from and what
 * it scores on other corpora.
 */
function train(corpus: string, others: readonly string[]): void {
  const started = Date.now();
  const report = (line: string): void => {
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
  };
  const articles = readCorpus(corpus);
  report(`${articles.length} articles`);
  const packed = trainModel(articles.map(exampleOf), OPTIONS, report);
  const model = `${JSON.stringify(packed)}\n`;
  writeFileSync(MODEL, model);
  const unpacked = unpackModel(packed);
  const scores = others.map((path) => ({
    corpus: basename(path),
    ...measure(readCorpus(path), (gold) => predict(unpacked, gold)),
  }));
  const provenance = {
    corpus: basename(corpus),
    corpusSha256: sha256(readFileSync(corpus)),
    articles: articles.length,
    attributions: articles.reduce((sum, { quotes }) => sum + quotes.length, 0),
    options: OPTIONS,
    model: basename(MODEL),
    modelSha256: sha256(model),
    modelBytes: model.length,
    scores,
  };
  const rounded = JSON.stringify(provenance, (_, value) => (typeof value === 'number' ? round(value) : value), 2);
  writeFileSync(PROVENANCE, `${rounded}\n`);
  report(`wrote ${basename(MODEL)}, ${model.length} bytes`);
}

function predict(model: Model, { text }: GoldArticle): readonly Attribution[] {
  const article = parseArticle(text, { format: 'plain' });
  return attributeWith(model, article, tokenize(article.prose, article.blocks), findMarkedPassages(article));
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const round = (value: number): number => (Number.isInteger(value) ? value : Number(value.toFixed(4)));

const [corpus, ...others] = process.argv.slice(2);
if (corpus === undefined) {
  process.stderr.write('Usage: npm run train -- CORPUS.jsonl [CORPUS TO MEASURE.jsonl …]\n');
  process.exitCode = 2;
} else train(corpus, others);
