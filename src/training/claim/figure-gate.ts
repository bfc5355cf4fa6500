/**
 * Trains the gate that tells whether two different figures of one story count the same thing, and prints its weights:
 * `tsx src/training/claim/figure-gate.ts STORIES-FOLDER PAIRS.jsonl [MORE-LABELS.jsonl] > src/core/disagreement/figure-gate.model.json`.
 * Precision and recall by cross-validation over stories go to standard error.
 */
import { readFileSync } from 'node:fs';
import { FEATURES, featuresOf } from '../../core/disagreement/gate';
import { crossValidate, type Example, predict, trainLogistic } from './logistic';
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
/** Pairs that nobody judged are nearly all unrelated, but not all. */
const UNJUDGED_WEIGHT = 0.03;
const L2 = Number(process.env.L2 ?? 2);
const FOLDS = 9;

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

const pairs = storyFigurePairs(folder!);
const examples: Example[] = [];
const judgedIndex: number[] = [];
const reached = new Set<string>();
pairs.forEach((pair) => {
  const judgement = judged.get(pair.lines)?.find((each) => means(each, pair));
  if (judgement !== undefined && judgement.label === 'disagree') reached.add(pair.lines);
  if (judgement !== undefined) judgedIndex.push(examples.length);
  examples.push({
    features: featuresOf(pair),
    label: judgement?.label === 'disagree' ? 1 : 0,
    weight: judgement === undefined ? UNJUDGED_WEIGHT : 1,
    group: pair.story.replace(/\D+$/, ''),
  });
});

function report(name: string, predictions: readonly number[]): void {
  process.stderr.write(
    `${name}: ${pairs.length} pairs of figures, ${judgedIndex.length} judged, ${reached.size} disagreeing\n`,
  );
  for (const border of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const taken = judgedIndex.filter((index) => predictions[index]! >= border);
    const lines = (indices: readonly number[]): Set<string> => new Set(indices.map((index) => pairs[index]!.lines));
    const right = taken.filter((index) => examples[index]!.label === 1);
    const all = predictions.filter((score) => score >= border).length;
    process.stderr.write(
      `  ≥ ${border}: ${lines(right).size} of ${lines(taken).size} judged line pairs right, ${all} figure pairs in all\n`,
    );
  }
}

const predictions = crossValidate(examples, FOLDS, L2);
report('cross-validated', predictions);
if (process.env.SHOW !== undefined) {
  const order = predictions.map((score, index) => [score, index] as const).sort((x, y) => y[0] - x[0]);
  for (const [score, index] of order.slice(0, Number(process.env.SHOW))) {
    const { quantityA, quantityB, textA, textB, story } = pairs[index]!;
    const state = judgedIndex.includes(index) ? (examples[index]!.label === 1 ? 'RIGHT' : 'wrong') : '-----';
    process.stderr.write(
      `${state} ${score.toFixed(2)} ${story} ${quantityA.value} ${quantityA.noun} | ${quantityB.value} ${quantityB.noun}\n    ${textA}\n    ${textB}\n`,
    );
  }
}
const weights = trainLogistic(examples, L2);
report(
  'on the training stories',
  examples.map(({ features }) => predict(weights, features)),
);
if (process.env.MISSED !== undefined) {
  for (const [lines, judgements] of judged) {
    const [first] = judgements;
    if (first!.label === 'disagree' && !reached.has(lines))
      process.stderr.write(`MISSED ${first!.num_a} | ${first!.num_b}\n    ${first!.a}\n    ${first!.b}\n`);
  }
}
process.stdout.write(
  `${JSON.stringify(
    {
      provenance:
        'Logistic regression trained on labelled pairs of ECB+ news (CC BY 3.0) by src/training/claim/figure-gate.ts; weights only.',
      weights: Object.fromEntries(FEATURES.map((name, index) => [name, Math.round(weights[index]! * 1000) / 1000])),
    },
    null,
    1,
  )}\n`,
);
