import type { Token } from '../text/tokenize';
import bounds from './bounds.json';
import type { Bound } from './claim';

const before = new Map(Object.entries(bounds.before) as [string, Bound][]);
const after = new Map(Object.entries(bounds.after) as [string, Bound][]);
const LONGEST_BOUND = 4;

/** How exact a figure is, by the words before it and after it, and the first token of those before. */
export function boundOf(
  tokens: readonly Token[],
  firstToken: number,
  phraseEnd: number,
  figureEnd: number,
  first: number,
  end: number,
): { bound: Bound; firstToken: number } {
  for (let length = Math.min(LONGEST_BOUND, firstToken - first); length > 0; length--) {
    const phrase = tokens.slice(firstToken - length, firstToken).map((token) => token.lower);
    const bound = before.get(phrase.join(' '));
    if (bound !== undefined) return { bound, firstToken: firstToken - length };
    if (length === 2 && phrase[1] === 'the' && before.has(phrase[0]!))
      return { bound: before.get(phrase[0]!)!, firstToken };
  }
  for (const from of [figureEnd, phraseEnd]) {
    for (let length = Math.min(2, end - from); length > 0; length--) {
      const bound = after.get(
        tokens
          .slice(from, from + length)
          .map((token) => token.lower)
          .join(' '),
      );
      if (bound !== undefined) return { bound, firstToken };
    }
  }
  return { bound: 'exact', firstToken };
}
