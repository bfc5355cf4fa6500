import { areSameSpans } from '../text/span';
import { anchorsFor } from './anchor';
import type { EventBody } from './event';
import { type LocatedAnnotation, locate, type OldText, type Pace } from './locate';
import type { Annotation } from './state';

/** Finds annotations in the text in which some of them are known to be: only those whose anchors are new are looked for. */
export async function relocate(
  annotations: readonly Annotation[],
  known: readonly LocatedAnnotation[],
  text: string,
  oldText: OldText,
  pace?: Pace,
): Promise<readonly LocatedAnnotation[]> {
  const before = new Map(known.map((each) => [each.annotation.id, each]));
  const isKnown = ({ id, anchors, cue, mention }: Annotation): boolean => {
    const then = before.get(id)?.annotation;
    return then?.anchors === anchors && then.cue === cue && then.mention === mention;
  };
  const found = await locate(
    annotations.filter((each) => !isKnown(each)),
    text,
    oldText,
    pace,
  );
  const fresh = new Map(found.map((each) => [each.annotation.id, each]));
  return annotations.map((annotation) => ({ ...(fresh.get(annotation.id) ?? before.get(annotation.id)!), annotation }));
}

/**
 * Events without which a later reader of the text would not find passages where they are known to be: those that were followed
 * while the text was edited, and that a look at the finished text alone puts elsewhere or calls edited.
 *
 * @param followed where they are, each part by the editor's own count
 * @param found where `locate` puts the same annotations in the same text
 */
export function reanchorings(
  followed: readonly LocatedAnnotation[],
  found: readonly LocatedAnnotation[],
  text: string,
): readonly EventBody[] {
  const byId = new Map(found.map((each) => [each.annotation.id, each]));
  return followed.flatMap(({ annotation: { id }, kind, spans }): readonly EventBody[] => {
    const later = byId.get(id);
    const isFound = later !== undefined && isSure(later.kind) && areSameSpans(later.spans, spans);
    // what was found edited waits for a person
    return !isSure(kind) || spans.length === 0 || isFound
      ? []
      : [{ op: 'reanchor', annotation: id, anchors: anchorsFor(text, spans) }];
  });
}

const isSure = (kind: LocatedAnnotation['kind']): boolean => kind === 'exact' || kind === 'moved';
