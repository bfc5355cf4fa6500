import type { Finding } from './finding';
import { type AlignedPair, findingOf, said } from './pair';
import type { Word } from './statement';

const NEAR_DUPLICATE = 0.6;

/** An opposite, or another step of a scale, in the same place of two nearly equal sentences. */
export function compareOpposites(pair: AlignedPair): Finding | null {
  const { alignment, exchanges } = pair;
  if (alignment.similarity < NEAR_DUPLICATE) return null;
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
