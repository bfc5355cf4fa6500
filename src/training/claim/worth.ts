/**
 * Trains the check-worthiness model and prints it: `tsx src/training/claim/worth.ts SENTENCES.jsonl > src/core/claim/worth.model.json`.
 * Each line of the corpus has a `text` and a `label`, 1 = worth checking. F1 by cross-validation goes to standard error.
 */
import { readFileSync } from 'node:fs';
import { BUCKETS, worthFeatures } from '../../core/claim/worth-features';
import { encodeBase64 } from '../../core/text/base64';
import { tokenize } from '../../core/text/tokenize';
import { FtrlWeights } from '../attribution/ftrl';

interface Sentence {
  readonly features: readonly number[];
  readonly label: number;
}

const EPOCHS = 25;
const FOLDS = 5;
const OPTIONS = { alpha: 0.6, beta: 1, l1: 0.1, l2: 1 };
/** Share of sentences that people found worth checking in the corpora that F1 is compared on. */
const PREVALENCE = 0.25;

const sentences: Sentence[] = readFileSync(process.argv[2]!, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const { text, label } = JSON.parse(line) as { text: string; label: number };
    const { tokens } = tokenize(text, [{ start: 0, end: text.length }]);
    return { features: [...worthFeatures(tokens, 0, tokens.length)], label };
  });

const logit = (weights: ArrayLike<number>, features: readonly number[]): number => {
  let sum = 0;
  for (const bucket of features) sum += weights[bucket]!;
  return sum / Math.sqrt(features.length);
};

/** The same order in every run: a linear congruential generator of Park and Miller. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (state * 48271) % 2147483647;
    const j = state % (i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

function train(examples: readonly Sentence[]): Float32Array {
  const learner = new FtrlWeights(BUCKETS, OPTIONS);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, label } of shuffled(examples, epoch + 1)) {
      const error = 1 / (1 + Math.exp(-logit(learner.weights, features))) - label;
      for (const bucket of features) learner.update(bucket, error / Math.sqrt(features.length));
    }
  }
  return learner.weights;
}

/** Best F1 over all borders, with negatives weighted to the prevalence. */
function bestF1(scored: readonly (readonly [number, number])[]): { f1: number; border: number } {
  const positives = scored.filter(([, label]) => label === 1).length;
  const weight = (positives * (1 / PREVALENCE - 1)) / (scored.length - positives);
  let [hit, taken] = [0, 0];
  let best = { f1: 0, border: 0 };
  for (const [score, label] of [...scored].sort((a, b) => b[0] - a[0])) {
    if (label === 1) hit++;
    taken += label === 1 ? 1 : weight;
    const f1 = (2 * hit) / (taken + positives);
    if (f1 > best.f1) best = { f1, border: score };
  }
  return best;
}

const order = shuffled(sentences, 7);
const scored = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = train(order.filter((__, i) => i % FOLDS !== fold));
  return order
    .filter((__, i) => i % FOLDS === fold)
    .map(({ features, label }) => [logit(weights, features), label] as const);
}).flat();
const { f1, border } = bestF1(scored);
process.stderr.write(
  `cross-validated F1 at ${PREVALENCE} prevalence: ${f1.toFixed(3)} (border ${border.toFixed(2)})\n`,
);

const weights = train(sentences);
const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const scale = largest / 127;
const bytes = Uint8Array.from(weights, (weight) => Math.round(weight / scale) & 255);
process.stdout.write(
  `${JSON.stringify(
    {
      provenance: `Hashed logistic regression trained on ${sentences.length} labelled sentences of US debates (ClaimBuster) by src/training/claim/worth.ts; weights only. Cross-validated F1 ${f1.toFixed(2)} at ${PREVALENCE} prevalence.`,
      scale,
      shift: -border,
      weights: encodeBase64(bytes),
    },
    null,
    1,
  )}\n`,
);
