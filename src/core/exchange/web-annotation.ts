import { isInside } from '../annotation/paths';

/** A Web Annotation as JSON (W3C Recommendation of 23 February 2017, w3.org/TR/annotation-model). */
export type WebAnnotation = JsonObject;

/** An object of a JSON document. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON-LD context of the vocabulary. */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const ANNOTATION = 'urn:claimtrace:annotation:';
const COMMENT = 'urn:claimtrace:comment:';
const ARTICLE = 'urn:claimtrace:article:';

/** Whether a JSON value is an object, no list and not null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a property holds: of one value and of a list the same. */
export const listed = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];

/** Something that identifies a resource, with its scheme. */
export const isIri = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);

/** An IRI of letters that every reader takes, as imports have for ids. */
const isPlainIri = (id: string): boolean => /^(?:https?:\/\/[\w.-]+\/|urn:\w+:)[\w.~:/?#@!$&'()*+,;=-]+$/.test(id);

/** The name of an annotation on the web. */
export const annotationIri = (id: string): string => (isPlainIri(id) ? id : ANNOTATION + encoded(id));

/** The annotation's id behind such a name. */
export const annotationId = (iri: string): string => decoded(iri, ANNOTATION) ?? iri;

/** The address of a comment in what is written. */
export const commentIri = (id: string): string => (isPlainIri(id) ? id : COMMENT + encoded(id));

/** The id of the comment that an address means; another’s address is an id of its own. */
export const commentId = (iri: string): string => decoded(iri, COMMENT) ?? iri;

/** The name of an article by its path in the folder. */
export const articleIri = (path: string): string => ARTICLE + path.split('/').map(encoded).join('/');

/** The path of an article behind such a name; null when it is another's, or leads out of the folder. */
export function articlePathOf(iri: string): string | null {
  const path = decoded(iri, ARTICLE);
  return path !== null && isInside(path) ? path : null;
}

/** An address as the model's rules ask for it; null when it is none. */
export function plainAddress(url: string): string | null {
  const plain = url.replace(/[^\w.~:/?#@!$&'()*+,;=%-]+/gu, encoded).replace(/%(?![0-9a-f]{2})/gi, '%25');
  try {
    new URL(plain);
    return plain;
  } catch {
    return null;
  }
}

/** Lone surrogates have no bytes to be encoded. */
const encoded = (name: string): string => encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));

function decoded(iri: string, prefix: string): string | null {
  if (!iri.startsWith(prefix)) return null;
  try {
    return decodeURIComponent(iri.slice(prefix.length));
  } catch {
    return null;
  }
}
