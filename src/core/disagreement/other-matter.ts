import { datesDiffer } from './date';
import type { DisagreementKind } from './disagreement';
import { type ExchangeKind, isOrdinal, rankOf } from './exchange';
import data from './other-matters.json';
import type { AlignedPair } from './pair';
import { areClose } from './relations';
import { sameName } from './same-name';
import type { Statement, Word } from './statement';
import { placesDiffer } from './where';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const periods = wordsOf(data.periods);
const grades = wordsOf(data.grades);
const scales = wordsOf(data.scales);
const intentions = wordsOf(data.intentions);

/**
 * Whether nearly equal sentences that clash tell, besides, that they speak of two things: rents in one town and in another,
 * the first quarter and the second, what a council plans and what it did. Such a clash is worth no more than a hint.
 */
export function isOtherMatter(pair: AlignedPair, kind: DisagreementKind): boolean {
  // another name in its place may be the place itself
  if (kind !== 'name' && kind !== 'wording' && (placesDiffer(pair.a, pair.b) || subjectsDiffer(pair))) return true;
  if (kind === 'number') return figuresOfTwoThings(pair);
  if (kind === 'date') return tellsTwoActs(pair);
  if (kind !== 'antonym' && kind !== 'status') return false;
  return datesDiffer(pair.alignment) || isMeantInOne(pair) || countsTwoGroups(pair);
}

/** In a longer one, what is exchanged may be anything. */
const LONGEST_SUBJECT = 3;

/** Rents and wages: before its verb each has a noun that means nothing of the other's. */
function subjectsDiffer({ a, b, exchanges }: AlignedPair): boolean {
  const [x, y] = [subjectOf(a), subjectOf(b)];
  return exchanges.some((exchange) => exchange.kind === 'word' && holdsNoun(exchange.a, x) && holdsNoun(exchange.b, y));
}

const holdsNoun = (words: readonly Word[], among: readonly Word[]): boolean =>
  words.some((word) => word.kind === 'word' && among.includes(word));

/** Who says it is no subject of what is said. */
const subjectOf = (statement: Statement): readonly Word[] => {
  const words = statement.words.filter(isSaid);
  const verb = words.findIndex(isVerb);
  return verb < 0 || verb > LONGEST_SUBJECT ? [] : words.slice(0, verb);
};

function figuresOfTwoThings({ a: one, b: other, alignment, exchanges }: AlignedPair): boolean {
  if (exchanges.some((each) => each.kind === 'name' && [...each.a, ...each.b].some(isSaid))) return true;
  const changed = alignment.slots.some(([a, b]) => a.kind === 'number' && a.key !== b.key);
  if (changed && (ranksDiffer(one, other) || countsPart(one, other) || countsPart(other, one))) return true;
  return alignment.differences.some(
    ({ a, b }) =>
      (has(a, periods) && has(b, periods)) || has(a, grades) !== has(b, grades) || has(a, scales) || has(b, scales),
  );
}

/** "12 Varlandic ships" of "40 ships": the fewer are of a kind that the other sentence does not name. */
function countsPart(fewer: Statement, more: Statement): boolean {
  return fewer.claim.quantities.some((part) => {
    const kinds = part.modifiers.filter((word) => word !== 'of' && !word.startsWith('per '));
    const whole = more.claim.quantities.find(
      ({ noun, unit }) => noun !== null && noun === part.noun && unit === part.unit,
    );
    if (whole === undefined || whole.value <= part.value || kinds.length === 0 || whole.modifiers.length > 0)
      return false;
    return !kinds.some((kind) =>
      more.words.some(({ key }) => key === kind || areClose(key, kind) || sameName(key, kind)),
    );
  });
}

/** "The first quarter" and "the second quarter". */
function ranksDiffer(a: Statement, b: Statement): boolean {
  const [x, y] = [rankedIn(a), rankedIn(b)];
  return [...x].some(([thing, rank]) => y.has(thing) && y.get(thing) !== rank);
}

/** Ranks by the stem of what has them. */
const rankedIn = ({ words }: Statement): ReadonlyMap<string, number> =>
  new Map(
    words.flatMap((word, i) => {
      const thing = words[i + 1];
      return isOrdinal(word) && thing !== undefined ? [[thing.stem, rankOf(word)] as const] : [];
    }),
  );

const ACTS: ReadonlySet<ExchangeKind> = new Set(['word', 'antonym', 'status']);

/** Born in one year and elected in another. */
const tellsTwoActs = ({ exchanges }: AlignedPair): boolean =>
  exchanges.some(({ kind, a, b }) => ACTS.has(kind) && a.some(isVerb) && b.some(isVerb));

const isMeantInOne = ({ alignment }: AlignedPair): boolean =>
  alignment.differences.some(({ a, b }) => has(a, intentions) !== has(b, intentions));

/** "40 women" and "40 men" may both be there. */
const countsTwoGroups = ({ a, b, exchanges }: AlignedPair): boolean =>
  exchanges.some(
    ({ kind, a: [x], b: [y] }) =>
      kind === 'antonym' && x !== undefined && y !== undefined && counts(a, x) && counts(b, y),
  );

const counts = ({ claim }: Statement, { key }: Word): boolean => claim.quantities.some(({ noun }) => noun === key);

const has = (words: readonly Word[], list: ReadonlySet<string>): boolean => words.some(({ key }) => list.has(key));

const isVerb = ({ kind }: Word): boolean => kind === 'verb';
const isSaid = ({ said }: Word): boolean => said;
