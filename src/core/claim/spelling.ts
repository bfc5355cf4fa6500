import type { Span } from '../text/span';

/** A frame's word as it stands in the text. */
export interface SpelledWord extends Span {
  /** As written; null for what needs more than an ending to be written so: a figure, a date, a name over several words. */
  readonly text: string | null;
}

const BASE = 36;

/** A frame's word without the signs of its voice and kind. */
export function bareWord(word: string): string {
  const at = word[0] === '~' ? 1 : 0;
  return word.slice(word[at] === '^' || word[at] === '=' ? at + 1 : at);
}

/**
 * Writes where the words of a frame stand and how they are written, in a few letters a word, parted by blanks: the distance
 * from the end of the word before, base 36; then, where a word differs from the frame's, "/", how many letters to take off
 * its end and the ending to put on, or ":" and the length of what stands there.
 *
 * @param words the frame's
 * @param from where the first distance counts from
 */
export function writeSpelling(words: readonly string[], spelled: readonly SpelledWord[], from: number): string {
  let last = from;
  return spelled
    .map(({ start, end, text }, i) => {
      const distance = (start - last).toString(BASE);
      last = end;
      const word = bareWord(words[i]!);
      if (text === null || /\s/.test(text)) return `${distance}:${(end - start).toString(BASE)}`;
      if (text === word) return distance;
      let same = 0;
      while (same < word.length && word[same] === text[same]) same++;
      const off = word.length - same;
      if (off >= BASE) return `${distance}:${(end - start).toString(BASE)}`;
      return `${distance}/${off.toString(BASE)}${text.slice(same)}`;
    })
    .join(' ');
}

/** Reads what `writeSpelling` wrote; null for a frame without it. */
export function readSpelling(words: readonly string[], spelling: string, from: number): readonly SpelledWord[] | null {
  if (spelling === '') return null;
  const parts = spelling.split(' ');
  if (parts.length !== words.length) return null;
  let last = from;
  return parts.map((part, i) => {
    const sign = part.search(/[/:]/);
    const start = last + Number.parseInt(sign < 0 ? part : part.slice(0, sign), BASE);
    const word = words[i]!;
    if (sign >= 0 && part[sign] === ':') {
      last = start + Number.parseInt(part.slice(sign + 1), BASE);
      return { start, end: last, text: null };
    }
    const off = sign < 0 ? 0 : Number.parseInt(part[sign + 1]!, BASE);
    const text = sign < 0 ? word : word.slice(0, word.length - off) + part.slice(sign + 2);
    last = start + text.length;
    return { start, end: last, text };
  });
}
