import { type Anchor, anchorsFor } from '../annotation/anchor';
import { quotePlaces } from '../annotation/quote';
import { type CodePoints, codePoints } from '../text/code-points';
import type { Span } from '../text/span';
import { Collected, type Import, type KnownArticle } from './collected';
import { annotationId, commentId, isObject, type JsonObject, listed, type WebAnnotation } from './web-annotation';
import { looseAnchor, readBodies } from './web-annotation-bodies';

/** How well what is around a place must fit for it to be taken for the passage. */
const FITS = 0.5;

/**
 * Turns Web Annotations into events of the articles that they are about. One whose words are not in its article is kept as
 * lost, to be found again by hand; the rest of what it says is kept as it was.
 *
 * @param articleOf the article behind a source's IRI; null when it is none of ours
 */
export function importWebAnnotations(
  annotations: readonly WebAnnotation[],
  articleOf: (iri: string) => KnownArticle | null,
): Import {
  const counted = new Map<string, CodePoints>();
  const pointsOf = ({ path, text }: KnownArticle): CodePoints => {
    const known = counted.get(path) ?? codePoints(text);
    counted.set(path, known);
    return known;
  };
  const collected = new Collected();
  const remarks: WebAnnotation[] = [];
  /** By the IRI of an annotation or a remark: the annotation it belongs to. */
  const owners = new Map<string, Owner>();
  for (const each of annotations) {
    const iri = String(listed(each.id)[0]);
    const targets = listed(each.target);
    if (targets.every((target) => typeof target === 'string')) {
      remarks.push(each);
      continue;
    }
    const passage = passageOf(targets, articleOf, pointsOf);
    if ('reason' in passage) {
      collected.passOver(iri, passage.reason);
      continue;
    }
    const annotation = annotationId(iri);
    const { fields } = readBodies(each);
    owners.set(iri, { annotation, article: passage.article });
    collected.add(passage.article, {
      op: 'add',
      annotation,
      anchors: passage.anchors,
      fields: { ...fields, imported: each },
    });
  }
  addRemarks(remarks, owners, collected);
  return collected;
}

interface Owner {
  readonly annotation: string;
  readonly article: KnownArticle;
}

/** Remarks on annotations of the same import, and remarks on those. */
function addRemarks(remarks: readonly WebAnnotation[], owners: ReadonlyMap<string, Owner>, collected: Collected): void {
  const byTarget = new Map<unknown, WebAnnotation[]>();
  for (const each of remarks) {
    const [target] = listed(each.target);
    const known = byTarget.get(target);
    if (known === undefined) byTarget.set(target, [each]);
    else known.push(each);
  }
  const taken = new Set<WebAnnotation>();
  const answered = [...owners].map(([iri, owner]) => ({ iri, owner, isRemark: false }));
  // the list grows by the remarks it takes, whose answers come after them
  for (const { iri: target, owner, isRemark } of answered) {
    for (const each of byTarget.get(target) ?? []) {
      const { note } = readBodies(each).fields;
      if (note === undefined || taken.has(each)) continue;
      taken.add(each);
      const iri = String(listed(each.id)[0]);
      answered.push({ iri, owner, isRemark: true });
      const replyTo = isRemark ? { replyTo: commentId(target) } : {};
      const { annotation, article } = owner;
      collected.add(article, { op: 'comment', annotation, comment: commentId(iri), text: note, ...replyTo });
    }
  }
  for (const each of remarks) {
    if (!taken.has(each)) collected.passOver(String(listed(each.id)[0]), 'it is about no passage');
  }
}

type Passage = { readonly article: KnownArticle; readonly anchors: readonly Anchor[] } | { readonly reason: string };

function passageOf(
  targets: readonly unknown[],
  articleOf: (iri: string) => KnownArticle | null,
  pointsOf: (article: KnownArticle) => CodePoints,
): Passage {
  const anchors: Anchor[] = [];
  let article: KnownArticle | null = null;
  for (const target of targets) {
    const iri = isObject(target) ? sourceOf(target) : target;
    const found = typeof iri === 'string' ? articleOf(iri) : null;
    if (found === null) return { reason: 'it is about none of the articles' };
    if (article !== null && article.path !== found.path) return { reason: 'it is about several articles' };
    article = found;
    const selectors = isObject(target) ? listed(target.selector).flatMap(refined) : [];
    const quote = selectors.find(({ exact }) => typeof exact === 'string');
    const position = selectors.find(
      ({ type, start, end }) => type === 'TextPositionSelector' && isOffset(start) && isOffset(end),
    );
    if (quote === undefined && position === undefined) return { reason: 'it tells no passage by words or position' };
    anchors.push(anchorAt(found.text, pointsOf(found), quote, position));
  }
  return article === null ? { reason: 'it is about nothing' } : { article, anchors };
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const sourceOf = ({ source, id }: JsonObject): unknown => (isObject(source) ? source.id : (source ?? id));

/** A selector and those that refine it. */
const refined = (selector: unknown): readonly JsonObject[] =>
  isObject(selector) ? [selector, ...listed(selector.refinedBy).flatMap(refined)] : [];

function anchorAt(
  text: string,
  points: CodePoints,
  quote: JsonObject | undefined,
  position: JsonObject | undefined,
): Anchor {
  const place: Span | null = position
    ? { start: points.toUnit(position.start as number), end: points.toUnit(position.end as number) }
    : null;
  if (quote === undefined) return anchorsFor(text, [ordered(place!)])[0]!;
  const loose = looseAnchor(quote, place?.start);
  if (place !== null && text.slice(place.start, place.end) === loose.exact) return anchorsFor(text, [place])[0]!;
  const [best] = loose.exact === '' ? [] : quotePlaces(text, loose, place?.start);
  return best !== undefined && best.fit >= FITS ? anchorsFor(text, [best])[0]! : loose;
}

const ordered = ({ start, end }: Span): Span => ({ start: Math.min(start, end), end: Math.max(start, end) });
