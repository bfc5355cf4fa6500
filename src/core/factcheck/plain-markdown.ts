import { isWebAddress } from '../annotation/web-address';

/** Where a desk's forge would tell somebody that they were mentioned, a backslash or not. */
const MENTION = /(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu;
/** What it would make a link to an issue or a request to merge. */
const REFERENCE = /(?:[#!]|\bGH-)(?=\d)/gi;
const NO_WIDTH = '\u200b';

/** Text on one line of Markdown, in which no character means markup, nobody is called and no issue is meant. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(REFERENCE, `$&${NO_WIDTH}`)
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, '\\$&')
    .replace(MENTION, `@${NO_WIDTH}`);

/** An address of the web as a link that shows it; anything else as plain text. */
export const linked = (address: string): string =>
  isWebAddress(address) ? `[${plain(address)}](<${address.replace(/[\\&|]/g, '\\$&')}>)` : plain(address);

/** A table of Markdown, of cells in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
