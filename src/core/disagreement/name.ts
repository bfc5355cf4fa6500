import type { Exchange } from './exchange';
import type { Finding } from './finding';
import { type AlignedPair, findingOf, saying } from './pair';
import { isCommonWord } from './word-weight';

const NEAR_DUPLICATE = 0.64;
const SURE_DUPLICATE = 0.8;

/** Another name in the same place of two nearly equal sentences. */
export function compareNames(pair: AlignedPair): Finding | null {
  const { alignment, exchanges } = pair;
  if (alignment.similarity < NEAR_DUPLICATE) return null;
  const names = exchanges.filter(
    ({ kind, a, b }) => kind === 'name' && ![...a, ...b].some(({ key }) => isCommonWord(key)),
  );
  const [name] = names;
  if (name === undefined) return null;
  const level = (pair.versions && !isWitness(pair, name)) || isSure(pair, name) ? 'info' : 'hint';
  return findingOf(pair, 'name', level, alignment.similarity, [saying(name.a), saying(name.b)]);
}

/**
 * Between two reports one person is "the coroner", "Hargrove" and "he", and a place is called by its town or its country:
 * only two full names with nothing else apart are two.
 */
function isSure({ alignment, exchanges }: AlignedPair, name: Exchange): boolean {
  const words = [...name.a, ...name.b];
  return (
    alignment.similarity >= SURE_DUPLICATE &&
    exchanges.every((exchange) => exchange === name || exchange.kind === 'paraphrase') &&
    words.length === 2 &&
    words.every(({ key, said }) => said && key.includes(' '))
  );
}

/** Whether the names are but of those who give a figure: where two give the same, one bears the other out. */
const isWitness = ({ a: { claim } }: AlignedPair, { a, b }: Exchange): boolean =>
  claim.quantities.length > 0 && ![...a, ...b].some(({ said }) => said);
