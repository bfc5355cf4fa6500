import { lineStarts } from '../text/lines';

/** A text in which a line stands for every line that no rule of Markdown looks into, and the way back. */
export interface ShortenedMarkdown {
  readonly text: string;
  /** The offset in the whole text of a place in the short one; lines and columns are counted from 1. */
  readonly offsetOf: (place: { readonly line: number; readonly column: number }) => number;
}

/** Nothing here begins a block or is a mark inside one, and no blank at an end has a meaning. */
const PLAIN_LINE = /^[\p{L}"“”‘’'«»„‚(…][^\t&*<[\]\\_`|~]*[^\s&*<[\]\\_`|~]$/u;
const BLANK_LINE = /^[ \t]*$/;
const STAND_IN = 'a';

/**
 * Shortens the plain lines of a Markdown text to one letter each. A parser reads every letter several times, and for most of
 * what news says all that it finds is that there is a line of words.
 *
 * Only runs of lines between blank ones that are plain throughout are shortened: beside a mark a line may be part of what
 * the mark begins. Code, HTML and front matter hold whatever stands in them, whether it is short or long.
 */
export function shortenedMarkdown(text: string): ShortenedMarkdown {
  const starts = lineStarts(text);
  const ends = starts.map((start, line) => endOfLine(text, start, starts[line + 1] ?? text.length));
  const isShort = new Uint8Array(starts.length);
  let runStart = 0;
  let isPlainRun = true;
  const closeRun = (end: number): void => {
    if (isPlainRun) isShort.fill(1, runStart, end);
    runStart = end + 1;
    isPlainRun = true;
  };
  starts.forEach((start, line) => {
    const words = text.slice(start, ends[line]);
    if (BLANK_LINE.test(words)) closeRun(line);
    else isPlainRun &&= PLAIN_LINE.test(words);
  });
  closeRun(starts.length);

  let short = '';
  let from = 0;
  starts.forEach((start, line) => {
    if (isShort[line] === 0) return;
    short += text.slice(from, start) + STAND_IN;
    from = ends[line]!;
  });
  return {
    text: short + text.slice(from),
    offsetOf: ({ line, column }) =>
      isShort[line - 1] === 1 && column > 1 ? ends[line - 1]! : starts[line - 1]! + column - 1,
  };
}

/** Where a line ends, without its line end. */
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}
