import { stripVTControlCharacters } from 'node:util';

/** How text is shown. */
export interface Terminal {
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
}

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan';

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

/** Text in a style where the terminal shows colour. */
export function paint({ color }: Terminal, style: Style, text: string): string {
  const [on, off] = CODES[style];
  return color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/**
 * Text from a file, or a file's name, as it may be sent to a terminal or a build's log: one line, without control and
 * direction characters, and without what GitHub Actions takes for a command of a workflow (`::error::`, `##[error]`).
 */
export const printable = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\S):{2,}/g, (colons) => [...colons].join(' '))
    .replaceAll('##[', '## [');

const ELLIPSIS = '…';

/** A passage of an article as it is read: on one line, without the marks of a block quote's further lines. */
export const quoted = (passage: string): string => printable(passage.replace(/[\r\n]+[ \t]*(?:>[ \t]?)+/g, ' '));

/** Nothing can be read in less. */
const NARROWEST = 20;

/** Words in lines of a width, at most so many lines; a word longer than a line is cut. */
export function wrap(text: string, wished: number, mostLines: number): string[] {
  const width = Math.max(NARROWEST, wished);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= width || line === '') {
      line = joined;
      continue;
    }
    if (lines.length === mostLines - 1) {
      lines.push(cut(`${line} ${ELLIPSIS}`, width));
      return lines;
    }
    lines.push(cut(line, width));
    line = word;
  }
  lines.push(cut(line, width));
  return lines;
}

const cut = (line: string, width: number): string =>
  line.length <= width ? line : `${line.slice(0, Math.max(0, width - 2)).trimEnd()} ${ELLIPSIS}`;
