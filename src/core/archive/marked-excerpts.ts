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
  const stepTo = (written: string): number | null => {
    const begins = (step: number): boolean => {
      const word = words[at + step];
      return word !== undefined && word.length >= SHORTEST && written.startsWith(word);
    };
    for (let step = 0; step < AHEAD; step++) if (begins(step)) return step;
    for (let step = -1; step >= -BACK; step--) if (begins(step)) return step;
    return null;
  };
  const texts = excerpts.map((excerpt) =>
    excerpt.replace(WORD, (written) => {
      const step = stepTo(written);
      if (step === null) return written;
      steps.push(step);
      const word = words[at + step]!;
      at += step + 1;
      return MARK + written.slice(word.length);
    }),
  );
  return { texts, steps };
}

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
