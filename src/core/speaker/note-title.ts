import type { Token } from '../text/tokenize';
import { addRole, type Entity } from './entity';
import { openingWords, roleNoun } from './lexicon';
import type { NamePhrase } from './name-phrases';

/** Notes at an entity what the title before one of its names tells. */
export function noteTitle(entity: Entity, phrase: NamePhrase, tokens: readonly Token[]): void {
  entity.gender ??= phrase.gender;
  if (phrase.role === null) return;
  const words: string[] = [];
  let noun = '';
  for (let at = phrase.firstToken - 1; at >= 0 && tokens[at]!.start >= phrase.role.start; at--) {
    const token = tokens[at]!;
    const gap = tokens[at + 1]!.start > token.end ? ' ' : '';
    words.unshift(token.text + (words.length > 0 ? gap : ''));
    if (noun === '') noun = roleNoun(token.lower) ?? '';
  }
  while (words.length > 1 && openingWords.has(words[0]!.trim().toLowerCase())) words.shift();
  if (noun !== '') addRole(entity, words.join('').replace(/\s*,$/, ''), noun);
}
