import { decodeBase64, encodeBase64 } from '../text/base64';
import { type OutputTable, outputTable, type WeightTable, weightTable } from './weightTable';

/** A table as it lies in the model's file. */
export interface PackedTable {
  readonly width: number;
  readonly scale: number;
  readonly rows: number;
  /**
   * Base64. First for each row the distance of its slot from the one before, in 7-bit groups, lowest first, the top bit
   * set on all but the last; then for each row a byte whose bits say which of its columns are not nothing; then these
   * columns' values, a signed byte each.
   */
  readonly data: string;
}

/**
 * Rounds weights to steps of `scale` and packs what is left of them.
 *
 * @param slots ascending, one for each `width` weights
 * @param least rows without a weight as far from nothing as this are left out
 */
export function packTable(
  slots: ArrayLike<number>,
  weights: Float32Array,
  width: number,
  scale: number,
  least = 0,
): PackedTable {
  const distances: number[] = [];
  const masks: number[] = [];
  const values: number[] = [];
  let before = 0;
  for (let i = 0; i < slots.length; i++) {
    let mask = 0;
    if (!weights.subarray(i * width, (i + 1) * width).some((weight) => Math.abs(weight) >= least)) continue;
    for (let k = 0; k < width; k++) {
      const value = Math.max(-127, Math.min(127, Math.round(weights[i * width + k]! / scale)));
      if (value === 0) continue;
      mask |= 1 << k;
      values.push(value & 255);
    }
    if (mask === 0) continue;
    masks.push(mask);
    let distance = slots[i]! - before;
    before = slots[i]!;
    for (; distance > 127; distance >>>= 7) distances.push((distance & 127) | 128);
    distances.push(distance);
  }
  const data = encodeBase64(Uint8Array.from([...distances, ...masks, ...values]));
  return { width, scale, rows: masks.length, data };
}

/** Unpacks a table of one column for use. */
export function unpackWeights(packed: PackedTable): WeightTable {
  const { slots, values } = unpackRows(packed);
  return weightTable(slots, values, packed.scale);
}

/** Unpacks a table of six columns for use. */
export function unpackOutputs(packed: PackedTable): OutputTable {
  const { slots, values } = unpackRows(packed);
  return outputTable(slots, values, packed.scale);
}

function unpackRows({ width, rows, data }: PackedTable): { slots: Int32Array; values: Int8Array } {
  const bytes = decodeBase64(data);
  const slots = new Int32Array(rows);
  let at = 0;
  let slot = 0;
  for (let row = 0; row < rows; row++) {
    let shift = 0;
    for (; bytes[at]! > 127; shift += 7) slot += (bytes[at++]! & 127) << shift;
    slot += bytes[at++]! << shift;
    slots[row] = slot;
  }
  const values = new Int8Array(rows * width);
  let value = at + rows;
  for (let row = 0; row < rows; row++) {
    const mask = bytes[at + row]!;
    for (let k = 0; k < width; k++)
      if ((mask & (1 << k)) !== 0) values[row * width + k] = (bytes[value++]! << 24) >> 24;
  }
  return { slots, values };
}
