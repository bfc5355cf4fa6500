import type { Quantity } from './claim';

/** A quantity together with the tokens it stands on. */
export interface QuantityTokens {
  readonly quantity: Quantity;
  readonly firstToken: number;
  /** After the figure and its unit; what follows up to `endToken` is the counted noun phrase. */
  readonly figureEnd: number;
  readonly endToken: number;
}
