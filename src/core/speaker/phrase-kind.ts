import type { Token } from '../text/tokenize';
import {
  clubs,
  demonyms,
  givenNameGender,
  groupNouns,
  institutions,
  organisationHeads,
  placeNames,
  roleNoun,
  thingAdjectives,
  titleWords,
  trades,
} from './lexicon';
import type { Word } from './word';

/** What a name alone tells of its bearer; `unknown` is one or more capitalised words of which nothing else is known. */
export type PhraseKind = 'person' | 'organization' | 'group' | 'unknown';

/** Tells from the words of a name, and from whether a title stands before it, what kind of name it is. */
export function phraseKind(
  tokens: readonly Pick<Token, 'lower' | 'pos'>[],
  words: readonly Word[],
  hasRole: boolean,
): PhraseKind {
  const first = words[0]!;
  const last = words.at(-1)!;
  if (words.length === 1) {
    if (isAcronym(first.text)) return 'organization';
    if (isPeople(first.folded)) return 'group';
    if (placeNames.has(first.folded) || institutions.has(first.folded)) return hasRole ? 'unknown' : 'organization';
    if (organisationHeads.has(first.folded)) return 'organization';
    return hasRole ? 'person' : 'unknown';
  }
  const whole = words.map((word) => word.folded).join(' ');
  if (placeNames.has(whole)) return 'organization';
  if (givenNameGender.has(first.folded) && !organisationHeads.has(last.folded)) return 'person';
  if (trades.has(last.folded) || clubs.has(last.folded)) return hasRole ? 'person' : 'organization';
  if (words.some((word) => word.folded === 'of' || word.folded === '&' || word.folded === 'for')) return 'organization';
  if (organisationHeads.has(last.folded) || organisationHeads.has(first.folded)) return 'organization';
  if (isPeople(last.folded)) return 'group';
  const before = tokens[first.firstToken - 1];
  if (!hasRole && before?.lower === 'the') return 'organization';
  if (
    words.some((word) => isAcronym(word.text) && word.text.length > 2 && !word.text.includes('.')) &&
    !words.every((word) => word.text === word.text.toUpperCase())
  ) {
    return hasRole ? 'person' : 'organization';
  }
  if (
    !hasRole &&
    (words.length > 4 ||
      titleWords.has(first.folded) ||
      thingAdjectives.has(first.folded) ||
      tokens[first.firstToken]!.pos === 'ADJ')
  ) {
    return 'organization';
  }
  return 'person';
}

/** "WHO", "U.N.", "G20"; not an initial. */
export const isAcronym = (text: string): boolean => /^(?:[A-Z]\.?){2,6}\d{0,2}$|^[A-Z]\d{1,2}$/.test(text);

/** "Republicans", "Canadians", "Officials". */
function isPeople(folded: string): boolean {
  if (groupNouns.has(folded)) return true;
  if (folded.endsWith('men')) return roleNoun(folded.replace(/men$/, 'man')) !== null;
  if (!folded.endsWith('s')) return false;
  const singular = folded.slice(folded.lastIndexOf('-') + 1, -1);
  return demonyms.has(singular) || roleNoun(singular) !== null;
}
