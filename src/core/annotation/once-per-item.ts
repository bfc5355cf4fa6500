import { overlapping } from '../text/overlapping';
import { hull } from '../text/span';
import { placeKey, typeOf } from './answers';
import type { LocatedAnnotation } from './locate';

/**
 * What several people decided on one quotation or claim as one decision: they marked the same passage, or accepted the same
 * suggestion in one place. Of what they corrected the last made holds, and of a speaker that only one of them named that one.
 *
 * @param located in the order in which they were made
 * @returns annotations in the order of the first on each item; those without a place as they are
 */
export function oncePerItem(located: readonly LocatedAnnotation[]): readonly LocatedAnnotation[] {
  const items = new Map<LocatedAnnotation, LocatedAnnotation>();
  const placed = located.filter(({ annotation, spans }) => spans.length > 0 && typeOf(annotation.type) !== null);
  const near = overlapping(placed, ({ spans }) => hull(spans));
  const decisions = new Map(located.map((each) => [each, each]));
  for (const each of placed) {
    const first = near(hull(each.spans)).find((other) => items.get(other) === other && areOneItem(other, each)) ?? each;
    items.set(each, first);
    if (first === each) continue;
    decisions.set(first, inOne(decisions.get(first)!, each));
    decisions.delete(each);
  }
  return [...decisions.values()];
}

function areOneItem(a: LocatedAnnotation, b: LocatedAnnotation): boolean {
  const [type, other] = [typeOf(a.annotation.type), typeOf(b.annotation.type)];
  if (type !== other) return false;
  const { suggestion } = a.annotation;
  return (
    (suggestion !== null && suggestion === b.annotation.suggestion) ||
    placeKey(type, a.spans) === placeKey(other, b.spans)
  );
}

function inOne(earlier: LocatedAnnotation, later: LocatedAnnotation): LocatedAnnotation {
  const { speaker, quotation, suggestion } = later.annotation;
  return {
    ...later,
    annotation: {
      ...later.annotation,
      speaker: speaker === undefined ? earlier.annotation.speaker : speaker,
      quotation: quotation ?? earlier.annotation.quotation,
      suggestion: suggestion ?? earlier.annotation.suggestion,
    },
    cue: later.cue ?? earlier.cue,
    mention: later.mention ?? earlier.mention,
  };
}
