/**
 * How many of the first `count` numbers from 0 on fulfil a condition that holds up to one of them and for none after it.
 * Asks about log₂ `count` of them.
 */
export function countWhile(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
