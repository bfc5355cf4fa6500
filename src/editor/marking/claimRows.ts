import type { RestNode } from './claimItems';

/** Rows of one list: longer ones are slow to draw and nobody reads them. */
export const MOST_ROWS = 200;

/** The rows of a list of the Claims view, the last of which tells how many more there are. */
export function claimRows<Each, Row>(all: readonly Each[], rowOf: (each: Each) => Row): (Row | RestNode)[] {
  const rows = all.slice(0, MOST_ROWS).map(rowOf);
  return all.length > MOST_ROWS ? [...rows, { is: 'rest', count: all.length - MOST_ROWS }] : rows;
}
