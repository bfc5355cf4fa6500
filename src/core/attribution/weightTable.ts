/** Slots that features are hashed to. */
export const SLOTS = 1 << 19;

/** Slot of a hashed feature: the upper bits of its hash. */
export const slotOf = (id: number): number => id >>> 13;

/**
 * Which slots a table has a row for: for each 32 slots two places, a bit for each slot with a row and the number of the
 * first of these rows. Small enough to stay in the processor's cache.
 */
type SlotIndex = Int32Array;

/** Weights of hashed features, one a feature, in steps of `scale`. */
export interface WeightTable {
  readonly scale: number;
  readonly index: SlotIndex;
  /** Row 0 is nothing's: what a feature without a row weighs. */
  readonly values: Int8Array;
}

/** Weights of hashed features, six a feature, in steps of `scale`. */
export interface OutputTable {
  readonly scale: number;
  readonly index: SlotIndex;
  /**
   * Eight bytes a row, of which six hold a weight plus `BIAS`, so that none is negative and three additions add up all of a
   * row. Row 0 is nothing's.
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
export function weightTable(slots: ArrayLike<number>, values: Int8Array, scale: number): WeightTable {
  const withNothing = new Int8Array(values.length + 1);
  withNothing.set(values, 1);
  return { scale, index: indexOf(slots), values: withNothing };
}

/**
 * Makes a table of six columns.
 *
 * @param slots ascending
 * @param values six for each slot
 */
export function outputTable(slots: ArrayLike<number>, values: Int8Array, scale: number): OutputTable {
  const rows = new Int32Array(2 * (slots.length + 1));
  const weight = (row: number, column: number): number => (row === 0 ? 0 : values[6 * (row - 1) + column]!) + BIAS;
  for (let row = 0; row <= slots.length; row++) {
    rows[2 * row] = weight(row, 0) | (weight(row, 2) << 8) | (weight(row, 1) << 16) | (weight(row, 3) << 24);
    rows[2 * row + 1] = weight(row, 4) | (weight(row, 5) << 16);
  }
  return { scale, index: indexOf(slots), rows };
}

function indexOf(slots: ArrayLike<number>): SlotIndex {
  const index = new Int32Array(SLOTS / 16);
  for (let i = 0; i < slots.length; i++) index[(slots[i]! >>> 5) * 2]! |= 1 << (slots[i]! & 31);
  index[1] = 1;
  for (let i = 2; i < index.length; i += 2) index[i + 1] = index[i - 1]! + bitCount(index[i - 2]!);
  return index;
}

/** Bits that are set in 32 (Warren, Hacker's Delight, 5-1). */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Row of a feature, 0 where it has none. Without a branch: a processor that has guessed wrong whether there is a row would
 * wait for memory before it could ask for the next.
 */
function rowOf(index: SlotIndex, id: number): number {
  const slot = slotOf(id);
  const place = (slot >>> 5) * 2;
  const word = index[place]!;
  const hasRow = (word >>> (slot & 31)) & 1;
  return Math.imul(hasRow, index[place + 1]! + bitCount(word & ((1 << (slot & 31)) - 1)));
}

/** Rows of the features that are looked up. */
const found = new Int32Array(256);

/**
 * Finds the rows of the first `count` features before anything is done with them: steps that wait for nothing but memory
 * wait together.
 */
function findRows(index: SlotIndex, ids: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) found[i] = rowOf(index, ids[i]!);
}

/** Sum of a table's weights over the first `count` features, which are fewer than 250. */
export function sumWeights({ index, values, scale }: WeightTable, ids: Int32Array, count: number): number {
  findRows(index, ids, count);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[found[i]!]!;
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
  findRows(index, ids, count);
  // two sums of 16 bits in each
  let sum01 = 0;
  let sum23 = 0;
  let sum45 = 0;
  for (let i = 0; i < count; i++) {
    const row = 2 * found[i]!;
    const four = rows[row]!;
    sum01 = (sum01 + (four & 0xff00ff)) | 0;
    sum23 = (sum23 + ((four >>> 8) & 0xff00ff)) | 0;
    sum45 = (sum45 + rows[row + 1]!) | 0;
  }
  const bias = BIAS * count;
  out[at] = base[from]! + ((sum01 & 0xffff) - bias) * scale;
  out[at + 1] = base[from + 1]! + ((sum01 >>> 16) - bias) * scale;
  out[at + 2] = base[from + 2]! + ((sum23 & 0xffff) - bias) * scale;
  out[at + 3] = base[from + 3]! + ((sum23 >>> 16) - bias) * scale;
  out[at + 4] = base[from + 4]! + ((sum45 & 0xffff) - bias) * scale;
  out[at + 5] = base[from + 5]! + ((sum45 >>> 16) - bias) * scale;
}
