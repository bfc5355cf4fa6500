import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * What a text is known by: the id git gives a file that holds it in UTF-8 (SHA-1 over "blob ", length, NUL, bytes), in 40
 * hexadecimal digits. Where the text was committed as it is, git has it under this id.
 */
export function textId(text: string): string {
  const bytes = utf8ToBytes(text);
  return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}

/** Whether something read from a file has the form of a text's id. */
export const isTextId = (value: string): boolean => /^[0-9a-f]{40}$/.test(value);
