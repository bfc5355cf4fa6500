import type { Statement } from './statement';

/** Where an article's words stand: stem → indices of the statements that hold it. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

/** Indexes the words of an article’s statements. */
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
