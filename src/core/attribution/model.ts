import { type PackedTable, unpackOutputs, unpackWeights } from './packing';
import type { OutputTable, WeightTable } from './weight-table';

/** All that was learned. */
export interface Model {
  /** Hashes of lemmas, other than verbs', that may be cues. */
  readonly knownCues: ReadonlySet<number>;
  /** Whether a token is a cue: log-odds. */
  readonly cue: WeightTable;
  /** What a unit of a cue's window is: six outputs. */
  readonly parts: OutputTable;
  /** Whether a cue with its parts is an attribution: log-odds, calibrated. */
  readonly judge: WeightTable;
  /** Score of label `b` after label `a` at `a * LABEL_COUNT + b`. */
  readonly transitions: Float32Array;
}

/** A model as it lies in its file. */
export interface PackedModel {
  readonly knownCues: readonly number[];
  readonly cue: PackedTable;
  readonly parts: PackedTable;
  readonly judge: PackedTable;
  readonly transitions: readonly number[];
}

/** Unpacks a model for use. */
export const unpackModel = (packed: PackedModel): Model => ({
  knownCues: new Set(packed.knownCues),
  cue: unpackWeights(packed.cue),
  parts: unpackOutputs(packed.parts),
  judge: unpackWeights(packed.judge),
  transitions: Float32Array.from(packed.transitions),
});
