import { countWhile } from '../text/bisect';
import type { TokenizedText } from '../text/tokenize';
import type { Antecedents } from './antecedents';
import type { Cast } from './cast';
import type { Entity } from './entity';
import type { Gender } from './lexicon';
import type { NamePhrase } from './name-phrases';
import type { RoleHolders } from './role-holders';

/** What is known at some place of a text that is read from its beginning. */
export interface Reading {
  readonly text: TokenizedText;
  readonly phrases: readonly NamePhrase[];
  readonly cast: Cast;
  readonly antecedents: Antecedents;
  readonly byRole: RoleHolders;
  /** For each token whether it stands between quotation marks. */
  readonly inQuotation: Uint8Array;
  /** For each attribution the index of the one whose content holds it. */
  readonly outer: readonly (number | null)[];
}

/** Pronouns for one person. */
export const personalPronouns: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** Names looked at after a pronoun for which nobody was named before. */
const NAMES_AHEAD = 4;

/** Index of the first phrase that begins at a token or after it. */
export const phraseFrom = (phrases: readonly NamePhrase[], token: number): number =>
  countWhile(phrases.length, (index) => phrases[index]!.firstToken < token);

/** Index of the sentence that holds a token. */
export const sentenceOf = ({ sentences }: TokenizedText, token: number): number =>
  countWhile(sentences.length - 1, (index) => sentences[index]!.endToken <= token);

/**
 * Whom a pronoun for one person means: somebody named before or, where nobody was ("When he arrived, Reuter said …"), the
 * name that follows in the sentence.
 */
export function personMeant(reading: Reading, gender: Gender, token: number, sentence: number): Entity | null {
  const { antecedents, phrases, cast, text } = reading;
  const before = antecedents.person(gender, sentence);
  if (before) return before === 'several' ? null : before;
  const first = phraseFrom(phrases, token);
  for (let i = first; i < Math.min(first + NAMES_AHEAD, phrases.length); i++) {
    if (phrases[i]!.firstToken >= text.sentences[sentence]!.endToken) return null;
    const entity = reading.inQuotation[phrases[i]!.firstToken] === 1 ? null : cast.entityOf[i];
    if (entity?.kind === 'person' && (entity.gender === null || entity.gender === gender)) return entity;
  }
  return null;
}

/** The words of some tokens, `end` exclusive, with a blank where the text has any. */
export function wording({ tokens }: TokenizedText, first: number, end: number): string {
  let words = '';
  for (let at = first; at < end; at++) {
    if (at > first && tokens[at]!.start > tokens[at - 1]!.end) words += ' ';
    words += tokens[at]!.text;
  }
  return words.replace(/[\s,;–—-]+$/, '');
}
