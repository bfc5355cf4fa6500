/** Slots that features are hashed to. */
export const SLOTS = 1 << 19;

/** Slot of a hashed feature: the upper bits of its hash. */
export const slotOf = (id: number): number => id >>> 13;

/** Which slots a table has a row for. Small enough to stay in the processor's cache. */
interface SlotIndex {
  /** A bit for each slot, set where it has a row. */
  readonly bits: Int32Array;
  /** For each 32 slots how many rows those before have. */
  readonly before: Int32Array;
}

/** Weights of hashed features, one a feature, in steps of `scale`. */
export interface WeightTable {
  readonly scale: number;
  readonly index: SlotIndex;
  readonly values: Int8Array;
}

/** Weights of hashed features, six a feature, in steps of `scale`. */
export interface OutputTable {
  readonly scale: number;
  readonly index: SlotIndex;
  /**
   * Eight bytes a row, of which six hold a weight plus `BIAS`, so that none is negative and three additions add up all of a
   * row.
   */
  readonly rows: Int32Array;
}

const BIAS = 128;

/**
 * Makes a table of one column.
 *
 * @param slots ascending
 * @param values one for each slot
 */
export const weightTable = (slots: ArrayLike<number>, values: Int8Array, scale: number): WeightTable => ({
  scale,
  index: indexOf(slots),
  values,
});

/**
 * Makes a table of six columns.
 *
 * @param slots ascending
 * @param values six for each slot
 */
export function outputTable(slots: ArrayLike<number>, values: Int8Array, scale: number): OutputTable {
  const rows = new Int32Array(2 * slots.length);
  const weight = (row: number, column: number): number => values[6 * row + column]! + BIAS;
  for (let row = 0; row < slots.length; row++) {
    rows[2 * row] = weight(row, 0) | (weight(row, 2) << 8) | (weight(row, 1) << 16) | (weight(row, 3) << 24);
    rows[2 * row + 1] = weight(row, 4) | (weight(row, 5) << 16);
  }
  return { scale, index: indexOf(slots), rows };
}

function indexOf(slots: ArrayLike<number>): SlotIndex {
  const bits = new Int32Array(SLOTS / 32);
  for (let i = 0; i < slots.length; i++) bits[slots[i]! >>> 5]! |= 1 << (slots[i]! & 31);
  const before = new Int32Array(bits.length);
  for (let i = 1; i < bits.length; i++) before[i] = before[i - 1]! + bitCount(bits[i - 1]!);
  return { bits, before };
}

/** Bits that are set in 32 (Warren, Hacker's Delight, 5-1). */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Slots of the features that have a row, then these rows. */
const found = new Int32Array(256);

/**
 * Writes the rows of the first `count` features, as far as they have any, to `found`. Without a branch, and all features
 * before any row: a processor that has guessed wrong whether there is a row, or is busy with one, would wait for memory
 * before it could ask for the next.
 *
 * @returns how many there are
 */
function findRows({ bits, before }: SlotIndex, ids: Int32Array, count: number): number {
  let rows = 0;
  for (let i = 0; i < count; i++) {
    const slot = slotOf(ids[i]!);
    found[rows] = slot;
    rows += (bits[slot >>> 5]! >>> (slot & 31)) & 1;
  }
  for (let i = 0; i < rows; i++) {
    const slot = found[i]!;
    found[i] = before[slot >>> 5]! + bitCount(bits[slot >>> 5]! & ((1 << (slot & 31)) - 1));
  }
  return rows;
}

/** Sum of a table's weights over the first `count` features, which are fewer than 250. */
export function sumWeights({ index, values, scale }: WeightTable, ids: Int32Array, count: number): number {
  const rows = findRows(index, ids, count);
  let sum = 0;
  for (let i = 0; i < rows; i++) sum += values[found[i]!]!;
  return sum * scale;
}

/** Six outputs of which nothing is known yet. */
export const NO_OUTPUTS = new Float32Array(6);

/**
 * Writes six outputs to `out`, from `at` on: those of `base`, from `from` on, with the weights that the table has for the
 * first `count` features, which are fewer than 250.
 */
export function addWeights(
  { index, rows, scale }: OutputTable,
  ids: Int32Array,
  count: number,
  base: Float32Array,
  from: number,
  out: Float32Array,
  at: number,
): void {
  const hits = findRows(index, ids, count);
  // two sums of 16 bits in each
  let sum01 = 0;
  let sum23 = 0;
  let sum45 = 0;
  for (let i = 0; i < hits; i++) {
    const row = 2 * found[i]!;
    const four = rows[row]!;
    sum01 = (sum01 + (four & 0xff00ff)) | 0;
    sum23 = (sum23 + ((four >>> 8) & 0xff00ff)) | 0;
    sum45 = (sum45 + rows[row + 1]!) | 0;
  }
  const bias = BIAS * hits;
  out[at] = base[from]! + ((sum01 & 0xffff) - bias) * scale;
  out[at + 1] = base[from + 1]! + ((sum01 >>> 16) - bias) * scale;
  out[at + 2] = base[from + 2]! + ((sum23 & 0xffff) - bias) * scale;
  out[at + 3] = base[from + 3]! + ((sum23 >>> 16) - bias) * scale;
  out[at + 4] = base[from + 4]! + ((sum45 & 0xffff) - bias) * scale;
  out[at + 5] = base[from + 5]! + ((sum45 >>> 16) - bias) * scale;
}
