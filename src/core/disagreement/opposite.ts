import type { Finding } from './finding';
import { type AlignedPair, findingOf, said } from './pair';
import { areAntonyms } from './relations';
import { sameName } from './same-name';
import type { Statement, Word } from './statement';

const NEAR_DUPLICATE = 0.6;

/** An opposite, or another step of a scale, in the same place of two nearly equal sentences. */
export function compareOpposites(pair: AlignedPair): Finding | null {
  const { alignment, exchanges } = pair;
  if (alignment.similarity < NEAR_DUPLICATE) return compareContained(pair);
  const about = alignment.matched.some(({ kind }) => kind === 'name' || kind === 'date');
  const exchange = exchanges.find(
    ({ kind, a, b }) => (kind === 'antonym' || kind === 'status') && (about || (isVerb(a) && isVerb(b))),
  );
  if (exchange === undefined) return null;
  const kind = exchange.kind === 'antonym' ? 'antonym' : 'status';
  // an arrest becomes a charge: between whole articles that is news going on
  const level = kind === 'status' && !pair.brief ? 'hint' : 'info';
  return findingOf(pair, kind, level, alignment.similarity, [
    { focus: null, said: said(exchange.a) },
    { focus: null, said: said(exchange.b) },
  ]);
}

/** Without a name "an old woman" and "a young woman" are two women, but "is opening" and "is closing" exclude each other. */
const isVerb = (words: readonly Word[]): boolean => words.some(({ kind }) => kind === 'verb');

const LEAST_COVER = 0.6;

/**
 * A short statement whose words a longer one holds, all but its verb, which is the opposite of a verb there: "the council
 * passed, by a majority of twelve, the law that …" against "The law was rejected by the council."
 */
function compareContained(pair: AlignedPair): Finding | null {
  const { a, b, shared, brief } = pair;
  if (!brief) return null;
  const [short, long] = a.weight < b.weight ? [a, b] : [b, a];
  const verbs = short.words.filter(({ kind, stem }) => kind === 'verb' && !long.keys.has(stem));
  for (const verb of verbs) {
    const opposite = long.words.find((word) => word.kind === 'verb' && areAntonyms(word.key, verb.key));
    const rest = short.weight - verb.weight;
    if (opposite === undefined || shared < LEAST_COVER * rest || !sharesName(short, long)) continue;
    const [first, second] = short === a ? [verb, opposite] : [opposite, verb];
    return findingOf(pair, 'antonym', 'info', shared / rest, [
      { focus: null, said: said([first]) },
      { focus: null, said: said([second]) },
    ]);
  }
  return null;
}

const sharesName = (a: Statement, b: Statement): boolean =>
  a.words.some(
    (word) => word.kind === 'name' && b.words.some((other) => other.kind === 'name' && sameName(word.key, other.key)),
  );
