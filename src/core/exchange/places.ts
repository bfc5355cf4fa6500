import { lineStarts, positionAt } from '../text/lines';
import type { Span } from '../text/span';

/** A span as people and editors outside count: lines and columns from 1, columns in UTF-16 code units, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Finds the place of a span in an article. */
export type PlaceOf = (path: string, span: Span) => Place;

/** Places by the starts of each article's lines, without its text; see `lineStarts`. */
export function placesBy(lineStartsOf: (path: string) => readonly number[] | undefined): PlaceOf {
  return (path, span) => {
    const starts = lineStartsOf(path) ?? lineStarts('');
    const from = positionAt(starts, span.start);
    const to = positionAt(starts, span.end);
    return {
      line: from.line + 1,
      column: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
    };
  };
}
