/** A file's text, or why it is none. */
export type Decoded = { readonly text: string } | { readonly refused: string };

/** Forty thousand words: longer files are no articles, and a hostile one would hold up all others for seconds. */
export const LONGEST_ARTICLE = 250_000;

/** Bytes of the longest file worth reading: UTF-16 takes two a code unit, UTF-8 up to three. */
export const LONGEST_FILE = 3 * LONGEST_ARTICLE + 3;
const BYTES_LOOKED_AT = 4096;
const STRAY_CONTROLS = 8;

/** Turns an article's bytes into text, as `decodeText` does; overlong ones are refused, too. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LONGEST_FILE) return { refused: `too long for an article (${megabytes(bytes.length)} MB)` };
  const decoded = decodeText(bytes);
  return 'text' in decoded ? bounded(decoded.text) : decoded;
}

/**
 * Turns a file's bytes into text: UTF-8, UTF-16 (told by its byte order mark or by every other byte being zero), else
 * Windows-1252. A UTF-8 text in which some bytes are broken has U+FFFD in their places, as editors show it. The byte
 * order mark is left out, line ends stay. Binary files are refused with a reason that completes "passed over: …".
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Encoding(bytes);
  if (utf16 === null && bytes.subarray(0, BYTES_LOOKED_AT).includes(0)) return { refused: 'binary, not text' };
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : (decodeUtf8(bytes) ?? decodeWindows(bytes));
  return isText(text) ? { text } : { refused: 'binary, not text' };
}

/** A text as it is, unless it is too long for an article. */
export function bounded(text: string): Decoded {
  if (text.length <= LONGEST_ARTICLE) return { text };
  return { refused: `too long for an article (${text.length} characters, at most ${LONGEST_ARTICLE})` };
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, BYTES_LOOKED_AT);
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return null;
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i++) if (head[i] === 0) zeros[i % 2]!++;
  const [first, second] = zeros as [number, number];
  // Latin letters leave one half of nearly every pair zero; binary files have zeros in both
  if (second > pairs * 0.7 && first === 0) return 'utf-16le';
  if (first > pairs * 0.7 && second === 0) return 'utf-16be';
  return null;
}

/** Null where broken bytes are as many as the sequences of several bytes that are whole: other encodings look so. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
    return whole > broken || hasUtf8Mark(bytes) ? text : null;
  }
}

const hasUtf8Mark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

/** Decodes a file part by part; the parts may be cut anywhere. */
export interface PartDecoder {
  /** @param last no part follows */
  decode(part: Uint8Array, last: boolean): string;
}

/** A decoder for a file that begins with these bytes; null for what is no text. Its encoding is told as by `decode`. */
export function partDecoder(head: Uint8Array): PartDecoder | null {
  const looked = head.subarray(0, BYTES_LOOKED_AT);
  const utf16 = utf16Encoding(looked);
  if (utf16 === null && looked.includes(0)) return null;
  const isUtf8 = utf16 === null && decodeUtf8(wholeCharacters(looked)) !== null;
  if (utf16 === null && !isUtf8) return { decode: decodeWindows };
  const decoder = new TextDecoder(utf16 ?? 'utf-8');
  return { decode: (part, last) => decoder.decode(part, { stream: !last }) };
}

/** Bytes without a character at their end that may be cut. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && bytes[end - 1]! >= 0x80) end--;
  return bytes.length - end < 4 ? bytes.subarray(0, end) : bytes;
}

/** What Windows-1252 has at 0x80 to 0x9f (WHATWG Encoding); five places are empty. */
const WINDOWS_MARKS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some releases of Node.js decode Windows-1252 as Latin-1, which loses the quotation marks. */
const decodeWindows = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_MARKS[control.charCodeAt(0) - 0x80]!);

/** Text has hardly any control characters; a few, of a terminal's colours say, are a blemish. */
function isText(text: string): boolean {
  const head = text.slice(0, BYTES_LOOKED_AT);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  const controls = head.match(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g)?.length ?? 0;
  return controls <= STRAY_CONTROLS + head.length * 0.01;
}
