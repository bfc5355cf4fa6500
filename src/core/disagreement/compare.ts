import { align } from './align';
import { compareDates } from './date';
import { exchangesOf } from './exchange';
import type { Candidate, Finding } from './finding';
import { compareNames } from './name';
import { compareNegation } from './negation';
import { compareDuplicateNumbers, compareFigures } from './number';
import { compareOpposites } from './opposite';
import type { AlignedPair } from './pair';
import { compareRenderings } from './rendering';
import { compareStances } from './stance';
import { compareStates } from './state';
import type { Statement } from './statement';
import { compareSuperlatives, hasSuperlative } from './superlative';
import { compareWordings } from './wording';

/** Statements that share less than this of the shorter one's weight are not laid side by side. */
const LEAST_SHARED = 0.35;

/** In this order: of two nearly equal sentences the first comparator that finds a clash names it. */
const COMPARATORS: readonly ((pair: AlignedPair) => Finding | null)[] = [
  compareSuperlatives,
  compareDuplicateNumbers,
  compareDates,
  compareNegation,
  compareOpposites,
  compareNames,
  compareRenderings,
];

/** Two statements of whatever sentences: what matters is of what they are said. */
const ACROSS_SENTENCES: readonly ((candidate: Candidate) => Finding | null)[] = [
  compareWordings,
  compareStances,
  compareStates,
  compareSuperlatives,
];

/** Whether `compareWithin` can find anything about a statement: most are spared the search for partners. */
export const isComparedWithin = (statement: Statement): boolean =>
  (statement.claim.quoted && statement.claim.speaker !== null) || hasSuperlative(statement);

/** Two statements of one article: it may quote one sentence twice, or claim two records. */
export function compareWithin(candidate: Candidate): readonly Finding[] {
  const finding = compareWordings(candidate) ?? compareSuperlatives(candidate);
  return finding === null ? [] : [finding];
}

/** All disagreements of two statements that may speak of the same thing. */
export function compareStatements(candidate: Candidate): readonly Finding[] {
  const { a, b, shared } = candidate;
  if (shared >= LEAST_SHARED * Math.min(a.weight, b.weight)) {
    const alignment = align(a, b);
    const pair = { ...candidate, alignment, exchanges: exchangesOf(alignment) };
    for (const compare of COMPARATORS) {
      const finding = compare(pair);
      if (finding !== null) return [finding];
    }
  }
  const figures = compareFigures(candidate);
  if (figures.length > 0) return figures;
  for (const compare of ACROSS_SENTENCES) {
    const finding = compare(candidate);
    if (finding !== null) return [finding];
  }
  return [];
}
