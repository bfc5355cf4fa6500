import type { Token } from '../text/tokenize';
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
import { isCapitalised } from './word';

const BEFORE_PLACE = /^(?:in|at|near|across|throughout|outside|inside|around|towards?|through)$/;
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
  tokens: readonly Token[],
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
  const elsewhere = otherUses(tokens);
  const found = new Map<string, Entity>();
  phrases.forEach(({ words }, index) => {
    const entity = entityOf[index];
    const first = fold(words[0]!);
    if (entity?.kind !== 'organization' || words.length < 2 || bearers.get(first) !== entity) return;
    if (!civicHeads.has(fold(words.at(-1)!)) && isOwnWord(words[0]!) && !elsewhere.has(first)) found.set(first, entity);
  });
  return found;
}

/** Words with a small letter somewhere, and those that stand where places do. */
function otherUses(tokens: readonly Token[]): ReadonlySet<string> {
  const used = new Set<string>();
  tokens.forEach(({ text, lower }, at) => {
    if (!isCapitalised(text)) used.add(lower);
    else if (BEFORE_PLACE.test(tokens[at - 1]?.lower ?? '') && !isCapitalised(tokens[at + 1]?.text ?? ''))
      used.add(fold(text));
  });
  return used;
}

const isOwnWord = (word: string): boolean =>
  word.length > 2 &&
  isCapitalised(word) &&
  !isAcronym(word) &&
  roleNoun(fold(word)) === null &&
  !WORDS.some((list) => list.has(fold(word)));
