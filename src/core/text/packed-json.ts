import { deflateSync, inflateSync } from 'fflate';

/**
 * How texts of some kilobytes are deflated. The level is fast, and they come as small as with slower ones; the memory is for a
 * window of 16 KB: the usual one takes longer to lay out than such texts to pack.
 */
export const DEFLATING = { level: 3, mem: 4 } as const;
/** Of a call. */
const MOST_ARGUMENTS = 10_000;

/**
 * A value as bytes for keeping and for sending between threads: JSON in UTF-8, deflated (RFC 1951).
 *
 * @param dictionary bytes that such values often hold
 */
export function packJson(value: unknown, dictionary?: Uint8Array): Uint8Array<ArrayBuffer> {
  const options = { ...DEFLATING, ...(dictionary && { dictionary }) };
  return deflateSync(new TextEncoder().encode(JSON.stringify(value)), options);
}

/** The value that `packJson` was given, with the same dictionary. */
export const unpackJson = (bytes: Uint8Array, dictionary?: Uint8Array): unknown =>
  JSON.parse(new TextDecoder().decode(inflateSync(bytes, dictionary && { dictionary })));

/**
 * The same as a text, a byte for each character: for values of some hundred bytes. An array of bytes takes three hundred more
 * than its bytes, a text sixteen.
 */
export function packJsonText(value: unknown): string {
  const bytes = packJson(value);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS)));
  return parts.join('');
}

/** The value that `packJsonText` was given. */
export const unpackJsonText = (text: string): unknown =>
  unpackJson(Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
