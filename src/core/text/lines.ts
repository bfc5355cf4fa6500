import { countWhile } from './bisect';

/** Zero-based line and UTF-16 code unit in that line, as editors count. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Offsets at which lines start; a line ends with CRLF, LF or CR, as in VS Code. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** The line and character of an offset. Binary search: O(log lines). */
export function positionAt(starts: readonly number[], offset: number): LinePosition {
  const line = countWhile(starts.length - 1, (index) => starts[index + 1]! <= offset);
  return { line, character: offset - starts[line]! };
}

/** The offset of a line and character; beyond the last line it is that line's start. */
export function offsetAt(starts: readonly number[], position: LinePosition): number {
  const line = Math.min(Math.max(position.line, 0), starts.length - 1);
  return starts[line]! + position.character;
}
