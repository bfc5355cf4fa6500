/** Slots that features are hashed to. */
export const SLOTS = 1 << 19;

/** Slot of a hashed feature: the upper bits of its hash. */
export const slotOf = (id: number): number => id >>> 13;

/**
 * Which slots a table has a row for: for each 32 slots two places, a bit for each slot with a row and the number of rows
 * before them. Small enough to stay in the processor's cache.
 */
type SlotIndex = Int32Array;

/** Weights of hashed features, one a feature, in steps of `scale`. */
export interface WeightTable {
  readonly scale: number;
  readonly index: SlotIndex;
  readonly values: Int8Array;
}

/** Weights of hashed features, six a feature, in steps of `scale`; two share a number, so that one addition adds both. */
export interface OutputTable {
  readonly scale: number;
  readonly index: SlotIndex;
  /** Three for each row: a weight in the lower half, and another in what remains of the upper. */
  readonly pairs: Int32Array;
}

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
  const pairs = new Int32Array(values.length / 2);
  for (let i = 0; i < pairs.length; i++) pairs[i] = values[2 * i]! + (values[2 * i + 1]! << 16);
  return { scale, index: indexOf(slots), pairs };
}

function indexOf(slots: ArrayLike<number>): SlotIndex {
  const index = new Int32Array(SLOTS / 16);
  for (let i = 0; i < slots.length; i++) index[(slots[i]! >>> 5) * 2]! |= 1 << (slots[i]! & 31);
  for (let i = 2; i < index.length; i += 2) index[i + 1] = index[i - 1]! + bitCount(index[i - 2]!);
  return index;
}

/** Bits that are set in 32 (Warren, Hacker's Delight, 5-1). */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Sum of a table's weights over the first `count` features. */
export function sumWeights({ index, values, scale }: WeightTable, ids: Int32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const slot = slotOf(ids[i]!);
    const at = (slot >>> 5) * 2;
    const word = index[at]!;
    const bit = 1 << (slot & 31);
    if ((word & bit) !== 0) sum += values[index[at + 1]! + bitCount(word & (bit - 1))]!;
  }
  return sum * scale;
}

/** Six outputs of which nothing is known yet. */
export const NO_OUTPUTS = new Float32Array(6);

/**
 * Writes six outputs to `out`, from `at` on: those of `base`, from `from` on, with the weights that the table has for the
 * first `count` features, which are fewer than 250.
 */
export function addWeights(
  table: OutputTable,
  ids: Int32Array,
  count: number,
  base: Float32Array,
  from: number,
  out: Float32Array,
  at: number,
): void {
  const { index, pairs, scale } = table;
  let p0 = 0;
  let p1 = 0;
  let p2 = 0;
  for (let i = 0; i < count; i++) {
    const slot = slotOf(ids[i]!);
    const place = (slot >>> 5) * 2;
    const word = index[place]!;
    const bit = 1 << (slot & 31);
    if ((word & bit) === 0) continue;
    const row = (index[place + 1]! + bitCount(word & (bit - 1))) * 3;
    p0 = (p0 + pairs[row]!) | 0;
    p1 = (p1 + pairs[row + 1]!) | 0;
    p2 = (p2 + pairs[row + 2]!) | 0;
  }
  out[at] = base[from]! + lower(p0) * scale;
  out[at + 1] = base[from + 1]! + upper(p0) * scale;
  out[at + 2] = base[from + 2]! + lower(p1) * scale;
  out[at + 3] = base[from + 3]! + upper(p1) * scale;
  out[at + 4] = base[from + 4]! + lower(p2) * scale;
  out[at + 5] = base[from + 5]! + upper(p2) * scale;
}

const lower = (pair: number): number => (pair << 16) >> 16;
const upper = (pair: number): number => (pair - lower(pair)) >> 16;
