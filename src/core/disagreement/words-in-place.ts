import type { Span } from '../text/span';

/** Words where they stand. */
export interface Written {
  readonly text: string;
  readonly span: Span;
}

/** How far back one looks for the end of the sentence before. */
const REACH = 80;

/** What a sentence begins behind: nothing, an empty line, the sign of a headline or list, or the end of another sentence. */
const OPENING =
  /(?:\n[ \t]*\n|\n-{3,}[ \t]*\n|\n[ \t]*(?:#{1,6}|[-*+>]|\d{1,3}[.)])[ \t]+|[.!?…]["”’'»)\]*_]*\s+)["“‘'«([*_]*$/u;

/** A word that is written with a capital only where a sentence begins: neither "US$500" nor "EUR". */
const CAPITALISED = /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}$€£¥])/u;

/** They keep their capital in the middle of a sentence. */
const NAME_OF_TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)\b|january|february|march|april|may|june|july|august|september|october|november|december)/i;

/**
 * The words of another passage as they are written in the place of one's own: with a capital where a sentence begins there,
 * and without the one that they have only because they begin a sentence where they stand.
 *
 * @param isName whether the words are a name, whose capital is its own
 */
export function wordsInPlace(own: Written, theirs: Written, isName: boolean): string {
  const words = theirs.text.slice(theirs.span.start, theirs.span.end);
  if (opensSentence(own)) return words.charAt(0).toUpperCase() + words.slice(1);
  if (isName || !opensSentence(theirs) || !CAPITALISED.test(words) || NAME_OF_TIME.test(words)) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function opensSentence({ text, span: { start } }: Written): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return OPENING.test(start <= REACH ? `\n\n${before}` : before);
}
