import type { Finding } from './finding';
import { type AlignedPair, findingOf, said } from './pair';

const NEAR_DUPLICATE = 0.6;

/** An opposite, or another step of a scale, in the same place of two nearly equal sentences. */
export function compareOpposites(pair: AlignedPair): Finding | null {
  const { alignment, exchanges } = pair;
  if (alignment.similarity < NEAR_DUPLICATE) return null;
  const exchange = exchanges.find(({ kind }) => kind === 'antonym') ?? exchanges.find(({ kind }) => kind === 'status');
  if (exchange === undefined) return null;
  const kind = exchange.kind === 'antonym' ? 'antonym' : 'status';
  return findingOf(pair, kind, 'info', alignment.similarity, [
    { focus: null, said: said(exchange.a) },
    { focus: null, said: said(exchange.b) },
  ]);
}
