import type { Claim } from '../claim/claim';
import { align } from './align';
import { onlySaid, readStatement, type Statement, sharedWeight, type Word } from './statement';

const LEAST_CONTAINMENT = 0.6;
/** Of the words shared: two or three that are rare, or several that are not. */
const LEAST_WEIGHT = 12;
const FEWEST_MATCHED = 3;

/**
 * Which of an article's claims say what a claim of another says, in whoever's voice and other words: most of the shorter
 * one's words are in the longer, in their order, the figures and dates that both give are the same, and both affirm or
 * both deny.
 *
 * @returns indexes into `others`
 */
export function alike(claim: Claim, others: readonly Claim[]): readonly number[] {
  const statement = onlySaid(readStatement(claim, 0));
  return others.flatMap((other, index) =>
    saysTheSame(statement, onlySaid(readStatement(other, index))) ? [index] : [],
  );
}

function saysTheSame(a: Statement, b: Statement): boolean {
  if (a.negations % 2 !== b.negations % 2 || sharedWeight(a, b) < LEAST_WEIGHT) return false;
  const { containment, matched, slots } = align(a, b);
  return containment >= LEAST_CONTAINMENT && matched.length >= FEWEST_MATCHED && slots.every(isSameValue);
}

/** One date may be given more exactly than the other: "in April" and "in April 2027". */
function isSameValue([x, y]: readonly [Word, Word]): boolean {
  if (x.key === y.key) return true;
  const isFull = (word: Word): boolean => /^\d/.test(word.key);
  if (x.kind !== 'date' || y.kind !== 'date') return false;
  return !isFull(x) || !isFull(y) || x.key.startsWith(y.key) || y.key.startsWith(x.key);
}
