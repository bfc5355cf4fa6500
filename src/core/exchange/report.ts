import type { AttributionClass } from '../attribution/attribution';
import type { Bound, Modality, Polarity } from '../claim/claim';
import type { DisagreementKind, Level } from '../disagreement/disagreement';
import type { QuotationType } from '../quotation/quotation';
import type { SpeakerKind } from '../speaker/speaker';
import type { Span } from '../text/span';

/**
 * The report, version 1: what the command line prints as JSON and other tools rely on. Offsets are UTF-16 code units into
 * a file's decoded text. A change that breaks a reader raises `version`.
 */
export interface Report {
  readonly version: 1;
  readonly articles: readonly ReportedArticle[];
  readonly speakers: readonly ReportedSpeaker[];
  readonly disagreements: readonly ReportedDisagreement[];
}

/** An article with what was found in it. */
export interface ReportedArticle {
  /** As given on the command line joined with the path below it; '/' separators. */
  readonly path: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** Publication date, ISO 8601. */
  readonly date: string | null;
  readonly quotations: readonly ReportedQuotation[];
  readonly claims: readonly ReportedClaim[];
}

/** Something that is said or held, with who is behind it. */
export interface ReportedQuotation {
  readonly id: string;
  readonly type: QuotationType;
  readonly class: AttributionClass;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  /** `ReportedSpeaker.id`, or null when nobody is named or meant. */
  readonly speaker: string | null;
  readonly score: number;
}

/** A statement worth a check. */
export interface ReportedClaim extends Span {
  readonly id: string;
  /** Null: the article's own voice. */
  readonly speaker: string | null;
  readonly checkworthiness: number;
  readonly quantities: readonly ReportedQuantity[];
  readonly dates: readonly ReportedDate[];
  readonly polarity: Polarity;
  /** What is planned is asserted to be so: version 1 of the report knows no plans. */
  readonly modality: Exclude<Modality, 'planned'>;
}

/** A figure of a claim; see `Quantity`. */
export interface ReportedQuantity extends Span {
  readonly value: number;
  readonly max: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
}

/** ISO dates, both inclusive. */
export interface ReportedDate extends Span {
  readonly from: string;
  readonly to: string;
}

/** Somebody, over all articles. */
export interface ReportedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** Ids of quotations. */
  readonly quotations: readonly string[];
}

/** Claims that cannot all be right, or are worth comparing. */
export interface ReportedDisagreement {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly level: Level;
  /** Two or more passages. */
  readonly claims: readonly ReportedPassage[];
  readonly explanation: string;
  readonly score: number;
}

/** Where an article says its part of it. */
export interface ReportedPassage extends Span {
  readonly path: string;
  readonly text: string;
  readonly speaker: string | null;
}
