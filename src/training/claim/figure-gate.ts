/**
 * Trains the gate that tells whether two different figures of one story count the same thing, and writes its weights beside
 * the gate: `npm run train:figures -- STORIES LABELS.jsonl…`. STORIES holds a folder a story with an article a file, one
 * sentence a line; each label names two of its lines, `a` of the article `doc_a` and `b` of `doc_b` (blanks do not matter),
 * and, where a line holds several, the figures `num_a` and `num_b`. What is found by a model that has not seen the story goes
 * to standard output. The same input gives the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FEATURES, featuresOf } from '../../core/disagreement/gate';
import { FIGURE_SIGNS } from './figure-signs';
import { crossValidate, type Example, type Options, predict, trainLogistic } from './logistic';
import { linesKey, type StoryFigurePair, storyFigurePairs } from './story-figures';

interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly doc_a: string;
  readonly doc_b: string;
  readonly label: 'disagree' | 'agree' | 'unrelated';
  readonly num_a?: string;
  readonly num_b?: string;
}

const [, , folder, ...labelFiles] = process.argv;
if (folder === undefined || labelFiles.length === 0) {
  process.stderr.write('usage: npm run train:figures -- STORIES LABELS.jsonl…\n');
  process.exit(2);
}
const MODEL = new URL('../../core/disagreement/figure-gate.model.json', import.meta.url);
/** Pairs that nobody judged are nearly all unrelated, but not all. */
const UNJUDGED_WEIGHT = 0.5;
const OPTIONS: Options = { l2: 1, signs: FEATURES.map((name) => FIGURE_SIGNS[name] ?? 0) };

const judged = new Map<string, JudgedPair[]>();
for (const file of labelFiles) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const pair = JSON.parse(line) as JudgedPair;
    const key = linesKey(pair.doc_a, pair.a, pair.doc_b, pair.b);
    judged.set(key, [...(judged.get(key) ?? []), pair]);
  }
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** Whether a judged pair means this pair of figures: its notes of the figures begin with the figures' digits. */
function means(judgement: JudgedPair, { quantityA, quantityB }: StoryFigurePair): boolean {
  const [first, second] = [judgement.num_a ?? '', judgement.num_b ?? ''];
  if (first === '' || second === '') return true;
  const [x, y] = [String(quantityA.value), String(quantityB.value)];
  return (fits(first, x) && fits(second, y)) || (fits(first, y) && fits(second, x));
}

function fits(note: string, value: string): boolean {
  const [noted, read] = [digits(note), digits(value)];
  return noted === '' || read.includes(noted.slice(0, 3)) || noted.includes(read.slice(0, 3));
}

const pairs = storyFigurePairs(folder);
const byLines = new Map<string, StoryFigurePair[]>();
for (const pair of pairs) byLines.set(pair.lines, [...(byLines.get(pair.lines) ?? []), pair]);

/** The judgement of a pair; the only figures of two judged lines are meant, however the label writes them. */
function judgementOf(pair: StoryFigurePair): JudgedPair | undefined {
  const judgements = judged.get(pair.lines);
  const meant = judgements?.find((each) => means(each, pair));
  return meant ?? (byLines.get(pair.lines)!.length === 1 ? judgements?.[0] : undefined);
}

const judgements = pairs.map(judgementOf);
const examples: Example[] = pairs.map((pair, index) => ({
  features: featuresOf(pair),
  label: judgements[index]?.label === 'disagree' ? 1 : 0,
  weight: judgements[index] === undefined ? UNJUDGED_WEIGHT : 1,
  group: pair.story.replace(/\D+$/, ''),
}));
const folds = new Set(examples.map(({ group }) => group)).size;

function report(name: string, predictions: readonly number[]): void {
  process.stdout.write(`${name}\n`);
  for (const border of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const lines = new Map<string, boolean>();
    let figures = 0;
    predictions.forEach((score, index) => {
      if (score < border) return;
      figures++;
      const judgement = judgements[index];
      if (judgement === undefined) return;
      const { lines: key } = pairs[index]!;
      lines.set(key, lines.get(key) === true || judgement.label === 'disagree');
    });
    const right = [...lines.values()].filter(Boolean).length;
    process.stdout.write(
      `  from ${border}: ${right} of ${lines.size} judged pairs of lines right, ${figures} pairs of figures\n`,
    );
  }
}

const count = judgements.filter((each) => each !== undefined).length;
process.stdout.write(`${pairs.length} pairs of figures, ${count} judged, ${folds} groups of stories\n`);
report('each group of stories by a model that has not seen it', crossValidate(examples, folds, OPTIONS));
const weights = trainLogistic(examples, OPTIONS);
report(
  'by the model written, which has seen all',
  examples.map(({ features }) => predict(weights, features)),
);
const model = {
  provenance: `Logistic regression with weights of known sign, trained on ${count} labelled and ${pairs.length - count} other pairs of figures of ECB+ news (CC BY 3.0) by src/training/claim/figure-gate.ts; labels: ${labelFiles.map((file) => basename(file)).join(', ')}; weights only.`,
  weights: Object.fromEntries(FEATURES.map((name, index) => [name, Math.round(weights[index]! * 1000) / 1000])),
};
writeFileSync(MODEL, `${JSON.stringify(model, null, 1)}\n`);
