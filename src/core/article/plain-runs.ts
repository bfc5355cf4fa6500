import { countWhile } from '../text/bisect';
import { lineStarts } from '../text/lines';
import type { Span } from '../text/span';

/** A Markdown text in which one letter stands for paragraphs that no rule of Markdown looks into, and the way back. */
export interface ShortenedMarkdown {
  readonly text: string;
  /** The offset in the whole text of one in the short text. */
  readonly offsetOf: (offset: number) => number;
  /** The paragraphs, in the whole text, for which the letter at an offset of the short text stands; null where none does. */
  readonly paragraphsAt: (offset: number) => readonly Span[] | null;
}

/** Nothing here begins a block or is a mark inside one, and no blank at an end has a meaning. */
const PLAIN_LINE = /^[\p{L}"“”‘’'«»„‚(…][^\t&*<[\]\\_`|~]*[^\s&*<[\]\\_`|~]$/u;
const BLANK_LINE = /^[ \t]*$/;
const STAND_IN = 'a';

/**
 * Shortens each sequence of plain paragraphs of a Markdown text to one letter. A parser reads every letter several times,
 * and for most of what news says all that it finds is that there are paragraphs of words.
 *
 * Plain is what stands between blank lines and is plain in every line: beside a mark a line may be part of what the mark
 * begins. Such paragraphs neither open nor close anything, so all of a sequence are what its first one is: paragraphs, or
 * a part of the code or HTML around them.
 */
export function shortenedMarkdown(text: string): ShortenedMarkdown {
  const standIns: { readonly at: number; readonly end: number; readonly paragraphs: readonly Span[] }[] = [];
  let short = '';
  let from = 0;
  for (const paragraphs of plainSequences(text)) {
    short += text.slice(from, paragraphs[0]!.start);
    from = paragraphs.at(-1)!.end;
    standIns.push({ at: short.length, end: from, paragraphs });
    short += STAND_IN;
  }
  const countBefore = (offset: number): number => countWhile(standIns.length, (index) => standIns[index]!.at < offset);
  return {
    text: short + text.slice(from),
    offsetOf: (offset) => {
      const before = standIns[countBefore(offset) - 1];
      return before === undefined ? offset : before.end + offset - before.at - STAND_IN.length;
    },
    paragraphsAt: (offset) => {
      const next = standIns[countBefore(offset)];
      return next?.at === offset ? next.paragraphs : null;
    },
  };
}

/** The plain paragraphs of a text, those together that have nothing but blank lines between them. */
function plainSequences(text: string): readonly (readonly Span[])[] {
  const sequences: Span[][] = [];
  const starts = lineStarts(text);
  let isSequel = false;
  let isPlain = true;
  let runStart = -1;
  let runEnd = -1;
  for (let line = 0; line <= starts.length; line++) {
    const start = starts[line] ?? text.length;
    const end = endOfLine(text, start, starts[line + 1] ?? text.length);
    const words = text.slice(start, end);
    if (!BLANK_LINE.test(words)) {
      isPlain &&= PLAIN_LINE.test(words);
      if (runStart < 0) runStart = start;
      runEnd = end;
    } else if (runStart >= 0) {
      const paragraph = { start: runStart, end: runEnd };
      if (isPlain && isSequel) sequences.at(-1)!.push(paragraph);
      else if (isPlain) sequences.push([paragraph]);
      isSequel = isPlain;
      isPlain = true;
      runStart = -1;
    }
  }
  return sequences;
}

/** Where a line ends, without its line end. */
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}
