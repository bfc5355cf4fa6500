import type { Token } from '../text/tokenize';
import { currencyAt } from './currency';
import data from './number-words.json';

const multipliers = new Map(Object.entries(data.multipliers));
const collectives = new Map(Object.entries(data.collectives));
const DASH = /^[-–—]$/;

/** What a number is multiplied by, and the index after the words that say so. */
export interface Scale {
  readonly factor: number;
  readonly endToken: number;
}

/** Whether a word is "hundred", "thousand", "million" …, and no letter that stands for it. */
export const isScale = (word: string): boolean => word.length > 2 && multipliers.has(word);

/** What a lower-case word stands for that multiplies: 1e6 for "million"; undefined for any other word. */
export const scaleOf = (word: string): number | undefined => (isScale(word) ? multipliers.get(word) : undefined);

/** What a lower-case collective counts: 12 for "dozen"; undefined for any other word. */
export const collectiveOf = (word: string): number | undefined => collectives.get(word);

/**
 * The multipliers at a token: "million", "thousand million", "-billion", "dozen"; a factor of 1 where none stands.
 *
 * @param first the number's first token
 */
export function scaleAt(tokens: readonly Token[], at: number, end: number, first: number): Scale {
  let factor = 1;
  let next = at;
  while (next < end) {
    const dash = next + 1 < end && DASH.test(tokens[next]!.text) && isScale(tokens[next + 1]!.lower) ? 1 : 0;
    const word = tokens[next + dash]!.lower;
    // a bare letter is a multiplier only of money that it touches: "£1.7m", "60m euros"; "60m" is sixty metres
    const multiplier = word.length === 1 && !isMoney(tokens, next, end, first) ? undefined : multipliers.get(word);
    if (multiplier === undefined) {
      const dozen = word === 'score' ? undefined : collectives.get(word);
      return dozen === undefined ? { factor, endToken: next } : { factor: factor * dozen, endToken: next + 1 };
    }
    factor *= multiplier;
    next += dash + 1;
  }
  return { factor, endToken: next };
}

function isMoney(tokens: readonly Token[], letter: number, end: number, first: number): boolean {
  if (tokens[letter - 1]!.end !== tokens[letter]!.start) return false;
  if (/[$£€]$/.test(tokens[first - 1]?.text ?? '')) return true;
  const next = letter + 1 < end && DASH.test(tokens[letter + 1]!.text) ? letter + 2 : letter + 1;
  // "the 100m won by …"
  return next < end && tokens[next]!.pos !== 'VERB' && currencyAt(tokens, next, end) !== null;
}
