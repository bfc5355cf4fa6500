import { countWhile } from './bisect';
import { inTextOrder, overlaps, type Span } from './span';

/** Finds which of many things, whose spans may overlap and nest, share a code unit with a span. */
export type Overlapping<Thing> = (span: Span) => readonly Thing[];

/** An index over things by their spans: time for a question grows with the logarithm of their number and with what is near. */
export function overlapping<Thing>(things: readonly Thing[], spanOf: (thing: Thing) => Span): Overlapping<Thing> {
  const sorted = things.map((thing) => ({ thing, span: spanOf(thing) })).sort((a, b) => inTextOrder(a.span, b.span));
  // how far things reach that begin no later than this one
  const reach: number[] = [];
  for (const { span } of sorted) reach.push(Math.max(span.end, reach.at(-1) ?? 0));
  return (span) => {
    const found: Thing[] = [];
    const from = countWhile(sorted.length, (at) => sorted[at]!.span.start < span.end);
    for (let at = from - 1; at >= 0 && reach[at]! > span.start; at--) {
      if (overlaps(sorted[at]!.span, span)) found.push(sorted[at]!.thing);
    }
    return found.reverse();
  };
}
