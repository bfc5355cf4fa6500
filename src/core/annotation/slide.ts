import type { ComparedTokens } from './tokens';

/** A pair of tokens that two texts share: their indexes. */
export type TokenPair = readonly [number, number];

/** Gaps are moved by at most so many tokens. */
const FARTHEST = 40;

/**
 * Where words are only put in or only taken out, and the text repeats itself there, it cannot be told which of the repeated
 * words are the new ones: in "A b. A c." after the first sentence went, "A" may be that of either. Readers see whole lines and
 * sentences come and go, so such a gap is slid to begin with one.
 *
 * @param pairs in order
 */
export function slideGaps(
  a: ComparedTokens,
  b: ComparedTokens,
  aText: string,
  bText: string,
  pairs: readonly TokenPair[],
): readonly TokenPair[] {
  const slid = [...pairs];
  for (let at = 0; at + 1 < slid.length; at++) {
    const [i, j] = slid[at]!;
    const [nextI, nextJ] = slid[at + 1]!;
    const gone = nextI - i - 1;
    const come = nextJ - j - 1;
    if (gone > 0 && come === 0) slide(slid, at, a, aText, gone, 0);
    if (come > 0 && gone === 0) slide(slid, at, b, bText, come, 1);
  }
  return slid;
}

/** Slides the gap behind the pair at `at` left or right, whichever way it comes to begin best. */
function slide(pairs: TokenPair[], at: number, tokens: ComparedTokens, text: string, size: number, side: 0 | 1): void {
  const gap = pairs[at]![side] + 1;
  let best = 0;
  let rank = rankOf(tokens, text, gap);
  for (let left = 1; left <= FARTHEST && joins(pairs, at - left + 1, left === 1 ? null : at - left + 2); left++) {
    if (tokens.ids[gap - left] !== tokens.ids[gap - left + size]) break;
    if (rankOf(tokens, text, gap - left) > rank) [best, rank] = [-left, rankOf(tokens, text, gap - left)];
  }
  for (let right = 1; right <= FARTHEST && joins(pairs, at + right, right === 1 ? null : at + right - 1); right++) {
    if (tokens.ids[gap + right - 1] !== tokens.ids[gap + right - 1 + size]) break;
    if (rankOf(tokens, text, gap + right) > rank) [best, rank] = [right, rankOf(tokens, text, gap + right)];
  }
  for (let left = 0; left < -best; left++) pairs[at - left] = moved(pairs[at - left]!, side, size);
  for (let right = 1; right <= best; right++) pairs[at + right] = moved(pairs[at + right]!, side, -size);
}

const moved = ([i, j]: TokenPair, side: 0 | 1, by: number): TokenPair => (side === 0 ? [i + by, j] : [i, j + by]);

/** Whether there is a pair to move, next to the one moved before it: only one gap is at play. */
const joins = (pairs: readonly TokenPair[], index: number, before: number | null): boolean =>
  pairs[index] !== undefined &&
  (before === null || isNext(pairs[Math.min(index, before)]!, pairs[Math.max(index, before)]!));

const isNext = ([i, j]: TokenPair, [nextI, nextJ]: TokenPair): boolean => nextI === i + 1 && nextJ === j + 1;

/** How well a gap begins before a token: 2 with a line, 1 with a sentence, else 0. */
function rankOf({ starts, ends }: ComparedTokens, text: string, token: number): number {
  if (token <= 0 || token >= starts.length) return 2;
  const before = text.slice(ends[token - 1]!, starts[token]!);
  if (before.includes('\n')) return 2;
  return before !== '' && /[.!?”"’)]/.test(text.charAt(ends[token - 1]! - 1)) ? 1 : 0;
}
