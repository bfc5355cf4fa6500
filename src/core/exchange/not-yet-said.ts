import { passageOf } from '../annotation/coverage';
import type { AnnotationFields, EventBody } from '../annotation/event';
import type { LocatedAnnotation } from '../annotation/locate';
import type { Annotation } from '../annotation/state';
import { areSameSpans } from '../text/span';
import type { AnnotatedArticle } from './annotated-article';
import { sourceInWords } from './source-in-words';

/**
 * What of an import the annotations of its article do not say yet. A file may hold what was exported from here: an annotation
 * that is known is not made again, only what differs is set, so that nobody becomes the checker of what others checked by
 * taking in their file, and no source is named twice.
 *
 * @param bodies events as an import has them: new annotations and comments
 */
export function notYetSaid(
  bodies: readonly EventBody[],
  { text, annotations }: AnnotatedArticle,
): readonly EventBody[] {
  const known = new Map(annotations.map((located) => [located.annotation.id, located]));
  return bodies.flatMap((body): readonly EventBody[] => {
    const located = 'annotation' in body ? known.get(body.annotation) : undefined;
    if (located === undefined) return [body];
    if (body.op === 'comment') {
      const same = located.annotation.comments.some(({ id, text: said }) => id === body.comment && said === body.text);
      return same ? [] : [body];
    }
    return body.op === 'add' ? [...moved(body, located), ...changed(body, located, text)] : [body];
  });
}

type Added = Extract<EventBody, { op: 'add' }>;

/** Where the file has another passage of the text as it is now. */
function moved({ annotation, anchors }: Added, { spans }: LocatedAnnotation): readonly EventBody[] {
  const isKnown = anchors.every((anchor) => anchor.text !== null);
  return isKnown && !areSameSpans(anchors, spans) ? [{ op: 'reanchor', annotation, anchors }] : [];
}

function changed({ annotation: id, fields }: Added, located: LocatedAnnotation, text: string): readonly EventBody[] {
  const differing = differingFields(fields, located.annotation);
  if (Object.keys(differing).length === 0) return [];
  const words = passageOf(located, text);
  return [
    {
      op: 'set',
      annotation: id,
      fields: differing,
      ...(differing.status !== undefined && words !== '' && { words }),
    },
  ];
}

function differingFields(
  { type, status, note, speaker, quotation, cue, mention, sources, imported }: AnnotationFields,
  known: Annotation,
): AnnotationFields {
  const named = new Set(known.sources.map(sourceInWords));
  const taken = new Set(known.sources.map(({ id }) => id));
  const freeId = (id: string): string => (taken.has(id) ? freeId(`${id}+`) : id);
  const fresh = Object.entries(sources ?? {}).flatMap(([id, source]) =>
    source === null || named.has(sourceInWords(source)) ? [] : [[freeId(id), source] as const],
  );
  return {
    ...(type !== undefined && type !== known.type && { type }),
    ...(status !== undefined && status !== known.status && { status }),
    ...(note !== undefined && note !== known.note && { note }),
    ...(speaker !== undefined && speaker !== (known.speaker ?? null) && { speaker }),
    ...(quotation !== undefined && quotation !== known.quotation && { quotation }),
    ...(cue && cue.exact !== known.cue?.exact && { cue }),
    ...(mention && mention.exact !== known.mention?.exact && { mention }),
    ...(fresh.length > 0 && { sources: Object.fromEntries(fresh) }),
    // ours stays ours: only what came from others is kept as they have it
    ...(imported && known.imported && JSON.stringify(imported) !== JSON.stringify(known.imported) && { imported }),
  };
}
