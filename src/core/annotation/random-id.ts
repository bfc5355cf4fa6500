const DIGITS = 16;
/** As many characters as divide 256, so that each is as likely as the others. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz012345';

/** An identifier that nobody else makes: sixteen random characters of a–z and 0–5. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(DIGITS)), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
