import { anchorsFor } from '../annotation/anchor';
import type { LocatedAnnotation } from '../annotation/locate';
import type { Annotation, Comment } from '../annotation/state';
import { type CodePoints, codePoints } from '../text/code-points';
import type { AnnotatedArticle } from './annotated-article';
import {
  annotationIri,
  articleIri,
  CONTEXT,
  commentIri,
  type JsonObject,
  listed,
  type WebAnnotation,
} from './web-annotation';
import { bodiesOf, MOTIVATIONS, quoteSelector, readBodies } from './web-annotation-bodies';

/**
 * Annotations as a collection of Web Annotations on one page. Positions are counted in code points, as the model has it.
 * Comments are annotations of what they comment on.
 */
export function writeWebAnnotations(articles: readonly AnnotatedArticle[]): string {
  const items = articles.flatMap(webAnnotations);
  const page = { id: 'urn:claimtrace:page:1', type: 'AnnotationPage', partOf: COLLECTION, startIndex: 0, items };
  const collection = {
    '@context': CONTEXT,
    id: COLLECTION,
    type: 'AnnotationCollection',
    label: 'Annotations of Claimtrace',
    total: items.length,
    first: page,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const COLLECTION = 'urn:claimtrace:annotations';

/** The Web Annotations of one article. */
export function webAnnotations({ path, text, annotations }: AnnotatedArticle): readonly WebAnnotation[] {
  const points = codePoints(text);
  return annotations.flatMap((located) => [
    webAnnotation(located, path, text, points),
    ...located.annotation.comments.flatMap((comment) => commentAnnotation(comment, located.annotation)),
  ]);
}

function webAnnotation(located: LocatedAnnotation, path: string, text: string, points: CodePoints): WebAnnotation {
  const { annotation } = located;
  const { created, changed, type, imported } = annotation;
  const ours: WebAnnotation = {
    '@context': CONTEXT,
    id: nameOf(annotation),
    type: 'Annotation',
    motivation: MOTIVATIONS[type],
    creator: { type: 'Person', name: created.person },
    created: created.time,
    ...(changed.time === created.time ? {} : { modified: changed.time }),
    generator: { type: 'Software', name: 'Claimtrace' },
    body: bodiesOf(annotation, path),
    target: targetsOf(located, path, text, points),
  };
  return imported === null ? ours : withImported(ours, imported, located);
}

/** One that was imported keeps its name. */
const nameOf = ({ id, imported }: Annotation): unknown => imported?.id ?? annotationIri(id);

/** What was imported stays as it was, but for what people changed since. */
function withImported(
  ours: WebAnnotation,
  imported: WebAnnotation,
  { annotation, kind }: LocatedAnnotation,
): WebAnnotation {
  const { fields, foreign } = readBodies(imported);
  const { sources = {} } = fields;
  const isSame =
    annotation.type === fields.type &&
    annotation.status === (fields.status ?? 'unchecked') &&
    annotation.note === (fields.note ?? '') &&
    (annotation.speaker ?? undefined) === fields.speaker &&
    (annotation.quotation ?? undefined) === fields.quotation &&
    JSON.stringify(annotation.sources.map(({ id, ...source }) => source)) === JSON.stringify(Object.values(sources));
  const kept = kind === 'exact' || kind === 'orphan' ? { target: imported.target } : { target: ours.target };
  const { bodyValue, body, ...rest } = imported;
  const before = { ...(body === undefined ? {} : { body }), ...(bodyValue === undefined ? {} : { bodyValue }) };
  return {
    ...rest,
    '@context': imported['@context'] ?? CONTEXT,
    ...kept,
    ...(isSame ? before : { body: [...listed(ours.body), ...foreign], modified: annotation.changed.time }),
  };
}

function targetsOf(located: LocatedAnnotation, path: string, text: string, points: CodePoints): unknown {
  const targets = located.annotation.anchors.map((anchor, index): JsonObject => {
    const part = located.parts[index]!;
    const selector =
      'span' in part
        ? [
            quoteSelector(anchorsFor(text, [part.span], null)[0]!),
            {
              type: 'TextPositionSelector',
              start: points.fromUnit(part.span.start),
              end: points.fromUnit(part.span.end),
            },
          ]
        : [quoteSelector(anchor)];
    return { type: 'SpecificResource', source: articleIri(path), selector };
  });
  return targets.length === 1 ? targets[0] : targets;
}

/** A remark as an annotation of the annotation, or of the remark it answers. */
function commentAnnotation(comment: Comment, annotation: Annotation): readonly WebAnnotation[] {
  const { id, text, replyTo, person, time, edited } = comment;
  if (text === null) return [];
  return [
    {
      '@context': CONTEXT,
      id: commentIri(id),
      type: 'Annotation',
      motivation: replyTo === null ? 'commenting' : 'replying',
      creator: { type: 'Person', name: person },
      created: time,
      ...(edited === null ? {} : { modified: edited.time }),
      body: { type: 'TextualBody', value: text },
      target: replyTo === null ? nameOf(annotation) : commentIri(replyTo),
    },
  ];
}
