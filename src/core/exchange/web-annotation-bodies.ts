import type { Anchor } from '../annotation/anchor';
import {
  ANNOTATION_TYPES,
  type AnnotationFields,
  type AnnotationType,
  type SourceReference,
} from '../annotation/event';
import type { Annotation, NamedSource } from '../annotation/state';
import { UNCHECKED } from '../annotation/status';
import { QUOTATION_TYPES } from '../quotation/quotation';
import {
  articleIri,
  articlePathOf,
  fileIri,
  fileOf,
  isIri,
  isObject,
  type JsonObject,
  listed,
  plainAddress,
  type WebAnnotation,
} from './web-annotation';

/** What bodies of a Web Annotation say in fields of ours, and the bodies that have none. */
export interface ReadBodies {
  readonly fields: AnnotationFields;
  readonly foreign: readonly unknown[];
}

/** How annotations of a type are meant, where a body does not say it better. */
export const MOTIVATIONS: Readonly<Record<AnnotationType, string>> = {
  claim: 'assessing',
  quotation: 'identifying',
  attribution: 'identifying',
  source: 'linking',
  note: 'commenting',
};

const text = (purpose: string, value: string, more: JsonObject = {}): JsonObject => ({
  type: 'TextualBody',
  purpose,
  value,
  ...more,
});

/** The bodies that say what the fields of an annotation say. */
export function bodiesOf(annotation: Annotation, article: string): readonly JsonObject[] {
  const { type, status, statusBy, verdicts, note, speaker, quotation, cue, mention, sources } = annotation;
  const by = (person: string, time: string): JsonObject => ({
    creator: { type: 'Person', name: person },
    created: time,
  });
  const others = verdicts.filter(({ event }) => event !== statusBy?.event);
  return [
    text('classifying', type),
    ...(status === UNCHECKED ? [] : [text('assessing', status, statusBy ? by(statusBy.person, statusBy.time) : {})]),
    ...others.map((verdict) => text('assessing', verdict.status, by(verdict.person, verdict.time))),
    ...(note === '' ? [] : [text('describing', note)]),
    ...(speaker ? [text('identifying', speaker)] : []),
    ...(quotation ? [text('tagging', quotation)] : []),
    ...sources.map(sourceBody),
    ...[cue && placeBody('cue', cue, article), mention && placeBody('mention', mention, article)].filter(isObject),
  ];
}

/** A text quote selector of what an anchor was made with. */
export const quoteSelector = ({ exact, prefix, suffix }: Anchor): JsonObject => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});

const placeBody = (label: string, anchor: Anchor, article: string): JsonObject => ({
  type: 'SpecificResource',
  purpose: 'highlighting',
  label,
  source: articleIri(article),
  selector: quoteSelector(anchor),
});

function sourceBody({ url, path, folder, words, locator, archived, seen, anchor }: NamedSource): JsonObject {
  const label = locator === undefined ? {} : { label: locator };
  const source =
    url === undefined ? path && (folder === undefined ? articleIri(path) : fileIri(folder, path)) : plainAddress(url);
  if (!source) return text('linking', url ?? words ?? '', label);
  const cached = archived === undefined ? null : plainAddress(archived);
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source,
    ...label,
    ...(anchor === undefined ? {} : { selector: quoteSelector(anchor) }),
    // a state has a date; a copy of unknown date is where the words were read
    ...(seen === undefined
      ? cached !== null && { via: cached }
      : { state: { type: 'TimeState', sourceDate: `${seen}T00:00:00Z`, ...(cached !== null && { cached }) } }),
  };
}

/** Reads the bodies of any Web Annotation. */
export function readBodies({ body, bodyValue, motivation }: WebAnnotation): ReadBodies {
  const fields: { -readonly [F in keyof AnnotationFields]: AnnotationFields[F] } = {};
  const sources: Record<string, SourceReference> = {};
  const foreign: unknown[] = [];
  if (typeof bodyValue === 'string') fields.note = bodyValue;
  for (const each of listed(body)) {
    const source = sourceIn(each);
    if (source !== null) sources[`s${Object.keys(sources).length + 1}`] = source;
    else if (!readText(each, fields)) foreign.push(each);
  }
  fields.type ??= ANNOTATION_TYPES.find((type) => listed(motivation).includes(MOTIVATIONS[type])) ?? 'note';
  if (Object.keys(sources).length > 0) fields.sources = sources;
  return { fields, foreign };
}

/** Puts a text body into the field that it is for; false when there is none, or it is taken. */
function readText(body: unknown, fields: { -readonly [F in keyof AnnotationFields]: AnnotationFields[F] }): boolean {
  if (!isObject(body) || typeof body.value !== 'string' || body.source !== undefined) return false;
  const { purpose, value } = body;
  const type = ANNOTATION_TYPES.find((each) => each === value);
  const quotation = QUOTATION_TYPES.find((each) => each === value);
  if (purpose === 'classifying' && type !== undefined) fields.type ??= type;
  else if (purpose === 'assessing' && value !== '') fields.status ??= value;
  else if (purpose === 'identifying') fields.speaker ??= value;
  else if (purpose === 'tagging' && quotation !== undefined) fields.quotation ??= quotation;
  else if (
    [undefined, 'describing', 'commenting'].includes(purpose as string | undefined) &&
    fields.note === undefined
  ) {
    fields.note = value;
  } else return false;
  return true;
}

function sourceIn(body: unknown): SourceReference | null {
  if (!isObject(body) || body.purpose !== 'linking') return null;
  const locator = typeof body.label === 'string' ? { locator: body.label } : {};
  if (typeof body.value === 'string') return { words: body.value, ...locator };
  if (!isIri(body.source)) return null;
  const path = articlePathOf(body.source);
  const file = path === null ? fileOf(body.source) : { path };
  if (file === null && !/^https?:/i.test(body.source)) return null;
  const [state] = listed(body.state).filter(isObject);
  const archived = [state?.cached, ...listed(body.via)].find(
    (each) => typeof each === 'string' && /^https?:/i.test(each),
  );
  const [quote] = listed(body.selector).filter((each) => isObject(each) && typeof each.exact === 'string');
  return {
    ...(file ?? { url: body.source }),
    ...locator,
    ...(typeof state?.sourceDate === 'string' ? { seen: state.sourceDate.slice(0, 10) } : {}),
    ...(typeof archived === 'string' ? { archived } : {}),
    ...(isObject(quote) ? { anchor: looseAnchor(quote) } : {}),
  };
}

/** An anchor of which only words are known. */
export function looseAnchor({ exact, prefix, suffix }: JsonObject, start = 0): Anchor {
  const words = typeof exact === 'string' ? exact : '';
  return {
    exact: words,
    prefix: typeof prefix === 'string' ? prefix : '',
    suffix: typeof suffix === 'string' ? suffix : '',
    start,
    end: start + words.length,
    text: null,
  };
}
