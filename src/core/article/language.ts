import words from './function-words.json';

const FUNCTION_WORDS = new Set(words.english);
const FOREIGN_WORDS = new Set(words.foreign);
const LETTER = /\p{L}/u;
const WORDS_LOOKED_AT = 1000;
/** Below this many words a share says nothing. */
const FEWEST_WORDS = 25;
/** In English news about three words in ten are on the list, in other European languages fewer than three in a hundred. */
const LEAST_SHARE = 0.08;

/** So many function words are enough, whatever follows. */
const ENOUGH = WORDS_LOOKED_AT * LEAST_SHARE;

/** So many foreign function words in a short text are no chance. */
const ENOUGH_FOREIGN = 3;

/** Whether a word, in small letters, is one of English that says nothing by itself. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

/** Whether prose is English, by the share of English function words; a very short text unless it has more foreign ones. */
export function isEnglish(prose: string): boolean {
  let seen = 0;
  let english = 0;
  let foreign = 0;
  for (let at = 0; at < prose.length; at++) {
    if (!isLetter(prose, at)) continue;
    const start = at;
    while (isLetter(prose, at)) at++;
    seen++;
    const lower = prose.slice(start, at).toLowerCase();
    if (FUNCTION_WORDS.has(lower)) english++;
    else if (seen < FEWEST_WORDS && FOREIGN_WORDS.has(lower)) foreign++;
    if (english >= ENOUGH) return true;
    if (seen === WORDS_LOOKED_AT) break;
  }
  if (seen >= FEWEST_WORDS) return english >= seen * LEAST_SHARE;
  return foreign < ENOUGH_FOREIGN || foreign <= english;
}

/** The beginning of every text is asked letter by letter, without a match for each word of it. */
function isLetter(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at);
  if (code >= 128) return LETTER.test(prose[at]!);
  const small = code | 0x20;
  return small >= 97 && small <= 122;
}
