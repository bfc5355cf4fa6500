import { align } from './align';
import type { Candidate, Finding } from './finding';
import { compareNumbers } from './number';
import { sharedWeight } from './statement';

/** Statements that share less than this of the shorter one's weight are not laid side by side. */
const LEAST_SHARED = 0.35;

/** All disagreements of two statements that may speak of the same thing. */
export function compareStatements(candidate: Candidate): readonly Finding[] {
  const { a, b } = candidate;
  if (sharedWeight(a, b) < LEAST_SHARED * Math.min(a.weight, b.weight)) return [];
  const alignment = align(a, b);
  const number = compareNumbers(candidate, alignment);
  return number === null ? [] : [number];
}
