import type { Token } from '../text/tokenize';
import units from './units.json';

const currencies = new Map(Object.entries(units.currencyWords));

/** A unit by its name in `Quantity.unit`, and the index after the words that name it. */
export interface UnitAt {
  readonly unit: string;
  readonly endToken: number;
}

/** The currency that is named at a token: "euros", "US dollars". */
export function currencyAt(tokens: readonly Token[], at: number, end: number): UnitAt | null {
  if (at >= end) return null;
  const here = currencies.get(tokens[at]!.lemma) ?? currencies.get(tokens[at]!.lower);
  if (here !== undefined) return { unit: here, endToken: at + 1 };
  const next = at + 1 < end ? currencies.get(tokens[at + 1]!.lemma) : undefined;
  const country = tokens[at]!.lower;
  if (next === undefined || !/^(?:u\.?s\.?|american|canadian|australian|british|japanese)$/.test(country)) return null;
  const unit = country === 'canadian' ? 'CAD' : country === 'australian' ? 'AUD' : next;
  return { unit, endToken: at + 2 };
}
