import type { DisagreementKind } from '../disagreement/disagreement';
import type { RecordPassage } from '../record/verdict';
import type { Span } from '../text/span';
import type { Repetition } from '../trace/repetition';

/**
 * A story as it is drawn: what its articles claim, when it happened, who quotes whom, and where statements come from. Plain data
 * without addresses, so that it may be handed to a page; whatever can be opened is named by its index into the passages that come beside it.
 */
export interface StoryPicture {
  /** The latest article's. */
  readonly title: string;
  /** By date of publication, those without one last, then by path. */
  readonly articles: readonly PicturedArticle[];
  /** Articles of the story that are not drawn: those that disagree least. */
  readonly articlesLeftOut: number;
  readonly matrix: Matrix;
  readonly timeline: Timeline;
  readonly quoting: Quoting;
  /** The statements that most articles have, and where they come from; those that most have first. */
  readonly tracing: readonly TracedStatement[];
}

/** What a part of the picture opens: a passage of an article by its offsets, of a record by its lines, or what an article names. */
export type PicturedPassage = ArticlePassage | RecordPassage | NamedPage | NamedFile;

/** A page of the web that an article names. */
export interface NamedPage {
  /** `http:` or `https:`. */
  readonly url: string;
}

/** A file that an article names. */
export interface NamedFile {
  readonly article: string;
  /** Relative to the article. */
  readonly file: string;
}

/** A passage of an article, in UTF-16 code units of its text. */
export interface ArticlePassage extends Span {
  readonly path: string;
}

/** An article: a column of the matrix, a publication of the timeline, and who quotes. */
export interface PicturedArticle {
  /** The same for the same article in the next picture. */
  readonly key: string;
  /** Its outlet, else its title; with its date or title where two would be called the same. */
  readonly label: string;
  readonly title: string;
  /** ISO 8601 (YYYY-MM-DD), or null. */
  readonly date: string | null;
  /** Index of the passage: the headline, else the beginning. */
  readonly passage: number;
}

/** Claims by articles. */
export interface Matrix {
  /** Most disputed first; those on which articles agree come last. */
  readonly claims: readonly PicturedClaim[];
  readonly leftOut: number;
}

/**
 * `warning`, `info`: an open disagreement of that level; `settled`: people decided on it; `agreed`: several articles give
 * the same figure and none another.
 */
export const STANDINGS = ['warning', 'info', 'settled', 'agreed'] as const;

/** One of `STANDINGS`. */
export type Standing = (typeof STANDINGS)[number];

/** What several articles say about one thing: a row of the matrix. */
export interface PicturedClaim {
  /** The same for the same claim in the next picture. */
  readonly key: string;
  /** Words that the passages share, by which a person knows what they are about. */
  readonly topic: string;
  readonly standing: Standing;
  /** Null where the articles agree. */
  readonly kind: DisagreementKind | null;
  /** The disagreement in one sentence; empty where the articles agree. */
  readonly explanation: string;
  /** What is said, that of the most articles first; of each value in the words of the first that says it. */
  readonly values: readonly string[];
  /** By article: what it says, in text order; nothing for most. */
  readonly cells: readonly (readonly StatedValue[])[];
}

/** One passage of an article that states a value. */
export interface StatedValue {
  /** Index into the claim's values. */
  readonly value: number;
  /** The words in which it is said here. */
  readonly said: string;
  /** Who says it; null: the article itself. */
  readonly voice: string | null;
  /** Index of the passage. */
  readonly passage: number;
}

/** What happened when, and by whose account. */
export interface Timeline {
  /** By first day, then last day; reports before the publications of a day. */
  readonly dated: readonly DatedEntry[];
  /** Articles without a date and disputed claims that name none: their place in the order is not known. */
  readonly undated: readonly TimelineEntry[];
  /** Claims with a date that are not drawn: the least worth checking. */
  readonly leftOut: number;
}

/** Something that is told of, or the publication of an article. */
export interface TimelineEntry {
  readonly kind: 'report' | 'publication';
  /** The first words of the claim, or the article's title; empty when the text could not be read. */
  readonly words: string;
  /** Who says it; null: the article itself. */
  readonly voice: string | null;
  /** Index of the article. */
  readonly article: number;
  /** Index of the passage. */
  readonly passage: number;
  /** Whether an open disagreement is about this claim. */
  readonly disputed: boolean;
}

/** An entry that has a place in time. */
export interface DatedEntry extends TimelineEntry {
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** Who quotes whom, in three layers: articles, the speakers they quote, and those of them of whom these speak. */
export interface Quoting {
  readonly articles: readonly QuotingNode[];
  /** Most quoted first. */
  readonly speakers: readonly QuotingNode[];
  readonly mentioned: readonly QuotingNode[];
  /** From an article to a speaker. */
  readonly quotes: readonly QuotingLink[];
  /** From a speaker to one of whom it speaks. */
  readonly mentions: readonly QuotingLink[];
  /** Quotations of nobody who is named. */
  readonly unnamed: number;
  /** Speakers that are not drawn: those with the fewest quotations. */
  readonly leftOut: number;
}

/** An article or a speaker. */
export interface QuotingNode {
  /** The same for the same article or person in the next picture. */
  readonly key: string;
  readonly label: string;
  /** Index of the passage. */
  readonly passage: number;
}

/** Who quotes or mentions whom, and how often. */
export interface QuotingLink {
  /** Index into the layer on the left. */
  readonly from: number;
  /** Index into the layer on the right. */
  readonly to: number;
  /** Quotations, or mentions in quotations. */
  readonly count: number;
  /** Index of the first one's passage. */
  readonly passage: number;
}

/** A statement on its way through the story. */
export interface TracedStatement {
  /** The same for the same statement in the next picture. */
  readonly key: string;
  /** The first words as the first article has them; empty when its text could not be read. */
  readonly words: string;
  /** How many articles have it. */
  readonly articles: number;
  /** How many of these have no date, so that their place in the order is not known. */
  readonly undated: number;
  /** Reports on which more than one of these articles rest, those on which most do first. */
  readonly origins: readonly { readonly name: string; readonly articles: number }[];
  /** The record that has it, as the earliest of these articles that is on record quotes it; null: none is. */
  readonly record: TracedRecord | null;
  readonly first: TracedPlace;
  /** By date, those without one last. */
  readonly repeats: readonly RepeatedPlace[];
  /** Articles that have it and are not drawn: the latest and those without a date. */
  readonly leftOut: number;
}

/** Where an article has a statement. */
export interface TracedPlace {
  /** Index of the article. */
  readonly article: number;
  /** Who says it; null: the article itself. */
  readonly voice: string | null;
  /** By whose report the article has it; null: by none that it names. */
  readonly account: TracedAccount | null;
  /** Links, footnotes and addresses of its sentence, in text order. */
  readonly cited: readonly CitedSource[];
  /** Index of the passage. */
  readonly passage: number;
}

/** What an article names beside a statement. */
export interface CitedSource {
  /** Its words, else where it leads. */
  readonly name: string;
  /** Index of what it opens; null: a footnote that names no address. */
  readonly passage: number | null;
}

/** A later place of a statement, or one whose order is not known. */
export interface RepeatedPlace extends TracedPlace {
  /** How it repeats the first. */
  readonly repetition: Repetition;
  /** Whether it is known to be later than the first: both have a date, and not the same. */
  readonly isLater: boolean;
}

/** By whose report an article has a statement. */
export interface TracedAccount {
  /** The outlet or document. */
  readonly name: string;
  /** How the article says so: "told Reuters"; empty when its text could not be read. */
  readonly words: string;
  /** Index of the passage. */
  readonly passage: number;
}

/** Where the way of a statement ends. */
export interface TracedRecord {
  /** The record's file. */
  readonly name: string;
  /** Who says it there, as the record calls them, and when: "Ada Roe · 1:05"; empty where it tells neither. */
  readonly said: string;
  /** How the quotation stands to it, in one sentence. */
  readonly standing: string;
  /** Index of the passage. */
  readonly passage: number;
}
