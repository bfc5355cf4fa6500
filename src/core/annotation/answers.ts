import { grouped } from '../text/grouped';
import { overlapping } from '../text/overlapping';
import { hull, likeness } from '../text/span';
import type { AnnotationType } from './event';
import type { LocatedAnnotation } from './locate';
import type { Suggestion } from './suggestions';

/** Which annotations correct what was detected, and which stand for themselves. */
export interface Answers {
  /** By the index of the claim or quotation. */
  readonly byIndex: Readonly<Record<Suggestion['type'], ReadonlyMap<number, LocatedAnnotation>>>;
  readonly others: readonly LocatedAnnotation[];
}

/** A mark that shares so much with something detected is about it. */
const SAME = 0.5;

/**
 * Finds for each annotation the one detected item that it is about: that of just its passage, else the one it names, else the one
 * with which it shares most. Each item belongs to one annotation at most. What a later analysis detects instead of a
 * corrected item so never stands beside the correction.
 */
export function answeredBy(suggestions: readonly Suggestion[], located: readonly LocatedAnnotation[]): Answers {
  const byIndex = {
    claim: new Map<number, LocatedAnnotation>(),
    quotation: new Map<number, LocatedAnnotation>(),
  };
  const byPlace = grouped(suggestions, ({ type, spans }) => placeKey(type, spans));
  const byKey = grouped(suggestions, ({ key }) => key);
  const near = overlapping(suggestions, ({ spans }) => hull(spans));
  const isFree = ({ type, index }: Suggestion): boolean => !byIndex[type].has(index);
  const ways: readonly ((annotation: LocatedAnnotation) => Suggestion | undefined)[] = [
    (each) => byPlace.get(placeKey(typeOf(each.annotation.type), each.spans))?.find(isFree),
    (each) => nearest(each, byKey.get(each.annotation.suggestion ?? '')?.filter(isFree) ?? []),
    (each) => {
      const candidates = near(hull(each.spans)).filter(
        (other) => other.type === typeOf(each.annotation.type) && isFree(other),
      );
      const best = candidates.toSorted((a, b) => alike(each, b) - alike(each, a))[0];
      const least = each.annotation.suggestion === null ? SAME : 0;
      return best && alike(each, best) > least ? best : undefined;
    },
  ];
  let others: readonly LocatedAnnotation[] = located.filter(
    ({ annotation, spans }) => spans.length > 0 && typeOf(annotation.type) !== null,
  );
  for (const way of ways) {
    others = others.filter((each) => {
      const meant = way(each);
      if (meant) byIndex[meant.type].set(meant.index, each);
      return !meant;
    });
  }
  return { byIndex, others };
}

/** What a mark of a type may be about; null: nothing that is detected. */
export function typeOf(type: AnnotationType): Suggestion['type'] | null {
  if (type === 'claim') return 'claim';
  return type === 'quotation' || type === 'attribution' ? 'quotation' : null;
}

/** The same for annotations and suggestions of just one passage. */
export const placeKey = (type: string | null, spans: Suggestion['spans']): string =>
  `${type} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`;

function nearest({ spans }: LocatedAnnotation, all: readonly Suggestion[]): Suggestion | undefined {
  const distance = (each: Suggestion): number => Math.abs(each.spans[0]!.start - spans[0]!.start);
  return all.toSorted((a, b) => distance(a) - distance(b))[0];
}

const alike = (a: LocatedAnnotation, b: Suggestion): number => likeness(hull(a.spans), hull(b.spans));
