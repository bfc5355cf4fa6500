import type { Span } from '../text/span';

export type Bound = 'exact' | 'atLeast' | 'atMost' | 'about';

/** A figure with what it counts or measures. */
export interface Quantity extends Span {
  readonly value: number;
  /** Upper end of a range ("10 to 12"), else null. */
  readonly max: number | null;
  readonly bound: Bound;
  /** "%", "USD", "km" …; null for a plain count. */
  readonly unit: string | null;
  /** Lemma of the counted noun: "seven Russian diplomats" → "diplomat". */
  readonly noun: string | null;
  /** Lower-case modifiers of that noun: ["russian"]. */
  readonly modifiers: readonly string[];
}

/** A date or period that the text names, ISO dates, both inclusive. */
export interface DateSpan extends Span {
  readonly from: string;
  readonly to: string;
}

export type Polarity = 'affirmed' | 'negated';
export type Modality = 'asserted' | 'hedged' | 'hypothetical';

/** A check-worthy statement; its span is a sentence or the content of a quotation. */
export interface Claim extends Span {
  /** Index of the article's speaker in whose voice it is; null: the article's own. */
  readonly speaker: number | null;
  /** 0…1. */
  readonly checkworthiness: number;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateSpan[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Lemmas of the content words, for comparing. */
  readonly terms: readonly string[];
  /** Proper names in lower case, for comparing. */
  readonly names: readonly string[];
}
