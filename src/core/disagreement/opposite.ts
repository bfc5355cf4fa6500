import { datesDiffer } from './date';
import type { Finding } from './finding';
import { type AlignedPair, findingOf, saying } from './pair';
import { areAntonyms, areConverse } from './relations';
import { sameName } from './same-name';
import type { Statement, Word } from './statement';

const NEAR_DUPLICATE = 0.6;
/** Between whole articles an arrest becomes a charge and what began ends: only the same sentence in all else says more. */
const SURE_DUPLICATE = 0.75;

/** A short statement may be told inside a long one. */
const LEAST_CONTAINMENT = 0.8;

/** An opposite, or another step of a scale, in the same place of two nearly equal sentences. */
export function compareOpposites(pair: AlignedPair): Finding | null {
  const { alignment, exchanges, versions } = pair;
  const contained = versions && alignment.containment >= LEAST_CONTAINMENT;
  if (alignment.similarity < NEAR_DUPLICATE && !contained) return compareInsideLonger(pair);
  const about = alignment.matched.some(({ kind }) => kind === 'name' || kind === 'date');
  const exchange = exchanges.find(
    ({ kind, a, b }) => (kind === 'antonym' || kind === 'status') && (about || (isVerb(a) && isVerb(b))),
  );
  if (exchange === undefined) return null;
  const kind = exchange.kind === 'antonym' ? 'antonym' : 'status';
  const level = versions || (kind === 'antonym' && alignment.similarity >= SURE_DUPLICATE) ? 'info' : 'hint';
  return findingOf(pair, kind, level, Math.max(alignment.similarity, alignment.containment - 0.2), [
    saying(exchange.a),
    saying(exchange.b),
  ]);
}

/** Without a name "an old woman" and "a young woman" are two women, but "is opening" and "is closing" exclude each other. */
const isVerb = (words: readonly Word[]): boolean =>
  words.some(({ kind, key }) => kind === 'verb' || (kind === 'word' && key.endsWith('ing')));

const LEAST_COVER = 0.6;

/**
 * A short statement whose words a longer one holds, all but one that is the opposite of a word there: "the council passed,
 * by a majority of twelve, the law that …" against "The law was rejected by the council."
 */
function compareInsideLonger(pair: AlignedPair): Finding | null {
  const { a, b, shared, versions, alignment } = pair;
  if (!versions || datesDiffer(alignment)) return null;
  const [short, long] = a.weight < b.weight ? [a, b] : [b, a];
  const actions = short.words.filter((word) => isAction(word) && !long.keys.has(word.stem));
  for (const action of actions) {
    const opposite = long.words.find(
      (word) => isAction(word) && exclude(actionOf(word, long), actionOf(action, short)),
    );
    const rest = short.weight - action.weight;
    if (opposite === undefined || shared < LEAST_COVER * rest || !sharesName(short, long)) continue;
    if (action.kind !== 'verb' && opposite.kind !== 'verb') continue;
    const [first, second] = short === a ? [action, opposite] : [opposite, action];
    return findingOf(pair, 'antonym', 'info', shared / rest, [saying([first]), saying([second])]);
  }
  return null;
}

const exclude = (a: string, b: string): boolean => areAntonyms(a, b) && !areConverse(a, b);

const isAction = ({ kind }: Word): boolean => kind === 'verb' || kind === 'word';

/** Who votes against something rejects it. */
const actionOf = (word: Word, { words }: Statement): string =>
  word.key === 'vote' && words[words.indexOf(word) + 1]?.key === 'against' ? 'reject' : word.key;

const sharesName = (a: Statement, b: Statement): boolean =>
  a.words.some(
    (word) => word.kind === 'name' && b.words.some((other) => other.kind === 'name' && sameName(word.key, other.key)),
  );
