import type { QuotationType } from '../quotation/quotation';
import type { Span } from '../text/span';

/**
 * Attribution types of the Penn Discourse Treebank 2.0 manual, section 5: communication ("said"), propositional
 * attitude ("thinks"), knowledge of a fact ("regrets"), intention or attitude to an eventuality ("plans").
 */
export type AttributionClass = 'assertion' | 'belief' | 'fact' | 'eventuality';

/** Cue, source and content, after PolNeAR (Newell, Margolin & Ruths 2018). */
export interface Attribution {
  readonly type: QuotationType;
  readonly class: AttributionClass;
  /** What was said, in text order; direct: with its marks; several parts when the cue interrupts or a block ends. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  /** The mention that speaks here: "Nato chief Jens Stoltenberg", "he". */
  readonly source: Span | null;
  /** 0…1, calibrated. */
  readonly score: number;
}
