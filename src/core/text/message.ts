import { packJson, unpackJson } from './packed-json';

/** What is said to a person, apart from the values in it, so that it can be said in another language. */
export interface Message {
  /** English, with {0} to {9} where the values belong. */
  readonly template: string;
  readonly values: readonly MessagePart[];
}

/** Parts of a message one after another. */
export interface Series {
  /** English, what stands between two of them: "{0} against {1}". */
  readonly between: string;
  readonly parts: readonly MessagePart[];
}

/** A message for keeping: a sixth of the memory that its objects take. See `packMessage`. */
export interface PackedMessage {
  readonly packed: string;
}

/** A value of a message: words of articles or figures as they are, or what has to be said in the message's language. */
export type MessagePart = string | Message | Series | PackedMessage;

/** A message of a template that one of core's lists of sentences has, so that every one can be translated. */
export const message = (template: string, ...values: readonly MessagePart[]): Message => ({ template, values });

/** A series, its template from the same lists. */
export const series = (between: string, parts: readonly MessagePart[]): Series => ({ between, parts });

/** Arrays, since names of fields would be most of the text: whether it is a series, the template, its values. */
type Packed = string | readonly [isSeries: 0 | 1, template: string, values: unknown];

/** The message for keeping. */
export const packMessage = (part: MessagePart): PackedMessage => ({ packed: packJson(packedPart(part)) });

/** The part that `packMessage` was given. */
export const unpackMessage = ({ packed }: PackedMessage): MessagePart => unpackedPart(unpackJson(packed) as Packed);

function packedPart(part: MessagePart): Packed {
  if (typeof part === 'string') return part;
  if ('packed' in part) return unpackJson(part.packed) as Packed;
  if ('parts' in part) return [1, part.between, part.parts.map(packedPart)];
  return [0, part.template, part.values.map(packedPart)];
}

function unpackedPart(packed: Packed): MessagePart {
  if (typeof packed === 'string') return packed;
  const [isSeries, template, values] = packed;
  const parts = (values as readonly Packed[]).map(unpackedPart);
  return isSeries === 1 ? series(template, parts) : message(template, ...parts);
}

/** The message as English text. */
export const inEnglish = (part: MessagePart): string => inLanguage(part, (template) => template);

/**
 * The message as text in a language.
 *
 * @param translate gives a template in that language
 */
export function inLanguage(part: MessagePart, translate: (template: string) => string): string {
  if (typeof part === 'string') return part;
  if ('packed' in part) return inLanguage(unpackMessage(part), translate);
  if ('parts' in part) {
    const between = translate(part.between).slice('{0}'.length, -'{1}'.length);
    return part.parts.map((each) => inLanguage(each, translate)).join(between);
  }
  return translate(part.template).replace(/\{(\d)\}/g, (hole, index) => {
    const value = part.values[Number(index)];
    return value === undefined ? hole : inLanguage(value, translate);
  });
}
