import { Between } from '../../core/attribution/between';
import { findCandidates } from '../../core/attribution/candidates';
import { cueFeatures, mayBeCue } from '../../core/attribution/cue-features';
import { NO_CUE } from '../../core/attribution/cues';
import { Features } from '../../core/attribution/features';
import { judgeFeatures } from '../../core/attribution/judge';
import { type Model, type PackedModel, unpackModel } from '../../core/attribution/model';
import { type PackedTable, packTable } from '../../core/attribution/packing';
import { cueFrame, cueLevels, tokenFeatures, unitFeatures } from '../../core/attribution/part-features';
import { MOST_UNITS, UNIT, Window } from '../../core/attribution/window';
import { tagNumber } from '../../core/attribution/words';
import { sharedLength } from '../../core/text/span';
import { type ChainOptions, trainChain } from './chain-training';
import { type Example, goldLabels } from './examples';
import { type LogisticOptions, logOdds, trainLogistic } from './logistic';
import { FeatureStore, type Vocabulary } from './vocabulary';

/** Everything that a training run depends on besides the corpus. */
export interface TrainingOptions {
  readonly cue: LogisticOptions;
  readonly chain: ChainOptions;
  readonly judge: LogisticOptions;
  /** Occurrences below which a feature is left out. */
  readonly cutOffs: { readonly cue: number; readonly chain: number; readonly judge: number };
  /** Steps that weights are rounded to. */
  readonly scales: { readonly cue: number; readonly chain: number; readonly judge: number };
  /** Log-odds from which a cue is shown to the judge; those of cues it has not seen are lower than in use. */
  readonly lowestCue: number;
  /** Features without a weight as far from nothing as this are left out of the model. */
  readonly least: { readonly cue: number; readonly chain: number; readonly judge: number };
  /** Runs of the final chain, with seeds one after the other, whose weights are averaged. */
  readonly chainRuns: number;
  /** Parts of the corpus that are left out in turn, so that later stages see what earlier ones do on new text. */
  readonly cueFolds: number;
  readonly chainFolds: number;
}

/** What the project's model is trained with. */
export const OPTIONS: TrainingOptions = {
  cue: { alpha: 0.05, beta: 1, l1: 0.5, l2: 1, epochs: 6, dropout: 0.2, seed: 1, runs: 2 },
  chain: { alpha: 0.03, beta: 1, l1: 1.2, l2: 1, epochs: 4, dropout: 0.2, seed: 1 },
  judge: { alpha: 0.05, beta: 1, l1: 0.5, l2: 1, epochs: 8, dropout: 0.35, seed: 1, runs: 3 },
  cutOffs: { cue: 3, chain: 8, judge: 5 },
  scales: { cue: 0.03, chain: 0.05, judge: 0.02 },
  lowestCue: -2,
  least: { cue: 0.05, chain: 0.06, judge: 0.03 },
  chainRuns: 3,
  cueFolds: 5,
  chainFolds: 2,
};

/** Nouns and other words are cues if they were at least this often, and in at least this share of their occurrences. */
const KNOWN_OFTEN = 3;
const KNOWN_SHARE = 0.02;

type Report = (line: string) => void;

/** Trains cue classifier, chain and judge on `examples`; a seed gives the same model every time. */
export function trainModel(examples: readonly Example[], options: TrainingOptions, report: Report): PackedModel {
  const knownCues = findKnownCues(examples);
  const cues = trainCues(examples, knownCues, options);
  report(`cues: ${cues.candidates} candidates, ${cues.table.rows} features`);
  const empty = packTable([], new Float32Array(), 1, 1);
  const part = (chain: Chain, cue: PackedTable): PackedModel => ({
    knownCues: [...knownCues].sort((a, b) => a - b),
    cue,
    parts: chain.table,
    judge: empty,
    transitions: [...chain.transitions],
  });
  const all = trainParts(examples, cues.jackknifed, () => true, options, options.chainRuns, report);
  const folds = Array.from({ length: options.chainFolds }, (_, fold) => {
    report(`chain without fold ${fold + 1}`);
    const chain = trainParts(examples, cues.jackknifed, (d) => d % options.chainFolds !== fold, options, 1, report);
    return unpackModel(part(chain, empty));
  });
  const judge = folds.length === 0 ? empty : trainJudge(examples, cues.jackknifed, folds, options);
  report(`judge: ${judge.rows} features`);
  return { ...part(all, cues.table), judge };
}

function findKnownCues(examples: readonly Example[]): Set<number> {
  const seen = new Map<number, [cues: number, all: number]>();
  const passedOver = [tagNumber('VERB'), tagNumber('PROPN')];
  for (const { words, golds } of examples) {
    for (let i = 0; i < words.count; i++) {
      if (passedOver.includes(words.pos[i]!)) continue;
      const tally = seen.get(words.lemma[i]!) ?? [0, 0];
      tally[1]++;
      if (golds.has(i)) tally[0]++;
      seen.set(words.lemma[i]!, tally);
    }
  }
  const often = [...seen].filter(([, [cues, all]]) => cues >= KNOWN_OFTEN && cues / all > KNOWN_SHARE);
  return new Set(often.map(([lemma]) => lemma));
}

interface TrainedCues {
  readonly table: PackedTable;
  readonly candidates: number;
  /** For each example the scores of its tokens by a classifier that has not seen it. */
  readonly jackknifed: readonly Float32Array[];
}

function trainCues(examples: readonly Example[], known: ReadonlySet<number>, options: TrainingOptions): TrainedCues {
  const store = new FeatureStore();
  const features = new Features();
  const labels: number[] = [];
  const places: [example: number, token: number][] = [];
  for (const [d, { words, golds }] of examples.entries()) {
    for (let i = 0; i < words.count; i++) {
      if (!mayBeCue(words, i, known)) continue;
      cueFeatures(words, i, features);
      store.push(features.ids, features.count);
      labels.push(golds.has(i) ? 1 : 0);
      places.push([d, i]);
    }
  }
  const vocabulary = store.compact(options.cutOffs.cue);
  const train = (wanted: (list: number) => boolean): Float32Array =>
    trainLogistic(store, Uint8Array.from(labels), vocabulary.slots.length, wanted, options.cue);
  const jackknifed = examples.map(({ words }) => new Float32Array(words.count).fill(NO_CUE));
  for (let fold = 0; fold < options.cueFolds; fold++) {
    const weights = train((list) => places[list]![0] % options.cueFolds !== fold);
    for (const [list, [d, i]] of places.entries()) {
      if (d % options.cueFolds === fold) jackknifed[d]![i] = logOdds(store, list, weights);
    }
  }
  return {
    table: pack(
      vocabulary,
      train(() => true),
      1,
      options.scales.cue,
      options.least.cue,
    ),
    candidates: places.length,
    jackknifed,
  };
}

interface Chain {
  readonly table: PackedTable;
  readonly transitions: Float32Array;
}

function trainParts(
  examples: readonly Example[],
  cueScores: readonly Float32Array[],
  wanted: (example: number) => boolean,
  options: TrainingOptions,
  runs: number,
  report: Report,
): Chain {
  const units = new FeatureStore();
  const features = new Features();
  const window = new Window();
  const between = new Between();
  const labels: number[] = [];
  const starts = [0];
  const gold = new Uint8Array(MOST_UNITS);
  for (const [d, { words, golds }] of examples.entries()) {
    if (!wanted(d)) continue;
    const levels = cueLevels(cueScores[d]!);
    for (const [cue, attribution] of golds) {
      window.place(words, cue);
      goldLabels(words, window, attribution, gold);
      if (!gold.subarray(0, window.size).some((label) => label > 0 && label < 5)) continue;
      between.measure(words, levels, window);
      const frame = cueFrame(words, window);
      for (let u = 0; u < window.size; u++) {
        if (window.kind[u] === UNIT.token) {
          tokenFeatures(words, levels, window.first[u]!, features);
          units.extend(features.ids, features.count);
        }
        unitFeatures(words, window, between, frame, u, features);
        units.push(features.ids, features.count);
        labels.push(gold[u]!);
      }
      starts.push(labels.length);
    }
  }
  const vocabulary = units.compact(options.cutOffs.chain);
  report(`chain: ${starts.length - 1} windows, ${labels.length} units, ${vocabulary.slots.length} features`);
  const data = { units, starts, labels: Uint8Array.from(labels) };
  const size = vocabulary.slots.length;
  const trained = Array.from({ length: runs }, (_, run) =>
    trainChain(data, size, { ...options.chain, seed: options.chain.seed + run }, report),
  );
  const weights = averageOf(trained.map((run) => run.features));
  const transitions = averageOf(trained.map((run) => run.transitions));
  return { table: pack(vocabulary, weights, 6, options.scales.chain, options.least.chain), transitions };
}

function averageOf(runs: readonly Float32Array[]): Float32Array {
  const average = new Float32Array(runs[0]!.length);
  for (const run of runs) {
    for (let i = 0; i < average.length; i++) average[i] = average[i]! + run[i]! / runs.length;
  }
  return average;
}

/** The share of a gold content's letters that has to be found for an attribution to count as found. */
const FOUND = 0.3;

function trainJudge(
  examples: readonly Example[],
  cueScores: readonly Float32Array[],
  folds: readonly Model[],
  options: TrainingOptions,
): PackedTable {
  const store = new FeatureStore();
  const features = new Features();
  const labels: number[] = [];
  for (const [d, { words, golds }] of examples.entries()) {
    const candidates = findCandidates(words, folds[d % folds.length]!, cueScores[d]!, options.lowestCue);
    for (const [k, { cue, parts }] of candidates.entries()) {
      judgeFeatures(words, candidates, k, features);
      store.push(features.ids, features.count);
      const gold = golds.get(cue);
      let shared = 0;
      let all = 0;
      for (const span of gold?.spans ?? []) {
        all += span.end - span.start;
        for (const { first, end } of parts.content) {
          shared += sharedLength(span, { start: words.tokens[first]!.start, end: words.tokens[end - 1]!.end });
        }
      }
      labels.push(all > 0 && shared / all > FOUND ? 1 : 0);
    }
  }
  const vocabulary = store.compact(options.cutOffs.judge);
  const weights = trainLogistic(store, Uint8Array.from(labels), vocabulary.slots.length, () => true, options.judge);
  return pack(vocabulary, weights, 1, options.scales.judge, options.least.judge);
}

const pack = ({ slots }: Vocabulary, weights: Float32Array, width: number, scale: number, least: number): PackedTable =>
  packTable(slots, weights, width, scale, least);
