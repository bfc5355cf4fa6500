import { deflateSync, inflateSync } from 'fflate';
import { bytesOfText, textOfBytes } from './byte-text';

/**
 * How texts of some kilobytes are deflated. The level is fast, and they come as small as with slower ones; the memory is for a
 * window of 16 KB: the usual one takes longer to lay out than such texts to pack.
 */
export const DEFLATING = { level: 3, mem: 4 } as const;

/** A value of some hundred bytes for keeping: JSON in UTF-8, deflated (RFC 1951), a byte for each character. */
export const packJson = (value: unknown): string =>
  textOfBytes(deflateSync(new TextEncoder().encode(JSON.stringify(value)), DEFLATING));

/** The value that `packJson` was given. */
export const unpackJson = (text: string): unknown =>
  JSON.parse(new TextDecoder().decode(inflateSync(bytesOfText(text))));
