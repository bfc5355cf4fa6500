import type { Stretch } from '../annotation/diff-words';
import type { Message } from '../text/message';
import type { Span } from '../text/span';
import type { Place } from './record';

/**
 * How a quotation stands to the record:
 *
 * - `verbatim`: word for word
 * - `marks`: but for what house style permits: dots, words in brackets, the first capital, the closing mark, spelling
 * - `tidied`: without fillers, words said twice, contractions
 * - `altered`: other words
 * - `figure`, `negation`, `name`: another figure or name, a denial put in or left out
 * - `spliced`: passages that stand apart, without dots between them
 * - `otherSpeaker`: somebody else says it
 * - `cut`: it ends where the record goes on with "but", "unless", "if", or begins behind a denial, "if" or "they say"
 * - `notFound`: the speaker is on record, without these words
 * - `otherLanguage`: the speaker's records are in another language, so nothing can be compared
 */
export type Verdict =
  | 'verbatim'
  | 'marks'
  | 'tidied'
  | 'altered'
  | 'figure'
  | 'negation'
  | 'name'
  | 'spliced'
  | 'otherSpeaker'
  | 'cut'
  | 'notFound'
  | 'otherLanguage';

/** What is a problem; a quotation may rightly be tidied, and not every speech is on record. */
export const ERRORS = [
  'figure',
  'negation',
  'name',
  'spliced',
  'otherSpeaker',
  'cut',
  'altered',
] as const satisfies readonly Verdict[];

/** A verdict that is a problem. */
export type RecordError = (typeof ERRORS)[number];

/** Whether a verdict is a problem. */
export const isError = (verdict: Verdict): verdict is RecordError => (ERRORS as readonly Verdict[]).includes(verdict);

/** Where a record has a quotation's words. */
export interface RecordPassage {
  readonly path: string;
  readonly from: Place;
  readonly to: Place;
  /** Seconds from the record's beginning; null where it has no times. */
  readonly seconds: number | null;
  /** The record's label of who says it. */
  readonly speaker: string | null;
}

/** Words to put into the article in place of others. */
export interface Repair extends Span {
  readonly words: string;
}

/** A quotation held against the records. */
export interface RecordCheck {
  /** Index into the article's quotations. */
  readonly quotation: number;
  /** From the first quoted word to the last. */
  readonly span: Span;
  /** What the article has at `span`; where it has something else by now, the offsets are of another text. */
  readonly quoted: string;
  /** The words that differ; where none do, the same as `span`. */
  readonly focus: Span;
  readonly verdict: Verdict;
  /** Null when no record has the words. */
  readonly passage: RecordPassage | null;
  /** Of the quoted words those that the passage has, or has others in place of; in text order. */
  readonly heard: readonly Span[];
  /** From the record's words ("gone" where the quotation lacks them) to those of the quotation ("new"). */
  readonly stretches: readonly Stretch[];
  /** What makes the quotation the record's words; empty where nothing is to be put in. */
  readonly repairs: readonly Repair[];
  /** One sentence for a person. */
  readonly explanation: Message;
}

/** A claim of which a record tells, too, in whatever words. No problem: who retells need not repeat. */
export interface RetoldClaim extends Span {
  readonly passage: RecordPassage;
  /** What the record has, on one line. */
  readonly words: string;
  /** One sentence for a person, with what the record has. */
  readonly explanation: Message;
}

/** What the records have of an article. */
export interface RecordFindings {
  readonly checks: readonly RecordCheck[];
  /** In text order. */
  readonly retold: readonly RetoldClaim[];
}

/** Of an article of which nothing is known. */
export const NO_FINDINGS: RecordFindings = { checks: [], retold: [] };
