import type { TokenizedText } from '../text/tokenize';
import { askWord } from '../text/word';
import type { Entity } from './entity';
import {
  civicHeads,
  collectiveNouns,
  demonyms,
  documentNouns,
  givenNameGender,
  honorifics,
  institutions,
  organisationHeads,
  placeNames,
  roleNoun,
  thingAdjectives,
  titleWords,
} from './lexicon';
import type { NamePhrase } from './name-phrases';
import { isAcronym } from './phrase-kind';
import { fold } from './spelling';
import { hasCapital, isCapitalised } from './word';

const standsBeforePlaces = askWord(({ lower }) =>
  /^(?:in|at|near|across|throughout|outside|inside|around|towards?|through)$/.test(lower),
);
const WORDS = [
  civicHeads,
  collectiveNouns,
  demonyms,
  documentNouns,
  givenNameGender,
  honorifics,
  institutions,
  organisationHeads,
  placeNames,
  thingAdjectives,
  titleWords,
];

/**
 * The first words of bodies' longer names by which a text may call them for short: "Halden" for "Halden Steel Works". A word
 * that is in the name of anybody else, names a place or is a word of the language is none.
 *
 * @param entityOf for each phrase its entity as far as it is known from the phrase alone
 */
export function firstWords(
  text: TokenizedText,
  phrases: readonly NamePhrase[],
  entityOf: readonly (Entity | null)[],
): Map<string, Entity> {
  const bearers = new Map<string, Entity | null>();
  phrases.forEach(({ words }, index) => {
    if (words.length < 2) return;
    for (const word of new Set(words.map(fold))) {
      const entity = entityOf[index] ?? null;
      const known = bearers.get(word);
      bearers.set(word, known === undefined || known === entity ? entity : null);
    }
  });
  const found = new Map<string, Entity>();
  phrases.forEach(({ words }, index) => {
    const entity = entityOf[index];
    const first = fold(words[0]!);
    if (entity?.kind !== 'organization' || words.length < 2 || bearers.get(first) !== entity) return;
    if (!civicHeads.has(fold(words.at(-1)!)) && isOwnWord(words[0]!)) found.set(first, entity);
  });
  if (found.size > 0) leaveOutOtherUses(found, text);
  return found;
}

/** Takes out words with a small letter somewhere, and those that stand where places do. */
function leaveOutOtherUses(found: Map<string, Entity>, { tokens, words }: TokenizedText): void {
  for (const word of words) if (!hasCapital(word)) found.delete(word.lower);
  for (let at = 1; at < tokens.length; at++) {
    const { word, text } = tokens[at]!;
    if (hasCapital(word) && standsBeforePlaces(tokens[at - 1]!.word) && !isCapitalised(tokens[at + 1]?.text ?? ''))
      found.delete(fold(text));
  }
}

const isOwnWord = (word: string): boolean =>
  word.length > 2 &&
  isCapitalised(word) &&
  !isAcronym(word) &&
  roleNoun(fold(word)) === null &&
  !WORDS.some((list) => list.has(fold(word)));
