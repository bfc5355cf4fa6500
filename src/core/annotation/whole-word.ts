/**
 * A place in a text moved out of the word, or the character, that it would cut.
 *
 * @param ends the place ends a span: it goes behind the word, and back over white space; else to the word's start, and forth
 */
export function wholeWord(text: string, place: number, ends: boolean): number {
  let at = place;
  if (ends) {
    while (cuts(text, at)) at++;
    while (at > 0 && text.charAt(at - 1).trim() === '') at--;
  } else {
    while (cuts(text, at)) at--;
    while (at < text.length && text.charAt(at).trim() === '') at++;
  }
  return at;
}

const PAIR = /^[\ud800-\udbff][\udc00-\udfff]$/;
/** Scripts that put no blanks between words have none to be kept whole. */
const INSIDE_WORD =
  /^(?!.?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}]{2}$/u;

/** Whether a place is between two halves of a character or two letters of a word. */
function cuts(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const around = text.slice(at - 1, at + 1);
  return PAIR.test(around) || INSIDE_WORD.test(around);
}
