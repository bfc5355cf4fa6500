import type { Token } from '../text/tokenize';
import type { Quantity } from './claim';
import type { QuantityTokens } from './quantity-tokens';
import units from './units.json';

const factors = new Map(Object.values(units.measures) as [string, number][]);
const dimensions = new Map(Object.entries(units.dimensions));

/** The figures of a sentence as they belong together: compounds are one, conversions left out, shared nouns given to each. */
export const joinedQuantities = (found: readonly QuantityTokens[], tokens: readonly Token[]): QuantityTokens[] =>
  shareNouns(withoutConversions(joinCompounds(found, tokens), tokens), tokens);

/** "4 minutes 48 seconds", "6 feet and 2 inches": one measure in two units. */
function joinCompounds(found: readonly QuantityTokens[], tokens: readonly Token[]): QuantityTokens[] {
  const joined: QuantityTokens[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const gap = last === undefined ? 2 : next.firstToken - last.endToken;
    const touches = gap === 0 || (gap === 1 && /^(?:and|,)$/.test(tokens[next.firstToken - 1]!.lower));
    const share = last === undefined || !touches ? null : shareOf(next.quantity, last.quantity);
    if (last === undefined || share === null) joined.push(next);
    else {
      const { noun, modifiers, end } = next.quantity;
      const quantity = { ...last.quantity, value: last.quantity.value + share, noun, modifiers, end };
      joined[joined.length - 1] = { ...last, quantity, figureEnd: next.figureEnd, endToken: next.endToken };
    }
  }
  return joined;
}

/** What a lesser measure adds to a greater one, in the greater one's unit; null where the two are no compound. */
function shareOf(less: Quantity, greater: Quantity): number | null {
  if (greater.noun !== null || greater.max !== null || less.max !== null || less.bound !== 'exact') return null;
  const [small, large] = [factors.get(less.unit ?? ''), factors.get(greater.unit ?? '')];
  if (small === undefined || large === undefined || small >= large || !/^(?:h|min|s|ft|in|lb)$/.test(less.unit!))
    return null;
  if (dimensions.get(less.unit!) !== dimensions.get(greater.unit!) || less.value * small >= large) return null;
  return (less.value * small) / large;
}

/** "$US1 million ($1.52 million)": the same sum in another dollar is no second figure. */
const withoutConversions = (found: readonly QuantityTokens[], tokens: readonly Token[]): QuantityTokens[] =>
  found.filter(({ quantity, firstToken }, i) => {
    const before = found[i - 1];
    if (tokens[firstToken - 1]?.text !== '(' || !/^[A-Z]{3}$/.test(quantity.unit ?? '')) return true;
    if (before?.endToken !== firstToken - 1)
      return tokens[firstToken - 2]?.pos !== 'NUM' || isOfOtherCurrency(tokens, firstToken - 2);
    return before.quantity.unit !== quantity.unit;
  });

const CONVERTED_REACH = 3;

/** "euro110 billion": a sum that is not read, but surely in no dollars. */
const isOfOtherCurrency = (tokens: readonly Token[], last: number): boolean =>
  tokens.slice(Math.max(0, last - CONVERTED_REACH), last + 1).some(({ lower }) => /^(?:euro?s?|€|£|¥)\d*$/.test(lower));

/** "12 Varlandic and 11 Ostish sailors": the first figure counts what the second does. */
function shareNouns(found: readonly QuantityTokens[], tokens: readonly Token[]): QuantityTokens[] {
  const shared = [...found];
  for (let i = shared.length - 2; i >= 0; i--) {
    const here = shared[i]!;
    const next = shared[i + 1]!;
    if (here.quantity.noun !== null || here.quantity.unit !== null || next.quantity.noun === null) continue;
    const between = tokens.slice(here.endToken, next.firstToken);
    const modifiers = between.filter((token) => token.pos === 'ADJ' || token.pos === 'PROPN');
    const joined = between.some((token) => /^(?:and|or|,|&)$/.test(token.lower));
    if (!joined || between.length > 3 || modifiers.length + 1 < between.length) continue;
    if (next.quantity.unit === 'year old' || modifiers.length === 0) continue;
    shared[i] = {
      ...here,
      quantity: { ...here.quantity, noun: next.quantity.noun, modifiers: modifiers.map((token) => token.lower) },
    };
  }
  return shared;
}
