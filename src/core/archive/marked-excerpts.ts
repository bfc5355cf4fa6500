import type { Claim } from '../claim/claim';
import { bareWord } from '../claim/spelling';

/** Excerpts in which marks stand for words that claims of the article have, too. */
export interface MarkedExcerpts {
  readonly texts: readonly string[];
  /** Of each mark: how far its word stands behind the one that follows the word of the mark before, among the claims' words. */
  readonly steps: readonly number[];
}

/** For what no text has but by mistake. */
const MARK = '\u007f';
const WORD = /\p{L}{3,}/gu;
/** Of shorter words a mark saves nothing. */
const SHORTEST = 3;
/** Words that are looked at for a mark: claims and quotations tell of the same sentences in the same order. */
const AHEAD = 24;
const BACK = 12;

/** Puts marks in the place of words, or of their beginnings ("landed", in a claim "land"), which takes a twelfth off an article's facts. */
export function markExcerpts(excerpts: readonly string[], claims: readonly Claim[]): MarkedExcerpts {
  if (excerpts.some((excerpt) => excerpt.includes(MARK))) return { texts: excerpts, steps: [] };
  const words = joined(claims).split(' ').map(bareWord);
  const steps: number[] = [];
  let at = 0;
  const texts = excerpts.map((excerpt) =>
    excerpt.replace(WORD, (written) => {
      const place = placeOf(written, words, at);
      if (place === null) return written;
      steps.push(place - at);
      at = place + 1;
      return MARK + written.slice(words[place]!.length);
    }),
  );
  return { texts, steps };
}

/** The first word from an offset on, or else the last before it, with which another begins. */
function placeOf(written: string, words: readonly string[], from: number): number | null {
  for (let place = from; place < Math.min(from + AHEAD, words.length); place++)
    if (begins(written, words[place]!)) return place;
  for (let place = from - 1; place >= Math.max(from - BACK, 0); place--)
    if (begins(written, words[place]!)) return place;
  return null;
}

const begins = (written: string, word: string): boolean => word.length >= SHORTEST && written.startsWith(word);

/** The excerpts that were marked, with the same claims. */
export function unmarkExcerpts({ texts, steps }: MarkedExcerpts, claims: readonly Claim[]): readonly string[] {
  if (steps.length === 0) return texts;
  const words = joined(claims);
  let [next, start] = [0, 0];
  return texts.map((text) => {
    const [head, ...others] = text.split(MARK);
    const parts = others.map((rest) => {
      const place = wordAfter(words, start, steps[next++]!);
      const end = words.indexOf(' ', place);
      start = end + 1;
      return bareWord(words.slice(place, end)) + rest;
    });
    return [head, ...parts].join('');
  });
}

/** Where the word so many words behind the one at an offset begins; or before it. */
function wordAfter(words: string, offset: number, step: number): number {
  let start = offset;
  for (let left = step; left > 0; left--) start = words.indexOf(' ', start) + 1;
  for (let left = step; left < 0; left++) start = words.lastIndexOf(' ', start - 2) + 1;
  return start;
}

/** The words of the claims' frames with their signs, names word by word, a blank behind each: quicker than a list of them. */
const joined = (claims: readonly Claim[]): string =>
  claims
    .map(({ frame }) => `${frame} `)
    .join('')
    .replaceAll('_', ' ');
