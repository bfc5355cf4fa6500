/** Slots that features are hashed to. */
export const SLOTS = 1 << 20;

/** Slot of a hashed feature. */
export const slotOf = (id: number): number => Math.imul(id, 0xc2b2ae35) >>> 12;

/**
 * Weights of hashed features, `width` of them a feature, in steps of `scale`: a bit for each slot says whether the model
 * knows it, and the number of bits before it is the number of its row. Small enough to stay in the processor's cache.
 */
export interface WeightTable {
  readonly width: number;
  readonly scale: number;
  readonly bits: Int32Array;
  /** Rows before each 32 bits. */
  readonly ranks: Int32Array;
  readonly values: Int8Array;
}

/**
 * Makes a table.
 *
 * @param slots ascending
 * @param values `width` for each slot
 */
export function weightTable(slots: ArrayLike<number>, values: Int8Array, width: number, scale: number): WeightTable {
  const bits = new Int32Array(SLOTS / 32);
  for (let i = 0; i < slots.length; i++) bits[slots[i]! >>> 5]! |= 1 << (slots[i]! & 31);
  const ranks = new Int32Array(bits.length);
  for (let i = 1; i < bits.length; i++) ranks[i] = ranks[i - 1]! + bitCount(bits[i - 1]!);
  return { width, scale, bits, ranks, values };
}

/** Bits that are set in 32 (Warren, Hacker's Delight, 5-1). */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Sum of a one-column table's weights over the first `count` features. */
export function sumWeights({ bits, ranks, values, scale }: WeightTable, ids: Int32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const slot = slotOf(ids[i]!);
    const word = bits[slot >>> 5]!;
    const bit = 1 << (slot & 31);
    if ((word & bit) !== 0) sum += values[ranks[slot >>> 5]! + bitCount(word & (bit - 1))]!;
  }
  return sum * scale;
}

/** Adds a six-column table's weights over the first `count` features to six places of `out`, from `at` on. */
export function addWeights(table: WeightTable, ids: Int32Array, count: number, out: Float32Array, at: number): void {
  const { bits, ranks, values, scale } = table;
  let o0 = 0;
  let o1 = 0;
  let o2 = 0;
  let o3 = 0;
  let o4 = 0;
  let o5 = 0;
  for (let i = 0; i < count; i++) {
    const slot = slotOf(ids[i]!);
    const word = bits[slot >>> 5]!;
    const bit = 1 << (slot & 31);
    if ((word & bit) === 0) continue;
    const row = (ranks[slot >>> 5]! + bitCount(word & (bit - 1))) * 6;
    o0 += values[row]!;
    o1 += values[row + 1]!;
    o2 += values[row + 2]!;
    o3 += values[row + 3]!;
    o4 += values[row + 4]!;
    o5 += values[row + 5]!;
  }
  out[at] = out[at]! + o0 * scale;
  out[at + 1] = out[at + 1]! + o1 * scale;
  out[at + 2] = out[at + 2]! + o2 * scale;
  out[at + 3] = out[at + 3]! + o3 * scale;
  out[at + 4] = out[at + 4]! + o4 * scale;
  out[at + 5] = out[at + 5]! + o5 * scale;
}
