import { QUOTATION_TYPES } from '../quotation/quotation';
import { isDay } from '../text/day';
import { inEnglish, type Message, message } from '../text/message';
import { ANNOTATION_TYPES, type EventBody, type LogEvent, type UnknownEvent } from './event';
import { flaws } from './flaws';
import { isInside } from './paths';
import { isTextId } from './text-id';
import { isWebAddress } from './web-address';

/** An event, or what is wrong with a value that should be one, in words that end the sentence "This line …". */
export type ReadEvent = { readonly event: LogEvent | UnknownEvent } | { readonly reason: Message };

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;
interface Shape {
  readonly required: Fields;
  readonly optional: Fields;
}

const LONGEST_ID = 400;
const TIME = /^[2-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const isString: Check = (value) => typeof value === 'string';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId: Check = (value) => typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
const isTime: Check = (value) => typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value));
const isSeen: Check = (value) => typeof value === 'string' && isDay(value);
const isOffset: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check, fewest: number): Check =>
  (value) =>
    Array.isArray(value) && value.length >= fewest && value.every(check);

const ANCHOR: Shape = {
  required: {
    start: isOffset,
    end: isOffset,
    exact: isString,
    prefix: isString,
    suffix: isString,
    text: orNull((value) => typeof value === 'string' && isTextId(value)),
  },
  optional: {},
};
const isAnchor: Check = (value) =>
  fits(ANCHOR, value) && (value as { end: number }).end >= (value as { start: number }).start;
const areAnchors = listOf(isAnchor, 1);

const isAddress: Check = (value) => typeof value === 'string' && isWebAddress(value);
const isPath: Check = (value) => isId(value) && isInside(value as string);
const SOURCE: Shape = {
  required: {},
  optional: {
    url: isAddress,
    path: isPath,
    folder: isId,
    words: isString,
    locator: isString,
    archived: isAddress,
    seen: isSeen,
    anchor: isAnchor,
  },
};
const isSource: Check = (value) =>
  fits(SOURCE, value) && ['url', 'path', 'words'].some((field) => Object.hasOwn(value as object, field));

const isSpeakerKind = oneOf('person', 'organization', 'group', 'unnamed');
const FIELDS: Shape = {
  required: {},
  optional: {
    type: oneOf(...ANNOTATION_TYPES),
    status: isId,
    note: isString,
    speaker: orNull(isString),
    speakerKind: orNull(isSpeakerKind),
    quotation: orNull(oneOf(...QUOTATION_TYPES)),
    cue: orNull(isAnchor),
    mention: orNull(isAnchor),
    sources: (value) => isRecord(value) && Object.values(value).every(orNull(isSource)),
    resolved: (value) => typeof value === 'boolean',
    suggestion: orNull(isId),
    imported: orNull(isRecord),
  },
};
const areFields: Check = (value) => fits(FIELDS, value);
const isSpeaker: Check = (value) => fits({ required: { name: isId, kind: isSpeakerKind }, optional: {} }, value);
const SPEAKERS: Fields = { speakers: (value) => listOf(isSpeaker, 2)(value) && (value as unknown[]).length === 2 };

const shape = (required: Fields, optional: Fields = {}): Shape => ({ required, optional });
const HEAD = shape({ id: isId, time: isTime, person: isId }, { clock: isTime });

/** By operation. A map, since an operation may be called like something every object has. */
const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ['doc', shape({ path: isPath })],
  ['rename', shape({ path: isPath })],
  ['add', shape({ annotation: isId, anchors: areAnchors, fields: areFields })],
  ['set', shape({ annotation: isId, fields: areFields }, { words: isString, settles: listOf(isId, 0) })],
  ['reanchor', shape({ annotation: isId, anchors: areAnchors })],
  ['del', shape({ annotation: isId })],
  ['comment', shape({ annotation: isId, comment: isId, text: orNull(isString) }, { replyTo: isId })],
  ['reject', shape({ suggestion: isId }, { anchors: areAnchors })],
  ['merge', shape(SPEAKERS)],
  ['apart', shape(SPEAKERS)],
  ['name', shape({ speaker: isSpeaker, shown: orNull(isString) })],
  [
    'settle',
    shape(
      { disagreement: isId, verdict: oneOf('resolved', 'no disagreement', null), reason: isString },
      { articles: listOf(isPath, 1) },
    ),
  ],
  ['undo', shape({ event: isId })],
]);

/** Reads an event from a value parsed from JSON; fields that are not known stay on it. */
export function readEvent(value: unknown): ReadEvent {
  if (!isRecord(value)) return { reason: message(flaws.noObject) };
  const op = own(value, 'op');
  if (typeof op !== 'string' || op === '') return { reason: message(flaws.noOperation) };
  const head = misfit(HEAD, value);
  if (head !== null) return { reason: message(flaws.noField, head) };
  const known = SHAPES.get(op);
  if (known === undefined) return { event: { ...value, unknown: true } as unknown as UnknownEvent };
  const field = misfit(known, value);
  return field === null ? { event: value as unknown as LogEvent } : { reason: message(flaws.noFieldFor, field, op) };
}

/** What keeps a body made of untrusted parts from being written, so that no reader would call its line damaged; or null. */
export function problemOf(body: EventBody): string | null {
  const read = readEvent({ id: 'x', time: '2000-01-01T00:00:00.000Z', person: 'x', ...body });
  return 'reason' in read ? inEnglish(read.reason) : null;
}

const fits = (expected: Shape, value: unknown): boolean => isRecord(value) && misfit(expected, value) === null;

/** The first field that is not as it should be, or null. */
function misfit({ required, optional }: Shape, value: Readonly<Record<string, unknown>>): string | null {
  for (const [field, check] of Object.entries(required)) if (!check(own(value, field))) return field;
  for (const [field, check] of Object.entries(optional)) {
    if (Object.hasOwn(value, field) && !check(value[field])) return field;
  }
  return null;
}

const own = (value: Readonly<Record<string, unknown>>, field: string): unknown =>
  Object.hasOwn(value, field) ? value[field] : undefined;
