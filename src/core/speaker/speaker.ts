import type { Attribution } from '../attribution/attribution';
import type { Span } from '../text/span';

/** A person, a body, several people without a name of their own, or somebody whom no name tells from others. */
export type SpeakerKind = 'person' | 'organization' | 'group' | 'unnamed';

/** Who stands behind sources inside one article. */
export interface ArticleSpeaker {
  /** The fullest spelling in the article. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Other spellings of the name: "Nilsson", "Sergei Lavrov"; pronouns and roles are none. */
  readonly aliases: readonly string[];
  /** "Nato chief", "a lecturer in history". */
  readonly roles: readonly string[];
  /**
   * Every mention in text order: names (without titles), pronouns and role mentions. The first of the form `name` that is
   * a full name, else the first, is the definition.
   */
  readonly mentions: readonly Mention[];
}

/** Words that mean a speaker. */
export interface Mention extends Span {
  readonly form: 'name' | 'pronoun' | 'role';
}

/** The speakers of an article, and for each attribution the index of its speaker or null. */
export interface ResolvedSpeakers {
  readonly speakers: readonly ArticleSpeaker[];
  readonly speakerOf: readonly (number | null)[];
  /** Persons and bodies that the article names without quoting them, for navigation; in order of first mention. */
  readonly named: readonly ArticleSpeaker[];
}

/** An attribution with who is behind its source. */
export interface Quotation extends Attribution {
  /** Index into the article's speakers; null when nobody is named or meant. */
  readonly speaker: number | null;
  /** The first words of the content, for lists; white space folded. */
  readonly excerpt: string;
}
