/**
 * The longest selection of pairs whose second members increase, too.
 *
 * @param pairs by their first members
 */
export function increasing<P extends readonly [number, number, ...unknown[]]>(pairs: readonly P[]): readonly P[] {
  /** Index of the pair that ends the best selection of each length. */
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, second], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < second) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : ends[low - 1]!);
    ends[low] = index;
  });
  const chosen: P[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at]!) chosen.push(pairs[at]!);
  return chosen.reverse();
}
