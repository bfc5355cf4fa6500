/** Words and marks of a stretch of text, for comparing: equal numbers mean equal but for capitals and typography. */
export interface ComparedTokens {
  readonly ids: readonly number[];
  /** Offsets in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Gives each word one number, the same over several texts. */
export type TokenNumbers = Map<string, number>;

/**
 * A word; a letter of a script that puts no blanks between words; dashes in a row; any other mark. Words of plain letters,
 * which most are, come first: they are matched several times as fast.
 */
const TOKEN =
  /\w+(?![\w\u0080-\uffff])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}_])+|[-‐-―−]+|\S/gu;

const MARKS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};
const DOTS = '…';

/** Splits a stretch of a text; what is only typography – the shape of quotation marks, dashes and dots – is evened out. */
export function comparedTokens(text: string, from: number, to: number, numbers: TokenNumbers): ComparedTokens {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (word: string, start: number, end: number): void => {
    let id = numbers.get(word);
    if (id === undefined) {
      id = numbers.size;
      numbers.set(word, id);
    }
    ids.push(id);
    starts.push(start);
    ends.push(end);
  };
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const { 0: found, index } of stretch.matchAll(TOKEN)) {
    const start = from + index;
    const end = start + found.length;
    if (found === DOTS) for (let i = 0; i < 3; i++) add('.', start, end);
    else add(evened(found), start, end);
  }
  return { ids, starts, ends };
}

/** A passage with its typography and white space evened out: two passages of the same words and marks are equal. */
export const evenText = (passage: string): string =>
  (passage.normalize('NFC').match(TOKEN) ?? []).map((token) => (token === DOTS ? '. . .' : evenMark(token))).join(' ');

const evenMark = (token: string): string => {
  if (Object.hasOwn(MARKS, token)) return MARKS[token]!;
  return /^[-‐-―−]/u.test(token) ? '-' : token;
};

function evened(token: string): string {
  const code = token.charCodeAt(0);
  // plain small letters are most of every text
  if (token.length > 1 && code >= 0x61 && code <= 0x7a) return token.toLowerCase();
  return evenMark(token).normalize('NFC').toLowerCase();
}
