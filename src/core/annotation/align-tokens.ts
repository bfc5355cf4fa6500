import { diff } from 'fast-myers-diff';
import { increasing } from './increasing';

type Ids = readonly number[];
type Pair = (a: number, b: number) => void;

/** Rows of this many tokens that are in both texts just once tie the two together, the longest rows first. */
const ROWS: readonly number[] = [8, 3, 1];
/** Up to so many tokens between two ties are compared in full; the time for it grows with the square. */
const MOST_IN_FULL = 1200;

/**
 * Pairs the tokens that two texts share, in order: rows that are unique in both first (patience diff), then between those the
 * shortest edit (Myers 1986). What stays over of long stretches without anything unique is not paired. Time grows hardly
 * faster than the texts, whatever is in them.
 */
export function alignTokens(a: Ids, b: Ids, pair: Pair): void {
  align(a, 0, a.length, b, 0, b.length, 0, pair);
}

function align(
  a: Ids,
  aStart: number,
  aEnd: number,
  b: Ids,
  bStart: number,
  bEnd: number,
  depth: number,
  pair: Pair,
): void {
  let [aFrom, aTo, bFrom, bTo] = [aStart, aEnd, bStart, bEnd];
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pair(aFrom++, bFrom++);
  let tail = 0;
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo--;
    bTo--;
    tail++;
  }
  if (aFrom < aTo && bFrom < bTo) {
    const row = ROWS[depth];
    if (row === undefined) {
      if (aTo - aFrom + bTo - bFrom <= MOST_IN_FULL) inFull(a, aFrom, aTo, b, bFrom, bTo, pair);
    } else {
      for (const [atA, atB] of increasing(uniqueRows(a, aFrom, aTo, b, bFrom, bTo, row))) {
        // a row may overlap the one before
        if (atA < aFrom || atB < bFrom) continue;
        align(a, aFrom, atA, b, bFrom, atB, depth + 1, pair);
        pair(atA, atB);
        [aFrom, bFrom] = [atA + 1, atB + 1];
      }
      align(a, aFrom, aTo, b, bFrom, bTo, depth + 1, pair);
    }
  }
  for (let i = 0; i < tail; i++) pair(aTo + i, bTo + i);
}

function inFull(a: Ids, aFrom: number, aTo: number, b: Ids, bFrom: number, bTo: number, pair: Pair): void {
  let [atA, atB] = [aFrom, bFrom];
  for (const [gone, goneEnd, , comeEnd] of diff(a.slice(aFrom, aTo), b.slice(bFrom, bTo))) {
    while (atA < aFrom + gone) pair(atA++, atB++);
    [atA, atB] = [aFrom + goneEnd, bFrom + comeEnd];
  }
  while (atA < aTo) pair(atA++, atB++);
}

/** Where rows begin that stand in both stretches just once, in the order of the first. */
function uniqueRows(
  a: Ids,
  aFrom: number,
  aTo: number,
  b: Ids,
  bFrom: number,
  bTo: number,
  row: number,
): readonly (readonly [number, number])[] {
  const inA = onceAt(a, aFrom, aTo, row);
  const inB = onceAt(b, bFrom, bTo, row);
  const found: [number, number][] = [];
  for (const [key, at] of inA) {
    const other = inB.get(key);
    // two rows may have one key
    if (at >= 0 && other !== undefined && other >= 0 && sameRow(a, at, b, other, row)) found.push([at, other]);
  }
  return found;
}

const REPEATED = -1;

function onceAt(ids: Ids, from: number, to: number, row: number): ReadonlyMap<number, number> {
  const once = new Map<number, number>();
  for (let at = from; at + row <= to; at++) {
    let key = 0;
    for (let i = at; i < at + row; i++) key = (Math.imul(key, 31) + ids[i]! + 1) | 0;
    once.set(key, once.has(key) ? REPEATED : at);
  }
  return once;
}

function sameRow(a: Ids, atA: number, b: Ids, atB: number, row: number): boolean {
  for (let i = 0; i < row; i++) if (a[atA + i] !== b[atB + i]) return false;
  return true;
}
