import { countWhile } from '../text/bisect';
import { grouped } from '../text/grouped';
import { type OldText, type Pace, placeAnchors } from './locate';
import type { DocumentState, Rejection } from './state';
import type { Suggestion } from './suggestions';

/**
 * The detected items that people said are none, each with the rejections that say so. Of several with the same words one
 * rejection means the one nearest to where it was made, and all where it does not tell that.
 *
 * @param suggestions in text order
 */
export async function rejectedAmong(
  suggestions: readonly Suggestion[],
  rejections: DocumentState['rejections'],
  text: string,
  oldText: OldText,
  pace?: Pace,
): Promise<ReadonlyMap<Suggestion, readonly Rejection[]>> {
  const meant = [...grouped(suggestions, ({ key }) => key)].filter(([key]) => rejections.has(key));
  const several = meant.filter(([, same]) => same.length > 1).flatMap(([key]) => rejections.get(key)!);
  const anchors = several.flatMap((each) => each.anchors.slice(0, 1));
  const places = await placeAnchors(anchors, text, oldText, pace);
  const rejected = new Map<Suggestion, readonly Rejection[]>();
  for (const [key, same] of meant) {
    for (const rejection of rejections.get(key)!) {
      const [anchor] = rejection.anchors;
      const placed = anchor && places.get(anchor);
      const meantAmong =
        !anchor || same.length === 1
          ? same
          : [nearestTo(placed && 'span' in placed ? placed.span.start : anchor.start, same)];
      for (const each of meantAmong) rejected.set(each, [...(rejected.get(each) ?? []), rejection]);
    }
  }
  return rejected;
}

/** @param all one or more, in text order */
function nearestTo(place: number, all: readonly Suggestion[]): Suggestion {
  const before = countWhile(all.length, (index) => startOf(all[index]!) < place);
  const [left, right] = [all[before - 1], all[before]];
  if (!left || !right) return (left ?? right)!;
  return place - startOf(left) < startOf(right) - place ? left : right;
}

const startOf = ({ spans }: Suggestion): number => spans[0]!.start;
