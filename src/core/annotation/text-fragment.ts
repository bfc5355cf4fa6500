/** Words on a page, as a text directive names them. */
export interface PageWords {
  /** Words right before, which tell one place from another. */
  readonly prefix?: string;
  /** The first words, or all of them. */
  readonly start: string;
  /** The last words, where not all are named. */
  readonly end?: string;
  /** Words right behind. */
  readonly suffix?: string;
}

/** So many words are named whole; of more, some at each end. */
const MOST_WORDS = 12;
const WORDS_OF_AN_END = 5;
const DIRECTIVE = ':~:';
/** What the quoting hand put in: dots for words left out, words in brackets. */
const GAP = /…|\.(?: ?\.){2,}|\[[^\]]{0,200}\]|\([^)]{0,200}\)/;
const LONE_SURROGATE = /\p{Cs}/gu;
const IS_EDGE = /[\s"'“”‘’«»„‚.,;:!?–—-]/;

/** The fragment of a text directive (WICG Scroll to Text Fragment), with its "#". */
export function textFragment({ prefix, start, end, suffix }: PageWords): string {
  const parts = [
    ...(prefix === undefined ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === undefined ? [] : [encoded(end)]),
    ...(suffix === undefined ? [] : [`-${encoded(suffix)}`]),
  ];
  return `#${DIRECTIVE}text=${parts.join(',')}`;
}

/** The address of words on a page: its own fragment stays, a directive that it has goes. */
export function linkToWords(url: string, words: PageWords): string {
  const bare = url.split(DIRECTIVE, 1)[0]!;
  const fragment = textFragment(words);
  return bare.includes('#') ? `${bare}${fragment.slice(1)}` : `${bare}${fragment}`;
}

/** How the words of a quotation are named on the page they are from; null when none are left. */
export function pageWords(parts: readonly string[]): PageWords | null {
  const pieces = parts
    .flatMap((part) => part.split(GAP))
    .map((piece) => bare(piece).replace(/\s+/g, ' '))
    .filter((piece) => piece !== '');
  const [first, last] = [pieces[0]?.split(' '), pieces.at(-1)?.split(' ')];
  if (first === undefined || last === undefined) return null;
  if (pieces.length === 1 && first.length <= MOST_WORDS) return { start: first.join(' ') };
  return { start: first.slice(0, WORDS_OF_AN_END).join(' '), end: last.slice(-WORDS_OF_AN_END).join(' ') };
}

/** A piece without the marks and blanks at its ends. */
function bare(piece: string): string {
  let [start, end] = [0, piece.length];
  while (start < end && IS_EDGE.test(piece[start]!)) start++;
  while (end > start && IS_EDGE.test(piece[end - 1]!)) end--;
  return piece.slice(start, end);
}

/** A dash parts the terms of a directive, so that it is escaped, too. A lone surrogate has no encoding. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(LONE_SURROGATE, '\ufffd')).replaceAll('-', '%2D');
