import { Location, type Position, Range, Uri } from 'vscode';
import type { ArticleFacts } from '../core/archive/facts';
import { offsetAt, positionAt } from '../core/text/lines';
import type { Span } from '../core/text/span';

/** The editor's range of a span, from the line starts that are kept with the facts. */
export function rangeOf(facts: ArticleFacts, span: Span): Range {
  const start = positionAt(facts.lineStarts, span.start);
  const end = positionAt(facts.lineStarts, span.end);
  return new Range(start.line, start.character, end.line, end.character);
}

/** The offset in the analysed text of an editor's position. */
export function offsetOf(facts: ArticleFacts, position: Position): number {
  return offsetAt(facts.lineStarts, position);
}

export function locationOf(path: string, facts: ArticleFacts, span: Span): Location {
  return new Location(Uri.parse(path), rangeOf(facts, span));
}
