import { acronyms, bodyEndings, bodyKinds, familyFirst, givenNameGender, institutions, particles } from './lexicon';
import { isAcronym, phraseKind } from './phrase-kind';
import type { SpeakerKind } from './speaker';
import { fold } from './spelling';
import { isRole, nameStart } from './title';
import type { Word } from './word';

const ACRONYMS = new Set(acronyms.values());

/**
 * What kind of name somebody wrote, as far as its words alone surely tell; a title in front of it is a person's. "A senior
 * official" is unnamed.
 */
export function nameKind(name: string): SpeakerKind | 'unknown' {
  const written = name.split(/\s+/).filter((text) => text !== '');
  if (namesNobody(written)) return 'unnamed';
  const tokens = written.map((text) => ({ text, lower: text.toLowerCase(), pos: 'PROPN' as const }));
  const isArticle = tokens[0]?.lower === 'the' && tokens.length > 1;
  const words = written.map(wordOf).slice(isArticle ? 1 : 0);
  if (words.length === 0) return 'unknown';
  if (isNameOfBody(words)) return 'organization';
  const start = nameStart(words);
  if (start === words.length) return 'unknown';
  const own = words.slice(start);
  const kind = phraseKind(tokens, own, start > 0);
  // "Doctors Without Borders"
  const hasTitle = words.slice(0, start).some(isRole);
  if (kind === 'person') return hasTitle || isOfPerson(own) ? 'person' : 'unknown';
  // many a person is known by initials, too
  const [{ text, folded }] = own as [Word];
  if (own.length === 1 && isAcronym(text) && !isKnownBody(folded)) return 'unknown';
  return kind;
}

/** "An eyewitness", "a Nato official", "one of the rescuers". */
const namesNobody = ([first = '', ...rest]: readonly string[]): boolean =>
  /^(?:an?|one)$/i.test(first) && [rest[0] ?? '', rest.at(-1) ?? ''].some((word) => /^\p{Ll}/u.test(word));

/** "Holm & Berg", "Solvane Werft AG", "Harbour International". */
const isNameOfBody = (words: readonly Word[]): boolean =>
  words.length > 1 &&
  (bodyEndings.has(words.at(-1)!.folded.replace('.', '')) || words.slice(1, -1).some(({ text }) => text === '&'));

const isKnownBody = (folded: string): boolean =>
  institutions.has(folded) || bodyKinds.has(folded) || ACRONYMS.has(folded);

/** Whether a given name, a family name that comes first or an initial tells a person, and no word between speaks against it. */
const isOfPerson = (words: readonly Word[]): boolean =>
  words.every(({ text, folded }) => !/^\p{Ll}/u.test(text) || particles.has(folded)) &&
  (givenNameGender.has(words[0]!.folded) ||
    familyFirst.has(words[0]!.folded) ||
    words.slice(0, -1).some(({ text }) => /^(?:\p{Lu}\.)+$/u.test(text)));

const wordOf = (text: string, index: number): Word => ({
  text,
  folded: fold(text),
  start: 0,
  end: 0,
  firstToken: index,
  endToken: index + 1,
  possessive: false,
});
