import { decodeString } from 'micromark-util-decode-string';

const TAG = /<\/?[a-z!][^<>\r\n]{0,300}>|<\d[\d:.]{3,12}>/gi;
const LINK_TARGET = /\]\((?:[^()\s]{0,500})\)/g;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const EMPHASIS = /[*_~`]+(?=\S)|(?<=\S)[*_~`]+/g;

const blanks = (text: string): string => ' '.repeat(text.length);

/** A line as its reader sees it, at its length: tags, emphasis and the targets of links are blanked, references decoded. */
export const withoutMarkup = (line: string): string =>
  line
    .replace(TAG, blanks)
    .replace(LINK_TARGET, blanks)
    .replace(EMPHASIS, (marks, at: number) => (isInWord(line, at, marks.length) ? marks : blanks(marks)))
    .replace(REFERENCE, (written) => {
      const meant = decodeString(written);
      return meant.length > written.length ? written : meant.padEnd(written.length);
    });

/** "snake_case" is a word. */
const isInWord = (line: string, at: number, length: number): boolean =>
  /[\p{L}\p{N}]/u.test(line[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(line[at + length] ?? ' ');
