import type { Statement } from './statement';

/** Where an article's words stand: stem → indices of the statements that hold it. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

export function indexWords(statements: readonly Statement[]): WordIndex {
  const index = new Map<string, number[]>();
  statements.forEach(({ keys }, at) => {
    for (const key of keys.keys()) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [at]);
      else known.push(at);
    }
  });
  return index;
}

/** The weight of the words that a statement shares with each of an article's statements. */
export function sharedWeights({ keys }: Statement, index: WordIndex, count: number): Float64Array {
  const shared = new Float64Array(count);
  for (const [key, weight] of keys) for (const at of index.get(key) ?? []) shared[at]! += weight;
  return shared;
}
