import type { DisagreementKind } from '../disagreement/disagreement';
import type { Standing } from '../story/picture';
import type { RepetitionKind } from '../trace/repetition';

/** Everything that a drawing says besides what the articles do, in the reader's language; {0}, {1} … are filled in. */
export interface DrawingWords {
  readonly claims: string;
  readonly timeline: string;
  readonly quoting: string;
  readonly tracing: string;
  /** Heads the first column of the matrix. */
  readonly claim: string;
  readonly kinds: Readonly<Record<DisagreementKind, string>>;
  readonly standings: Readonly<Record<Standing, string>>;
  /** Article, value: a cell of the matrix. */
  readonly says: string;
  /** Article, value, who is quoted. */
  readonly saysBy: string;
  /** Article: an empty cell. */
  readonly saysNothing: string;
  /** Stands for a date. */
  readonly undated: string;
  /** Heads what has no place in the order. */
  readonly undatedHead: string;
  readonly published: string;
  readonly disputed: string;
  /** Voice, article. */
  readonly accountOf: string;
  /** A number: reports that one mark stands for. */
  readonly reports: string;
  readonly quotes: string;
  readonly speaksOf: string;
  /** Heads of the layers. */
  readonly articles: string;
  readonly speakers: string;
  readonly mentioned: string;
  readonly nothingDisputed: string;
  readonly nobodyQuoted: string;
  /** A number. */
  readonly unnamed: string;
  readonly articlesLeftOut: string;
  readonly claimsLeftOut: string;
  readonly reportsLeftOut: string;
  readonly speakersLeftOut: string;
  /** What the signs of the matrix mean. */
  readonly signs: string;
  /** That the distances of the timeline are not to scale. */
  readonly scale: string;
  /** What the lines between articles and speakers mean. */
  readonly lines: string;
  /** Heads of the columns of a statement's way. */
  readonly records: string;
  readonly accounts: string;
  readonly earliest: string;
  readonly repeaters: string;
  readonly repetitions: Readonly<Record<RepetitionKind, string>>;
  /** A record's file, with who says it there when. */
  readonly onRecord: string;
  /** An outlet or document. */
  readonly byAccount: string;
  /** Sources, by their names. */
  readonly cites: string;
  /** An article, a source that it names. */
  readonly citedIn: string;
  /** A number of sources. */
  readonly moreCited: string;
  /** A number of articles, two or more. */
  readonly inArticles: string;
  /** A number of articles, two or more, and the report on which they rest. */
  readonly oneOrigin: string;
  readonly orderUnknown: string;
  /** A number of articles. */
  readonly withoutDate: string;
  readonly nothingRepeated: string;
  readonly repeatersLeftOut: string;
  /** What the arrows of a statement's way mean. */
  readonly arrows: string;
}

/** Puts values into the holes of a text; the values are taken as they are. */
export const filled = (text: string, ...values: readonly (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
