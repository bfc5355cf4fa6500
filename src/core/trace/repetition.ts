import { align } from '../disagreement/align';
import { describeDate } from '../disagreement/describe-date';
import { describeQuantity } from '../disagreement/describe-quantity';
import { onlySaid, type Statement, sharedWeight, type Word } from '../disagreement/statement';

/**
 * How a statement repeats another, by the words that tell something: all of them in their order; some left out; some put
 * in; some others in their place; the same said otherwise.
 */
export type RepetitionKind = 'verbatim' | 'shortened' | 'extended' | 'altered' | 'paraphrased';

/** What one statement has where the other has something else; one of them may be empty. */
export interface Replacement {
  readonly was: string;
  readonly is: string;
}

/** How a statement repeats another, with the words that differ. */
export interface Repetition {
  readonly kind: RepetitionKind;
  readonly replacements: readonly Replacement[];
}

const LEAST_CONTAINMENT = 0.6;
const LEAST_WEIGHT = 12;
const FEWEST_MATCHED = 3;
/** Weight that words in another order must share. */
const LEAST_REORDERED = 16;
/** Below this the words are too many others to be called altered. */
const NEAR_COPY = 0.7;

/** How `later` repeats `first`; null when it says something else. */
export function repetitionOf(first: Statement, later: Statement): Repetition | null {
  const [a, b] = [onlySaid(first), onlySaid(later)];
  const { matched, slots, differences, similarity, containment } = align(a, b);
  const weight = matched.reduce((sum, word) => sum + word.weight, 0);
  const telling = matched.filter(({ kind }) => kind === 'name' || kind === 'verb' || kind === 'word');
  if (containment < LEAST_CONTAINMENT || weight < LEAST_WEIGHT || telling.length < FEWEST_MATCHED)
    return reordered(a, b);
  const changed = slots.filter(([x, y]) => x.key !== y.key && !isDateWithoutYear(x, y));
  const replacements = [
    ...changed.map(([x, y]) => ({ was: phrase([x], a), is: phrase([y], b) })),
    ...differences.map((each) => ({ was: phrase(each.a, a), is: phrase(each.b, b) })),
  ];
  return { kind: kindOf(replacements, similarity), replacements };
}

/** The same words in another order; null when they are too few. */
function reordered(a: Statement, b: Statement): Repetition | null {
  const [keysA, keysB] = [keysOf(a), keysOf(b)];
  const shared = sharedWeight({ ...a, keys: keysA }, { ...b, keys: keysB });
  const least = Math.min(sum(keysA), sum(keysB));
  if (shared < LEAST_REORDERED || shared < LEAST_CONTAINMENT * least) return null;
  const lost = a.words.filter(({ stem, kind }) => kind !== 'number' && kind !== 'date' && !keysB.has(stem));
  const won = b.words.filter(({ stem, kind }) => kind !== 'number' && kind !== 'date' && !keysA.has(stem));
  return { kind: 'paraphrased', replacements: [{ was: phrase(lost, a), is: phrase(won, b) }] };
}

const keysOf = ({ words }: Statement): ReadonlyMap<string, number> =>
  new Map(
    words.flatMap(({ kind, key, stem, weight }) =>
      kind === 'number' || kind === 'date' || kind === 'not'
        ? []
        : (kind === 'name' ? key.split(' ') : [stem]).map((each) => [each, weight] as const),
    ),
  );

const sum = (keys: ReadonlyMap<string, number>): number =>
  Array.from(keys.values()).reduce((all, each) => all + each, 0);

function kindOf(replacements: readonly Replacement[], similarity: number): RepetitionKind {
  if (replacements.length === 0) return 'verbatim';
  if (replacements.every(({ is }) => is === '')) return 'shortened';
  if (replacements.every(({ was }) => was === '')) return 'extended';
  return similarity >= NEAR_COPY ? 'altered' : 'paraphrased';
}

/** Words as a person would write them. */
const phrase = (words: readonly Word[], statement: Statement): string =>
  words.map((word) => written(word, statement)).join(' ');

function written({ kind, key, text, quantity }: Word, statement: Statement): string {
  if (kind === 'date') return describeDate(key);
  const figure = statement.claim.quantities[quantity];
  // what is counted is a word of its own
  return figure ? describeQuantity({ ...figure, noun: null, modifiers: [] }, statement) : text;
}

/** An article without a date says "in March" of no year, in the same words as one that has a date. */
function isDateWithoutYear(a: Word, b: Word): boolean {
  if (a.kind !== 'date' || b.kind !== 'date' || (!a.key.startsWith('--') && !b.key.startsWith('--'))) return false;
  const [x, y] = [a, b].map(({ key }) => key.replace(/^(?:\d{4}|-)-/, ''));
  return x === y;
}
