import type { Quantity } from '../claim/claim';
import type { Alignment } from './align';
import { datesDiffer, timesDiffer } from './date';
import { describeQuantity } from './describe-quantity';
import { rankOf } from './exchange';
import model from './figure-gate.model.json';
import { addsUp, figurePairs, hasBesides } from './figures';
import type { Candidate, Finding } from './finding';
import {
  countsMore,
  FEATURES,
  type FigurePair,
  featuresOf,
  figuresShared,
  nameRelation,
  nounRelation,
  placeOf,
} from './gate';
import { comparable, compatible, dimensionOf, isLoose } from './interval';
import { type AlignedPair, findingOf, spanOf } from './pair';
import { areClose } from './relations';
import { isPlace, sameName } from './same-name';
import { type Statement, sharedWeight, type Word } from './statement';
import { areTollsOfOne } from './toll';
import volatileWords from './volatile.json';
import { placesDiffer } from './where';

/** From here two statements are one sentence with something exchanged. */
const NEAR_DUPLICATE = 0.58;
const SURE_DUPLICATE = 0.85;
/** From here even other names in the sentence do not speak against it. */
const VERY_SURE = 0.78;
/** Borders of the gate's score. */
const LIKELY = 0.4;
const POSSIBLE = 0.2;
/** From here a pair can at least bear out others; see `groupFindings`. */
const FAINT = 0.06;

const weights = FEATURES.map((name) => model.weights[name]);

/** Figures in the same place of two nearly equal sentences that cannot both be right. */
export function compareDuplicateNumbers(pair: AlignedPair): Finding | null {
  const { alignment, exchanges, a, b } = pair;
  if (alignment.similarity < NEAR_DUPLICATE || datesDiffer(alignment)) return null;
  const clashes: [Quantity, Quantity][] = [];
  for (const [wordA, wordB] of alignment.slots) {
    if (wordA.kind !== 'number') continue;
    const [first, second] = [quantityOf(a, wordA), quantityOf(b, wordB)];
    if (!comparable(first, second) || (compatible(first, second) && !sameBoundMoved(first, second))) continue;
    if (
      first.noun !== second.noun &&
      first.noun !== null &&
      second.noun !== null &&
      !areClose(first.noun, second.noun)
    ) {
      continue;
    }
    if (addsUp(a, first, second) || addsUp(b, second, first)) continue;
    if (hasBesides(a, first, second) || hasBesides(b, second, first)) continue;
    if (timesDiffer(a, placeOf(a, first), b, placeOf(b, second))) continue;
    clashes.push([first, second]);
  }
  const [clash] = clashes;
  if (clash === undefined) return ordinals(pair);
  const sure =
    clashes.length === 1 &&
    !compatible(...clash) &&
    !alignment.matched.some(({ key }) => volatile.has(key)) &&
    alignment.similarity >= SURE_DUPLICATE &&
    exchanges.every(({ kind }) => kind === 'paraphrase' || kind === 'addition');
  return figureFinding(pair, sure ? 'warning' : 'info', alignment.similarity, alignment, ...clash);
}

/**
 * "more than 485 million" became "more than 508 million": both may be right, but one is older. "More than 20" and "more than a
 * dozen" tell nothing of the kind.
 */
const sameBoundMoved = (a: Quantity, b: Quantity): boolean =>
  a.bound === b.bound &&
  (a.bound === 'atLeast' || a.bound === 'atMost') &&
  a.unit === b.unit &&
  a.value !== b.value &&
  !(isLoose(a) && isLoose(b));

function ordinals(pair: AlignedPair): Finding | null {
  const exchange = pair.exchanges.find(({ kind }) => kind === 'ordinal');
  if (exchange === undefined || rankOf(exchange.a[0]!) === rankOf(exchange.b[0]!)) return null;
  return findingOf(
    pair,
    'number',
    'info',
    pair.alignment.similarity,
    [exchange.a, exchange.b].map((words) => ({ focus: spanOf(words.slice(0, 1)), said: words[0]!.text })),
  );
}

const quantityOf = (statement: Statement, word: Word): Quantity => statement.claim.quantities[word.quantity]!;

/**
 * Figures of two statements that differ in more than a figure but, by the learned gate, count the same thing. Each figure
 * clashes at most with its best partner.
 */
export function compareFigures(candidate: Candidate): readonly Finding[] {
  const { a, b, shared } = candidate;
  const scored = figurePairs(a, b, shared, candidate)
    .map((pair) => ({ pair, score: gateScore(pair) }))
    .filter(({ pair, score }) => score >= LIKELY || ((score >= FAINT || areTollsOfOne(pair)) && !areOfOtherTimes(pair)))
    .sort((x, y) => y.score - x.score);
  const taken = new Set<Quantity>();
  const findings: Finding[] = [];
  const ofTwoThings = allDiffer(scored);
  for (const { pair, score } of scored) {
    if (taken.has(pair.quantityA) || taken.has(pair.quantityB)) continue;
    const level = ofTwoThings && score >= POSSIBLE ? 'hint' : levelOf(pair, score, candidate.brief);
    taken.add(pair.quantityA).add(pair.quantityB);
    // tolls of one event need no other likeness
    const sureness = level === 'info' ? Math.max(score, LIKELY) : score;
    findings.push(figureFinding(candidate, level, sureness, pair.alignment, pair.quantityA, pair.quantityB));
  }
  return findings;
}

const MANY = 3;

/** Two seasons of one player have other goals, games and minutes: sentences of which no figure agrees tell of two things. */
function allDiffer(scored: readonly { readonly pair: FigurePair }[]): boolean {
  const [first] = scored;
  if (first === undefined || figuresShared(first.pair.a, first.pair.b) > 0) return false;
  const same = scored.filter(({ pair }) => nounRelation(pair.quantityA, pair.quantityB) === 'same');
  return [same.map(({ pair }) => pair.quantityA), same.map(({ pair }) => pair.quantityB)].every(
    (quantities) => new Set(quantities).size >= MANY,
  );
}

const areOfOtherTimes = ({ a, b, quantityA, quantityB }: FigurePair): boolean =>
  timesDiffer(a, placeOf(a, quantityA), b, placeOf(b, quantityB));

function levelOf(pair: FigurePair, score: number, brief: boolean): Finding['level'] {
  if (score < LIKELY && areTollsOfOne(pair) && !areOfOtherTimes(pair)) return 'info';
  // with other names beside it, a figure that is hardly the same is another incident's
  if (score < POSSIBLE || (score < LIKELY && nameRelation(pair.a, pair.b).exchanged)) return 'support';
  if (score < LIKELY || datesDiffer(pair.alignment) || areOfOtherTimes(pair)) return 'hint';
  if (isRest(pair.quantityA) !== isRest(pair.quantityB)) return 'hint';
  if (countsOn(pair) || bearersDiffer(pair) || placesDiffer(pair.a, pair.b)) return 'hint';
  return !brief && isSure(pair, score) ? 'warning' : 'info';
}

/** "After four days of riots" was true on the fourth day. */
const countsOn = ({ quantityA, quantityB }: FigurePair): boolean =>
  dimensionOf(quantityA) === 'time' && (quantityA.noun ?? quantityB.noun) !== null;

/** Whether the figures follow upon two names of which each is in one statement only. */
function bearersDiffer({ a, b, quantityA, quantityB }: FigurePair): boolean {
  const [x, y] = [bearerOf(a, quantityA), bearerOf(b, quantityB)];
  return x !== undefined && y !== undefined && !names(b, x) && !names(a, y);
}

const bearerOf = (statement: Statement, quantity: Quantity): Word | undefined =>
  statement.words
    .slice(0, placeOf(statement, quantity))
    .findLast(({ kind, key, said }) => kind === 'name' && said && !isPlace(key));

const names = ({ words }: Statement, { key }: Word): boolean =>
  words.some((word) => word.kind === 'name' && sameName(word.key, key));

const volatile = new Set(volatileWords.words);
/** Weight of shared words that two statements need to be surely about one event. */
const STRONG = 15;

/** Whether enough is shared, and nothing tells that another incident, time or bearer may be meant. */
function isSure({ a, b, quantityA, quantityB, alignment, articlesWithBoth }: FigurePair, score: number): boolean {
  // seismologists measure anew for days
  if (quantityA.unit === 'magnitude') return false;
  if (articlesWithBoth > 0 || datesDiffer(alignment) || countsMore(a) !== countsMore(b)) return false;
  if (score < VERY_SURE && nameRelation(a, b).exchanged) return false;
  if (sharedWeight(a, b) < STRONG || nounRelation(quantityA, quantityB) === 'differs') return false;
  if (quantityA.unit === null && (quantityA.noun === null || quantityB.noun === null)) return false;
  const open = (bound: string): boolean => bound === 'atLeast' || bound === 'atMost';
  if (open(quantityA.bound) && open(quantityB.bound)) return false;
  return ![a, b].some(({ words }) => words.some(({ key }) => volatile.has(key)));
}

/** "Two other victims" are those besides somebody. */
const isRest = ({ modifiers }: Quantity): boolean => modifiers.includes('other');

/** Probability that two figures count the same thing. */
function gateScore(pair: FigurePair): number {
  const features = featuresOf(pair);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * features[i]!;
  return 1 / (1 + Math.exp(-sum));
}

function figureFinding(
  candidate: Candidate,
  level: Finding['level'],
  score: number,
  alignment: Alignment,
  first: Quantity,
  second: Quantity,
): Finding {
  return findingOf({ ...candidate, alignment, exchanges: [] }, 'number', level, score, [
    { focus: first, said: describeQuantity(first, candidate.a), value: countOf(first), several: true },
    { focus: second, said: describeQuantity(second, candidate.b), value: countOf(second), several: true },
  ]);
}

/** What a figure comes to, apart from how it is shown. */
const countOf = ({ value, max, bound, unit, noun, modifiers }: Quantity): string =>
  [bound, value, max, unit, noun, ...modifiers.filter((word) => word !== 'of')].join(' ');
