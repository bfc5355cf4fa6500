import words from './function-words.json';

const FUNCTION_WORDS = new Set(words.english);
const WORD = /\p{L}+/gu;
const WORDS_LOOKED_AT = 1000;
/** Below this many words a share says nothing. */
const FEWEST_WORDS = 25;
/** In English news about three words in ten are on the list, in other European languages fewer than three in a hundred. */
const LEAST_SHARE = 0.08;

/** So many function words are enough, whatever follows. */
const ENOUGH = WORDS_LOOKED_AT * LEAST_SHARE;

/** Whether prose is English, by the share of English function words; a very short text counts as English. */
export function isEnglish(prose: string): boolean {
  let seen = 0;
  let english = 0;
  for (const [word] of prose.matchAll(WORD)) {
    seen++;
    if (FUNCTION_WORDS.has(word.toLowerCase())) english++;
    if (english >= ENOUGH) return true;
    if (seen === WORDS_LOOKED_AT) break;
  }
  return seen < FEWEST_WORDS || english >= seen * LEAST_SHARE;
}
