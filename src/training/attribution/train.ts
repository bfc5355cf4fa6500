import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from './corpus';
import { exampleOf } from './examples';
import { OPTIONS, trainModel } from './trainModel';

const MODEL = fileURLToPath(new URL('../../core/attribution/attribution.model.json', import.meta.url));
const PROVENANCE = fileURLToPath(new URL('../../core/attribution/attribution.provenance.json', import.meta.url));

/** Trains the attribution model on a corpus and writes it, with where it comes from, beside the code that uses it. */
function train(corpus: string): void {
  const started = Date.now();
  const report = (line: string): void => {
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
  };
  const articles = readCorpus(corpus);
  report(`${articles.length} articles`);
  const model = JSON.stringify(trainModel(articles.map(exampleOf), OPTIONS, report));
  writeFileSync(MODEL, `${model}\n`);
  const provenance = {
    corpus: basename(corpus),
    corpusSha256: createHash('sha256').update(readFileSync(corpus)).digest('hex'),
    articles: articles.length,
    attributions: articles.reduce((sum, { quotes }) => sum + quotes.length, 0),
    options: OPTIONS,
    modelSha256: createHash('sha256').update(`${model}\n`).digest('hex'),
    modelBytes: model.length + 1,
    scores: {},
  };
  writeFileSync(PROVENANCE, `${JSON.stringify(provenance, null, 2)}\n`);
  report(`wrote ${basename(MODEL)}, ${model.length} bytes`);
}

const corpus = process.argv[2];
if (corpus === undefined) {
  process.stderr.write('Usage: npm run train -- CORPUS.jsonl\n');
  process.exitCode = 2;
} else train(corpus);
