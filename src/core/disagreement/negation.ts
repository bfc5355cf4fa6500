import type { Finding } from './finding';
import { type AlignedPair, findingOf } from './pair';
import { sharedWeight } from './statement';

const LEAST_COVER = 0.75;

/** One statement denies what the other affirms: the same words but for one negation. */
export function compareNegation(pair: AlignedPair): Finding | null {
  const { a, b } = pair;
  const [notA, notB] = [a, b].map(({ words }) => words.filter((word) => word.kind === 'not').length) as [
    number,
    number,
  ];
  if ((notA === 0) === (notB === 0)) return null;
  const cover = sharedWeight(a, b) / Math.min(a.weight, b.weight);
  if (cover < LEAST_COVER) return null;
  return findingOf(
    pair,
    'negation',
    'info',
    cover,
    [notA, notB].map((count) => ({ focus: null, said: count > 0 ? 'denied' : 'affirmed' })),
  );
}
