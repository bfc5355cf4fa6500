import { SLOTS, slotOf } from '../../core/attribution/weight-table';

/**
 * The feature slots that a training set uses often enough, numbered densely. Features below the cut-off are left out:
 * they stand for names and topics.
 */
export class Vocabulary {
  readonly #numbers: Int32Array;
  readonly slots: Int32Array;

  constructor(counts: Int32Array, cutOff: number) {
    this.#numbers = new Int32Array(SLOTS).fill(-1);
    const slots: number[] = [];
    for (let slot = 0; slot < SLOTS; slot++) {
      if (counts[slot]! < cutOff) continue;
      this.#numbers[slot] = slots.length;
      slots.push(slot);
    }
    this.slots = Int32Array.from(slots);
  }

  /** Number of a slot, -1 when it is left out. */
  numberOf(slot: number): number {
    return this.#numbers[slot]!;
  }
}

/** Lists of features, one after the other, in memory that grows. */
export class FeatureStore {
  ids = new Int32Array(1 << 20);
  size = 0;
  readonly starts: number[] = [0];

  /** Appends the first `count` of `ids` as one list. */
  push(ids: Int32Array, count: number): void {
    this.extend(ids, count);
    this.close();
  }

  /** Appends to the list that is not closed yet. */
  extend(ids: Int32Array, count: number): void {
    if (this.size + count > this.ids.length) {
      const grown = new Int32Array(this.ids.length * 2);
      grown.set(this.ids);
      this.ids = grown;
    }
    for (let i = 0; i < count; i++) this.ids[this.size + i] = slotOf(ids[i]!);
    this.size += count;
  }

  /** Ends the current list. */
  close(): void {
    this.starts.push(this.size);
  }

  /** Counts slots, makes the vocabulary and rewrites all lists in its numbers, without what is left out. */
  compact(cutOff: number): Vocabulary {
    const counts = new Int32Array(SLOTS);
    for (let i = 0; i < this.size; i++) counts[this.ids[i]!] = counts[this.ids[i]!]! + 1;
    const vocabulary = new Vocabulary(counts, cutOff);
    let to = 0;
    for (let list = 0; list + 1 < this.starts.length; list++) {
      const from = this.starts[list]!;
      const end = this.starts[list + 1]!;
      this.starts[list] = to;
      for (let i = from; i < end; i++) {
        const number = vocabulary.numberOf(this.ids[i]!);
        if (number >= 0) this.ids[to++] = number;
      }
    }
    this.starts[this.starts.length - 1] = to;
    this.size = to;
    return vocabulary;
  }
}
