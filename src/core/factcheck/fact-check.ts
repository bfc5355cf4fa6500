import type { Coverage } from '../annotation/coverage';
import type { Stretch, WordChange } from '../annotation/diff-words';
import type { Settlement, SourceReference } from '../annotation/event';
import type { Authorship, Verdict } from '../annotation/state';
import type { DisagreementKind, Level } from '../disagreement/disagreement';
import type { Verdict as RecordVerdict } from '../record/verdict';
import type { SpeakerKind } from '../speaker/speaker';
import type { StoryPicture } from '../story/picture';
import type { WayOnRecord } from '../trace/on-record';

/** What the checking of articles came to, ready to be printed: plain data, whatever the format. */
export interface FactCheck {
  /** Those with a claim, a disagreement or a quotation of which a record knows something, in the order in which they were given. */
  readonly articles: readonly CheckedArticle[];
  /** Number of the others. */
  readonly untouched: number;
  /** Of the articles that disagree, those with the most disagreements first. */
  readonly stories: readonly StoryPicture[];
}

/** An article with what was checked in it. */
export interface CheckedArticle {
  /** As it is shown to people. */
  readonly path: string;
  /** Its title, else its file's name. */
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO 8601 (YYYY-MM-DD), or null. */
  readonly date: string | null;
  readonly coverage: Coverage;
  /** What people marked as claims, in text order, those whose passage is lost last. */
  readonly claims: readonly CheckedClaim[];
  /** Those of which a record knows something, in text order. */
  readonly quotations: readonly CheckedQuotation[];
  /** Those that a passage of the article takes part in, without hints; see `CheckedDisagreement.passages`. */
  readonly disagreements: readonly CheckedDisagreement[];
}

/** A claim that somebody marked, as far as its check is. */
export interface CheckedClaim {
  /** Id of the annotation. */
  readonly id: string;
  /** The words as they are now; those that were marked where the passage is lost. */
  readonly passage: string;
  /** From 1; null: the passage is lost. */
  readonly line: number | null;
  readonly status: string;
  /** Who gave the status and when; null as long as nobody did. */
  readonly statusBy: Authorship | null;
  /** How the words changed since then; null when they did not. */
  readonly changed: WordChange | null;
  /** What each person found, where they differ and nobody has settled it; else empty. */
  readonly differing: readonly Verdict[];
  /** Who claims it; null: the article itself. */
  readonly speaker: CheckedSpeaker | null;
  readonly note: string;
  /** In the order in which they were named. */
  readonly sources: readonly SourceReference[];
  /** What the writer names in the claim's sentence, but for what is among the sources. */
  readonly cited: readonly SourceReference[];
  /** Open disagreements that the passage takes part in, each in a sentence. */
  readonly disputes: readonly string[];
  /** Where the claim comes from; null where no other article and no record has it. */
  readonly origin: ClaimOrigin | null;
  /** Remarks that were not taken away, in the order in which they were written. */
  readonly remarks: readonly Remark[];
}

/** Who says it, by the name that all articles know. */
export interface CheckedSpeaker {
  readonly name: string;
  /** Null where nothing tells. */
  readonly kind: SpeakerKind | null;
}

/** The way of a claim through the articles, in short. */
export interface ClaimOrigin {
  /** The article that has it first; null when the order is not known, for no article has a date. */
  readonly first: { readonly label: string; readonly date: string } | null;
  /** How many articles repeat it. */
  readonly repeating: number;
  /** How many of all have no date, so that their place in the order is not known. */
  readonly undated: number;
  /** What report several of them rest on, and how many; null where each rests on its own. */
  readonly shared: { readonly name: string; readonly articles: number } | null;
  /** The record in which the way ends, how the articles stand to it, and its words where none quotes it; null where none has it. */
  readonly record: (RecordedAt & { readonly way: WayOnRecord; readonly words: string | null }) | null;
}

/** A quotation held against the record. */
export interface CheckedQuotation {
  /** As the article has them, from the first quoted word to the last. */
  readonly words: string;
  /** From 1. */
  readonly line: number;
  readonly speaker: CheckedSpeaker | null;
  readonly verdict: RecordVerdict;
  /** One sentence for a person. */
  readonly explanation: string;
  /** From the record's words ("gone") to those of the quotation ("new"). */
  readonly stretches: readonly Stretch[];
  /** Null when no record has the words. */
  readonly record: RecordedAt | null;
  /** The words with those of the record put in; null where there is nothing to put in. */
  readonly suggested: string | null;
}

/** Where a record has the words. */
export interface RecordedAt {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The record's label of who says it. */
  readonly speaker: string | null;
  /** From the record's beginning; null where it has no times. */
  readonly seconds: number | null;
}

/** What somebody of the desk said about a claim. */
export interface Remark extends Authorship {
  readonly text: string;
}

/** A disagreement in which the article takes part. */
export interface CheckedDisagreement {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly level: Level;
  readonly explanation: string;
  /** Those of the article first. */
  readonly passages: readonly DisagreeingPassage[];
  /** What people decided on it; null as long as it is open. */
  readonly settled: SettledAs | null;
}

/** One side of a disagreement. */
export interface DisagreeingPassage {
  readonly path: string;
  /** The article's outlet, else its title. */
  readonly label: string;
  /** From 1. */
  readonly line: number;
  /** The passage in three parts: before the words that disagree, these words, after them; the middle may be empty. */
  readonly words: readonly [before: string, focus: string, after: string];
}

/** What was decided on a disagreement, by whom. */
export interface SettledAs extends Authorship {
  readonly verdict: Settlement;
  readonly reason: string;
}
