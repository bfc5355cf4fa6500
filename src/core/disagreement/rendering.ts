import type { Exchange } from './exchange';
import type { Finding } from './finding';
import { type AlignedPair, findingOf, saying } from './pair';
import type { Word } from './statement';
import { isFigure } from './wording';

const NEAR_DUPLICATE = 0.72;
const LEAST_WEIGHT = 2.5;
const MOST_WORDS = 3;

const isRendered = (words: readonly Word[]): boolean =>
  words.length <= MOST_WORDS &&
  words.every((word) => (word.kind === 'word' || word.kind === 'name') && !isFigure(word));

/** "An average review" for "a poor review": of two single words one is taken for a verb. Two verbs may tell one deed. */
const isMistaken = ({ a, b }: Exchange): boolean =>
  a.length === 1 && b.length === 1 && [a[0]!.kind, b[0]!.kind].sort().join() === 'verb,word';

/**
 * Nearly equal sentences that have other words in one place, which can hardly mean the same. Between whole articles that is
 * what editors do to agency copy, hence a hint.
 */
export function compareRenderings(pair: AlignedPair): Finding | null {
  const { alignment, exchanges } = pair;
  if (alignment.similarity < NEAR_DUPLICATE) return null;
  if (!alignment.matched.some(({ kind }) => kind === 'name' || kind === 'date')) return null;
  const words = exchanges.filter(({ kind, weight }) => kind === 'word' && weight >= LEAST_WEIGHT);
  const [exchange] = words;
  if (exchange === undefined || words.length > 1) return null;
  const isLone = exchanges.every((each) => each === exchange || each.kind === 'paraphrase');
  if (![exchange.a, exchange.b].every(isRendered) && !(isLone && isMistaken(exchange))) return null;
  return findingOf(pair, 'wording', pair.versions ? 'info' : 'hint', alignment.similarity, [
    saying(exchange.a),
    saying(exchange.b),
  ]);
}
