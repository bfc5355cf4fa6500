import type { Span } from '../text/span';

/** How a figure is meant: as it is, as the least, as the most, or nearly. */
export type Bound = 'exact' | 'atLeast' | 'atMost' | 'about';

/** A figure with what it counts or measures. */
export interface Quantity extends Span {
  readonly value: number;
  /** Upper end of a range ("10 to 12"), else null. */
  readonly max: number | null;
  readonly bound: Bound;
  /** ISO 4217 code, "%", SI symbol, "day", "year old" …; null for a plain count. */
  readonly unit: string | null;
  /** Lemma of the counted noun: "seven Russian diplomats" → "diplomat". */
  readonly noun: string | null;
  /** Lower-case modifiers of that noun: ["russian"]; "of" marks a part of it, "per day" a rate. */
  readonly modifiers: readonly string[];
  /** Lemma of the verb whose argument the figure most likely is. */
  readonly verb: string | null;
}

/** A date or period that the text names, ISO dates, both inclusive. */
export interface DateSpan extends Span {
  readonly from: string;
  readonly to: string;
}

/** Whether a statement is made or denied. */
export type Polarity = 'affirmed' | 'negated';
/** Planned: what is to come, as somebody intends, promises or expects it. */
export type Modality = 'asserted' | 'hedged' | 'hypothetical' | 'planned';

/** A check-worthy statement; its span is a sentence or the part of one that a speaker said. */
export interface Claim extends Span {
  /** Index of the article's speaker in whose voice it is; null: the article's own. */
  readonly speaker: number | null;
  /** Whether the speaker's words stand, at least in part, between quotation marks. */
  readonly quoted: boolean;
  /** 0…1, for ranking and colour only. */
  readonly checkworthiness: number;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateSpan[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  /**
   * The statement's frame, for comparing: its content words in text order, parted by blanks. A name keeps its capitals
   * ("Jens_Stoltenberg"), "=Brussels" is the name of a place where it is so, "^expel" is a verb, "not" stands where a negation begins to hold, "#0" is the quantity of that
   * index, "@2014-10-06" a date of that grain; everything else is a lemma. "~" before a word: the article's own
   * word in a sentence that is a speaker's.
   */
  readonly frame: string;
  /** Where the frame's words stand and how the text writes them; see `readSpelling`. */
  readonly spelling: string;
}
