import type { Quantity } from '../claim/claim';
import { type Alignment, align } from './align';
import { fateRelation } from './fate';
import { type FigurePair, nounRelation, placeOf, rateOf } from './gate';
import { amountOf, comparable, compatible, dimensionOf, isLoose } from './interval';
import { isSomebody } from './person';
import { areClose } from './relations';
import { isPlace, sameName } from './same-name';
import type { Statement } from './statement';
import type { WordIndex } from './word-index';

/** The values an article states, by what they count. */
export type StatedValues = ReadonlyMap<string, ReadonlySet<number>>;

const keyOf = (quantity: Quantity): string => `${dimensionOf(quantity)} ${quantity.noun ?? ''}`;

/** Gathers the values that an article’s statements give. */
export function statedValues(statements: readonly Statement[]): StatedValues {
  const values = new Map<string, Set<number>>();
  for (const { claim } of statements) {
    for (const quantity of claim.quantities) {
      const key = keyOf(quantity);
      const known = values.get(key);
      if (known === undefined) values.set(key, new Set([quantity.value]));
      else known.add(quantity.value);
    }
  }
  return values;
}

const states = (values: StatedValues, quantity: Quantity, like: Quantity): boolean =>
  values.get(keyOf(quantity))?.has(quantity.value) === true || values.get(keyOf(like))?.has(quantity.value) === true;

/** Two lower bounds say nothing against each other unless one is far above the other: then one is older. */
const FAR_APART = 1.5;

/** Statements that share less than this of the shorter one's weight are not looked at. */
const LEAST_COVER = 0.15;

/** What two articles state and say in all. */
interface Articles {
  readonly valuesA: StatedValues;
  readonly valuesB: StatedValues;
  readonly wordsA: WordIndex;
  readonly wordsB: WordIndex;
}

/** Pairs of figures that may count one thing and cannot both be right. */
export function figurePairs(a: Statement, b: Statement, shared: number, articles: Articles): readonly FigurePair[] {
  const { valuesA, valuesB, wordsA, wordsB } = articles;
  if (a.claim.quantities.length === 0 || b.claim.quantities.length === 0) return [];
  if (shared < LEAST_COVER * Math.min(a.weight, b.weight)) return [];
  const ofTwoPersons = agesAreOfTwo(a, b);
  let alignment: Alignment | null = null;
  const pairs: FigurePair[] = [];
  for (const quantityA of a.claim.quantities) {
    for (const quantityB of b.claim.quantities) {
      if (!mayClash(quantityA, quantityB)) continue;
      if (hasBesides(a, quantityA, quantityB) || hasBesides(b, quantityB, quantityA)) continue;
      if (addsUp(a, quantityA, quantityB) || addsUp(b, quantityB, quantityA)) continue;
      if (isTotalOf(a, quantityA, b, quantityB) || isTotalOf(b, quantityB, a, quantityA)) continue;
      if (startsElsewhere(a, quantityA, b, quantityB)) continue;
      if (areOfTwoWholes(a, quantityA, b, quantityB)) continue;
      if (quantityA.unit === 'year old' ? !sameBearer(a, quantityA, b, quantityB) : ofTwoPersons) continue;
      alignment ??= align(a, b, areClose);
      const articlesWithBoth =
        Number(states(valuesA, quantityB, quantityA)) + Number(states(valuesB, quantityA, quantityB));
      pairs.push({ a, b, quantityA, quantityB, alignment, wordsA, wordsB, articlesWithBoth });
    }
  }
  return pairs;
}

/** Whether a statement has, besides its own figure, one that agrees with the other's: then that is the partner. */
export const hasBesides = ({ claim }: Statement, own: Quantity, other: Quantity): boolean =>
  claim.quantities.some(
    (each) =>
      each !== own &&
      each.value !== own.value &&
      (each.bound === 'exact' || each.bound === 'about') &&
      comparable(each, other) &&
      nounRelation(each, other) !== 'differs' &&
      compatible(each, other),
  );

/** "seven assault rifles, two other rifles" are the nine rifles of the other statement. */
export const addsUp = ({ claim }: Statement, own: Quantity, other: Quantity): boolean =>
  own.unit === null &&
  own.value > 0 &&
  claim.quantities.some(
    (each) =>
      each !== own &&
      each.value > 0 &&
      comparable(each, own) &&
      nounRelation(each, own) !== 'differs' &&
      each.value + own.value === other.value,
  );

/** "923 rounds in five operations so far" hold the 300 of one operation. */
const isTotalOf = (a: Statement, total: Quantity, b: Statement, part: Quantity): boolean =>
  total.value >= FAR_APART * part.value && addsUpOver(a) && !addsUpOver(b);

const TOTALS = new Set(['total', 'overall', 'combined', 'altogether', 'far', 'cumulative']);
const addsUpOver = ({ words }: Statement): boolean => words.some(({ key }) => TOTALS.has(key));

/** "28 of 68 crates" and "178 of 369 crates" are of two ships, and the 28 are not the 369. */
function areOfTwoWholes(a: Statement, quantityA: Quantity, b: Statement, quantityB: Quantity): boolean {
  const [x, y] = [wholeOf(a, quantityA), wholeOf(b, quantityB)];
  if (x !== undefined && y !== undefined) return !compatible(x, y);
  return (x !== undefined && isWhole(b, quantityB)) || (y !== undefined && isWhole(a, quantityA));
}

/** The figure inside the phrase of another. */
const wholeOf = ({ claim }: Statement, part: Quantity): Quantity | undefined =>
  claim.quantities.find((each) => holds(part, each));

const isWhole = ({ claim }: Statement, quantity: Quantity): boolean =>
  claim.quantities.some((each) => holds(each, quantity));

const holds = (part: Quantity, { start }: Quantity): boolean => part.start < start && start < part.end;

const ANCHORS = new Set(['before', 'after', 'since', 'until']);

/** "in 30 days" and "nine days before the vote" are counted from other days. */
function startsElsewhere(a: Statement, quantityA: Quantity, b: Statement, quantityB: Quantity): boolean {
  if (dimensionOf(quantityA) !== 'time') return false;
  const [x, y] = [anchorAfter(a, quantityA), anchorAfter(b, quantityB)];
  return x !== y;
}

const anchorAfter = (statement: Statement, quantity: Quantity): string | null => {
  const next = statement.words[placeOf(statement, quantity) + 1];
  return next !== undefined && ANCHORS.has(next.key) ? next.key : null;
};

function mayClash(a: Quantity, b: Quantity): boolean {
  if (!comparable(a, b) || rateOf(a) !== rateOf(b)) return false;
  const fates = fateRelation(a, b);
  if (fates === 'differs') return false;
  const nouns = nounRelation(a, b);
  if (nouns === 'differs' && (a.unit === null || b.unit === null)) return false;
  if (nouns === 'missing' && dimensionOf(a) === 'count' && fates !== 'same' && !countsPersons(a, b)) return false;
  if (!compatible(a, b)) return true;
  const sameBound = a.bound === b.bound && (a.bound === 'atLeast' || a.bound === 'atMost');
  if (isLoose(a) && isLoose(b)) return false;
  const [x, y] = [amountOf(a), amountOf(b)];
  return sameBound && Math.max(x, y) >= FAR_APART * Math.min(x, y);
}

/** "killing 10", "killed 12 people": a bare figure counts persons where its verb does. */
function countsPersons(a: Quantity, b: Quantity): boolean {
  if (a.verb === null || b.verb === null || !areClose(a.verb, b.verb)) return false;
  const noun = a.noun ?? b.noun;
  return noun === null || isSomebody(noun);
}

/** Ages are compared only where nothing tells that two persons are meant: names beside both ages must be one person's. */
function sameBearer(a: Statement, quantityA: Quantity, b: Statement, quantityB: Quantity): boolean {
  const [x, y] = [namesBeside(a, quantityA), namesBeside(b, quantityB)];
  if (x.length === 0 && y.length === 0) return nounRelation(quantityA, quantityB) !== 'differs';
  if (x.length === 0) return y.some((name) => mentions(a, name));
  if (y.length === 0) return x.some((name) => mentions(b, name));
  return x.some((name) => y.some((other) => sameName(name, other)));
}

/** A birthday, or whoever counted, may make a year. */
const YEARS_OF_ONE = 1;

/** Whether the ages that two statements tell are of two persons: how far the one of 32 fell is not how far the one of 36 did. */
function agesAreOfTwo(a: Statement, b: Statement): boolean {
  const [x, y] = [agesIn(a), agesIn(b)];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((age) =>
    y.some(
      (other) =>
        Math.abs(age.value - other.value) <= YEARS_OF_ONE ||
        namesBeside(a, age).some((name) => namesBeside(b, other).some((known) => sameName(name, known))),
    ),
  );
}

const agesIn = ({ claim }: Statement): readonly Quantity[] =>
  claim.quantities.filter(({ unit, noun }) => unit === 'year old' && (noun === null || isSomebody(noun)));

const mentions = ({ words }: Statement, name: string): boolean =>
  words.some((word) => word.kind === 'name' && sameName(word.key, name));

function namesBeside(statement: Statement, quantity: Quantity): readonly string[] {
  const at = placeOf(statement, quantity);
  return [statement.words[at - 1], statement.words[at + 1]].flatMap((word) =>
    word?.kind === 'name' && !isPlace(word.key) ? [word.key] : [],
  );
}
