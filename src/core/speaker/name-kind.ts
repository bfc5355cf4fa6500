import { type PhraseKind, phraseKind } from './phrase-kind';
import { fold } from './spelling';
import { nameStart } from './title';
import type { Word } from './word';

/** What kind of name somebody wrote, told from its words alone; a title in front of it is a person's. */
export function nameKind(name: string): PhraseKind {
  const written = name.split(/\s+/).filter((text) => text !== '');
  const tokens = written.map((text) => ({ text, lower: text.toLowerCase(), pos: 'PROPN' as const }));
  const isArticle = tokens[0]?.lower === 'the' && tokens.length > 1;
  const words = written.map(wordOf).slice(isArticle ? 1 : 0);
  if (words.length === 0) return 'unknown';
  const start = nameStart(words);
  if (start === words.length) return 'unknown';
  return phraseKind(tokens, words.slice(start), start > 0);
}

const wordOf = (text: string, index: number): Word => ({
  text,
  folded: fold(text),
  start: 0,
  end: 0,
  firstToken: index,
  endToken: index + 1,
  possessive: false,
});
