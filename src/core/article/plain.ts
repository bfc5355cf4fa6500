import type { Block, BlockKind } from './article';

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
const ENDS_A_SENTENCE = /[.!?…:;]["'”’»)\]]*\s*$/u;
/** Hand-wrapped text breaks near one column; a paragraph that fills one line is far longer or ends its sentence. */
const WIDEST_WRAP = 130;
/** What a page's frame leaves in a text copied from it. */
const NAVIGATION = /^(?:skip to (?:main )?content|advertisement)$/i;

interface Line {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
}

/**
 * Paragraphs of plain text: parted by blank lines; where a text is not wrapped by hand, every line is one.
 * The first line is the headline if it is short and ends no sentence.
 */
export function plainBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const wrapped = isWrapped(text, lines);
  const paragraphs: Line[] = [];
  let open = false;
  for (const line of lines) {
    const words = text.slice(line.start, line.end).trim();
    if (words === '' || NAVIGATION.test(words)) open = false;
    else if (open && wrapped) paragraphs[paragraphs.length - 1] = { start: paragraphs.at(-1)!.start, end: line.end };
    else {
      paragraphs.push(line);
      open = true;
    }
  }
  return paragraphs.map((line, index) => ({
    start: line.start,
    end: line.end,
    kind: kindOf(text.slice(line.start, line.end).trim(), index === 0 && paragraphs.length > 1),
  }));
}

function kindOf(words: string, first: boolean): BlockKind {
  if (first) return isTitle(words.replace(/[?!]$/, '')) ? 'headline' : 'paragraph';
  return isTitle(words) ? 'heading' : 'paragraph';
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    LINE.lastIndex = at;
    const found = LINE.exec(text)![0];
    lines.push({ start: at, end: at + found.replace(/[\r\n]+$/, '').length });
    at += found.length;
  }
  return lines;
}

/** Lines that stop in the middle of a sentence with the next line going on, none of them long: wrapped by hand. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let broken = 0;
  let joined = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const here = text.slice(lines[i]!.start, lines[i]!.end).trim();
    const next = text.slice(lines[i + 1]!.start, lines[i + 1]!.end).trim();
    if (here === '' || next === '') continue;
    if (here.length > WIDEST_WRAP) return false;
    joined++;
    if (here.length > 40 && !ENDS_A_SENTENCE.test(here)) broken++;
  }
  return joined > 0 && broken * 2 >= joined;
}

/** Whether a line reads as a title: a short line without a full stop, not a list item and not a quotation. */
export function isTitle(words: string): boolean {
  return (
    words.length <= 140 && /\p{L}/u.test(words) && !/[.!?…:;,]["'”’»)\]]*$/u.test(words) && !/^["“‘«„']/u.test(words)
  );
}
