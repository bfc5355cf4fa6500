import type { Span } from '../text/span';
import type { Token } from '../text/tokenize';
import { askWord, perWord } from '../text/word';
import { fold } from './spelling';

/** A word of a name or title as it is written: "Kwok-hung" is one word of three tokens. */
export interface Word extends Span {
  readonly text: string;
  readonly folded: string;
  readonly firstToken: number;
  readonly endToken: number;
  /** Its last token holds a genitive ending, which is no part of the word. */
  readonly possessive: boolean;
}

/** Hyphenated words are read up to this many tokens. */
const MOST_TOKENS = 7;

/** A particle that is written together with the name after it: "al-Rashid", "d’Arbois". */
export const JOINED_PARTICLE = /^(?:(?:al|el|ar|as|ash)[-‐‑]|d['’])(?=\p{L})/iu;

/** Whether a word begins with a capital letter, maybe after a particle that is joined to it. */
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  if (code === 97 || code === 100 || code === 101) {
    const particle = JOINED_PARTICLE.exec(text)?.[0];
    return particle !== undefined && /^\p{Lu}/u.test(text.slice(particle.length));
  }
  if (code < 128) return false;
  return /^\p{Lu}/u.test(text);
}

/** Whether the word of a token begins with a capital letter. */
export const hasCapital = askWord(({ text }) => isCapitalised(text));

const isHyphen = askWord(({ text }) => /^[-‐‑]$/.test(text));

const joined = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** A word without its genitive ending, of which `cut` letters are taken off. */
function readForm(written: string): Pick<Word, 'text' | 'folded' | 'possessive'> & { readonly cut: number } {
  const text = written.replace(/['’]s?$/, '') || written;
  return { text, folded: fold(text), possessive: text !== written, cut: written.length - text.length };
}

const formOf = perWord(({ text }) => readForm(text));

/** Reads the word that begins at a token, of which there is one before `end`. */
export function readWord(tokens: readonly Token[], at: number, end: number): Word {
  let last = at;
  while (
    last + 2 < end &&
    isHyphen(tokens[last + 1]!.word) &&
    tokens[last + 1]!.start === tokens[last]!.end &&
    tokens[last + 2]!.start === tokens[last + 1]!.end &&
    last - at < MOST_TOKENS - 1
  ) {
    last += 2;
  }
  const { start, word } = tokens[at]!;
  const { text, folded, possessive, cut } = last === at ? formOf(word) : readForm(joined(tokens.slice(at, last + 1)));
  return { text, folded, start, end: tokens[last]!.end - cut, firstToken: at, endToken: last + 1, possessive };
}

/** A word without its full stop: "sen." → "sen". */
export const bare = (folded: string): string => (folded.endsWith('.') ? folded.slice(0, -1) : folded);
