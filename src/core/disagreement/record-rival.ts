import type { Quantity } from '../claim/claim';
import { comparativeOf, type Degree } from '../claim/degrees';
import { describeQuantity } from './describe-quantity';
import type { Origin, Side } from './finding';
import { nounRelation, placeOf, rateOf } from './gate';
import { amountOf, comparable, compatible, dimensionOf } from './interval';
import { spanOf } from './pair';
import { isSomebody } from './person';
import { explicitYear, type RecordClaim, tellsOf, yearOf } from './record';
import { isPlace, sameName } from './same-name';
import type { Statement, Word } from './statement';
import { stemOf } from './stem';
import { placesDiffer } from './where';

/** Something that outdoes a record within the time for which the record is claimed. */
export type Rival = Pick<Side, 'focus' | 'said'>;

const DEATH = new Set(['kill', 'die', 'dead', 'death', 'claim', 'life', 'victim', 'fatality', 'perish'].map(stemOf));
const DEATH_REACH = 3;
/** The record's own figure may stand in a sentence just before, or the one after: "It was the deadliest since 1990." */
const NEARBY = [-1, -2, 1];

/** Whether a statement may name a rival: it tells of another year and ranks or counts something. */
export const mayRival = ({ words, claim }: Statement): boolean =>
  words.some((word) => explicitYear(word) !== null) &&
  (claim.quantities.length > 0 || words.some(({ key }) => comparativeOf(key) !== undefined));

/**
 * What a statement tells of another year that is more than a record: a larger figure of the same kind, or what it calls
 * larger. Null where the year lies outside the record's time, or place or kind may be another.
 *
 * @param article all statements of the record's article
 */
export function rivalOf(
  record: RecordClaim,
  holder: Statement,
  article: readonly Statement[],
  origin: Origin,
  other: Statement,
): Rival | null {
  const { modality, polarity } = other.claim;
  if (polarity === 'negated' || modality === 'hypothetical' || modality === 'planned') return null;
  const at = other.words.findIndex((word) => isWithin(record, yearOf(holder, record, origin), explicitYear(word)));
  if (at < 0 || !isSamePlace(holder, article, other)) return null;
  return largerFigure(record, holder, article, other, other.words[at]!) ?? calledLarger(record, other, at);
}

/** A year after the one since which the record stands, and before its own. */
function isWithin({ since, years }: RecordClaim, own: number | null, year: number | null): boolean {
  if (year === null || (own !== null && year >= own)) return false;
  if (years !== null) return own !== null && year > own - years;
  return since === null || year > since;
}

/**
 * A record of somewhere is not outdone elsewhere, and abroad is elsewhere where nothing is said. Where the event took place in
 * a town of its own, the record's place is a wider one, which may hold other towns.
 */
function isSamePlace(holder: Statement, article: readonly Statement[], other: Statement): boolean {
  const names = holder.words.filter(({ kind }) => kind === 'name');
  const abroad = other.words.some(
    ({ kind, key }) => kind === 'name' && isPlace(key) && !names.some((name) => sameName(name.key, key)),
  );
  if (abroad) return false;
  return !placesDiffer(holder, other) || nearby(holder, article).some((each) => placesDiffer(each, holder));
}

const nearby = ({ index }: Statement, article: readonly Statement[]): readonly Statement[] =>
  NEARBY.flatMap((step) => article[index + step] ?? []);

function largerFigure(
  record: RecordClaim,
  holder: Statement,
  article: readonly Statement[],
  other: Statement,
  year: Word,
): Rival | null {
  const inside = new Set(record.words);
  for (const statement of [holder, ...nearby(holder, article)]) {
    const own = statement.claim.quantities.filter(
      (quantity) =>
        ranks(record.degree, quantity, statement) && !inside.has(statement.words[placeOf(statement, quantity)]!),
    );
    if (own.length === 0) continue;
    const larger = other.claim.quantities.find(
      (quantity) =>
        ranks(record.degree, quantity, other) &&
        own.every((each) => outdoes(quantity, each, record.degree)) &&
        (tellsOf(other, record) || own.some((each) => countsTheSame(quantity, each))),
    );
    if (larger === undefined) return null;
    return { focus: larger, said: `${describeQuantity(larger, other)} in ${explicitYear(year)}` };
  }
  return null;
}

/** "A larger expulsion took place in 2001." */
function calledLarger(record: RecordClaim, other: Statement, at: number): Rival | null {
  const larger = other.words.findIndex(({ key }) => comparativeOf(key)?.dimension === record.degree.dimension);
  if (larger < 0 || !tellsOf(other, record)) return null;
  const words = [other.words[larger]!, other.words[at]!];
  return {
    focus: spanOf(words),
    said: `“${words[0]!.text} … ${explicitYear(words[1]!)}”`,
  };
}

/** Whether a figure is one by which things of this degree rank. */
function ranks({ measures }: Degree, quantity: Quantity, statement: Statement): boolean {
  const { unit, noun, modifiers } = quantity;
  const dimension = dimensionOf(quantity);
  switch (measures) {
    case 'death':
      return unit === null && (noun === null || isSomebody(noun)) && isOfDead(quantity, statement);
    case 'magnitude':
      return noun === 'magnitude' || modifiers.includes('magnitude');
    case 'count':
      return (dimension === 'count' && noun !== null) || isMoney(dimension);
    case 'degree':
      return dimension === 'degree';
    case 'money':
      return isMoney(dimension);
    case 'level':
      return unit !== null && dimension !== 'time' && dimension !== 'age';
    default:
      // yards are a game's
      return dimension === measures && unit !== 'yd';
  }
}

const isMoney = (dimension: string): boolean => /^[A-Z]{3}$/.test(dimension);

function isOfDead(quantity: Quantity, statement: Statement): boolean {
  const at = placeOf(statement, quantity);
  return statement.words
    .slice(Math.max(0, at - DEATH_REACH), at + DEATH_REACH + 1)
    .some(({ stem, key }) => DEATH.has(stem) || key === 'killed');
}

function outdoes(quantity: Quantity, own: Quantity, { down }: Degree): boolean {
  if (!comparable(quantity, own) || compatible(quantity, own) || rateOf(quantity) !== rateOf(own)) return false;
  if (nounRelation(quantity, own) === 'differs') return false;
  return down ? amountOf(quantity) < amountOf(own) : amountOf(quantity) > amountOf(own);
}

/** "30 envoys" and "45 envoys": what is counted tells that the same kind of thing is meant, unless it is people or money. */
const countsTheSame = (a: Quantity, b: Quantity): boolean =>
  a.unit === null && a.noun !== null && !isSomebodyAtAll(a.noun) && nounRelation(a, b) === 'same';

const isSomebodyAtAll = (noun: string): boolean => /^(?:people|person|man|woman|other|dead|life|victim)$/.test(noun);
