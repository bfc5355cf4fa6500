import type { Finding } from './finding';
import { type AlignedPair, findingOf } from './pair';
import { areClose } from './relations';
import type { Statement, Word } from './statement';

const NEAR_DUPLICATE = 0.6;
/** A short statement may be told inside a long one. */
const LEAST_COVER = 0.8;
const LEAST_WEIGHT = 9;
/** Words after a negation among which its verb stands. */
const SCOPE = 3;
/** Verbs that deny what follows without a negation of their own. */
const DENYING = new Set([
  'stop',
  'cease',
  'refuse',
  'fail',
  'deny',
  'halt',
  'end',
  'avoid',
  'prevent',
  'reject',
  'lack',
  'yet',
  'decline',
  'unable',
  'without',
  'abandon',
]);

/** One statement denies what the other affirms: the negated word of one stands in the other without negation. */
export function compareNegation(pair: AlignedPair): Finding | null {
  const { a, b, alignment, exchanges } = pair;
  const near = alignment.similarity >= NEAR_DUPLICATE;
  const weight = alignment.matched.reduce((sum, word) => sum + (word.kind === 'number' ? 0 : word.weight), 0);
  // the words of a brief text may come in another order
  const cover = pair.brief
    ? Math.max(alignment.containment, pair.shared / Math.min(a.weight, b.weight))
    : alignment.containment;
  if (!near && (cover < LEAST_COVER || weight < LEAST_WEIGHT)) return null;
  if (exchanges.some(({ kind }) => kind === 'name')) return null;
  const [negatedA, negatedB] = [negatedWords(a), negatedWords(b)];
  const apart = Math.abs(negatedA.length - negatedB.length);
  if (apart === 0 || (apart > 1 && negatedA.length > 0 && negatedB.length > 0)) return null;
  const denied = negatedA.length > negatedB.length ? negatedA : negatedB;
  const affirming = negatedA.length > negatedB.length ? b : a;
  const alsoDenied = negatedA.length > negatedB.length ? negatedB : negatedA;
  const scope = denied.find((word) => !alsoDenied.some((other) => meets(word, other)));
  if (scope === undefined || !affirming.words.some((word) => meets(word, scope))) return null;
  if (scope.kind === 'name' || (!pair.brief && scope.kind !== 'verb')) return null;
  if (
    alignment.differences.some((difference) => [...difference.a, ...difference.b].some(({ key }) => DENYING.has(key)))
  )
    return null;
  const says = (statement: Statement): string => `${statement === affirming ? 'affirms' : 'denies'} “${scope.text}”`;
  return findingOf(pair, 'negation', 'info', Math.max(alignment.similarity, alignment.containment - 0.2), [
    { focus: null, said: says(a) },
    { focus: null, said: says(b) },
  ]);
}

/** For each negation the word that it denies: the next verb if one is near, else the next word. */
function negatedWords({ words }: Statement): readonly Word[] {
  return words.flatMap((word, i) => {
    if (word.kind !== 'not' || words[i + 1]?.said !== word.said) return [];
    const after = words.slice(i + 1, i + 1 + SCOPE).filter(({ kind }) => kind !== 'not');
    return after.find(({ kind }) => kind === 'verb') ?? after[0] ?? [];
  });
}

const meets = (a: Word, b: Word): boolean => a.stem === b.stem || areClose(a.key, b.key);
