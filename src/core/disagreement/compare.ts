import type { Claim } from '../claim/claim';
import { alignAlike, type Likeness } from './align';
import { compareDates } from './date';
import type { DisagreementKind } from './disagreement';
import { exchangesOf } from './exchange';
import type { Candidate, Finding } from './finding';
import { compareNames } from './name';
import { compareNegation } from './negation';
import { compareDuplicateNumbers, compareFigures } from './number';
import { compareOpposites } from './opposite';
import { isOtherMatter } from './other-matter';
import type { AlignedPair } from './pair';
import { mayRival } from './record-rival';
import { areClose } from './relations';
import { compareRenderings } from './rendering';
import { compareStances, hasStance } from './stance';
import { compareStates, hasState } from './state';
import type { Statement } from './statement';
import { compareSuperlatives, hasRecord } from './superlative';
import { compareWordings } from './wording';

/** Statements that share less than this of the shorter one's weight are not laid side by side. */
const LEAST_SHARED = 0.35;

/** No comparator finds anything in statements less alike, unless the longer holds the shorter. */
const LEAST_SIMILARITY = 0.55;
const LEAST_CONTAINMENT = 0.8;

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

/** Whether it is somebody's words, which another article may render otherwise. */
const isSpoken = ({ claim }: Statement): boolean => claim.quoted && claim.speaker !== null;

/** What makes a statement comparable with one of any other wording, each a bit. */
const TRAITS: readonly ((statement: Statement) => boolean)[] = [
  ({ claim }) => claim.quantities.length > 0,
  isSpoken,
  hasStance,
  hasState,
  (statement) => hasRecord(statement) || mayRival(statement),
];

/** The traits of a statement as bits. */
export const traitsOf = (statement: Statement): number =>
  TRAITS.reduce((bits, has, bit) => (has(statement) ? bits | (1 << bit) : bits), 0);

/** Whether `compareStatements` can find anything: two statements must be alike, or have a trait in common. */
export const mayDisagree = (a: Statement, b: Statement, shared: number, commonTraits: number): boolean =>
  commonTraits !== 0 || areAlike(a, b, shared);

const areAlike = (a: Statement, b: Statement, shared: number): boolean =>
  shared >= LEAST_SHARED * Math.min(a.weight, b.weight);

/**
 * Comparators ask for two nearly equal statements; only a negation is sought in a longer one, too, and in briefs
 * an opposite. Laying side by side is what costs most.
 */
const mayBeEqual = ({ a, b, brief, versions }: Candidate): boolean =>
  brief ||
  versions ||
  a.negations !== b.negations ||
  Math.min(a.length, b.length) >= LEAST_SIMILARITY * Math.max(a.length, b.length);

const isEnough = ({ similarity, containment }: Likeness): boolean =>
  similarity >= LEAST_SIMILARITY || containment >= LEAST_CONTAINMENT;
const always = (): boolean => true;

/** Whether `compareWithin` can find anything about a statement: most are spared the search for partners. */
export const isComparedWithin = (statement: Statement): boolean => isSpoken(statement) || hasRecord(statement);

/** Two statements of one article: it may quote one sentence twice, or claim two records. */
export function compareWithin(candidate: Candidate): readonly Finding[] {
  const finding = compareWordings(candidate) ?? compareSuperlatives(candidate);
  return finding === null ? [] : [finding];
}

/** All disagreements of two statements that may speak of the same thing. */
export function compareStatements(candidate: Candidate): readonly Finding[] {
  const findings = findingsOf(candidate);
  const { claim: a } = candidate.a;
  const { claim: b } = candidate.b;
  const oneIsDone = isOpen(a) !== isOpen(b) && a.modality !== b.modality;
  if (!oneIsDone && a.modality !== 'hypothetical' && b.modality !== 'hypothetical') return findings;
  return findings.map((finding) => ({ ...finding, level: levelSupposing(finding, oneIsDone) }));
}

/** Whether what is said may be so or not, or not yet; who will not do a thing does not do it. */
const isOpen = ({ modality, polarity }: Claim): boolean =>
  modality === 'hypothetical' || (modality === 'planned' && polarity === 'affirmed');

/** What is done or not, or when. */
const DEEDS: ReadonlySet<string> = new Set<DisagreementKind>(['negation', 'antonym', 'status', 'date']);

/** What would be if something else were is never surely wrong, and what is not done yet clashes with no deed. */
function levelSupposing({ kind, level }: Finding, oneIsDone: boolean): Finding['level'] {
  if (oneIsDone && DEEDS.has(kind) && level !== 'support') return 'hint';
  return level === 'warning' ? 'info' : level;
}

function findingsOf(candidate: Candidate): readonly Finding[] {
  const exchanged = findingByExchange(candidate);
  if (exchanged !== null && exchanged.level !== 'hint') return [exchanged];
  const figures = exchanged === null ? compareFigures(candidate) : [];
  if (figures.length > 0) return figures;
  for (const compare of ACROSS_SENTENCES) {
    const finding = compare(candidate);
    if (finding !== null) return [finding];
  }
  return exchanged === null ? [] : [exchanged];
}

/** What two nearly equal sentences have in each other's place. */
function findingByExchange(candidate: Candidate): Finding | null {
  const { a, b, shared } = candidate;
  if (!areAlike(a, b, shared) || !mayBeEqual(candidate)) return null;
  const alignment = alignAlike(a, b, areClose, candidate.brief ? always : isEnough);
  if (alignment === null) return null;
  const pair = { ...candidate, alignment, exchanges: exchangesOf(alignment) };
  for (const compare of COMPARATORS) {
    const finding = compare(pair);
    if (finding !== null) return isOtherMatter(pair, finding.kind) ? { ...finding, level: 'hint' } : finding;
  }
  return null;
}
