import { deflateSync, inflateSync } from 'fflate';

/** Fast, and as small as the slower levels come with texts of some kilobytes. */
const LEVEL = 3;
/** For a window of 16 KB; the usual one takes longer to lay out than such texts to pack. */
const MEMORY = 4;

/** A value as bytes for keeping and for sending between threads: JSON in UTF-8, deflated (RFC 1951). */
export function packJson(value: unknown): Uint8Array<ArrayBuffer> {
  return deflateSync(new TextEncoder().encode(JSON.stringify(value)), { level: LEVEL, mem: MEMORY });
}

/** The value that `packJson` was given. */
export const unpackJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(inflateSync(bytes)));
