import type { Annotation } from './state';

/** Ids of the texts that annotations were made against; see `textId`. */
export function textsOf(annotations: Iterable<Annotation>): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { anchors, cue, mention } of annotations) {
    for (const anchor of [...anchors, cue, mention]) if (anchor && anchor.text !== null) texts.add(anchor.text);
  }
  return texts;
}
