import type { Finding } from './finding';
import { type AlignedPair, findingOf, said } from './pair';
import { isCommonWord } from './word-weight';

const NEAR_DUPLICATE = 0.64;

/** Another name in the same place of two nearly equal sentences. */
export function compareNames(pair: AlignedPair): Finding | null {
  const { alignment, exchanges } = pair;
  if (alignment.similarity < NEAR_DUPLICATE) return null;
  const names = exchanges.filter(
    ({ kind, a, b }) => kind === 'name' && ![...a, ...b].some(({ key }) => isCommonWord(key)),
  );
  const [name] = names;
  if (name === undefined) return null;
  return findingOf(pair, 'name', 'info', alignment.similarity, [
    { focus: null, said: said(name.a) },
    { focus: null, said: said(name.b) },
  ]);
}
