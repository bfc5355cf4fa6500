import type { Finding } from './finding';
import { type AlignedPair, findingOf, saying } from './pair';
import { isFigure } from './wording';

const NEAR_DUPLICATE = 0.72;
const LEAST_WEIGHT = 2.5;
const MOST_WORDS = 3;

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
  if (
    ![exchange.a, exchange.b].every(
      (side) =>
        side.length <= MOST_WORDS &&
        side.every((word) => (word.kind === 'word' || word.kind === 'name') && !isFigure(word)),
    )
  )
    return null;
  return findingOf(pair, 'wording', pair.versions ? 'info' : 'hint', alignment.similarity, [
    saying(exchange.a),
    saying(exchange.b),
  ]);
}
