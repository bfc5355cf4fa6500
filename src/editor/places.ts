import { Location, type Position, Range, Uri } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import { offsetAt, positionAt } from '../core/text/lines';
import type { Span } from '../core/text/span';

/** What tells lines from offsets. */
type Lines = Pick<ArticleFacts, 'lineStarts'>;

/** The editor's range of a span, from the line starts that are kept with the facts. */
export function rangeOf({ lineStarts }: Lines, span: Span): Range {
  const start = positionAt(lineStarts, span.start);
  const end = positionAt(lineStarts, span.end);
  return new Range(start.line, start.character, end.line, end.character);
}

/** The offset in the analysed text of an editor's position. */
export function offsetOf({ lineStarts }: Lines, position: Position): number {
  return offsetAt(lineStarts, position);
}

export function locationOf(path: string, lines: Lines, span: Span): Location {
  return new Location(Uri.parse(path), rangeOf(lines, span));
}
